import type { SimulationInput, SimulationOutcome } from "@/server/contracts/simulation";
import { SimulationError } from "./errors";
import { actAlone, actAsDirected, actToward } from "./free-act";
import { reportMoods } from "./mood-reports";
import { moveCount, moveIndex } from "./moves";
import { outcomeOf } from "./outcome";
import { isRemoved } from "./people";
import { tellEverything } from "./reporter";
import { turnMoment } from "./rng";
import type { Occasion } from "./situation";
import { loadIndex, type Simulation } from "./state";
import { chooseAddressee } from "./target";
import type { Deed } from "./workspace";

type TurnInput = Extract<SimulationInput, { type: "turn" }>;

const loadPresent = (sim: Simulation, characterId: string): number => {
  const index = loadIndex(sim, characterId);
  if (isRemoved(sim.people, index)) throw new SimulationError("character.removed", `Character ${characterId} has been removed`);
  return index;
};

/** Given, chosen by the target weights of §1.10 among those present, or −1 when the speaker is alone. */
const findAddressee = (sim: Simulation, input: TurnInput, occasion: Occasion, speaker: number, others: readonly number[]): number => {
  if (input.addresseeId === null || input.addresseeId === input.speakerId) return chooseAddressee(sim, occasion.moment, speaker, others);
  return loadPresent(sim, input.addresseeId);
};

const takeTurn = (sim: Simulation, input: TurnInput, occasion: Occasion, speaker: number, addressee: number): Deed | null => {
  const wanted = input.move === null ? -1 : moveIndex[input.move];
  if (wanted >= moveCount) return actAlone(sim, occasion, speaker, wanted - moveCount);
  if (addressee < 0) {
    if (wanted >= 0) throw new SimulationError("turn.nobody_to_address", "There is nobody to address");
    return actAlone(sim, occasion, speaker, null);
  }
  return wanted < 0 ? actToward(sim, occasion, speaker, addressee) : actAsDirected(sim, occasion, speaker, addressee, wanted);
};

/** One turn of a scene, §1.1: the same equations as in a tick, at once. Visitors and characters of low autonomy speak when told to. */
export const applyTurn = (sim: Simulation, input: TurnInput): SimulationOutcome => {
  const speaker = loadPresent(sim, input.speakerId);
  const known = input.present.map((id) => loadIndex(sim, id)).filter((index) => !isRemoved(sim.people, index));
  const present = [...new Set([speaker, ...known])];
  const others = present.filter((index) => index !== speaker);
  const occasion: Occasion = { moment: turnMoment(sim.tick, input.sceneKey, input.turn), scene: { turn: input.turn, present } };
  const addressee = findAddressee(sim, input, occasion, speaker, others);
  const reporter = tellEverything(sim);
  const deed = takeTurn(sim, input, occasion, speaker, addressee);
  if (deed !== null) reporter.add(deed);
  const touched = [speaker, addressee].filter((index) => index >= 0).sort((a, b) => a - b);
  return outcomeOf(sim, { acts: reporter.acts(), moods: reportMoods(sim, touched) });
};
