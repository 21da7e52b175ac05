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
  const now = {
    strength: round4(slots.strength[slot]!),
    trust: round4(slots.trust[slot]!),
    familiarity: round4(slots.familiarity[slot]!),
    offence: round4(slots.offence[slot]!),
  };
  return {
    fromId: idAt(sim, slots.neighbour[slots.reverse[slot]!]!),
    toId: idAt(sim, slots.neighbour[slot]!),
    kind: relationshipKinds[slots.kind[slot]!]!,
    ...now,
    delta: {
      strength: round4(now.strength - before.strength),
      trust: round4(now.trust - before.trust),
      familiarity: round4(now.familiarity - before.familiarity),
      offence: round4(now.offence - before.offence),
    },
  };
};

/** By the name that the emotion has in the foreground's pool; the push is the one that the emotion vector got. */
const describeFelt = (sim: Simulation, deed: Deed, index: number, emotion: number, intensity: number): Felt[] => {
  const name = index < 0 ? null : emotionAt(nameFelt(sim, deed, index, emotion));
  if (emotion === NO_EMOTION || name === null) return [];
  const axis = (d: number): number => round4(intensity * emotionPad[emotion * 3 + d]!);
  const pad = { pleasure: axis(0), arousal: axis(1), dominance: axis(2) };
  return [{ characterId: idAt(sim, index), emotion: name, label: emotionTable[name][3], intensity: round4(intensity), pad }];
};

/** The current deed for others to read. Emotions carry the push they gave to the emotion vector. */
export const describeDeed = (sim: Simulation, deed: Deed, reason: MoveReason): Act => {
  const directed = deed.move < moveCount;
  return {
    number: deed.number,
    actorId: idAt(sim, deed.actor),
    targetId: directed ? idAt(sim, deed.target) : null,
    aboutId: deed.about < 0 ? null : idAt(sim, deed.about),
    move: moveAt(deed.move),
    accepted: directed ? deed.accepted : null,
    significance: round4(deed.significance),
    reason,
    ties: deed.ties.slice(0, deed.tieCount).map((before) => describeTie(sim, before)),
    felt: [
      ...describeFelt(sim, deed, deed.actor, deed.actorFelt, deed.actorIntensity),
      ...describeFelt(sim, deed, deed.target, deed.targetFelt, deed.targetIntensity),
    ],
    ...(deed.seenThrough ? { seenThrough: true } : {}),
  };
};
