import { describe, expect, it } from "vitest";
import type { DirectedMove } from "@/server/contracts/moves";
import type { Act } from "@/server/contracts/simulation";
import { buildCharacter, buildTie, characterId } from "@/server/testing/factories/simulation-people";
import { moveIndex } from "../moves";
import { openMoves } from "../preconditions";
import { turnMoment } from "../rng";
import { applyInput, createSimulation, type Simulation } from "../simulation";
import { faceSomebody } from "../situation";
import { chooseTarget } from "../target";

const traits = (agreeableness: number) => ({ openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness, neuroticism: 0.5 });
const everybody = [0, 1, 2, 3];

interface Company {
  seed?: number;
  strength?: number;
  kindness?: number;
  params?: Record<string, number>;
}

/** Four people in one place; the first knows the others. Nobody does anything of their own accord. */
const company = ({ seed = 1, strength = 0.6, kindness = 0.6, params = {} }: Company = {}): Simulation =>
  createSimulation({
    seed,
    params: { "activation.base": 0, "drama.hand": 0, ...params },
    characters: everybody.map((k) => buildCharacter(1, k, { goals: [], bigFive: traits(kindness) })),
    ties: everybody.flatMap((from) =>
      everybody.filter((to) => to !== from).map((to) => buildTie(from, to, { strength, trust: 0.6, familiarity: 0.5 })),
    ),
  });

let turn = 0;
const speak = (sim: Simulation, from: number, to: number, move: DirectedMove | null, present = everybody): Act => {
  turn += 1;
  return applyInput(sim, {
    type: "turn",
    sceneKey: 1,
    turn,
    present: present.map(characterId),
    speakerId: characterId(from),
    addresseeId: characterId(to),
    move,
  }).acts[0]!;
};
const rest = (sim: Simulation, ticks: number): void => {
  for (let k = 0; k < ticks; k += 1) applyInput(sim, { type: "tick" });
};
const isOpen = (sim: Simulation, from: number, to: number, move: DirectedMove): boolean => {
  const occasion = { moment: turnMoment(sim.tick, 1, 900), scene: null };
  return openMoves(sim, occasion, faceSomebody(sim, occasion, from, to))[moveIndex[move]] === 1;
};

/** In how many of sixty histories the first says this to the second some time after they were insulted. */
const countAfterInsult = (move: DirectedMove, setting: Company): number =>
  Array.from({ length: 60 }, (_, k) => {
    const sim = company({ ...setting, seed: k + 1 });
    speak(sim, 0, 1, "INSULT", [0, 1]);
    rest(sim, 5);
    return Number(speak(sim, 0, 1, null, [0, 1]).move === move);
  }).reduce((sum, said) => sum + said, 0);

describe("amends", () => {
  it("are made to friends more than to enemies, by the kind more than by the unkind, and because they are owed", () => {
    const toFriend = countAfterInsult("APOLOGISE", {});
    expect(toFriend).toBeGreaterThan(12);
    expect(toFriend).toBeGreaterThan(3 * countAfterInsult("APOLOGISE", { strength: -0.7 }));
    expect(toFriend).toBeGreaterThan(countAfterInsult("APOLOGISE", { kindness: 0.1 }));
    expect(toFriend).toBeGreaterThan(2 * countAfterInsult("APOLOGISE", { params: { "dues.amends": 0 } }));
  });

  it("are offered once for a wrong, then made good or forgiven, and due again after the next one", () => {
    const sim = company();
    expect(isOpen(sim, 0, 1, "APOLOGISE")).toBe(false);
    speak(sim, 0, 1, "INSULT");
    expect(isOpen(sim, 0, 1, "APOLOGISE")).toBe(true);
    expect(isOpen(sim, 0, 1, "ATONE")).toBe(false);
    speak(sim, 0, 1, "APOLOGISE");
    expect([isOpen(sim, 0, 1, "APOLOGISE"), isOpen(sim, 0, 1, "ATONE"), isOpen(sim, 1, 0, "FORGIVE")]).toEqual([false, true, true]);
    speak(sim, 0, 1, "INSULT");
    expect([isOpen(sim, 0, 1, "APOLOGISE"), isOpen(sim, 1, 0, "FORGIVE")]).toEqual([true, false]);
  });

  it("draw whoever did wrong to whom they wronged", () => {
    const chosen = (wronged: boolean): number => {
      const sim = company();
      if (wronged) speak(sim, 0, 1, "INSULT", [0, 1]);
      return Array.from({ length: 300 }, (_, k) => Number(chooseTarget(sim, { moment: 5_000 + k, scene: null }, 0) === 1)).reduce(
        (a, b) => a + b,
        0,
      );
    };
    expect(chosen(true)).toBeGreaterThan(1.3 * chosen(false));
  });
});

describe("a friend in need", () => {
  const saddened = (): Simulation => {
    const sim = company();
    sim.people.saved.mood[3] = -0.8;
    return sim;
  };

  it("is turned to, and comforted", () => {
    const chosen = (sim: Simulation): number =>
      Array.from({ length: 300 }, (_, k) => Number(chooseTarget(sim, { moment: 5_000 + k, scene: null }, 0) === 1)).reduce(
        (a, b) => a + b,
        0,
      );
    expect(chosen(saddened())).toBeGreaterThan(1.3 * chosen(company()));
    const sim = saddened();
    const said = speak(sim, 0, 1, null);
    const comfort = said.move === "COMFORT" ? said.reason.probability : said.reason.alternatives.find(({ move }) => move === "COMFORT");
    expect(comfort).toBeDefined();
  });

  it("is defended by a friend who was told nothing but saw it", () => {
    const sim = company();
    speak(sim, 2, 1, "INSULT", [1, 2]);
    expect(isOpen(sim, 0, 1, "DEFEND")).toBe(false);
    speak(sim, 2, 1, "INSULT", [0, 1, 2]);
    expect(isOpen(sim, 0, 1, "DEFEND")).toBe(true);
  });
});

describe("words of weight", () => {
  it("a promise that stands is not made again", () => {
    const sim = company();
    speak(sim, 1, 0, "CONFIDE");
    expect(isOpen(sim, 0, 1, "VOW")).toBe(true);
    while (!speak(sim, 0, 1, "VOW").accepted);
    speak(sim, 1, 0, "CONFIDE");
    expect(isOpen(sim, 0, 1, "VOW")).toBe(false);
  });

  it("a joke that hurt is an offence, and one that was taken well is not", () => {
    const offences = new Map<boolean, number>();
    for (let seed = 1; seed <= 60 && offences.size < 2; seed += 1) {
      const act = speak(company({ seed, strength: 0.1 }), 0, 1, "TEASE");
      offences.set(act.accepted!, act.ties.find(({ fromId }) => fromId === characterId(1))!.offence);
    }
    expect(offences.get(true)).toBe(0);
    expect(offences.get(false)).toBeGreaterThan(0.04);
  });

  it("love and hate are felt over acts of consequence, toward people one loves or hates", () => {
    const felt = (move: DirectedMove, strength: number): string[] =>
      Array.from({ length: 40 }, (_, k) => speak(company({ seed: k + 1, strength }), 0, 1, move)).flatMap((act) =>
        act.felt.map(({ emotion }) => emotion),
      );
    expect(felt("SMALL_TALK", 0.9)).not.toContain("love");
    expect(felt("CONFIDE", 0.9)).toContain("love");
    expect(felt("CONFIDE", 0.3)).not.toContain("love");
    expect(felt("ARGUE", -0.9)).not.toContain("hate");
    expect(felt("INSULT", -0.2)).not.toContain("hate");
  });
});
