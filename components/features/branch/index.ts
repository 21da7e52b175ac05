export { BranchButton } from "./branch-button";
export { BranchesPage } from "./branches-page";
export { ComparePage } from "./compare-page";
export { SetList } from "./set-list";
