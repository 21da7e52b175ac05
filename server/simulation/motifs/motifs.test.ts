import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { motifCategories, motifStates, type MotifCategory, type MotifConflict } from "@/server/contracts/motifs";
import type { AuthoredMotif, MotifCommand, SimulationInput } from "@/server/contracts/simulation";
import { buildId, buildSetup, characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, digest, motifConflicts, motifViews, restore, snapshot, type Simulation } from "../simulation";
import { motifIndex } from "./canon";
import { isLegalStep, State, stateAt } from "./lifecycle";

const tick: SimulationInput = { type: "tick" };
const run = (sim: Simulation, ticks: number): void => {
  for (let k = 0; k < ticks; k += 1) applyInput(sim, tick);
};
const cast = (count = 24, params: Record<string, number> = {}): Simulation => createSimulation(buildSetup(count, { params }));
const command = (id: string, what: MotifCommand): SimulationInput => ({ type: "motifCommand", id, command: what });
const intensityOf = (sim: Simulation, category: MotifCategory): number => sim.motifs.ambient.intensity[motifIndex[category]]!;
const authored = (overrides: Partial<AuthoredMotif> = {}): AuthoredMotif => ({
  id: buildId(9, 1),
  title: "The old debt",
  category: "BETRAYAL",
  scope: "GLOBAL",
  placeId: null,
  carrierId: null,
  intensity: 6,
  hold: null,
  ...overrides,
});

const anyCommand: fc.Arbitrary<MotifCommand> = fc.oneof(
  fc.record({ what: fc.constant("hold" as const), intensity: fc.double({ min: 1, max: 10, noNaN: true }) }),
  fc.constant({ what: "release" as const }),
  fc.record({ what: fc.constant("set" as const), intensity: fc.double({ min: 0, max: 10, noNaN: true }) }),
  fc.record({
    what: fc.constant("move" as const),
    to: fc.constantFrom("INTERRUPTED" as const, "RESOLVED" as const, "EMERGING" as const),
    force: fc.constant(false),
  }),
);

/** Applies a command; whether it was taken. */
const tryCommand = (sim: Simulation, id: string, what: MotifCommand): "taken" | "refused" => {
  try {
    applyInput(sim, command(id, what));
    return "taken";
  } catch {
    return "refused";
  }
};

