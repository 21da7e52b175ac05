export { MindSections } from "./mind-sections";
export { MindPage } from "./mind-page";
export { sayDeed, sayFact, sayMemory, saySource, type Namer } from "./prepare/mind-words";
