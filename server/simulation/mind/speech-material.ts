import { evidenceKinds, type HeldFact, type Memory as MemoryView } from "@/server/contracts/mind";
import { rosterOf } from "../roster";
import { idAt, type Simulation } from "../state";
import type { Deed } from "../workspace";
import { describeFact, describeMemory, stanceOf } from "./describe-mind";
import { NO_GROUND } from "./mind-work";
import { How } from "./records";
import { cueFor, recall, recalled, type Cue } from "./retrieve";
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

const records = new Int32Array(MEMORIES);
/** The ground of a deed, if there is one, then what else comes to mind, into `records`; how many. */
const findRecords = (sim: Simulation, cue: Cue, ground: number): number => {
  const found = recall(sim, cue, MEMORIES);
  let count = 0;
  if (ground >= 0) {
    records[0] = ground;
    count = 1;
  }
  for (let k = 0; k < found && count < MEMORIES; k += 1) {
    if (recalled[k] === ground) continue;
    records[count] = recalled[k]!;
    count += 1;
  }
  return count;
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
  const length = findRecords(sim, cue, ground);
  return {
    memories: Array.from({ length }, (_, k) => describeMemory(sim, deed.actor, records[k]!)),
    facts: hasGround ? [describeHeld(sim)] : [],
  };
};
