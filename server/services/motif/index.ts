export { authorMotif } from "./author-motif";
export { commandMotif } from "./command-motif";
