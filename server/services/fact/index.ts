export { authorFact } from "./author-fact";
export { nextFactId, nextFactNumber } from "./internal";
export { revealFact } from "./reveal-fact";
