import { describe, expect, it } from "vitest";
import { speakerChanceSchema, type FloorState } from "@/server/contracts/simulation";
import { buildCharacter, buildSetup, characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, drawSpeaker, foreseeSpeakers, type Simulation } from "./simulation";

const alike = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };
const company = (size: number): Simulation =>
  createSimulation({
    seed: 2,
    params: {},
    characters: Array.from({ length: size }, (_, k) => buildCharacter(2, k, { bigFive: alike, goals: [] })),
    ties: [],
  });
const floorOf = (size: number, history: FloorState["history"] = [], turn = history.length + 1): FloorState => ({
  sceneKey: 5,
  turn,
  present: Array.from({ length: size }, (_, k) => characterId(k)),
  history,
});
const said = (
  speaker: number,
  addressee: number | null,
  rest: Partial<FloorState["history"][number]> = {},
): FloorState["history"][number] => ({
  speakerId: characterId(speaker),
  addresseeId: addressee === null ? null : characterId(addressee),
  named: [],
  move: "INFORM",
  ...rest,
});

describe("who may speak next", () => {
  it("is a distribution over those present, most probable first, with reasons", () => {
    const chances = foreseeSpeakers(company(5), floorOf(5, [said(0, 1)]));
    for (const chance of chances) speakerChanceSchema.parse(chance);
    expect(chances.map(({ characterId: id }) => id).sort()).toEqual(floorOf(5).present.sort());
    expect(chances.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 3);
    const ranked = chances.map(({ probability }) => probability);
    expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    for (const { reasons } of chances) expect(reasons.length).toBeGreaterThan(0);
  });

  it("favours whoever was asked, then whoever was named, and not whoever just spoke", () => {
    const [first, second, ...others] = foreseeSpeakers(company(4), floorOf(4, [said(0, 1, { move: "ASK", named: [characterId(2)] })]));
    expect(first).toMatchObject({ characterId: characterId(1), reasons: ["addressed"] });
    expect(second).toMatchObject({ characterId: characterId(2), reasons: ["named"] });
    expect(others.at(-1)).toMatchObject({ characterId: characterId(0), reasons: ["just spoke"] });
  });

  it("expects less of an answer to a remark than to a question", () => {
    const chanceOf = (move: "ASK" | "INFORM"): number =>
      foreseeSpeakers(company(4), floorOf(4, [said(0, 1, { move })])).find(({ characterId: id }) => id === characterId(1))!.probability;
    expect(chanceOf("ASK")).toBeGreaterThan(chanceOf("INFORM") + 0.1);
  });

  it("lets the two in a talk hold the floor, and remembers the silent", () => {
    const history = [0, 1, 0, 1, 0, 1, 0, 1].map((speaker) => said(speaker, 1 - speaker));
    const chances = foreseeSpeakers(company(3), floorOf(3, history));
    const reasonsOf = (k: number): string[] => chances.find(({ characterId: id }) => id === characterId(k))!.reasons;
    expect(reasonsOf(0)).toContain("holds the floor");
    expect(reasonsOf(2)).toContain("silent for 8 turns");
  });

  it("leaves out visitors, the removed and those who act only when directed", () => {
    const sim = company(4);
    applyInput(sim, { type: "edit", character: buildCharacter(2, 0, { visitor: true }) });
    applyInput(sim, { type: "edit", character: buildCharacter(2, 1, { autonomy: 0.1 }) });
    applyInput(sim, { type: "remove", characterId: characterId(2) });
    expect(foreseeSpeakers(sim, floorOf(4)).map(({ characterId: id }) => id)).toEqual([characterId(3)]);
  });
});

describe("the speaker", () => {
  it("is drawn with the chances that were foreseen", () => {
    const sim = company(4);
    const history = [said(0, 1, { move: "ASK" })];
    const counts = new Map<string, number>();
    const draws = 3000;
    for (let turn = 1; turn <= draws; turn += 1) {
      const speaker = drawSpeaker(sim, floorOf(4, history, turn))!;
      counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    }
    // The urge to speak differs a little from turn to turn, with what happens to be on one's mind.
    for (const { characterId: id, probability } of foreseeSpeakers(sim, floorOf(4, history, 1))) {
      expect(Math.abs((counts.get(id) ?? 0) / draws - probability)).toBeLessThan(0.06);
    }
  });

  it("is nobody when nobody has anything to say", () => {
    const sim = createSimulation({ ...buildSetup(3), params: { "talk.threshold": 5 } });
    expect(drawSpeaker(sim, floorOf(3))).toBeNull();
    expect(drawSpeaker(company(1), { ...floorOf(1), present: [] })).toBeNull();
  });

  it("passes the floor as people do: many returns to the one before, more of them in small groups, and nobody left out", () => {
    const table = (size: number): { returns: number; longestSilence: number; least: number } => {
      const sim = createSimulation(buildSetup(size, { seed: 6, degree: size - 1 }));
      const history: FloorState["history"] = [];
      const last = new Map(floorOf(size).present.map((id) => [id, 0]));
      const count = new Map(floorOf(size).present.map((id) => [id, 0]));
      let [returns, longestSilence] = [0, 0];
      for (let turn = 1; turn <= 400; turn += 1) {
        const floor = floorOf(size, history.slice(-40), turn);
        const speakerId = drawSpeaker(sim, floor)!;
        if (speakerId === history.at(-2)?.speakerId && speakerId !== history.at(-1)?.speakerId) returns += 1;
        const { acts } = applyInput(sim, {
          type: "turn",
          sceneKey: 5,
          turn,
          present: floor.present,
          speakerId,
          addresseeId: null,
          move: null,
        });
        history.push({ speakerId, addresseeId: acts[0]?.targetId ?? null, named: [], move: acts[0]?.move ?? null });
        longestSilence = Math.max(longestSilence, turn - last.get(speakerId)!);
        last.set(speakerId, turn);
        count.set(speakerId, count.get(speakerId)! + 1);
      }
      return { returns: returns / 400, longestSilence, least: Math.min(...count.values()) };
    };
    const [four, six] = [table(4), table(6)];
    expect(six.returns).toBeGreaterThan(0.35);
    expect(six.returns).toBeLessThan(0.65);
    expect(four.returns).toBeGreaterThan(six.returns);
    for (const { least, longestSilence } of [four, six]) {
      expect(least).toBeGreaterThan(15);
      expect(longestSilence).toBeLessThan(75);
    }
  });
});
