export { endScene, joinScene, leaveScene, pauseScene, resumeScene } from "./control-scene";
export { openScene } from "./open-scene";
export { sayLine } from "./say-line";
export { stepScene, takeTurn } from "./take-turn";
