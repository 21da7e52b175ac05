import { describe, expect, it } from "vitest";
import type { GraphTie, PathStep } from "@/server/contracts/graph";
import { relationshipKinds } from "@/server/contracts/relationship-kinds";
import { tellPath, type PathPerson } from "./tell-path";

const elizabeth: PathPerson = { id: "e", name: "Elizabeth Bennet", shortName: "Elizabeth", pronouns: "she" };
const jane: PathPerson = { id: "j", name: "Jane Bennet", shortName: "Jane", pronouns: "she" };
const darcy: PathPerson = { id: "d", name: "Fitzwilliam Darcy", shortName: "Mr Darcy", pronouns: "he" };
const robin: PathPerson = { id: "r", name: "Robin", shortName: "", pronouns: "they" };
const everybody = [elizabeth, jane, darcy, robin];

const tie = (from: PathPerson, to: PathPerson, strength: number, more: Partial<GraphTie> = {}): GraphTie => ({
  fromId: from.id,
  toId: to.id,
  kind: "acquaintance",
  strength,
  trust: 0.5,
  familiarity: 0.5,
  offence: 0,
  changedSeq: 1,
  ...more,
});
const step = (one: GraphTie, back: GraphTie | null = null): PathStep => ({ fromId: one.fromId, toId: one.toId, tie: one, back });
const tell = (one: GraphTie, back: GraphTie | null = null): string | undefined => tellPath([step(one, back)], everybody)[0];

describe("a step of a path", () => {
  it("says both directions where they differ, the stronger first", () => {
    expect(tell(tie(elizabeth, darcy, -0.41, { offence: 0.6 }), tie(darcy, elizabeth, 0.34, { kind: "romance" }))).toBe(
      "Elizabeth is offended with Mr Darcy (−0.41), though he is drawn to her (+0.34).",
    );
    expect(tell(tie(jane, darcy, 0.5, { kind: "friend" }), tie(darcy, jane, -0.3, { kind: "rival" }))).toBe(
      "Jane counts Mr Darcy a friend and is warm towards him (+0.50), though he sees a rival in her and is cool towards her (−0.30).",
    );
    expect(tell(tie(robin, jane, 0.8), tie(jane, robin, 0.2))).toBe(
      "Robin is devoted to Jane (+0.80), and she is well disposed to them (+0.20).",
    );
    expect(tell(tie(jane, robin, 0.8), tie(robin, jane, 0.2))).toBe(
      "Jane is devoted to Robin (+0.80), and they are well disposed to her (+0.20).",
    );
  });

  it("names both where a pronoun could mean either", () => {
    expect(tell(tie(jane, elizabeth, 0.83, { kind: "family" }), tie(elizabeth, jane, 0.5, { kind: "family" }))).toBe(
      "Jane is family to Elizabeth and is devoted to her (+0.83), and Elizabeth is warm towards Jane (+0.50).",
    );
  });

  it("says once what both are to each other", () => {
    expect(
      tell(tie(jane, elizabeth, 0.83, { kind: "family", trust: 0.9 }), tie(elizabeth, jane, 0.79, { kind: "family", trust: 0.8 })),
    ).toBe("Jane and Elizabeth are family, and are devoted to each other (+0.83 and +0.79), and trust each other.");
    expect(tell(tie(jane, darcy, -0.5), tie(darcy, jane, -0.46))).toBe("Jane and Mr Darcy are hostile to each other (−0.50 and −0.46).");
    expect(tell(tie(jane, darcy, 0.1, { familiarity: 0.05 }), tie(darcy, jane, 0, { familiarity: 0.1 }))).toBe(
      "Jane and Mr Darcy hardly know each other (+0.10 and 0.00).",
    );
  });

  it("says how far one is trusted whose own side is not known", () => {
    expect(tell(tie(elizabeth, darcy, 0.2, { kind: "ally", trust: 0.2 }))).toBe(
      "Elizabeth sees an ally in Mr Darcy and is well disposed to him (+0.20), but does not trust him.",
    );
    expect(tell(tie(darcy, robin, -0.2, { kind: "professional", trust: 0.9 }))).toBe(
      "Mr Darcy works with Robin and is cool towards them (−0.20), but trusts them.",
    );
  });

  it("speaks of everyone by the full name where two share a short one", () => {
    const other = { ...jane, id: "k", name: "Jane Fairfax" };
    expect(tellPath([step(tie(jane, other, 0))], [jane, other])).toEqual(["Jane Bennet is indifferent to Jane Fairfax (0.00)."]);
  });

  it("has words for every kind at every strength, one way and both ways", () => {
    const strengths = [-1, -0.75, -0.45, -0.15, -0.001, 0, 0.15, 0.45, 0.6, 0.75, 1];
    for (const kind of relationshipKinds)
      for (const strength of strengths)
        for (const back of [null, tie(darcy, jane, strength, { kind }), tie(darcy, jane, -strength, { kind })]) {
          const told = tell(tie(jane, darcy, strength, { kind }), back);
          expect(told).toMatch(/^(Jane|Mr Darcy) .*\([−+]?[01]\.\d\d.*\.$/);
          expect(told).not.toMatch(/undefined|NaN|\s{2}|−0\.00|\+0\.00/);
        }
  });
});
