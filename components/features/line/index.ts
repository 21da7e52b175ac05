export { LineWhy } from "./line-why";
export { WhyPopover } from "./why-popover";
