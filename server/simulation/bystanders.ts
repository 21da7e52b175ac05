import { acceptance, asked, findAcceptance } from "./acceptance";
import { openTie } from "./deed";
import { shiftOffence, shiftStrength } from "./effects";
import { moveIndex as M } from "./moves";
import { draw, Stream } from "./rng";
import { felt } from "./affect";
import type { Occasion } from "./situation";
import type { Simulation } from "./state";
import { findTie } from "./ties";
import type { Deed, Situation } from "./workspace";

/** Whom a move is about: the attacker, the shared enemy, the other party of a quarrel, or whoever is talked about. −1 for nobody. */
export const aboutWhom = (move: number, s: Situation): number => {
  if (move === M.DEFEND) return s.attacker;
  if (move === M.GOSSIP) return s.subject;
  if (move === M.RECRUIT) return s.enemy;
  return move === M.MEDIATE ? s.quarrel : -1;
};

/** The attacker resents the defender: −.03. §1.13 */
const angerAttacker = (sim: Simulation, s: Situation, attacker: number): void => {
  const slot = findTie(sim.ties, attacker, s.actor);
  if (slot < 0) return;
  openTie(sim, slot);
  shiftStrength(sim, slot, -0.03);
};

/** Gossip colours the listener's view: S_jk += .06·stance·T_ji·(1 − F_jk), stance = the teller's own strength. §1.13 */
const colourView = (sim: Simulation, s: Situation, subject: number): void => {
  const slot = findTie(sim.ties, s.target, subject);
  const own = findTie(sim.ties, s.actor, subject);
  if (slot < 0 || own < 0) return;
  const { familiarity } = openTie(sim, slot);
  shiftStrength(sim, slot, 0.06 * sim.ties.slots.strength[own]! * s.viewBack.trust * (1 - familiarity));
};

/** A mediation that both accept: offences ×.6 and strength +.02 both ways between the parties. §1.13 */
const reconcile = (sim: Simulation, occasion: Occasion, s: Situation, other: number): void => {
  const slot = findTie(sim.ties, s.target, other);
  const toActor = findTie(sim.ties, other, s.actor);
  if (slot < 0 || toActor < 0) return;
  const { strength, trust, familiarity, offence } = sim.ties.slots;
  const view = { strength: strength[toActor]!, trust: trust[toActor]!, familiarity: familiarity[toActor]!, offence: offence[toActor]! };
  asked[0] = felt(sim, other, 0);
  findAcceptance(sim, M.MEDIATE, other, view);
  const willing = acceptance[0]!;
  if (draw(sim.seed, occasion.moment, s.actor, Stream.mediation) >= willing) return;
  for (const half of [slot, sim.ties.slots.reverse[slot]!]) {
    openTie(sim, half);
    shiftOffence(sim, half, 0.6, 0);
    shiftStrength(sim, half, 0.02);
  }
};

/** What the move does to ties of a third person. */
export const moveBystanders = (sim: Simulation, occasion: Occasion, s: Situation, deed: Deed): void => {
  if (deed.about < 0) return;
  if (deed.move === M.DEFEND) angerAttacker(sim, s, deed.about);
  if (deed.move === M.GOSSIP && deed.accepted) colourView(sim, s, deed.about);
  if (deed.move === M.MEDIATE && deed.accepted) reconcile(sim, occasion, s, deed.about);
};
