import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SceneSetup } from "@/server/contracts/scene";
import { plainDirection } from "@/server/contracts/scene-state";
import type { Beat } from "@/server/contracts/scene-plan";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { createWords } from "@/server/ai/words";
import { improvise } from "@/server/simulation/improviser/improvise";
import { dropCast, replayTimeline } from "@/server/services/cast";
import { chooseWording, rewordLine } from "@/server/services/line";
import { changeScene, decideHeld, endScene, listQueue, openScene, sayLine, stepScene, takeTurn } from "@/server/services/scene";
import { answerProposal, directBeat, inject, order, readIrony, recallWhisper, whisper } from "./index";

let stage: LivingCast;
let lizzy = "";
let darcy = "";
let caroline = "";
beforeAll(async () => {
  stage = await openLivingCast();
  Object.assign(stage.engine, { words: createWords({ improvise, log: stage.engine.log }) });
  lizzy = await stage.idOf("Elizabeth Bennet");
  darcy = await stage.idOf("Fitzwilliam Darcy");
  caroline = await stage.idOf("Caroline Bingley");
});
afterAll(() => stage.engine.close());

type Where = { timelineId: string; sceneId: string };
let where: Where;
const open = async (more: Partial<SceneSetup> = {}): Promise<Where> => {
  const setup = { title: "The drawing room", cast: [lizzy, darcy, caroline], maxTurns: 200, secondsPerTurn: 60, ...more };
  const { id } = await openScene(stage.as("owner"), { timelineId: stage.timelineId, setup });
  where = { timelineId: stage.timelineId, sceneId: id };
  return where;
};
afterEach(async () => {
  await endScene(stage.as("owner"), where);
});
const owner = () => stage.as("owner");
const scene = async () => {
  const found = (await stage.view()).scenes.find(({ id }) => id === where.sceneId);
  if (!found) throw new Error("the scene is gone");
  return found;
};
const lines = async () => (await stage.view()).lines.filter(({ sceneId }) => sceneId === where.sceneId);
const turns = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await takeTurn(owner(), where);
};
const directed = (more: Partial<typeof plainDirection>) => ({ direction: { ...plainDirection, ...more } });
/** Whether these words are anywhere in the chronicle. */
const isRecorded = async (words: string): Promise<boolean> => {
  const events = await stage.engine.chronicle.read(stage.workspaceId, stage.timelineId, { afterSeq: 0, limit: 20_000 });
  return JSON.stringify(events).includes(JSON.stringify(words).slice(1, -1));
};

