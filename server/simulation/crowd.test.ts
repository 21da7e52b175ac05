import { describe, expect, it } from "vitest";
import { buildSetup, characterId } from "@/server/testing/factories/simulation-people";
import { isForeground } from "./appraisal/foreground";
import { callsToMind } from "./crowd";
import { endOfBeliefs, endOfMemories, firstBelief, firstMemory } from "./mind/minds";
import { Belief, BELIEF_WIDTH, How, howOf, iotaByte, kindOf, Memory, MemoryKind, MEMORY_WIDTH, moveOf, newsByte } from "./mind/records";
import { findMemory } from "./mind/store-memory";
import { affiliation, moveCount, moveIndex as M } from "./moves";
import { applyInput, createSimulation, digest, restore, snapshot, type Simulation } from "./simulation";
import { faceSomebody, type Occasion } from "./situation";
import { chooseTarget } from "./target";

const PEOPLE = 300;
const CROWD = { "report.crowdFrom": 250 };
const SEATED = 7;

interface Done {
  actor: number;
  target: number;
  move: number;
  significance: number;
}

const open = (params: Record<string, number>): { sim: Simulation; done: Map<number, Done> } => {
  const sim = createSimulation(buildSetup(PEOPLE, { seed: 5, degree: 4, params }));
  const done = new Map<number, Done>();
  sim.work.listener = ({ number, actor, target, move, significance }) => done.set(number, { actor, target, move, significance });
  return { sim, done };
};
const live = (sim: Simulation, ticks: number): void => {
  for (let k = 0; k < ticks; k += 1) applyInput(sim, { type: "tick" });
};
const seat = (sim: Simulation): void => void applyInput(sim, { type: "seat", characterIds: [characterId(SEATED)], seated: true });

const everybody = Array.from({ length: PEOPLE }, (_, who) => who);
const memoriesOf = ({ minds }: Simulation, who: number): number[] => {
  const found: number[] = [];
  for (let at = firstMemory(minds, who); at < endOfMemories(minds, who); at += MEMORY_WIDTH) found.push(at);
  return found;
};
const beliefsOf = ({ minds }: Simulation, who: number): number[] => {
  const found: number[] = [];
  for (let at = firstBelief(minds, who); at < endOfBeliefs(minds, who); at += BELIEF_WIDTH) found.push(at);
  return found;
};

const isEveryday = ({ move, significance }: Done): boolean =>
  significance < 0.5 && move !== M.VOW && move !== M.LIE && move !== M.CONFIDE && (move >= moveCount || affiliation[move]! >= -0.3);

/** Memories of everyday acts of one's own, or done to one, that are of little weight; a promise is guarded. */
const trifles = (sim: Simulation, done: Map<number, Done>, who: number): number[] => {
  const { memories } = sim.minds;
  return memoriesOf(sim, who).filter((at) => {
    const meta = memories[at + Memory.meta]!;
    const took = kindOf(meta) === MemoryKind.did || kindOf(meta) === MemoryKind.received;
    return took && moveOf(meta) < moveCount && iotaByte(meta) < Math.floor(0.35 * 255) && isEveryday(done.get(memories[at + Memory.act]!)!);
  });
};
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe("the background of a crowd", () => {
  it("keeps no trifles, where a cast that is no crowd keeps thousands", () => {
    const [many, few] = [open(CROWD), open({})];
    live(many.sim, 40);
    live(few.sim, 40);
    expect(sum(everybody.map((who) => trifles(many.sim, many.done, who).length))).toBe(0);
    expect(sum(everybody.map((who) => trifles(few.sim, few.done, who).length))).toBeGreaterThan(1000);
  });

  it("keeps every wrong, confidence and act that may be told, as everybody does", () => {
    const { sim, done } = open(CROWD);
    live(sim, 20);
    const grave = [...done].filter(([, deed]) => deed.target >= 0 && !isEveryday(deed));
    expect(grave.length).toBeGreaterThan(20);
    const lost = grave.filter(
      ([act, { actor, target }]) => findMemory(sim.minds, actor, act) < 0 || findMemory(sim.minds, target, act) < 0,
    );
    expect(lost).toEqual([]);
  });

  it("takes in talk of weight only, and from nobody but who said it to them", () => {
    const [many, few] = [open(CROWD), open({})];
    live(many.sim, 80);
    live(few.sim, 80);
    const told = ({ sim }: { sim: Simulation }): number[] =>
      everybody
        .flatMap((who) => beliefsOf(sim, who))
        .filter((at) => howOf(sim.minds.beliefs[at + Belief.meta]!) === How.told && sim.minds.beliefs[at + Belief.key]! > 0);
    const isLight =
      ({ sim, done }: { sim: Simulation; done: Map<number, Done> }) =>
      (at: number): boolean => {
        const via = done.get(sim.minds.beliefs[at + Belief.via]!)!;
        // A belief keeps ι in steps of 1/127.
        const isTalk = via.move === M.GOSSIP || via.move === M.INFORM;
        return isTalk && newsByte(sim.minds.beliefs[at + Belief.meta]!) < 0.39 * 255;
      };
    expect(told(many).length).toBeGreaterThan(50);
    expect(told(many).filter(isLight(many))).toEqual([]);
    expect(told(few).filter(isLight(few)).length).toBeGreaterThan(50);
    for (const who of everybody) {
      for (const at of beliefsOf(many.sim, who)) {
        const { beliefs } = many.sim.minds;
        if (howOf(beliefs[at + Belief.meta]!) !== How.told) continue;
        expect(many.done.get(beliefs[at + Belief.via]!)).toMatchObject({ actor: beliefs[at + Belief.from], target: who });
      }
    }
  });

  it("thinks of the past in a quarter of its decisions, and whenever a wrong stands between the two", () => {
    const { sim } = open(CROWD);
    live(sim, 1);
    const thinks = (moment: number, offence: number): boolean => {
      const s = faceSomebody(sim, { moment, scene: null }, 3, 4);
      s.view.offence = offence;
      s.viewBack.offence = 0;
      return callsToMind(sim, { moment, scene: null }, s);
    };
    const share = sum(Array.from({ length: 4000 }, (_, moment) => Number(thinks(moment, 0)))) / 4000;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.28);
    expect(Array.from({ length: 50 }, (_, moment) => thinks(moment, 0.2)).every(Boolean)).toBe(true);
  });

  it("turns to whoever is unhappy and dear only when the past is in mind", () => {
    const chosen = (mindful: number, sad: boolean): number => {
      const { sim } = open({ ...CROWD, "crowd.mindful": mindful });
      live(sim, 1);
      const friend = sim.ties.slots.neighbour[sim.ties.rows.start[3]!]!;
      sim.ties.slots.strength[sim.ties.rows.start[3]!] = 0.9;
      if (sad) sim.people.saved.mood[friend * 3] = -0.9;
      return sum(Array.from({ length: 400 }, (_, k) => Number(chooseTarget(sim, { moment: 5000 + k, scene: null }, 3) === friend)));
    };
    expect(chosen(0, true)).toBe(chosen(0, false));
    expect(chosen(1, true)).toBeGreaterThan(chosen(1, false));
  });
});

