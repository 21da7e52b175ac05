import { describe, expect, it } from "vitest";
import { whatIfSchema, type MoveReason } from "@/server/contracts/simulation";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { characterSchema } from "@/server/contracts/character";
import { startState } from "@/server/contracts/temperament";
import { listChanges, sayChange, withValue } from "./what-if-options";

const bigFive = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };
const person = (id: string, name: string): CastMember => ({
  ...characterSchema.parse({ id, name, bigFive }),
  state: startState(bigFive, 0.6),
  removed: false,
  lastMove: null,
  lastTargetId: null,
  lastActTick: null,
  lastLineId: null,
  pursuits: [],
});
const ann = person("01990001-0000-7000-8000-000000000001", "Ann");
const ben = person("01990002-0000-7000-8000-000000000002", "Ben");

const reason: MoveReason = {
  score: 0.4,
  probability: 0.44,
  alternatives: [],
  terms: [],
  acceptProbability: 0.3,
  view: { strength: -0.2, trust: 0.3, familiarity: 0.4, offence: 0 },
  mood: { pleasure: 0.2, arousal: 0, dominance: 0 },
  energy: 0.5,
  memories: [],
  facts: [],
  motifs: [{ category: "PRIDE", field: 0.6, value: 0.2 }],
  drama: { tension: 0.3, target: 0.5, push: 0.4 },
};
const namer = { nameOf: (id: string | null) => id ?? "somebody" };

describe("what can be changed about a decision", () => {
  const options = listChanges({ reason, actor: ann, target: ben, namer });

  it("is one input each, every one of them a question that the server takes", () => {
    for (const option of options)
      expect(whatIfSchema.safeParse(withValue(option, option.scale?.start ?? 0)).success, option.key).toBe(true);
    expect(new Set(options.map(({ key }) => key)).size).toBe(options.length);
  });

  it("begins with what lies between the two, and starts each scale away from what is", () => {
    expect(options[0]).toMatchObject({ key: "regard", scale: { start: 0.2 } });
    expect(options.find(({ key }) => key === "trust")?.scale?.start).toBeCloseTo(0.7);
    expect(options.map(({ key }) => key)).toEqual(expect.arrayContaining(["motif.PRIDE", "drama", "trait.openness", "mood.pleasure"]));
  });

  it("leaves out what there is not", () => {
    const alone = listChanges({ reason: { ...reason, view: null, motifs: [], drama: null }, actor: null, target: null, namer });
    expect(alone.map(({ key }) => key.split(".")[0])).toEqual(["mood", "mood", "mood", "energy", "fatigue"]);
  });

  it("says what was changed", () => {
    expect(sayChange(options[1]!, 0.7)).toMatch(/^Trust in .+ at 0\.70$/);
    expect(
      sayChange(
        options.find(({ key }) => key === "drama")!,
        0,
      ),
    ).toBe("Without the story’s hand");
  });
});
