export { editLine } from "./edit-line";
export { rejectLine } from "./reject-line";
