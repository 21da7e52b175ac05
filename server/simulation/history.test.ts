import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelVersion, type SimulationInput, type SimulationOutcome } from "@/server/contracts/simulation";
import { buildCharacter, buildSetup, buildTie, characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, digest, foreseeSpeakers, restore, snapshot, type Simulation } from "./simulation";

const tick: SimulationInput = { type: "tick" };
const turn = (n: number, speaker: number, present = [0, 1, 2, 3]): SimulationInput => ({
  type: "turn",
  sceneKey: 9,
  turn: n,
  present: present.map(characterId),
  speakerId: characterId(speaker),
  addresseeId: null,
  move: null,
});

const run = (sim: Simulation, inputs: readonly SimulationInput[]): SimulationOutcome[] => inputs.map((input) => applyInput(sim, input));
const ticks = (count: number): SimulationInput[] => Array.from({ length: count }, () => tick);

/** Ticks with a scene, a removal, an arrival and an edit among them. */
const story: SimulationInput[] = [
  ...ticks(40),
  turn(1, 0),
  turn(2, 1),
  turn(3, 2),
  { type: "remove", characterId: characterId(5) },
  ...ticks(30),
  { type: "add", character: buildCharacter(4, 30) },
  { type: "tie", tie: buildTie(30, 2, { strength: -0.6, kind: "rival" }) },
  { type: "seat", characterIds: [characterId(0), characterId(1)], seated: true },
  ...ticks(10),
  { type: "seat", characterIds: [characterId(0), characterId(1)], seated: false },
  ...ticks(20),
  { type: "restore", characterId: characterId(5) },
  { type: "edit", character: buildCharacter(9, 7) },
  { type: "param", key: "activation.base", value: 0.5 },
  ...ticks(30),
];

describe("a history", () => {
  it("is the same for the same setup and inputs", () => {
    const [a, b] = [createSimulation(buildSetup(24)), createSimulation(buildSetup(24))];
    expect(run(a, story)).toEqual(run(b, story));
    expect(digest(a)).toBe(digest(b));
  });

  it("is another for another seed", () => {
    const [a, b] = [1, 2].map((seed) => createSimulation({ ...buildSetup(24), seed }));
    expect(run(a!, ticks(20))).not.toEqual(run(b!, ticks(20)));
  });

  it("goes on from a snapshot as if nothing had happened, wherever it was taken", () => {
    const whole = createSimulation(buildSetup(24));
    const outcomes = run(whole, story);
    fc.assert(
      fc.property(fc.nat(story.length), (at) => {
        const first = createSimulation(buildSetup(24));
        run(first, story.slice(0, at));
        const second = restore(snapshot(first));
        expect(digest(second)).toBe(digest(first));
        expect(run(second, story.slice(at))).toEqual(outcomes.slice(at));
        expect(digest(second)).toBe(digest(whole));
        expect(snapshot(second)).toEqual(snapshot(whole));
      }),
      // Right after each change of the cast, too.
      { numRuns: 12, examples: [43, 44, 74, 75, 76, 77, 87].map((at): [number] => [at]) },
    );
  });

  it("does not depend on how its ticks are grouped or saved", () => {
    const straight = createSimulation(buildSetup(24));
    run(straight, ticks(100));
    let pieces = createSimulation(buildSetup(24));
    for (let k = 0; k < 10; k += 1) {
      run(pieces, ticks(10));
      pieces = restore(snapshot(pieces));
    }
    expect(digest(pieces)).toBe(digest(straight));
  });

  it("is the same for a cast given at once and a cast that arrives one by one", () => {
    const setup = buildSetup(24);
    const grown = createSimulation({ ...setup, characters: [], ties: [] });
    for (const character of setup.characters) applyInput(grown, { type: "add", character });
    for (const tie of setup.ties) applyInput(grown, { type: "tie", tie });
    const given = createSimulation(setup);
    expect(run(grown, ticks(50))).toEqual(run(given, ticks(50)));
    expect(digest(grown)).toBe(digest(given));
  });

  it("is not changed by looking ahead", () => {
    const [looked, blind] = [createSimulation(buildSetup(24)), createSimulation(buildSetup(24))];
    for (let k = 1; k <= 20; k += 1) {
      foreseeSpeakers(looked, { sceneKey: 9, turn: k, present: [0, 1, 2, 3].map(characterId), history: [] });
      for (const sim of [looked, blind]) run(sim, [turn(k, k % 4), tick]);
    }
    expect(digest(looked)).toBe(digest(blind));
  });

  it("is the same in another process", () => {
    const script = `
      import { applyInput, createSimulation, digest } from "@/server/simulation/simulation";
      import { buildSetup } from "@/server/testing/factories/simulation-people";
      const sim = createSimulation(buildSetup(40, { seed: 12 }));
      for (let k = 0; k < 300; k += 1) applyInput(sim, { type: "tick" });
      process.stdout.write(digest(sim));
    `;
    const elsewhere = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], { encoding: "utf8" });
    const here = createSimulation(buildSetup(40, { seed: 12 }));
    run(here, ticks(300));
    expect(elsewhere).toBe(digest(here));
  }, 60_000);

  it("is pinned to the model's version: a change of these digits is a change of history", () => {
    const sim = createSimulation(buildSetup(40, { seed: 12 }));
    run(sim, ticks(300));
    expect([modelVersion, digest(sim)]).toEqual([3, "c24139a2"]);
  });
});

describe("a snapshot", () => {
  it("refuses bytes of another kind, another version, or with the end missing", () => {
    const bytes = snapshot(createSimulation(buildSetup(5)));
    const versioned = bytes.slice();
    versioned[8] = 99;
    expect(() => restore(new Uint8Array([1, 2, 3]))).toThrow(expect.objectContaining({ reason: "snapshot.invalid" }));
    expect(() => restore(new Uint8Array(64))).toThrow(expect.objectContaining({ reason: "snapshot.invalid" }));
    expect(() => restore(bytes.slice(0, -8))).toThrow(expect.objectContaining({ reason: "snapshot.invalid" }));
    expect(() => restore(versioned)).toThrow(expect.objectContaining({ reason: "snapshot.version" }));
  });
});
