export { authorFact } from "./author-fact";
export { revealFact } from "./reveal-fact";
