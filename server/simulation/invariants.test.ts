import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterStateSchema } from "@/server/contracts/character";
import { directedMoves } from "@/server/contracts/moves";
import { relationshipKinds } from "@/server/contracts/relationship";
import {
  feltSchema,
  moodReportSchema,
  moveReasonSchema,
  sampleSchema,
  tieChangeSchema,
  type Act,
  type SimulationInput,
  type SimulationOutcome,
} from "@/server/contracts/simulation";
import { buildCharacter, buildSetup, buildTie, characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, readStates, SimulationError, type Simulation } from "./simulation";

const CAST = 8;
const CHILD = 3;
const VISITOR = 4;
const LIMIT = 6;

const setup = (params: Record<string, number>) => {
  const base = buildSetup(CAST, { degree: 6, params: { "ties.degreeLimit": LIMIT, ...params } });
  const characters = base.characters.map((character, index) => ({
    ...character,
    adult: index !== CHILD,
    visitor: index === VISITOR,
    homePlaceId: null,
  }));
  return { ...base, characters };
};

const who = fc.nat(CAST).map(characterId);
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const input: fc.Arbitrary<SimulationInput> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<SimulationInput>({ type: "tick" }) },
  fc.record({ type: fc.constant("remove" as const), characterId: who }),
  fc.record({ type: fc.constant("restore" as const), characterId: who }),
  fc.record({ type: fc.constant("seat" as const), characterIds: fc.array(who, { maxLength: 3 }), seated: fc.boolean() }),
  fc.nat(CAST + 2).map((k): SimulationInput => ({ type: "add", character: buildCharacter(5, k) })),
  fc
    .nat(CAST)
    .map((k): SimulationInput => ({ type: "edit", character: buildCharacter(6, k, { adult: k !== CHILD, visitor: k === VISITOR }) })),
  fc.record({
    type: fc.constant("tie" as const),
    tie: fc.record({
      fromId: who,
      toId: who,
      kind: fc.constantFrom(...relationshipKinds),
      strength: fc.double({ min: -1, max: 1, noNaN: true }),
      trust: unit,
      familiarity: unit,
      offence: unit,
    }),
  }),
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("turn" as const),
      sceneKey: fc.nat(3),
      turn: fc.integer({ min: 1, max: 40 }),
      present: fc.array(who, { maxLength: 5 }),
      speakerId: who,
      addresseeId: fc.option(who),
      move: fc.option(fc.constantFrom(...directedMoves, "REFLECT" as const)),
    }),
  },
);

/** An input that makes no sense at the moment is refused; anything else thrown is a bug. */
const tryInput = (sim: Simulation, next: SimulationInput): SimulationOutcome | null => {
  try {
    return applyInput(sim, next);
  } catch (error) {
    if (error instanceof SimulationError) return null;
    throw error;
  }
};

const ties = (sim: Simulation): { from: number; to: number; slot: number }[] =>
  sim.records.flatMap((_, from) =>
    Array.from({ length: sim.ties.rows.degree[from]! }, (__, k) => {
      const slot = sim.ties.rows.start[from]! + k;
      return { from, to: sim.ties.slots.neighbour[slot]!, slot };
    }),
  );

const assertSound = (sim: Simulation): void => {
  for (const { state } of readStates(sim)) characterStateSchema.parse(state);
  const { slots, rows } = sim.ties;
  for (const { from, slot } of ties(sim)) {
    expect(slots.reverse[slots.reverse[slot]!]).toBe(slot);
    expect(slots.neighbour[slots.reverse[slot]!]).toBe(from);
    expect(Math.abs(slots.strength[slot]!)).toBeLessThanOrEqual(1);
    for (const column of [slots.trust, slots.familiarity, slots.offence]) {
      expect(column[slot]).toBeGreaterThanOrEqual(0);
      expect(column[slot]).toBeLessThanOrEqual(1);
    }
  }
  sim.records.forEach((_, index) => expect(rows.degree[index]).toBeLessThanOrEqual(LIMIT));
  expect(sim.tension).toBeGreaterThanOrEqual(0);
  expect(sim.tension).toBeLessThanOrEqual(1);
};

