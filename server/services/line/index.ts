export { editLine } from "./edit-line";
export { rejectLine } from "./reject-line";
export { chooseWording, rewordLine } from "./reword-line";
