export { MotifRow } from "./motif-row";
