export { branchLine } from "./branch-line";
export { editLine } from "./edit-line";
export { dropWording, keepWhatIf } from "./keep-what-if";
export { rejectLine } from "./reject-line";
export { chooseWording, rewordLine } from "./reword-line";
