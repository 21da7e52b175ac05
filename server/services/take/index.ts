export { cancelSet } from "./cancel-set";
export { claimTake, freeClaims, type Claim } from "./claim-take";
export { discardTake, keepTake, restoreTake } from "./keep-take";
export { playTake } from "./play-take";
export { findEarlier } from "./read-earlier";
export { getSet, listSets } from "./read-sets";
export { spliceTakes } from "./splice-takes";
export { startSet } from "./start-set";
export { createTurnstile } from "./pass-turnstile";
