import type { SimulationInput, SimulationOutcome } from "@/server/contracts/simulation";
import { SimulationError } from "./errors";
import { refreshForeground } from "./appraisal/foreground";
import { closeTurn, openTurn } from "./drama/scene-turn";
import { obeyOrder } from "./direction/obey";
import { scenePin } from "./direction/pins";
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
  if (input.addresseeId === null || input.addresseeId === input.speakerId) return chooseAddressee(sim, occasion, speaker, others);
  return loadPresent(sim, input.addresseeId);
};

const assertAddressed = ({ move }: TurnInput, addressee: number): void => {
  if (addressee >= 0 || move === null || moveIndex[move] >= moveCount) return;
  throw new SimulationError("turn.nobody_to_address", "There is nobody to address");
};

const takeTurn = (sim: Simulation, input: TurnInput, occasion: Occasion, speaker: number, addressee: number): Deed | null => {
  const pin = input.move === null ? scenePin(sim, speaker, input.sceneKey, occasion.scene!.present) : null;
  if (pin !== null) return obeyOrder(sim, occasion, pin, addressee);
  const wanted = input.move === null ? -1 : moveIndex[input.move];
  if (wanted >= moveCount) return actAlone(sim, occasion, speaker, wanted - moveCount);
  if (addressee < 0) return actAlone(sim, occasion, speaker, null);
  return wanted < 0 ? actToward(sim, occasion, speaker, addressee) : actAsDirected(sim, occasion, speaker, addressee, wanted);
};

/** Whoever an aside is meant for, besides the two who talk. */
const hearersOf = (sim: Simulation, ids: readonly string[], talking: readonly number[]): number[] => {
  const hearing = ids.map((id) => loadIndex(sim, id)).filter((index) => !isRemoved(sim.people, index));
  return [...new Set([...talking.filter((index) => index >= 0), ...hearing])];
};

/** One turn of a scene, §1.1: the same equations as in a tick, at once. Visitors and characters of low autonomy speak when told to. */
export const applyTurn = (sim: Simulation, input: TurnInput): SimulationOutcome => {
  const speaker = loadPresent(sim, input.speakerId);
  const known = input.present.map((id) => loadIndex(sim, id)).filter((index) => !isRemoved(sim.people, index));
  const present = [...new Set([speaker, ...known])];
  const others = present.filter((index) => index !== speaker);
  const scene: NonNullable<Occasion["scene"]> = { key: input.sceneKey, turn: input.turn, present };
  const occasion: Occasion = { moment: turnMoment(sim.tick, input.sceneKey, input.turn), scene };
  const addressee = findAddressee(sim, input, occasion, speaker, others);
  if (input.hears) scene.hears = hearersOf(sim, input.hears, [speaker, addressee]);
  assertAddressed(input, addressee);
  const opening = openTurn(sim, input.sceneKey, input.turn, present);
  refreshForeground(sim);
  const reporter = tellEverything(sim);
  const deed = takeTurn(sim, input, occasion, speaker, addressee);
  if (deed !== null) reporter.add(deed);
  const touched = [...new Set([speaker, addressee, deed?.target ?? -1])].filter((index) => index >= 0).sort((a, b) => a - b);
  const drama = [...opening, ...closeTurn(sim, input.sceneKey, present, deed)];
  return outcomeOf(sim, { acts: reporter.acts(), drama, moods: reportMoods(sim, touched) });
};
