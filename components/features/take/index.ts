export { setWords } from "./prepare/outcome";
export { SetDifference } from "./set-difference";
export { StartDialog } from "./lazy-start-dialog";
export { TakeSetPage } from "./take-set-page";
export { TakesButton } from "./takes-button";
