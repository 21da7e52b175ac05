export { authorTie, type AuthoredTies } from "./author-tie";
export { compareTies } from "./compare-ties";
export { readHistory } from "./read-history";
export { readTracks, toColumns } from "./read-tracks";
export { undoTie } from "./undo-tie";
