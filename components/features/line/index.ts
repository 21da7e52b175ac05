export { LineWhy } from "./line-why";
export { WhyPopover } from "./why-popover";
export { whatIfWords } from "./what-if-words";
export { isOwnChoice, sayInstead } from "./why-words";
