export { compareBranches } from "./compare-branches";
export { promoteBranch } from "./promote-branch";
export { removeBranch, restoreBranch } from "./remove-branch";
export { describeBranch, noteBranch, renameBranch } from "./rename-branch";
export { viewTree } from "./view-tree";
