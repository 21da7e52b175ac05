export { MotifRow } from "./motif-row";
export { MotifStrip } from "./motif-strip";
