export { authorTie, type AuthoredTies } from "./author-tie";
export { compareTies } from "./compare-ties";
export { exportTies } from "./export-ties";
export { findParting } from "./find-parting";
export { importTies, inspectImport } from "./import-ties";
export { readHistory } from "./read-history";
export { readTracks, toColumns } from "./read-tracks";
export { undoTie } from "./undo-tie";
