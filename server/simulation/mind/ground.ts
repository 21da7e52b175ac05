import { moveIndex as M } from "../moves";
import type { Simulation } from "../state";
import type { Deed } from "../workspace";
import { isAware } from "./awareness";
import { isBeliefGround, NO_GROUND, recordOf, type Basis } from "./mind-work";
import {
  answerOf,
  Belief,
  delayOf,
  hopsOf,
  How,
  howOf,
  iotaByte,
  isDenied,
  isDistorted,
  isSecret,
  isTrue,
  Memory,
  moveOf,
  newsByte,
  strengthOf,
  withListenerWhoKnew,
  withRecall,
  withStifle,
} from "./records";

/** What somebody saw or did, in the form in which it can be told. */
export const basisOfMemory = (sim: Simulation, at: number, into: Basis): void => {
  const { memories } = sim.minds;
  const meta = memories[at + Memory.meta]!;
  into.key = memories[at + Memory.act]!;
  into.move = moveOf(meta);
  into.answer = answerOf(meta);
  into.subject = memories[at + Memory.actor]!;
  into.object = memories[at + Memory.target]!;
  into.about = memories[at + Memory.about]!;
  into.from = -1;
  into.tick = memories[at + Memory.tick]!;
  into.via = 0;
  into.chain.fill(0);
  into.how = How.witnessed;
  into.hops = 0;
  into.strength = 1;
  into.denied = false;
  into.distorted = false;
  into.true = true;
  into.secret = false;
  into.iota = iotaByte(meta) / 255;
};

export const basisOfBelief = (sim: Simulation, at: number, into: Basis): void => {
  const { beliefs } = sim.minds;
  const meta = beliefs[at + Belief.meta]!;
  const more = beliefs[at + Belief.more]!;
  into.key = beliefs[at + Belief.key]!;
  into.move = moveOf(meta);
  into.answer = answerOf(meta);
  into.subject = beliefs[at + Belief.subject]!;
  into.object = beliefs[at + Belief.object]!;
  into.about = -1;
  into.from = beliefs[at + Belief.from]!;
  into.tick = beliefs[at + Belief.tick]! - delayOf(more);
  into.via = beliefs[at + Belief.via]!;
  for (let k = 0; k < 3; k += 1) into.chain[k] = beliefs[at + Belief.chain + k]!;
  into.how = howOf(meta);
  into.hops = hopsOf(meta);
  into.strength = strengthOf(more);
  into.denied = isDenied(meta);
  into.distorted = isDistorted(meta);
  into.true = isTrue(meta);
  into.secret = isSecret(meta);
  into.iota = newsByte(meta) / 255;
};

export const readBasis = (sim: Simulation, ground: number, into: Basis): void => {
  if (isBeliefGround(ground)) basisOfBelief(sim, recordOf(ground), into);
  else basisOfMemory(sim, recordOf(ground), into);
};

/** What has been thrown at somebody is no news any more, neither to them nor as gossip. */
const noteAired = (sim: Simulation, ground: number): void => {
  const { beliefs, memories } = sim.minds;
  const at = recordOf(ground);
  if (isBeliefGround(ground)) beliefs[at + Belief.meta] = withListenerWhoKnew(beliefs[at + Belief.meta]!);
  else memories[at + Memory.colour] = withStifle(memories[at + Memory.colour]!);
};

/** Fixes what the move tells or rests on, before anything changes. What is called to mind is fresher from now on, whoever watches. §1.14 */
export const layGround = (sim: Simulation, deed: Deed): void => {
  const { mind } = sim.work;
  const ground = mind.grounds[deed.move]!;
  deed.told = ground;
  if (ground === NO_GROUND) return;
  const { basis } = mind;
  readBasis(sim, ground, basis);
  const tookPart = basis.key > 0 && (basis.subject === deed.target || basis.object === deed.target);
  mind.isKnownToOther = tookPart || basis.from === deed.target || isAware(sim, deed.actor, basis.key, deed.target);
  if (deed.move === M.ACCUSE) noteAired(sim, ground);
  if (isBeliefGround(ground)) return;
  const { memories } = sim.minds;
  const at = recordOf(ground);
  memories[at + Memory.access] = sim.tick;
  memories[at + Memory.meta] = withRecall(memories[at + Memory.meta]!);
};
