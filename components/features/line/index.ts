export { moveWords, wordsOfMove } from "./move-words";
export { WhyDetails } from "./why-details";
export { WhyPopover } from "./why-popover";
