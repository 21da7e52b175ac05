import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { plainDirection } from "@/server/contracts/scene-state";
import type { Line } from "@/server/contracts/line";
import type { WhatIf, WordedAnswer } from "@/server/contracts/simulation";
import { traitNames } from "@/server/contracts/traits";
import { changeScene } from "@/server/services/scene";
import { askWhatIf } from "@/server/services/timeline";
import { directed, openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { chooseWording, dropWording, keepWhatIf, rejectLine, rewordLine } from "./index";

let stage: DirectedScene;
beforeAll(async () => {
  stage = await openDirectedScene();
});
afterAll(() => stage.engine.close());
afterEach(() => stage.end());
const owner = () => stage.as("owner");
/** Changes that may give other words; which do depends on who says what. */
const changes: WhatIf[] = [
  { input: "regard", value: -1 },
  { input: "mood", axis: "pleasure", value: -1 },
  ...traitNames.flatMap((name) => [0, 1].map((value) => ({ input: "trait" as const, name, value }))),
];

/** Two changes by which other words than these would have been said, each others; null when fewer change them. */
const changesOf = async ({ moveSeq, text }: Line): Promise<[WordedAnswer, WordedAnswer] | null> => {
  const found: WordedAnswer[] = [];
  for (const change of changes) {
    const answer = await askWhatIf(stage.as("viewer"), { timelineId: stage.timelineId, moveSeq: moveSeq!, change });
    const known = [text, ...found.map(({ said }) => said?.text)];
    if (answer.said !== null && !known.includes(answer.said.text)) found.push(answer);
    const [one, other] = found;
    if (one && other) return [one, other];
  }
  return null;
};

const MOST_TURNS = 30;
/** The first line that two changes would have made another: which it is depends on who says what. */
const play = async () => {
  await stage.open(directed({ strategy: "list" }));
  const tried = new Set<string>();
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    await stage.turns(1);
    for (const line of (await stage.lines()).slice(0, -1)) {
      if (tried.has(line.id)) continue;
      tried.add(line.id);
      const found = line.moveSeq === null ? null : await changesOf(line);
      if (!found) continue;
      const [answer, second] = found;
      return { line, answer, change: answer.change, other: second.change, of: { timelineId: stage.timelineId, lineId: line.id } };
    }
  }
  throw new Error("nothing changes any of these words");
};
const lineNow = async (id: string): Promise<Line> => (await stage.lines()).find((line) => line.id === id)!;

it("shows what would have been said, and keeps it beside the line, marked with what was changed; the line stays as it is", async () => {
  const { line, answer, change, of } = await play();
  expect(answer.said?.text).toBeTruthy();
  expect(answer.said?.text).not.toBe(line.text);
  const kept = await keepWhatIf(owner(), { ...of, change });
  expect(kept).toMatchObject({ index: 1, wording: { text: answer.said!.text, whatIf: { change, move: answer.after.move } } });
  expect(await lineNow(line.id)).toMatchObject({ text: line.text, chosen: 0, move: line.move, ties: line.ties, felt: line.felt });
  expect((await lineNow(line.id)).alternatives).toMatchObject([{ text: line.text }, { text: kept.wording.text, whatIf: { change } }]);
  await expect(keepWhatIf(owner(), { ...of, change })).rejects.toMatchObject({ code: "CONFLICT", reason: "line.same_wording" });
  await chooseWording(owner(), { ...of, index: 1 });
  expect(await lineNow(line.id)).toMatchObject({ text: kept.wording.text, chosen: 1, move: line.move });
  expect((await stage.engine.chronicle.rebuild(stage.workspaceId, stage.timelineId)).differences).toEqual([]);
});

it("is shown at once when that is wished, and taken back as if it had not been", async () => {
  const { line, change, other, of } = await play();
  const kept = await keepWhatIf(owner(), { ...of, change, show: true });
  expect(await lineNow(line.id)).toMatchObject({ text: kept.wording.text, chosen: 1 });
  const second = await keepWhatIf(owner(), { ...of, change: other });
  expect((await lineNow(line.id)).alternatives).toHaveLength(3);
  await expect(dropWording(owner(), { ...of, index: 1, text: "something else" })).rejects.toMatchObject({ code: "CONFLICT" });
  await dropWording(owner(), { ...of, index: 1, text: kept.wording.text });
  expect(await lineNow(line.id)).toMatchObject({
    text: line.text,
    chosen: 0,
    alternatives: [{ text: line.text }, { text: second.wording.text }],
  });
  await dropWording(owner(), { ...of, index: 1, text: second.wording.text });
  expect(await lineNow(line.id)).toEqual(line);
  expect((await stage.engine.chronicle.rebuild(stage.workspaceId, stage.timelineId)).differences).toEqual([]);
});

