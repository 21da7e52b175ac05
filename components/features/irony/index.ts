export { IronyBoard } from "./irony-board";
export { KnowsPanel } from "./knows-panel";