describe("a whisper", () => {
  it("is understood as a move, weighs on the one who hears it, and is over after its turns", async () => {
    await open();
    const said = await whisper(owner(), { ...where, characterId: lizzy, text: "Apologise to Darcy", turns: 2 });
    expect(said).toMatchObject({ move: "APOLOGISE", targetId: darcy, sinceTurn: 0, untilTurn: 2 });
    expect((await scene()).orders).toMatchObject([{ what: "weight", characterId: lizzy, move: "APOLOGISE", weight: 1.2 }]);
    await turns(3);
    expect(await scene()).toMatchObject({ whispers: [], orders: [] });
  });

  it("may be taken back, is refused for somebody absent, and is the writer's alone", async () => {
    await open();
    const { id } = await whisper(owner(), { ...where, characterId: lizzy, text: "Keep your temper; do not insult him" });
    expect((await scene()).orders).toMatchObject([{ move: "INSULT", weight: -2 }]);
    await recallWhisper(owner(), { ...where, whisperId: id });
    expect(await scene()).toMatchObject({ whispers: [], orders: [] });
    const absent = await stage.idOf("Jane Bennet");
    await expect(whisper(owner(), { ...where, characterId: absent, text: "Smile" })).rejects.toMatchObject({ reason: "scene.absent" });
    await expect(whisper(stage.as("moderator"), { ...where, characterId: lizzy, text: "Smile" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("an order", () => {
  it("to make a move is carried out by its turn, once, and is then no longer in force", async () => {
    await open();
    await order(owner(), { ...where, command: { what: "pin", characterId: caroline, move: "INSULT", targetId: lizzy, withinTurns: 3 } });
    await turns(5);
    const done = (await lines()).filter(
      ({ speakerId, move, addresseeId }) => speakerId === caroline && move === "INSULT" && addresseeId === lizzy,
    );
    expect(done).toHaveLength(1);
    expect((await scene()).orders).toEqual([]);
  });

  it("that forbids a move is kept until it is taken back with the scene", async () => {
    await open();
    await order(owner(), { ...where, command: { what: "forbid", characterId: null, move: "ASK", forbidden: true } });
    await turns(8);
    expect((await lines()).map(({ move }) => move)).not.toContain("ASK");
    await endScene(owner(), where);
    const last = (await stage.engine.chronicle.read(stage.workspaceId, stage.timelineId, { afterSeq: 0, limit: 20_000 })).filter(
      ({ type }) => type === "director.ordered",
    );
    expect(last.at(-1)?.payload).toMatchObject({ command: { what: "forbid", forbidden: false } });
  });

  it("to somebody is followed at once when the writer gives them the turn", async () => {
    await open(directed({ strategy: "manual" }));
    expect((await scene()).next).toEqual([]);
    await turns(2);
    expect(await scene()).toMatchObject({ turn: 0, status: "running" });
    await stepScene(owner(), { ...where, force: { speakerId: darcy, addresseeId: lizzy, move: "CONFESS" } });
    expect((await lines()).at(-1)).toMatchObject({ speakerId: darcy, addresseeId: lizzy, move: "CONFESS", turn: 1 });
    await expect(stepScene(owner(), { ...where, force: { speakerId: darcy, addresseeId: darcy } })).rejects.toMatchObject({
      code: "VALIDATION",
    });
  });
});

describe("what happens and nobody says", () => {
  it("is in the script, and known to those who were there", async () => {
    await open();
    await inject(owner(), { ...where, kind: "event", text: "A card from Mr Wickham lies on the salver." });
    expect((await scene()).happenings).toMatchObject([{ kind: "event", turn: 0, text: "A card from Mr Wickham lies on the salver." }]);
    const fact = (await stage.view()).facts.find(({ text }) => text.startsWith("A card from Mr Wickham"));
    expect([...(fact?.heldBy ?? [])].sort()).toEqual([lizzy, darcy, caroline].sort());
    await expect(inject(owner(), { ...where, kind: "event", text: "  " })).rejects.toMatchObject({ code: "VALIDATION" });
  });

  it("strikes everybody, when it is a card", async () => {
    await open();
    await turns(1);
    const before = (await scene()).tension.at(-1)!;
    await inject(owner(), { ...where, kind: "card", card: "accident" });
    const after = (await scene()).tension.at(-1)!;
    expect(after.tension).toBeCloseTo(Math.min(1, before.tension + 0.25), 3);
    expect((await scene()).happenings.at(-1)).toMatchObject({ kind: "card", text: "Something breaks, and everybody starts." });
  });
});

const beat = (more: Partial<Beat>): SceneSetup["plan"] => ({
  turns: 40,
  curve: [],
  arc: null,
  hand: 1,
  cards: [],
  beats: [
    {
      id: "quarrel",
      title: "The quarrel",
      required: [lizzy, darcy],
      pre: [],
      tension: 0.8,
      valence: null,
      boost: { ACCUSE: 1 },
      forbid: [],
      success: [],
      fail: [],
      minTurns: 1,
      maxTurns: 10,
      priority: 1,
      weight: 1,
      once: true,
      ...more,
    },
  ],
});

describe("a plan", () => {
  it("is followed beat by beat, measured turn by turn, and over with its scene", async () => {
    await open({ plan: beat({ maxTurns: 3 }) });
    await turns(1);
    expect(await scene()).toMatchObject({ beat: { id: "quarrel" } });
    await turns(3);
    const now = await scene();
    expect(now.endings).toMatchObject([{ id: "quarrel", outcome: "timeout" }]);
    expect(now.tension.length).toBeGreaterThanOrEqual(3);
    expect(now.tension.every(({ target }) => target !== null && target >= 0 && target <= 1)).toBe(true);
    await endScene(owner(), where);
    expect((await scene()).plan).toBeNull();
  });

  it("that stalls is helped once a step: a word in an ear unasked, a turn only with the writer's leave", async () => {
    await open({ plan: beat({ maxTurns: 10 }) });
    await turns(7);
    expect((await scene()).nudged).toEqual(["quarrel:whisper"]);
    await turns(4);
    const now = await scene();
    expect(now.nudged).toEqual(["quarrel:whisper", "quarrel:turn"]);
    const [proposal] = now.proposals;
    expect(proposal).toMatchObject({ kind: "turn", move: "ACCUSE", why: expect.stringContaining("The quarrel") as string });
    await answerProposal(owner(), { ...where, proposalId: proposal!.id, answer: "approve", change: { move: "CHALLENGE" } });
    expect(await scene()).toMatchObject({ proposals: [], orders: [{ what: "pin", move: "CHALLENGE" }] });
  });

  it("has its beats begun and ended by the writer's word", async () => {
    await open({ plan: beat({ pre: [{ turns: 100 }] }) });
    await turns(1);
    expect((await scene()).beat).toBeNull();
    await directBeat(owner(), { ...where, beatId: "quarrel", what: "enter" });
    expect((await scene()).beat).toMatchObject({ id: "quarrel" });
    await directBeat(owner(), { ...where, beatId: "quarrel", what: "success" });
    expect(await scene()).toMatchObject({ beat: null, endings: [{ id: "quarrel", outcome: "success" }] });
    await expect(directBeat(owner(), { ...where, beatId: "ball", what: "enter" })).rejects.toMatchObject({ reason: "beat.unknown" });
  });

  it("that names somebody who is not of this cast opens nothing", async () => {
    const before = (await stage.view()).scenes.length;
    const stranger = "00000000-0000-4000-8000-000000000000";
    await expect(open({ plan: beat({ required: [stranger] }) })).rejects.toMatchObject({ reason: "plan.invalid" });
    expect((await stage.view()).scenes).toHaveLength(before);
    await open();
  });
});

describe("parts", () => {
  it("come in at their turn, with what only they know", async () => {
    const part = { role: "support" as const, instructions: "", goal: null, talkativeness: 0.5, model: null };
    await open(
      directed({
        parts: [
          { ...part, characterId: caroline, secret: "", entersAt: 3 },
          { ...part, characterId: darcy, secret: "Wickham once tried to elope with Georgiana.", entersAt: 1 },
        ],
      }),
    );
    expect((await scene()).present).toEqual([lizzy, darcy]);
    await turns(3);
    expect((await scene()).present).toContain(caroline);
    const board = await readIrony(owner(), where);
    const secret = board.facts.find(({ text }) => text.startsWith("Wickham once tried"));
    expect(secret).toMatchObject({ isSecret: true });
    expect(board.steps.filter(({ factId, turn }) => factId === secret?.id && turn === 0).map(({ holderId }) => holderId)).toEqual([darcy]);
  });
});

const holding = { ...plainDirection.policy, everyLine: true };
describe("a line that waits", () => {
  it("is seen by moderators only, holds up the scene, and is said as it is when it is let pass", async () => {
    await open(directed({ policy: holding }));
    await turns(2);
    const now = await scene();
    expect(now).toMatchObject({ turn: 0, held: { turn: 1 } });
    expect(await lines()).toEqual([]);
    const [held] = (await listQueue(stage.as("moderator"), { timelineId: null })).lines;
    const words = held!.wordings[0]!.text;
    expect(await isRecorded(words)).toBe(false);
    await expect(listQueue(stage.as("viewer"), {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(stepScene(owner(), where)).rejects.toMatchObject({ reason: "scene.held" });
    await decideHeld(stage.as("moderator"), { timelineId: stage.timelineId, decisions: [{ lineId: held!.lineId, decision: "approve" }] });
    expect(await lines()).toMatchObject([{ id: held!.lineId, text: words, turn: 1, move: held!.move }]);
    expect((await scene()).held).toBeNull();
    expect((await listQueue(owner(), {})).lines).toEqual([]);
  });

  it("that is rejected is never anywhere: its words, its move and what it would have changed", async () => {
    await open(directed({ policy: holding }));
    await turns(1);
    const [held] = (await listQueue(owner(), { timelineId: stage.timelineId })).lines;
    const ties = (await stage.view()).ties;
    await decideHeld(owner(), {
      timelineId: stage.timelineId,
      decisions: [{ lineId: held!.lineId, decision: "refuse", reason: "out of tune" }],
    });
    expect(await scene()).toMatchObject({ held: null, turn: 1 });
    expect(await lines()).toEqual([]);
    expect((await stage.view()).ties).toEqual(ties);
    expect(await isRecorded(held!.wordings[0]!.text)).toBe(false);
    const rows = await stage.engine.db.within(stage.workspaceId, (sql) => sql.query(`select "id" from "HeldLine"`));
    expect(rows).toEqual([]);
    await expect(
      decideHeld(owner(), { timelineId: stage.timelineId, decisions: [{ lineId: held!.lineId, decision: "approve" }] }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("may be said in other words: made again, or the moderator's own", async () => {
    await open(directed({ policy: holding }));
    await turns(1);
    const { timelineId } = stage;
    const [first] = (await listQueue(owner(), {})).lines;
    const lineId = first!.lineId;
    await decideHeld(owner(), { timelineId, decisions: [{ lineId, decision: "regenerate", reason: "softer" }] });
    const [again] = (await listQueue(owner(), {})).lines;
    expect(again!.wordings).toHaveLength(2);
    expect(again!.wordings[1]!.text).not.toBe(again!.wordings[0]!.text);
    await decideHeld(owner(), { timelineId, decisions: [{ lineId, decision: "edit", text: "I have nothing to say to that, sir." }] });
    expect(await lines()).toMatchObject([{ id: lineId, text: "I have nothing to say to that, sir.", source: "human" }]);
  });

  it("is the next one only, when the writer asks for that", async () => {
    await open();
    await changeScene(owner(), { ...where, patch: { holdNext: true } });
    await turns(1);
    expect(await scene()).toMatchObject({ holdNext: false, held: { reasons: ["held by the writer"] } });
    const lineId = (await scene()).held!.lineId;
    await decideHeld(owner(), { timelineId: stage.timelineId, decisions: [{ lineId, decision: "approve", wording: 0 }] });
    await turns(1);
    expect((await lines()).length).toBeGreaterThanOrEqual(1);
    expect((await scene()).held).toBeNull();
  });
});

describe("a policy", () => {
  it("blocks a person's words, says why, and nothing of them is kept; flags them where it only flags", async () => {
    const words = { list: ["Wickham"], action: "block" as const };
    await open(directed({ policy: { ...plainDirection.policy, words } }));
    const text = "You have not told us of Mr Wickham.";
    await expect(sayLine(owner(), { ...where, asId: lizzy, text })).rejects.toMatchObject({
      reason: "line.blocked",
      message: expect.stringContaining("“Wickham” is on the list of words") as string,
    });
    expect(await isRecorded(text)).toBe(false);
    await changeScene(owner(), {
      ...where,
      patch: { direction: { policy: { ...plainDirection.policy, words: { ...words, action: "flag" } } } },
    });
    const { id } = await sayLine(owner(), { ...where, asId: lizzy, text });
    expect((await lines()).find((line) => line.id === id)?.flags).toEqual(["“Wickham” is on the list of words"]);
  });
});

describe("wordings of a line", () => {
  it("are all kept, one is shown, and what the line did stays", async () => {
    await open();
    const { id } = await sayLine(owner(), { ...where, asId: lizzy, toId: darcy, text: "I am sorry, sir." });
    const before = (await lines()).find((line) => line.id === id)!;
    await rewordLine(owner(), { timelineId: stage.timelineId, lineId: id, text: "Forgive me." });
    await rewordLine(owner(), { timelineId: stage.timelineId, lineId: id, note: "prouder" });
    const now = (await lines()).find((line) => line.id === id)!;
    expect(now.alternatives.map(({ text }) => text).slice(0, 2)).toEqual(["I am sorry, sir.", "Forgive me."]);
    expect(now).toMatchObject({ chosen: 2, text: now.alternatives[2]!.text, ties: before.ties, move: before.move });
    await chooseWording(owner(), { timelineId: stage.timelineId, lineId: id, index: 0 });
    expect((await lines()).find((line) => line.id === id)).toMatchObject({ text: "I am sorry, sir.", chosen: 0 });
    await expect(chooseWording(owner(), { timelineId: stage.timelineId, lineId: id, index: 7 })).rejects.toMatchObject({
      code: "VALIDATION",
    });
  });
});

describe("an aside", () => {
  it("is heard by those it is meant for, and says so", async () => {
    await open();
    const { id } = await sayLine(owner(), { ...where, asId: lizzy, toId: darcy, text: "Caroline must not know of this.", hears: [] });
    expect((await lines()).find((line) => line.id === id)).toMatchObject({ hears: [] });
  });
});

describe("a directed history", () => {
  it("replays from its inputs to the same history, and its fold is what is stored", async () => {
    await open();
    await turns(1);
    dropCast(stage.engine, stage.timelineId);
    const replayed = await replayTimeline({ ...stage.engine, workspaceId: stage.workspaceId }, stage.timelineId, () => undefined);
    expect(replayed.divergence).toBeNull();
    expect(replayed.acts).toBeGreaterThan(30);
    expect((await stage.engine.chronicle.rebuild(stage.workspaceId, stage.timelineId)).differences).toEqual([]);
  });
});