it("gives way, when it is taken back, to the wording that was shown before it", async () => {
  const { line, change, of } = await play();
  await rewordLine(owner(), { ...of, text: "In my own words, sir." });
  const kept = await keepWhatIf(owner(), { ...of, change, show: true });
  await dropWording(owner(), { ...of, index: kept.index, text: kept.wording.text, show: 1 });
  expect(await lineNow(line.id)).toMatchObject({ text: "In my own words, sir.", chosen: 1, alternatives: [{ text: line.text }, {}] });
  await dropWording(owner(), { ...of, index: 1, text: "In my own words, sir.", show: 1 });
  expect(await lineNow(line.id)).toMatchObject({ text: line.text, chosen: 0, alternatives: [] });
  expect((await stage.engine.chronicle.rebuild(stage.workspaceId, stage.timelineId)).differences).toEqual([]);
});

it("follows the scene's policy: what it blocks is neither shown nor kept; what it holds is not shown to those who look on", async () => {
  const { line, answer, change, of } = await play();
  const word = answer.said!.text.split(/[^\p{L}]+/u).find((each) => each.length > 3)!;
  const rule = (action: "block" | "hold") =>
    changeScene(owner(), {
      ...stage.where,
      patch: { direction: { policy: { ...plainDirection.policy, words: { list: [word], action } } } },
    });
  const ask = () => askWhatIf(stage.as("viewer"), { timelineId: stage.timelineId, moveSeq: line.moveSeq!, change });
  await rule("block");
  expect(await ask()).toMatchObject({ said: null, unsaid: `“${word}” is on the list of words` });
  await expect(keepWhatIf(owner(), { ...of, change })).rejects.toMatchObject({ code: "PRECONDITION", reason: "line.blocked" });
  await rule("hold");
  expect(await ask()).toMatchObject({ said: null });
  await keepWhatIf(owner(), { ...of, change, show: true });
  expect((await lineNow(line.id)).flags).toEqual([`“${word}” is on the list of words`]);
});

it("is judged when it is chosen later, by the policy that holds then: flagged, held or blocked words as they would be in a line", async () => {
  const { line, answer, change, of } = await play();
  const word = answer.said!.text.split(/[^\p{L}]+/u).find((each) => each.length > 3)!;
  const rule = (action: "block" | "hold" | "off") =>
    changeScene(owner(), {
      ...stage.where,
      patch: { direction: { policy: { ...plainDirection.policy, words: { list: [word], action } } } },
    });
  await rule("hold");
  await keepWhatIf(owner(), { ...of, change });
  expect((await lineNow(line.id)).flags).toEqual([]);
  await chooseWording(owner(), { ...of, index: 1 });
  const flags = [`“${word}” is on the list of words`];
  expect(await lineNow(line.id)).toMatchObject({ chosen: 1, flags });
  await chooseWording(owner(), { ...of, index: 0 });
  await rule("block");
  await expect(chooseWording(owner(), { ...of, index: 1 })).rejects.toMatchObject({
    code: "PRECONDITION",
    reason: "line.blocked",
    message: `This scene does not let that pass: ${flags[0]}`,
  });
  expect(await lineNow(line.id)).toMatchObject({ text: line.text, chosen: 0, flags });
  await rule("off");
  await chooseWording(owner(), { ...of, index: 1 });
  expect(await lineNow(line.id)).toMatchObject({ text: answer.said!.text, chosen: 1 });
  expect((await stage.engine.chronicle.rebuild(stage.workspaceId, stage.timelineId)).differences).toEqual([]);
});

it("is refused to whoever may not write, of a struck line, and of one in another workspace", async () => {
  const { line, change, of } = await play();
  await expect(keepWhatIf(stage.as("moderator"), { ...of, change })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(keepWhatIf(owner(), { ...of, lineId: stage.lizzy, change })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await rejectLine(owner(), of);
  await expect(keepWhatIf(owner(), { ...of, change })).rejects.toMatchObject({ reason: "line.rejected" });
  expect((await lineNow(line.id)).alternatives).toEqual([]);
});
