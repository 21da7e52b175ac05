export { analyseCast } from "./analyse-cast";
export { comparePair } from "./compare-pair";
export { findPath } from "./find-path";
export { getStatus } from "./get-status";
export { listNeighbours } from "./list-neighbours";
export { listSimilar } from "./list-similar";
export { readSnapshot } from "./read-snapshot";
