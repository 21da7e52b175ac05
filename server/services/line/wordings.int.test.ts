import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Words } from "@/server/ai/port";
import type { SpeechRequest } from "@/server/contracts/speech";
import { limits } from "@/server/contracts/limits";
import { plainDirection } from "@/server/contracts/scene-state";
import { directed, openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { changeScene, sayLine } from "@/server/services/scene";
import { chooseWording, editLine, rewordLine } from "./index";

let stage: DirectedScene;
beforeAll(async () => {
  stage = await openDirectedScene();
});
afterAll(() => stage.engine.close());
afterEach(() => stage.end());
const owner = () => stage.as("owner");

/** What whoever gives the words is asked, and answers, while something is done. */
const listen = async <T>(run: () => Promise<T>): Promise<{ answer: T; requests: SpeechRequest[]; said: string[] }> => {
  const { words } = stage.engine;
  const [requests, said]: [SpeechRequest[], string[]] = [[], []];
  const heard: Words = {
    ...words,
    speak: async (request, options) => {
      const spoken = await words.speak(request, options);
      requests.push(request);
      said.push(spoken.text);
      return spoken;
    },
  };
  Object.assign(stage.engine, { words: heard });
  const answer = await run();
  Object.assign(stage.engine, { words });
  return { answer, requests, said };
};

describe("wordings of a line", () => {
  it("are all kept, one is shown, and what the line did stays", async () => {
    await stage.open();
    const { id } = await sayLine(owner(), { ...stage.where, asId: stage.lizzy, toId: stage.darcy, text: "I am sorry, sir." });
    const before = (await stage.lines()).find((line) => line.id === id)!;
    await rewordLine(owner(), { timelineId: stage.timelineId, lineId: id, text: "Forgive me." });
    await rewordLine(owner(), { timelineId: stage.timelineId, lineId: id, note: "prouder" });
    const now = (await stage.lines()).find((line) => line.id === id)!;
    expect(now.alternatives.map(({ text }) => text).slice(0, 2)).toEqual(["I am sorry, sir.", "Forgive me."]);
    expect(now).toMatchObject({ chosen: 2, text: now.alternatives[2]!.text, ties: before.ties, move: before.move });
    await chooseWording(owner(), { timelineId: stage.timelineId, lineId: id, index: 0 });
    expect((await stage.lines()).find((line) => line.id === id)).toMatchObject({ text: "I am sorry, sir.", chosen: 0 });
    await expect(chooseWording(owner(), { timelineId: stage.timelineId, lineId: id, index: 7 })).rejects.toMatchObject({
      code: "VALIDATION",
    });
  });

  it("are made again of what was known and said before the line, with the note, and never of what came after", async () => {
    await stage.open();
    const { id } = await sayLine(owner(), { ...stage.where, asId: stage.lizzy, toId: stage.darcy, text: "I am sorry, sir." });
    await sayLine(owner(), { ...stage.where, asId: stage.darcy, toId: stage.lizzy, text: "That was said later." });
    const asked = await listen(() =>
      rewordLine(owner(), { timelineId: stage.timelineId, lineId: id, note: "less sure,\nand <b>kinder</b>" }),
    );
    for (const { previous, recentTexts, guidance } of asked.requests) {
      expect(previous.map(({ text }) => text)).not.toContain("That was said later.");
      expect(recentTexts).toEqual(expect.arrayContaining(["That was said later.", "I am sorry, sir."]));
      expect(guidance).toEqual(["less sure,\nand <b>kinder</b>"]);
    }
    expect(asked.answer).toMatchObject({ isLost: false, wording: { source: "improviser", note: "less sure,\nand <b>kinder</b>" } });
  });

  it("by the improviser keep the construction that they were made from", async () => {
    await stage.open();
    await stage.turns(2);
    const [line] = await stage.lines();
    expect(line?.used?.construction?.length).toBeGreaterThan(0);
    const { wording } = await rewordLine(owner(), { timelineId: stage.timelineId, lineId: line!.id, note: "colder" });
    expect(wording.used?.construction?.length).toBeGreaterThan(0);
    await rewordLine(owner(), { timelineId: stage.timelineId, lineId: line!.id, text: "By hand." });
    const now = (await stage.lines()).find(({ id }) => id === line!.id);
    expect(now).toMatchObject({ used: null, alternatives: [{ used: line!.used }, { used: wording.used }, { used: null }] });
  });

  it("are as long or short as the note asks, and say when the note was not understood", async () => {
    await stage.open();
    const { id } = await sayLine(owner(), { ...stage.where, asId: stage.lizzy, toId: stage.darcy, text: "I am sorry, sir." });
    const of = { timelineId: stage.timelineId, lineId: id };
    const { requests, said, answer } = await listen(() => rewordLine(owner(), { ...of, note: "shorter" }));
    expect(new Set(requests.map(({ turnKey }) => turnKey)).size).toBe(requests.length);
    expect(answer.wording.text.length).toBe(Math.min(...said.map((text) => text.length)));
    expect(await rewordLine(owner(), { ...of, note: "mention the teapot" })).toMatchObject({ isLost: true });
    await expect(rewordLine(owner(), { ...of, note: "x".repeat(10_000) })).rejects.toMatchObject({
      code: "VALIDATION",
      message: `A note has at most ${limits.shortTextLength} characters`,
    });
  });

  it("come from the model that has the part, which is counted", async () => {
    const part = { role: "lead" as const, secret: "", instructions: "", goal: null, talkativeness: 0.5, entersAt: 1 };
    await stage.open(directed({ parts: [{ ...part, characterId: stage.lizzy, model: "ollama/any" }] }));
    const { id } = await sayLine(owner(), { ...stage.where, asId: stage.lizzy, toId: stage.darcy, text: "I am sorry, sir." });
    const { words } = stage.engine;
    const spent = { calls: 1, tokens: 40, cents: 0 };
    const model: Words = {
      ...words,
      reserve: () => ({ ...spent, maxOutputTokens: 60, retries: 0 }),
      speak: (_, { model: name } = {}) =>
        Promise.resolve({ text: "A model says so.", direction: null, source: "model", model: name ?? "", spent }),
    };
    Object.assign(stage.engine, { words: model });
    const { wording, isLost } = await rewordLine(owner(), { timelineId: stage.timelineId, lineId: id, note: "mention the teapot" });
    Object.assign(stage.engine, { words });
    expect(wording).toMatchObject({ text: "A model says so.", source: "model", model: "ollama/any" });
    expect(isLost).toBe(false);
    expect((await stage.scene()).used).toMatchObject({ tokens: 40 });
  });

  it("keep what a line said before it was rewritten, and what it was rewritten to, whichever is shown", async () => {
    await stage.open();
    const { id } = await sayLine(owner(), { ...stage.where, asId: stage.lizzy, toId: stage.darcy, text: "I am sorry, sir." });
    const of = { timelineId: stage.timelineId, lineId: id };
    const now = async () => (await stage.lines()).find((line) => line.id === id)!;
    await editLine(owner(), { ...of, text: "I regret it, sir." });
    expect(await now()).toMatchObject({ text: "I regret it, sir.", ruling: "edited", chosen: 1 });
    await rewordLine(owner(), { ...of, text: "Forgive me." });
    await editLine(owner(), { ...of, text: "Forgive me, sir." });
    await chooseWording(owner(), { ...of, index: 0 });
    await chooseWording(owner(), { ...of, index: 3 });
    expect(await now()).toMatchObject({ text: "Forgive me, sir.", ruling: "edited", chosen: 3 });
    expect((await now()).alternatives.map(({ text }) => text)).toEqual([
      "I am sorry, sir.",
      "I regret it, sir.",
      "Forgive me.",
      "Forgive me, sir.",
    ]);
    while ((await now()).alternatives.length < limits.alternatives)
      await rewordLine(owner(), { ...of, text: `Forgive me, sir, ${(await now()).alternatives.length} times.` });
    await editLine(owner(), { ...of, text: "Enough." });
    expect((await now()).alternatives.map(({ text }) => text).slice(0, 1)).toEqual(["I am sorry, sir."]);
    expect(await now()).toMatchObject({ text: "Enough.", chosen: limits.alternatives - 1 });
    expect((await stage.engine.chronicle.rebuild(stage.workspaceId, stage.timelineId)).differences).toEqual([]);
  });

  it("follow the scene's policy as a line does: what it blocks is refused, what it flags is flagged", async () => {
    const words = (action: "block" | "flag") => ({ ...plainDirection.policy, words: { list: ["zounds"], action } });
    await stage.open(directed({ policy: words("block") }));
    const { id } = await sayLine(owner(), { ...stage.where, asId: stage.lizzy, toId: stage.darcy, text: "I am sorry, sir." });
    const of = { timelineId: stage.timelineId, lineId: id, text: "Zounds! I am sorry." };
    await expect(rewordLine(owner(), of)).rejects.toMatchObject({ code: "PRECONDITION", reason: "line.blocked" });
    expect((await stage.lines()).find((line) => line.id === id)).toMatchObject({ text: "I am sorry, sir.", alternatives: [] });
    await changeScene(owner(), { ...stage.where, patch: { direction: { policy: words("flag") } } });
    await rewordLine(owner(), of);
    expect((await stage.lines()).find((line) => line.id === id)).toMatchObject({
      text: "Zounds! I am sorry.",
      flags: ["“zounds” is on the list of words"],
    });
  });
});
