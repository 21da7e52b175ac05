export { dropHeld, keepHeld, listHeld, type HeldRow } from "./held-lines";
export { isLooping, judgeLine, likeness, mayWait, type Verdict } from "./judge-line";