const assertReadable = ({ acts, moods, sample }: SimulationOutcome): void => {
  for (const act of acts) {
    moveReasonSchema.parse(act.reason);
    act.ties.forEach((change) => tieChangeSchema.parse(change));
    act.felt.forEach((felt) => feltSchema.parse(felt));
    expect(act.significance).toBeGreaterThanOrEqual(0);
    expect(act.significance).toBeLessThanOrEqual(1);
    expect(act.targetId).not.toBe(act.actorId);
  }
  moods.forEach((report) => moodReportSchema.parse(report));
  if (sample) sampleSchema.parse(sample);
};

const people = ({ actorId, targetId, aboutId }: Act): string[] => [actorId, targetId, aboutId].filter((id) => id !== null);

/** What is known of the cast from the inputs alone. */
const follow = (absent: Set<string>, seated: Set<string>, next: SimulationInput): void => {
  if (next.type === "remove") absent.add(next.characterId);
  if (next.type === "restore") absent.delete(next.characterId);
  if (next.type === "seat")
    for (const id of next.characterIds) {
      if (next.seated) seated.add(id);
      else seated.delete(id);
    }
};

const forEveryStory = (
  params: Record<string, number>,
  check: (outcome: SimulationOutcome, next: SimulationInput, absent: Set<string>, seated: Set<string>) => void,
): void => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(input, { minLength: 30, maxLength: 80 }), (inputs) => {
      const sim = createSimulation(setup(params));
      const [absent, seated] = [new Set<string>(), new Set<string>()];
      for (const next of inputs) {
        const outcome = tryInput(sim, next);
        if (outcome === null) continue;
        follow(absent, seated, next);
        seen += outcome.acts.length;
        check(outcome, next, absent, seated);
      }
      assertSound(sim);
    }),
    { numRuns: 40 },
  );
  expect(seen).toBeGreaterThan(60); // the histories are not empty
};

describe("after any sequence of inputs", () => {
  it("every number is in range, ties are joined, and everything reported fits its contract", () => {
    forEveryStory({}, assertReadable);
  });

  it("whoever is removed neither acts, nor is addressed, nor talked about", () => {
    forEveryStory({}, ({ acts }, _, absent) => {
      for (const act of acts) for (const id of people(act)) expect(absent.has(id)).toBe(false);
    });
  });

  it("visitors and people seated in a scene are left out of ticks", () => {
    forEveryStory({}, ({ acts }, next, __, seated) => {
      if (next.type !== "tick") return;
      for (const { actorId, targetId } of acts) {
        for (const id of [actorId, targetId]) expect(id === characterId(VISITOR) || (id !== null && seated.has(id))).toBe(false);
      }
    });
  });

  it("there is no romance without the writer's leave, not even on demand", () => {
    forEveryStory({}, ({ acts }) => {
      for (const { move } of acts) expect(["FLIRT", "DECLARE_LOVE"]).not.toContain(move);
    });
  });

  it("there is no romance with anybody who is not an adult", () => {
    forEveryStory({ romance: 1 }, ({ acts }) => {
      for (const act of acts)
        if (act.move === "FLIRT" || act.move === "DECLARE_LOVE") expect(people(act)).not.toContain(characterId(CHILD));
    });
  });

  it("an input that is refused changes nothing", () => {
    const sim = createSimulation(setup({}));
    const before = readStates(sim);
    const unknown = "00000000-0000-4000-8000-000000000000";
    const refused: [SimulationInput, string][] = [
      [{ type: "remove", characterId: unknown }, "character.unknown"],
      [{ type: "add", character: buildCharacter(1, 0) }, "character.known"],
      [{ type: "tie", tie: buildTie(1, 1) }, "tie.to_self"],
      [{ type: "param", key: "no.such", value: 1 }, "param.unknown"],
      [
        { type: "turn", sceneKey: 1, turn: 1, present: [], speakerId: characterId(0), addresseeId: null, move: "INSULT" },
        "turn.nobody_to_address",
      ],
    ];
    for (const [next, reason] of refused) expect(() => applyInput(sim, next)).toThrow(expect.objectContaining({ reason }));
    expect(readStates(sim)).toEqual(before);
  });
});
