export { ActorDesk } from "./actor-desk";
export { Beats } from "./beats";
export { Desk } from "./desk";
export type { SpokenWords } from "./desk-form";
export { InForce } from "./in-force";
export { Proposals } from "./proposals";
export { SettingsDialog, type SettingsTab } from "./settings-dialog";
export { useDirection, type Direction } from "./use-direction";
