import type { Act, Felt, TieChange } from "@/server/contracts/simulation";
import { relationshipKinds } from "@/server/contracts/relationship";
import { NO_EMOTION } from "./affect";
import { nameFelt } from "./appraisal/name-felt";
import { round4 } from "./arithmetic";
import { emotionAt } from "./labels";
import { emotionPad, moveAt, moveCount } from "./moves";
import type { MoveReason } from "@/server/contracts/simulation";
import { idAt, type Simulation } from "./state";
import { emotionTable } from "@/server/contracts/emotions";
import type { Deed, TieBefore } from "./workspace";

const describeTie = (sim: Simulation, before: TieBefore): TieChange => {
  const { slots } = sim.ties;
  const { slot } = before;
  const strength = round4(slots.strength[slot]!);
  const trust = round4(slots.trust[slot]!);
  const familiarity = round4(slots.familiarity[slot]!);
  const offence = round4(slots.offence[slot]!);
  return {
    fromId: idAt(sim, slots.neighbour[slots.reverse[slot]!]!),
    toId: idAt(sim, slots.neighbour[slot]!),
    kind: relationshipKinds[slots.kind[slot]!]!,
    strength,
    trust,
    familiarity,
    offence,
    delta: {
      strength: round4(strength - before.strength),
      trust: round4(trust - before.trust),
      familiarity: round4(familiarity - before.familiarity),
      offence: round4(offence - before.offence),
    },
  };
};

/** By the name that the emotion has in the foreground's pool; the push is the one that the emotion vector got. */
const describeFelt = (sim: Simulation, deed: Deed, index: number, emotion: number, intensity: number): Felt | null => {
  const name = index < 0 ? null : emotionAt(nameFelt(sim, deed, index, emotion));
  if (emotion === NO_EMOTION || name === null) return null;
  const pad = {
    pleasure: round4(intensity * emotionPad[emotion * 3]!),
    arousal: round4(intensity * emotionPad[emotion * 3 + 1]!),
    dominance: round4(intensity * emotionPad[emotion * 3 + 2]!),
  };
  return { characterId: idAt(sim, index), emotion: name, label: emotionTable[name][3], intensity: round4(intensity), pad };
};

const describeFeelings = (sim: Simulation, deed: Deed): Felt[] => {
  const actor = describeFelt(sim, deed, deed.actor, deed.actorFelt, deed.actorIntensity);
  const target = describeFelt(sim, deed, deed.target, deed.targetFelt, deed.targetIntensity);
  if (actor === null) return target === null ? [] : [target];
  return target === null ? [actor] : [actor, target];
};

/** The current deed for others to read. Emotions carry the push they gave to the emotion vector. */
export const describeDeed = (sim: Simulation, deed: Deed, reason: MoveReason): Act => {
  const directed = deed.move < moveCount;
  const act: Act = {
    number: deed.number,
    actorId: idAt(sim, deed.actor),
    targetId: directed ? idAt(sim, deed.target) : null,
    aboutId: deed.about < 0 ? null : idAt(sim, deed.about),
    move: moveAt(deed.move),
    accepted: directed ? deed.accepted : null,
    significance: round4(deed.significance),
    reason,
    ties: Array.from({ length: deed.tieCount }, (_, k) => describeTie(sim, deed.ties[k]!)),
    felt: describeFeelings(sim, deed),
  };
  if (deed.seenThrough) act.seenThrough = true;
  return act;
};
