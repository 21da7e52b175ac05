export { compareBranches } from "./compare-branches";
export { announceRemoval } from "./internal";
export { describeBranch } from "./describe-branch";
export { promoteBranch } from "./promote-branch";
export { removeBranch, restoreBranch } from "./remove-branch";
export { viewTree } from "./view-tree";
