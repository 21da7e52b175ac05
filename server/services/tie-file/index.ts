export { planImport } from "./plan-import";
export { readTies } from "./read-ties";
export { writeTies } from "./write-ties";
