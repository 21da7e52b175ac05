import type { FloorState } from "@/server/contracts/simulation";
import { applyInput, createSimulation, drawSpeaker } from "@/server/simulation/simulation";
import { buildSetup, characterId } from "@/server/testing/factories/simulation-people";
import type { Values } from "./rules.mts";

const GROUPS = 12;
const TURNS = 150;
const TURNS_PER_TICK = 30;
const REMEMBERED = 40;

/** Share of turns that go back to whoever spoke before the last speaker: A-B-A. Pauses do not count. */
export const returnShare = (speakers: readonly string[]): number => {
  let returns = 0;
  for (let k = 2; k < speakers.length; k += 1) if (speakers[k] === speakers[k - 2] && speakers[k] !== speakers[k - 1]) returns += 1;
  return speakers.length > 2 ? returns / (speakers.length - 2) : 0;
};

/** One scene of acquaintances in which everybody speaks by the rules alone. */
const talk = (people: number, seed: number, params: Readonly<Record<string, number>>): string[] => {
  const sim = createSimulation(buildSetup(people, { seed, degree: people - 1, params: { ...params } }));
  const present = Array.from({ length: people }, (_, k) => characterId(k));
  applyInput(sim, { type: "seat", characterIds: present, seated: true });
  let history: FloorState["history"] = [];
  const speakers: string[] = [];
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const speakerId = drawSpeaker(sim, { sceneKey: 1, turn, present, history });
    if (speakerId !== null) {
      const { acts } = applyInput(sim, { type: "turn", sceneKey: 1, turn, present, speakerId, addresseeId: null, move: null });
      const act = acts[0];
      speakers.push(speakerId);
      history = [...history, { speakerId, addresseeId: act?.targetId ?? null, named: [], move: act?.move ?? null }].slice(-REMEMBERED);
    }
    if (turn % TURNS_PER_TICK === 0) applyInput(sim, { type: "tick" });
  }
  return speakers;
};

/** V21: mean A-B-A share of scenes with six and with four people. */
export const measureFloors = (seed: number, params: Readonly<Record<string, number>>): Values => {
  const share = (people: number): number => {
    let sum = 0;
    for (let group = 0; group < GROUPS; group += 1) sum += returnShare(talk(people, seed * 1000 + group, params));
    return sum / GROUPS;
  };
  return { six: share(6), four: share(4) };
};
