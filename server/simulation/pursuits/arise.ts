import { affiliation } from "../moves";
import { Need, urgency } from "../needs";
import { draw, Stream } from "../rng";
import type { Simulation } from "../state";
import { kindIndex as K } from "../tables/kind-priors";
import type { Deed, Situation } from "../workspace";
import { adoptPursuit } from "./adopt";
import { nearestFriend } from "./nearest-friend";
import { ACTIVE_MOST, Goal, Source } from "./store";

/** Somebody holds this much against another before it wants to be paid back. */
const GRAVE = 0.5;
const OWN_GUILT = 0.12;

const isWilling = (sim: Simulation, person: number, stream: number, odds: number): boolean =>
  draw(sim.seed, sim.acts, person, stream) < odds;

/** A grave offence, in somebody who does not easily let go. */
const bearGrudge = (sim: Simulation, s: Situation): void => {
  const { strength, offence } = sim.ties.slots;
  if (offence[s.back]! < GRAVE || strength[s.back]! > 0) return;
  const { trait } = sim.people.saved;
  const odds = sim.params.goals.grudge * (1 - trait[s.target * 5 + 3]!) * (0.6 + 0.8 * trait[s.target * 5 + 4]!);
  if (!isWilling(sim, s.target, Stream.grudge, odds)) return;
  adoptPursuit(sim, s.target, { type: Goal.revenge, target: s.actor, source: Source.grudge, priority: 0.3 + 0.5 * offence[s.back]! });
};

/** Whoever has hurt somebody it likes, or cares about right and wrong, wants to make up for it. */
const feelGuilt = (sim: Simulation, s: Situation): void => {
  const { strength, offence } = sim.ties.slots;
  const owed = offence[s.back]!;
  if (owed < OWN_GUILT) return;
  const { trait } = sim.people.saved;
  const kind = trait[s.actor * 5 + 3]!;
  const fond = Math.max(0, strength[s.out]!);
  if (!isWilling(sim, s.actor, Stream.guilt, sim.params.goals.guilt * (0.6 * kind * (strength[s.out]! > -0.1 ? 1 : 0) + fond))) return;
  adoptPursuit(sim, s.actor, { type: Goal.repair, target: s.target, source: Source.guilt, priority: 0.5 + 0.3 * owed + 0.2 * fond });
};

/** Somebody who sees a dear one attacked wants to shield them. */
const takeCare = (sim: Simulation, s: Situation, deed: Deed): void => {
  if (affiliation[deed.move]! > -0.5) return;
  if (draw(sim.seed, sim.acts, s.target, Stream.care) >= sim.params.goals.care) return;
  const friend = nearestFriend(sim, s.actor, s.target);
  if (friend < 0 || sim.pursuits.active[friend]! >= ACTIVE_MOST) return;
  adoptPursuit(sim, friend, { type: Goal.protect, target: s.target, source: Source.care, priority: 0.5 });
};

const bonded: ReadonlySet<number> = new Set([K.friend, K.romance, K.family]);

/** The lonely fix upon somebody they half like. */
const longFor = (sim: Simulation, s: Situation): void => {
  const lonely = urgency(sim, s.actor, Need.belonging);
  const { strength, kind } = sim.ties.slots;
  if (lonely < 0.06 || strength[s.out]! < 0.05 || bonded.has(kind[s.out]!)) return;
  if (!isWilling(sim, s.actor, Stream.longing, sim.params.goals.longing * lonely)) return;
  adoptPursuit(sim, s.actor, { type: Goal.bond, target: s.target, source: Source.loneliness, priority: 0.3 + 0.4 * lonely });
};

/** Goals that an act gives rise to, in the actor, the target, or somebody who sees it. §1.9 */
export const ariseFrom = (sim: Simulation, s: Situation, deed: Deed): void => {
  if (affiliation[deed.move]! < -0.3) {
    bearGrudge(sim, s);
    feelGuilt(sim, s);
    takeCare(sim, s, deed);
  } else longFor(sim, s);
};
