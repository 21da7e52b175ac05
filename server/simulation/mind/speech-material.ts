import { evidenceKinds, type HeldFact, type Memory as MemoryView } from "@/server/contracts/mind";
import { rosterOf } from "../roster";
import { idAt, type Simulation } from "../state";
import type { Deed } from "../workspace";
import { describeFact, describeMemory, stanceOf } from "./describe-mind";
import { NO_GROUND } from "./mind-work";
import { How } from "./records";
import { cueFor, recall } from "./retrieve";
import { findMemory } from "./store-memory";
import { topicTags } from "./tags";

const MEMORIES = 3;

/** What the deed tells or rests on, as its actor held it. */
const describeHeld = (sim: Simulation): HeldFact => {
  const { basis, isKnownToOther } = sim.work.mind;
  return {
    ...describeFact(sim, basis),
    stance: stanceOf(basis.strength, { isSo: basis.true }),
    how: evidenceKinds[basis.how]!,
    fromId: basis.how === How.told && basis.from >= 0 ? idAt(sim, basis.from) : null,
    knownToAddressee: isKnownToOther,
  };
};

/**
 * What the actor may draw on in words: memories that come to mind, that on which the move rests first; and what it tells or rests on.
 * Called after the deed, for deeds that are told.
 */
export const speechMaterial = (sim: Simulation, deed: Deed): { memories: MemoryView[]; facts: HeldFact[] } => {
  const place = rosterOf(sim).place[deed.target < 0 ? deed.actor : deed.target]!;
  const cue = cueFor(sim, deed.actor, deed.target, place, topicTags(deed.move), deed.number);
  const { basis } = sim.work.mind;
  const hasGround = deed.told !== NO_GROUND;
  const ground = hasGround && basis.key > 0 ? findMemory(sim.minds, deed.actor, basis.key) : -1;
  const others = recall(sim, cue, MEMORIES).filter((at) => at !== ground);
  const records = (ground >= 0 ? [ground, ...others] : others).slice(0, MEMORIES);
  return {
    memories: records.map((at) => describeMemory(sim, deed.actor, at)),
    facts: hasGround ? [describeHeld(sim)] : [],
  };
};
