import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directedMoves, type MoveId } from "@/server/contracts/moves";
import type { Act, SimulationInput } from "@/server/contracts/simulation";
import { buildCharacter, buildSetup, buildTie, characterId } from "@/server/testing/factories/simulation-people";
import { moveIndex } from "./moves";
import { openMoves } from "./preconditions";
import { turnMoment } from "./rng";
import { applyInput, createSimulation, type Simulation } from "./simulation";
import { faceSomebody } from "./situation";

const turnOf = (speaker: number, overrides: Partial<Extract<SimulationInput, { type: "turn" }>> = {}): SimulationInput => ({
  type: "turn",
  sceneKey: 3,
  turn: 1,
  present: [0, 1, 2].map(characterId),
  speakerId: characterId(speaker),
  addresseeId: null,
  move: null,
  ...overrides,
});
const actOf = (sim: Simulation, input: SimulationInput): Act => {
  const [act] = applyInput(sim, input).acts;
  if (!act) throw new Error("nobody acted");
  return act;
};
const trio = (seed = 1, params = {}): Simulation => createSimulation({ ...buildSetup(3, { seed, params, degree: 2 }), seed });

describe("a turn", () => {
  it("is taken by the speaker toward somebody present, and its effects apply at once", () => {
    const sim = trio();
    const act = actOf(sim, turnOf(0));
    expect(act.actorId).toBe(characterId(0));
    expect([characterId(1), characterId(2)]).toContain(act.targetId);
    expect(act.ties.map(({ fromId, toId }) => [fromId, toId])).toEqual([
      [act.targetId, act.actorId],
      [act.actorId, act.targetId],
    ]);
    expect(act.felt.map(({ characterId: id }) => id)).toEqual([act.actorId, act.targetId]);
    expect(sim.tick).toBe(0);
  });

  it("says why: the terms add up to the score, and the probabilities to no more than one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(2), (seed, speaker) => {
        const { reason, move } = actOf(trio(seed), turnOf(speaker));
        const sum = reason.terms.reduce((total, { value }) => total + value, 0);
        expect(Math.abs(sum - reason.score)).toBeLessThan(1e-3);
        const listed = reason.alternatives.reduce((total, { probability }) => total + probability, reason.probability);
        expect(listed).toBeLessThanOrEqual(1.0005);
        expect(reason.probability).toBeGreaterThan(0);
        expect(reason.alternatives.map(({ move: other }) => other)).not.toContain(move);
        const ranked = reason.alternatives.map(({ probability }) => probability);
        expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  });

  it("never has a move whose precondition fails, when the speaker chooses", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.array(fc.nat(2), { minLength: 1, maxLength: 12 }), (seed, speakers) => {
        const sim = trio(seed, { romance: 1 });
        speakers.forEach((speaker, k) => {
          const other = (speaker + 1) % 3;
          const input = turnOf(speaker, { turn: k + 1, addresseeId: characterId(other) });
          const occasion = { moment: turnMoment(sim.tick, 3, k + 1), scene: { key: 3, turn: k + 1, present: [0, 1, 2] } };
          const open = openMoves(sim, occasion, faceSomebody(sim, occasion, speaker, other)).slice();
          expect(open[moveIndex[actOf(sim, input).move]]).toBe(1);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("can be directed to any move, and says so in its reason", () => {
    for (const move of directedMoves.filter((id) => id !== "FLIRT" && id !== "DECLARE_LOVE")) {
      const act = actOf(trio(), turnOf(0, { addresseeId: characterId(2), move }));
      expect([act.move, act.targetId]).toEqual([move, characterId(2)]);
    }
    const act = actOf(trio(), turnOf(0, { move: "BETRAY" }));
    expect(act.reason.probability).toBe(0);
    expect(act.reason.terms.find(({ term }) => term === "director")?.value).toBeGreaterThan(0.5);
  });

  it.each<[MoveId, number, string]>([
    ["FLIRT", 0, "COMPLIMENT"],
    ["DECLARE_LOVE", 0, "COMPLIMENT"],
    ["FLIRT", 1, "FLIRT"],
  ])("turns a directed %s into what romance = %d allows: %s", (move, romance, done) => {
    expect(actOf(trio(1, { romance }), turnOf(0, { move })).move).toBe(done);
  });

  it("keeps romance from kin, in whichever direction the kinship was authored", () => {
    const sim = trio(1, { romance: 1 });
    applyInput(sim, { type: "tie", tie: buildTie(1, 0, { kind: "family" }) });
    expect(actOf(sim, turnOf(0, { addresseeId: characterId(1), move: "FLIRT" })).move).toBe("COMPLIMENT");
  });

  it("lets a visitor speak and be spoken to, and a character without autonomy when it is told to", () => {
    const sim = trio();
    applyInput(sim, { type: "edit", character: buildCharacter(1, 0, { visitor: true }) });
    applyInput(sim, { type: "edit", character: buildCharacter(1, 1, { autonomy: 0 }) });
    expect(actOf(sim, turnOf(0, { addresseeId: characterId(1), move: "ASK" })).targetId).toBe(characterId(1));
    expect(actOf(sim, turnOf(1, { addresseeId: characterId(0) })).targetId).toBe(characterId(0));
    for (let k = 0; k < 100; k += 1) for (const { actorId } of applyInput(sim, { type: "tick" }).acts) expect(actorId).toBe(characterId(2));
  });

  it("is spent alone when nobody else is there", () => {
    const act = actOf(trio(), turnOf(0, { present: [characterId(0)], move: "REFLECT" }));
    expect([act.move, act.targetId, act.accepted, act.reason.view]).toEqual(["REFLECT", null, null, null]);
  });

  it("hurts: betrayal costs strength and trust and opens an offence, and amends settle it", () => {
    const sim = trio();
    applyInput(sim, { type: "tie", tie: buildTie(0, 1, { strength: 0.7, trust: 0.8, familiarity: 0.6, kind: "friend" }) });
    const [toTraitor] = actOf(sim, turnOf(1, { addresseeId: characterId(0), move: "BETRAY" })).ties;
    expect(toTraitor!.trust).toBeLessThan(0.45);
    expect(toTraitor!.delta.strength).toBeLessThan(-0.3);
    expect(toTraitor!.offence).toBeGreaterThan(0.3);
    for (let turn = 2; turn < 12; turn += 1)
      applyInput(sim, turnOf(1, { turn, addresseeId: characterId(0), move: turn % 2 ? "ATONE" : "APOLOGISE" }));
    const [settled] = actOf(sim, turnOf(1, { turn: 12, addresseeId: characterId(0), move: "INFORM" })).ties;
    expect(settled!.offence).toBeLessThan(0.75 * toTraitor!.offence);
  });
});