describe("themes of a region", () => {
  it("take only steps that the lifecycle has, stay in bounds, and rest below 1, whatever is commanded", () => {
    const script = fc.array(fc.tuple(fc.constantFrom(...motifCategories), anyCommand, fc.nat(6)), { maxLength: 25 });
    fc.assert(
      fc.property(script, (steps) => {
        const sim = cast(12);
        run(sim, 1);
        let before = sim.motifs.ambient.state.slice();
        // After every command and after every tick, since a theme may end in a tick and be woken by the command after it.
        const observe = (): void => {
          const { state, intensity } = sim.motifs.ambient;
          state.forEach((now, row) => {
            if (now !== before[row]) expect(isLegalStep(stateAt(before[row]!), stateAt(now))).toBe(true);
            expect(intensity[row]).toBeGreaterThanOrEqual(0);
            expect(intensity[row]).toBeLessThanOrEqual(10);
            if (now === State.DORMANT || now === State.RESOLVED) expect(intensity[row]).toBeLessThan(1);
          });
          before = state.slice();
        };
        for (const [category, what, ticks] of steps) {
          tryCommand(sim, `0:${category}`, what);
          observe();
          for (let k = 0; k <= ticks; k += 1) {
            applyInput(sim, tick);
            observe();
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it("refuse a step that the lifecycle does not have, unless it is forced", () => {
    const sim = cast();
    run(sim, 1);
    const before = digest(sim);
    expect(() => applyInput(sim, command("0:DOOM", { what: "move", to: "INTERRUPTED", force: false }))).toThrow(
      /cannot become INTERRUPTED/,
    );
    expect(digest(sim)).toBe(before);
    applyInput(sim, command("0:DOOM", { what: "move", to: "INTERRUPTED", force: true }));
    expect(stateAt(sim.motifs.ambient.state[motifIndex.DOOM]!)).toBe("INTERRUPTED");
  });

  it("know no theme that there is not, and keep those of a region", () => {
    const sim = cast();
    expect(() => applyInput(sim, command("7:DOOM", { what: "release" }))).toThrow(/no motif/);
    expect(() => applyInput(sim, command("0:SUNSHINE", { what: "release" }))).toThrow(/no motif/);
    expect(() => applyInput(sim, command("0:DOOM", { what: "remove" }))).toThrow(/belongs to its region/);
    expect(() => applyInput(sim, command("0:DOOM", { what: "set", intensity: 11 }))).toThrow(/0 to 10/);
  });

  it("never fall below what holds them up, and may once they are released", () => {
    const sim = cast();
    applyInput(sim, command("0:DOOM", { what: "hold", intensity: 6 }));
    for (let k = 0; k < 150; k += 1) {
      applyInput(sim, tick);
      expect(intensityOf(sim, "DOOM")).toBeGreaterThanOrEqual(6);
    }
    applyInput(sim, command("0:DOOM", { what: "release" }));
    run(sim, 150);
    expect(intensityOf(sim, "DOOM")).toBeLessThan(3);
  });

  it("depend on each other through the intensities of the start of the tick, not through their order", () => {
    // Two opposites at the same intensity with the same evidence must lose the same.
    const sim = cast(24, { "activation.base": 0, "activation.solo": 0, "activation.soloTired": 0 });
    run(sim, 1);
    sim.motifs.ambient.intensity.fill(0);
    for (const category of ["HATE", "LOVE"] as const) applyInput(sim, command(`0:${category}`, { what: "set", intensity: 5 }));
    run(sim, 1);
    expect(intensityOf(sim, "HATE")).toBeLessThan(5);
    expect(intensityOf(sim, "HATE")).toBe(intensityOf(sim, "LOVE"));
  });

  it("begin with three, by the seed", () => {
    const begun = (seed: number): string[] => motifViews(createSimulation(buildSetup(24, { seed }))).map(({ id }) => id);
    expect(begun(1)).toHaveLength(3);
    expect(begun(1)).toEqual(begun(1));
    expect(begun(1)).not.toEqual(begun(2));
  });

  it("tell a small cast a handful of things a tick", () => {
    const sim = cast(24);
    let told = 0;
    for (let k = 0; k < 200; k += 1) {
      const { motifs } = applyInput(sim, tick);
      expect(motifs.length).toBeLessThanOrEqual(24);
      for (const { state } of motifs) expect(motifStates).toContain(state);
      told += motifs.length;
    }
    expect(told).toBeGreaterThan(0);
    expect(told / 200).toBeLessThan(5);
  });
});

describe("opposites in one region", () => {
  const together = (what: "set" | "hold"): Simulation => {
    const sim = cast(60);
    run(sim, 50);
    for (const category of ["BETRAYAL", "LOYALTY"]) applyInput(sim, command(`0:${category}`, { what, intensity: 6 }));
    return sim;
  };
  const concerns = ({ categories: [a, b] }: MotifConflict): boolean => a === "BETRAYAL" && b === "LOYALTY";

  it("are told as a conflict, and one of the two gives way or a synthesis is offered", () => {
    const sim = together("set");
    const told = applyInput(sim, tick).conflicts.filter(concerns);
    expect(told.map(({ what }) => what)).toEqual(["opened"]);
    expect(told[0]!.severity).toBeGreaterThan(4);
    let settledAfter = 0;
    for (let k = 1; settledAfter === 0 && k <= 120; k += 1) {
      const offered = applyInput(sim, tick).conflicts.some((each) => concerns(each) && each.what === "synthesis_offered");
      const weaker = Math.min(intensityOf(sim, "BETRAYAL"), intensityOf(sim, "LOYALTY"));
      if (offered || weaker < 3) settledAfter = k;
    }
    expect(settledAfter).toBeGreaterThan(0);
  });

  it("stay in conflict while both are held, and the tension rises", () => {
    const sim = together("hold");
    const calm = cast(60);
    run(calm, 50);
    let [strained, usual] = [0, 0];
    for (let k = 0; k < 80; k += 1) {
      strained += applyInput(sim, tick).sample!.tension / 80;
      usual += applyInput(calm, tick).sample!.tension / 80;
      expect(Math.min(intensityOf(sim, "BETRAYAL"), intensityOf(sim, "LOYALTY"))).toBeGreaterThanOrEqual(6);
      expect(motifConflicts(sim).some(concerns)).toBe(true);
    }
    expect(strained).toBeGreaterThan(usual);
  });
});

describe("an authored theme", () => {
  const phiOf = (sim: Simulation, person: number, category: MotifCategory): number => {
    run(sim, 1);
    const { field } = sim.motifs;
    return field.phi[field.zoneOf[person]! * 49 + motifIndex[category]]!;
  };

  it("is felt everywhere, in its place, or by its carrier and those who live with it", () => {
    const place = (index: number): string => buildSetup(60).characters[index]!.homePlaceId!;
    const bare = phiOf(cast(60), 0, "BETRAYAL");
    const withMotif = (overrides: Partial<AuthoredMotif>): Simulation => {
      const sim = cast(60);
      applyInput(sim, { type: "motif", motif: authored({ hold: 6, ...overrides }) });
      return sim;
    };
    expect(phiOf(withMotif({}), 59, "BETRAYAL")).toBeGreaterThan(0.55);
    const local = withMotif({ scope: "LOCAL", placeId: place(0) });
    expect(phiOf(local, 1, "BETRAYAL")).toBeGreaterThan(0.55);
    expect(phiOf(local, 59, "BETRAYAL")).toBeCloseTo(bare, 1);
    const carried = withMotif({ scope: "PLAYER_CHARACTER", carrierId: characterId(0) });
    const [own, company, far] = [0, 1, 59].map((person) => phiOf(carried, person, "BETRAYAL"));
    expect(own).toBeGreaterThan(0.55);
    expect(company).toBeGreaterThan(0.3);
    expect(company).toBeLessThan(own!);
    expect(far).toBeCloseTo(bare, 1);
  });

  it("is interrupted when its carrier goes, and gone when it is removed", () => {
    const sim = cast();
    const motif = authored({ scope: "NON_PLAYER_CHARACTER", carrierId: characterId(3), hold: 6 });
    applyInput(sim, { type: "motif", motif });
    run(sim, 5);
    applyInput(sim, { type: "remove", characterId: characterId(3) });
    run(sim, 1);
    expect(motifViews(sim).find(({ id }) => id === motif.id)?.state).toBe("INTERRUPTED");
    applyInput(sim, command(motif.id, { what: "remove" }));
    expect(motifViews(sim).some(({ id }) => id === motif.id)).toBe(false);
    expect(() => applyInput(sim, command(motif.id, { what: "release" }))).toThrow(/no motif/);
  });

  it("needs what its scope needs", () => {
    const sim = cast();
    expect(() => applyInput(sim, { type: "motif", motif: authored({ scope: "LOCAL" }) })).toThrow(/needs a place/);
    expect(() => applyInput(sim, { type: "motif", motif: authored({ scope: "PLAYER_CHARACTER" }) })).toThrow(/needs a carrier/);
    expect(() => applyInput(sim, { type: "motif", motif: authored({ intensity: 0 }) })).toThrow(/1 to 10/);
    expect(sim.motifs.authored).toEqual([]);
  });

  it("goes on from a snapshot as if nothing had happened", () => {
    const sim = cast();
    applyInput(sim, { type: "motif", motif: authored({ scope: "PLAYER_CHARACTER", carrierId: characterId(2), hold: 5 }) });
    applyInput(sim, command("0:DOOM", { what: "set", intensity: 7 }));
    run(sim, 20);
    const copy = restore(snapshot(sim));
    for (let k = 0; k < 40; k += 1) expect(applyInput(copy, tick)).toEqual(applyInput(sim, tick));
    expect(digest(copy)).toBe(digest(sim));
    expect(motifViews(copy)).toEqual(motifViews(sim));
  });
});

describe("a theme that is held", () => {
  /** Share of each move among all acts, with one theme at an intensity and all others at none. */
  const shares = (category: MotifCategory, intensity: number): ((move: string) => number) => {
    const counts = new Map<string, number>();
    let acts = 0;
    // Some moves are rare: one history alone would be a toss of the coin.
    for (let seed = 1; seed <= 4; seed += 1) {
      const sim = createSimulation(buildSetup(60, { seed, params: { "motif.dynamics": 0 } }));
      run(sim, 1);
      sim.motifs.ambient.intensity.fill(0);
      applyInput(sim, command(`0:${category}`, { what: "set", intensity }));
      for (let k = 0; k < 120; k += 1) {
        for (const { move } of applyInput(sim, tick).acts) {
          counts.set(move, (counts.get(move) ?? 0) + 1);
          acts += 1;
        }
      }
    }
    return (move) => (counts.get(move) ?? 0) / acts;
  };

  it.each([
    ["PEACE", ["NEGOTIATE", "KEEP_COMPANY"], ["ARGUE"]],
    ["CHAOS", ["ARGUE", "TEASE"], ["NEGOTIATE"]],
    ["MYSTERY", ["ASK"], ["INFORM"]],
  ] as const)("%s makes its moves more frequent and its opposites rarer", (category, more, less) => {
    const [with8, with0] = [shares(category, 8), shares(category, 0)];
    for (const move of more) expect(with8(move), move).toBeGreaterThan(with0(move));
    for (const move of less) expect(with8(move), move).toBeLessThan(with0(move));
  });

  it("is among the reasons for a move that it makes more frequent, and the terms still add up", () => {
    const sim = cast(24);
    applyInput(sim, command("0:CHAOS", { what: "hold", intensity: 9 }));
    const acts = Array.from({ length: 40 }, () => applyInput(sim, tick).acts).flat();
    const teasing = acts.filter(({ move }) => move === "TEASE");
    expect(teasing.length).toBeGreaterThan(0);
    for (const { reason } of teasing) {
      expect(reason.motifs[0]).toMatchObject({ category: "CHAOS" });
      expect(reason.motifs[0]!.value).toBeGreaterThan(0.3);
    }
    for (const { reason } of acts) {
      const sum = reason.terms.reduce((total, { value }) => total + value, 0);
      expect(sum).toBeCloseTo(reason.score, 2);
    }
  });
});
