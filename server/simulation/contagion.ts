import type { Simulation } from "./state";
import type { Situation } from "./workspace";

/** Share of the way that the receiver's mood goes toward the sender's: expressiveness × channel × openness. §1.6, after Bosse et al. */
const absorption = (sim: Simulation, sender: number, receiver: number, familiarity: number, receiverLikes: number): number => {
  const { trait } = sim.people.saved;
  const openness = 0.4 + 0.35 * trait[receiver * 5 + 3]! + 0.25 * trait[receiver * 5 + 4]!;
  const channel = (0.1 + 0.9 * familiarity) * (0.15 + 0.85 * Math.max(0, receiverLikes));
  const share = sim.params.affect.contagion * (0.3 + 0.7 * trait[sender * 5 + 2]!) * channel * openness;
  return share > 1 ? 1 : share;
};

/** Both ways on pleasure and arousal of the mood, the actor toward the target with factor .6. A weighted average, so it is bounded. §1.6 */
export const shareMood = (sim: Simulation, { actor, target, out, back }: Situation): void => {
  const { mood } = sim.people.saved;
  const { strength, familiarity } = sim.ties.slots;
  const toTarget = absorption(sim, actor, target, familiarity[out]!, strength[back]!);
  const toActor = 0.6 * absorption(sim, target, actor, familiarity[out]!, strength[out]!);
  for (let d = 0; d < 2; d += 1) {
    const mine = mood[actor * 3 + d]!;
    const theirs = mood[target * 3 + d]!;
    mood[target * 3 + d] = theirs + toTarget * (mine - theirs);
    mood[actor * 3 + d] = mine + toActor * (theirs - mine);
  }
};
