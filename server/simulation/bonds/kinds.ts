import { relationshipKinds } from "@/server/contracts/relationship";
import { affiliation, moveIndex as M } from "../moves";
import { idAt, type Simulation } from "../state";
import { kindIndex as K } from "../tables/kind-priors";
import type { Deed, Situation } from "../workspace";
import { signalKind } from "./kind-evidence";

/** What a half-edge is to become; the same kind for no change. `contest`: goals that cannot both be reached. §1.12, end */
export interface KindView {
  kind: number;
  strength: number;
  trust: number;
  familiarity: number;
  offence: number;
  contest: boolean;
}

const FRIEND = { strength: 0.35, familiarity: 0.35 };
const RIVAL = -0.2;
const ENEMY = { strength: -0.45, offence: 0.3 };
/** Steps down are this much lower than the steps up, so that a tie on the border does not flicker. */
const LEEWAY = 0.12;
/** Repeated clashes: an offence this large is more than one sharp word. */
const CLASHES = 0.25;

const fall = (v: KindView): number => {
  if (v.strength <= ENEMY.strength && v.offence >= ENEMY.offence) return K.enemy;
  return v.strength <= RIVAL && (v.contest || v.offence >= CLASHES) ? K.rival : v.kind;
};
const isHurt = (v: KindView): boolean => v.offence >= 0.15 || v.trust < 0.4 || v.strength < 0;

/** No friendship bears this, however much is left of it. */
const isShattered = (v: KindView): boolean => v.trust < 0.2 || v.offence >= 0.6;

/** Family, profession and mentorship are facts of a life: no feeling ends them. */
export const nextKind = (v: KindView): number => {
  switch (v.kind) {
    case K.acquaintance:
      return v.strength >= FRIEND.strength && v.familiarity >= FRIEND.familiarity ? K.friend : fall(v);
    case K.friend:
      if (isShattered(v)) return K.strained;
      if (v.strength >= FRIEND.strength - LEEWAY) return v.kind;
      return fall(v) !== v.kind ? fall(v) : isHurt(v) ? K.strained : K.acquaintance;
    case K.ally:
      return v.strength < 0.05 || v.trust < 0.35 ? (fall(v) !== v.kind ? fall(v) : K.strained) : v.kind;
    case K.romance:
      return v.strength < 0.1 || v.trust < 0.25 ? K.strained : v.kind;
    case K.strained:
      if (v.strength >= FRIEND.strength && v.familiarity >= FRIEND.familiarity && v.offence < 0.15 && v.trust >= 0.45) return K.friend;
      if (fall(v) !== v.kind) return fall(v);
      return v.strength >= 0.12 && v.offence < 0.08 && v.trust >= 0.45 ? K.acquaintance : v.kind;
    case K.rival:
      if (v.strength <= ENEMY.strength && v.offence >= ENEMY.offence) return K.enemy;
      return v.strength >= RIVAL + LEEWAY && !v.contest ? K.acquaintance : v.kind;
    case K.enemy:
      return v.strength > ENEMY.strength + LEEWAY ? K.rival : v.kind;
    default:
      return v.kind;
  }
};

/** Changes the kind of a half-edge, and notes it for the next outcome. */
export const turnKind = (sim: Simulation, from: number, to: number, slot: number, next: number): void => {
  const { kind } = sim.ties.slots;
  const before = kind[slot]!;
  if (before === next) return;
  kind[slot] = next;
  sim.bonds.kinds.push({
    fromId: idAt(sim, from),
    toId: idAt(sim, to),
    from: relationshipKinds[before]!,
    to: relationshipKinds[next]!,
  });
  signalKind(sim, from, to, before, next);
};

const scratch: KindView = { kind: 0, strength: 0.5, trust: 0.5, familiarity: 0.5, offence: 0.5, contest: false };
const settleKind = (sim: Simulation, from: number, to: number, slot: number, contest: number): void => {
  const { slots } = sim.ties;
  scratch.kind = slots.kind[slot]!;
  scratch.strength = slots.strength[slot]!;
  scratch.trust = slots.trust[slot]!;
  scratch.familiarity = slots.familiarity[slot]!;
  scratch.offence = slots.offence[slot]!;
  scratch.contest = contest > 0;
  turnKind(sim, from, to, slot, nextKind(scratch));
};

const breakable: ReadonlySet<number> = new Set([K.friend, K.romance, K.ally]);
const open: ReadonlySet<number> = new Set([K.acquaintance, K.friend, K.ally, K.strained]);

/** Some moves make or end a bond by what they say. */
const declare = (sim: Simulation, move: number, half: readonly [number, number, number]): void => {
  const [from, to, slot] = half;
  const { kind, strength, trust } = sim.ties.slots;
  const now = kind[slot]!;
  if (move === M.BREAK_OFF && breakable.has(now)) turnKind(sim, from, to, slot, K.strained);
  if (move === M.DECLARE_LOVE && open.has(now) && strength[slot]! >= 0.5) turnKind(sim, from, to, slot, K.romance);
  if (move === M.RECRUIT && now === K.acquaintance && strength[slot]! >= 0.2 && trust[slot]! >= 0.55) turnKind(sim, from, to, slot, K.ally);
};

/** After an act: kinds follow what the two have become to each other. Both half-edges are up to date. */
export const settleKinds = (sim: Simulation, s: Situation, deed: Deed, contest: number): void => {
  const accepted = deed.accepted || affiliation[deed.move]! < 0;
  if (accepted && (deed.move === M.BREAK_OFF || deed.move === M.DECLARE_LOVE || deed.move === M.RECRUIT)) {
    declare(sim, deed.move, [s.actor, s.target, s.out]);
    declare(sim, deed.move, [s.target, s.actor, s.back]);
  }
  settleKind(sim, s.actor, s.target, s.out, contest);
  settleKind(sim, s.target, s.actor, s.back, contest);
};
