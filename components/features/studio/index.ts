export { StudioFrame } from "./studio-frame";
export { useStudio, type Me, type RecentChange, type Studio, type StudioPage } from "./studio-context";
export { CastPicker } from "./cast-picker";
export { apartWords, branchOptions, freshName } from "./branch-names";
export { ForkDialog } from "./lazy-fork-dialog";
export { turnModelOptions } from "./turn-model-options";
export { useStudioCommands } from "./use-studio-commands";
export { isHurried, useCalmStudio } from "./use-calm-studio";
