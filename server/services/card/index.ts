export { applyProfile } from "./apply-profile";
export { cleanImage } from "./clean-image";
export { cleanName, cleanText } from "./clean-text";
export { estimateTraits, type TraitEstimate } from "./estimate-traits";
export { readCard } from "./read-card";
export { toProfile } from "./read-profile";
export { writeCard, type CardToWrite } from "./write-card";