describe("the foreground of a crowd", () => {
  it("keeps what it lives through, and thinks of the past each time", () => {
    const { sim, done } = open(CROWD);
    seat(sim);
    live(sim, 8);
    const isNear = (who: number): boolean => isForeground(sim, who);
    const near = everybody.filter(isNear);
    expect(near.length).toBeGreaterThan(3);
    expect(near.length).toBeLessThan(PEOPLE / 2);
    const own = [...done].filter(([, deed]) => deed.target >= 0 && isEveryday(deed));
    const kept = (is: (who: number) => boolean): number => {
      const acts = own.filter(([, { actor }]) => is(actor));
      return acts.filter(([act, { actor }]) => findMemory(sim.minds, actor, act) >= 0).length / acts.length;
    };
    expect(kept(isNear)).toBe(1);
    expect(kept((who) => !isNear(who))).toBeLessThan(0.5);
    const [one, other] = near as [number, number];
    const occasion = (moment: number): Occasion => ({ moment, scene: null });
    const asked = Array.from({ length: 200 }, (_, moment) =>
      callsToMind(sim, occasion(moment), faceSomebody(sim, occasion(moment), one, other)),
    );
    expect(asked.every(Boolean)).toBe(true);
  });

  it("is whoever is in a scene, from its first turn on", () => {
    const { sim } = open(CROWD);
    const present = [20, 21, 22];
    const input = {
      type: "turn",
      sceneKey: 1,
      present: present.map(characterId),
      addresseeId: characterId(21),
      move: "SMALL_TALK",
    } as const;
    for (let turn = 1; turn <= 6; turn += 1) applyInput(sim, { ...input, turn, speakerId: characterId(20) });
    expect(memoriesOf(sim, 20)).toHaveLength(6);
    expect(memoriesOf(sim, 21)).toHaveLength(6);
  });
});

describe("a crowd", () => {
  it("goes on from a snapshot as if nothing had happened, with somebody coming to the fore on the way", () => {
    const { sim: whole } = open(CROWD);
    live(whole, 30);
    seat(whole);
    const saved = snapshot(whole);
    const second = restore(saved);
    expect(digest(second)).toBe(digest(whole));
    for (let k = 0; k < 25; k += 1) expect(applyInput(second, { type: "tick" })).toEqual(applyInput(whole, { type: "tick" }));
    expect(snapshot(second)).toEqual(snapshot(whole));
  });

  it("does not touch the memory of whoever comes to the fore, or goes back", () => {
    const { sim } = open(CROWD);
    live(sim, 20);
    const before = [...sim.minds.memories];
    seat(sim);
    applyInput(sim, { type: "seat", characterIds: [characterId(SEATED)], seated: false });
    expect([...sim.minds.memories]).toEqual(before);
  });
});
