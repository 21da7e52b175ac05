import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SceneSetup } from "@/server/contracts/scene";
import type { Beat } from "@/server/contracts/scene-plan";
import { directed, openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { dropCast, replayTimeline } from "@/server/services/cast";
import { explainMove } from "@/server/services/timeline";
import { authorFact } from "@/server/services/fact";
import { rejectLine } from "@/server/services/line";
import { endScene, joinScene, leaveScene, sayLine, stepScene } from "@/server/services/scene";
import { answerProposal, directBeat, inject, order, readIrony, recallWhisper, whisper } from "./index";

let stage: DirectedScene;
beforeAll(async () => {
  stage = await openDirectedScene();
});
afterAll(() => stage.engine.close());
afterEach(() => stage.end());
const owner = () => stage.as("owner");

describe("a whisper", () => {
  it("is understood as a move, weighs on the one who hears it, and is over after its turns", async () => {
    await stage.open();
    const said = await whisper(owner(), { ...stage.where, characterId: stage.lizzy, text: "Apologise to Darcy", turns: 2 });
    expect(said).toMatchObject({ move: "APOLOGISE", targetId: stage.darcy, sinceTurn: 0, untilTurn: 2 });
    expect((await stage.scene()).orders).toMatchObject([{ what: "weight", characterId: stage.lizzy, move: "APOLOGISE", weight: 1.2 }]);
    await stage.turns(3);
    expect(await stage.scene()).toMatchObject({ whispers: [], orders: [] });
  });

  it("may be taken back, is refused for somebody absent, and is the writer's alone", async () => {
    await stage.open();
    const { id } = await whisper(owner(), { ...stage.where, characterId: stage.lizzy, text: "Keep your temper; do not insult him" });
    expect((await stage.scene()).orders).toMatchObject([{ move: "INSULT", weight: -2 }]);
    await recallWhisper(owner(), { ...stage.where, whisperId: id });
    expect(await stage.scene()).toMatchObject({ whispers: [], orders: [] });
    const absent = await stage.idOf("Jane Bennet");
    await expect(whisper(owner(), { ...stage.where, characterId: absent, text: "Smile" })).rejects.toMatchObject({
      reason: "scene.absent",
    });
    await expect(whisper(stage.as("moderator"), { ...stage.where, characterId: stage.lizzy, text: "Smile" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("a whisper or a happening that is sent again", () => {
  it("is carried out once, and gets the first answer", async () => {
    await stage.open();
    const ear = stage.as("owner", { commandId: "whisper-it-once" });
    const word = { ...stage.where, characterId: stage.lizzy, text: "Apologise to Darcy" };
    expect(await whisper(ear, word)).toEqual(await whisper(ear, word));
    const sky = stage.as("owner", { commandId: "thunder-once" });
    const thunder = { ...stage.where, kind: "event" as const, text: "It thunders." };
    expect(await inject(sky, thunder)).toEqual(await inject(sky, thunder));
    const { whispers, happenings } = await stage.scene();
    expect([whispers.length, happenings.filter(({ text }) => text === "It thunders.").length]).toEqual([1, 1]);
  });
});

describe("an order", () => {
  it("to make a move is carried out by its turn, once, and is then no longer in force", async () => {
    await stage.open();
    await order(owner(), {
      ...stage.where,
      command: { what: "pin", characterId: stage.caroline, move: "INSULT", targetId: stage.lizzy, withinTurns: 3 },
    });
    await stage.turns(5);
    const done = (await stage.lines()).filter(
      ({ speakerId, move, addresseeId }) => speakerId === stage.caroline && move === "INSULT" && addresseeId === stage.lizzy,
    );
    expect(done).toHaveLength(1);
    expect((await stage.scene()).orders).toEqual([]);
  });

  it("that forbids a move is kept until it is taken back with the scene", async () => {
    await stage.open();
    await order(owner(), { ...stage.where, command: { what: "forbid", characterId: null, move: "ASK", forbidden: true } });
    await stage.turns(8);
    expect((await stage.lines()).map(({ move }) => move)).not.toContain("ASK");
    await endScene(owner(), stage.where);
    const last = (await stage.engine.chronicle.read(stage.workspaceId, stage.timelineId, { afterSeq: 0, limit: 20_000 })).filter(
      ({ type }) => type === "director.ordered",
    );
    expect(last.at(-1)?.payload).toMatchObject({ command: { what: "forbid", forbidden: false } });
  });

  it("to somebody is followed at once when the writer gives them the turn", async () => {
    await stage.open(directed({ strategy: "manual" }));
    expect((await stage.scene()).next).toEqual([]);
    await stage.turns(2);
    expect(await stage.scene()).toMatchObject({ turn: 0, status: "running" });
    await stepScene(owner(), { ...stage.where, force: { speakerId: stage.darcy, addresseeId: stage.lizzy, move: "CONFESS" } });
    expect((await stage.lines()).at(-1)).toMatchObject({ speakerId: stage.darcy, addresseeId: stage.lizzy, move: "CONFESS", turn: 1 });
    await expect(stepScene(owner(), { ...stage.where, force: { speakerId: stage.darcy, addresseeId: stage.darcy } })).rejects.toMatchObject(
      {
        code: "VALIDATION",
      },
    );
  });
});

describe("what happens and nobody says", () => {
  it("is in the script, and known to those who were there", async () => {
    await stage.open();
    await inject(owner(), { ...stage.where, kind: "event", text: "A card from Mr Wickham lies on the salver." });
    expect((await stage.scene()).happenings).toMatchObject([
      { kind: "event", turn: 0, text: "A card from Mr Wickham lies on the salver." },
    ]);
    const fact = (await stage.view()).facts.find(({ text }) => text.startsWith("A card from Mr Wickham"));
    expect([...(fact?.heldBy ?? [])].sort()).toEqual([stage.lizzy, stage.darcy, stage.caroline].sort());
    await expect(inject(owner(), { ...stage.where, kind: "event", text: "  " })).rejects.toMatchObject({ code: "VALIDATION" });
  });

  it("strikes everybody, when it is a card", async () => {
    await stage.open();
    await stage.turns(1);
    const before = (await stage.scene()).tension.at(-1)!;
    await inject(owner(), { ...stage.where, kind: "card", card: "accident" });
    const after = (await stage.scene()).tension.at(-1)!;
    expect(after.tension).toBeCloseTo(Math.min(1, before.tension + 0.25), 3);
    expect((await stage.scene()).happenings.at(-1)).toMatchObject({ kind: "card", text: "Something breaks, and everybody starts." });
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
      required: [stage.lizzy, stage.darcy],
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
    await stage.open({ plan: beat({ maxTurns: 3, success: [{ turns: 500 }] }) });
    await stage.turns(1);
    expect(await stage.scene()).toMatchObject({ beat: { id: "quarrel" } });
    await stage.turns(3);
    const now = await stage.scene();
    expect(now.endings).toMatchObject([{ id: "quarrel", outcome: "timeout" }]);
    expect(now.tension.length).toBeGreaterThanOrEqual(3);
    expect(now.tension.every(({ target }) => target !== null && target >= 0 && target <= 1)).toBe(true);
    await endScene(owner(), stage.where);
    // Nothing follows it any more; the page goes on telling how its beats went.
    expect(await stage.scene()).toMatchObject({ status: "ended", plan: { beats: [{ id: "quarrel" }] } });
    const planned = await stage.engine.chronicle.findLast(stage.workspaceId, stage.timelineId, "scene.planned", Number.MAX_SAFE_INTEGER);
    expect(planned).toMatchObject({ sceneId: stage.where.sceneId, payload: { plan: null } });
  });

  it("that stalls is helped once a step: a word in an ear unasked, a turn only with the writer's leave", async () => {
    await stage.open({ plan: beat({ maxTurns: 10 }) });
    await stage.turns(7);
    expect((await stage.scene()).nudged).toEqual(["quarrel:whisper"]);
    await stage.turns(2);
    const now = await stage.scene();
    expect(now.nudged).toEqual(["quarrel:whisper", "quarrel:turn"]);
    const [proposal] = now.proposals;
    expect(proposal).toMatchObject({ kind: "turn", move: "ACCUSE", why: expect.stringContaining("The quarrel") as string });
    await answerProposal(owner(), { ...stage.where, proposalId: proposal!.id, answer: "approve", change: { move: "CHALLENGE" } });
    const after = await stage.scene();
    expect(after.proposals).toEqual([]);
    expect(after.orders.filter(({ what }) => what === "pin")).toMatchObject([{ move: "CHALLENGE" }]);
  });

  it("that favours no move is helped towards what it is to bring about, whoever it names", async () => {
    const success: Beat["success"] = [{ edge: [stage.darcy, stage.lizzy], field: "offence", atMost: -1 }];
    await stage.open({ plan: beat({ maxTurns: 10, boost: {}, required: [], success }) });
    await stage.turns(5);
    expect((await stage.scene()).whispers).toMatchObject([
      { characterId: stage.lizzy, targetId: stage.darcy, move: "APOLOGISE", by: "director" },
    ]);
  });

  it("does not ask about a beat any more when that is over, nor for a word in an ear when it asks for a turn", async () => {
    const permissions = { whisper: "ask" as const, event: "never" as const, turn: "ask" as const };
    await stage.open({ plan: beat({ maxTurns: 10 }), ...directed({ permissions }) });
    const asked = async () => (await stage.scene()).proposals.map(({ kind }) => kind);
    await stage.turns(5);
    expect(await asked()).toEqual(["whisper"]);
    const [whispered] = (await stage.scene()).proposals;
    await stage.turns(4);
    expect(await asked()).toEqual(["turn"]);
    await expect(answerProposal(owner(), { ...stage.where, proposalId: whispered!.id, answer: "approve" })).rejects.toMatchObject({
      reason: "proposal.not_found",
    });
    await directBeat(owner(), { ...stage.where, beatId: "quarrel", what: "success" });
    expect(await asked()).toEqual([]);
    expect((await stage.scene()).nudged).toEqual(["quarrel:whisper", "quarrel:turn"]);
  });

  it("that wants a word in an ear is given the writer's words for it, and the move that they name", async () => {
    await stage.open({ plan: beat({ maxTurns: 10 }), ...directed({ permissions: { whisper: "ask", event: "never", turn: "never" } }) });
    await stage.turns(5);
    const [asked] = (await stage.scene()).proposals;
    const change = { text: "Now is the moment; do not spare her.", move: "CHALLENGE" as const };
    await answerProposal(owner(), { ...stage.where, proposalId: asked!.id, answer: "approve", change });
    const { whispers, orders } = await stage.scene();
    expect(whispers).toMatchObject([{ text: change.text, move: "CHALLENGE", by: "director" }]);
    expect(orders).toMatchObject([{ what: "weight", move: "CHALLENGE" }]);
  });

  it("has its beats begun and ended by the writer's word", async () => {
    await stage.open({ plan: beat({ pre: [{ turns: 100 }] }) });
    await stage.turns(1);
    expect((await stage.scene()).beat).toBeNull();
    await directBeat(owner(), { ...stage.where, beatId: "quarrel", what: "enter" });
    expect((await stage.scene()).beat).toMatchObject({ id: "quarrel" });
    await directBeat(owner(), { ...stage.where, beatId: "quarrel", what: "success" });
    expect(await stage.scene()).toMatchObject({ beat: null, endings: [{ id: "quarrel", outcome: "success" }] });
    await expect(directBeat(owner(), { ...stage.where, beatId: "ball", what: "enter" })).rejects.toMatchObject({ reason: "beat.unknown" });
  });

  it("that names somebody who is not of this cast opens nothing", async () => {
    const before = (await stage.view()).scenes.length;
    const stranger = "00000000-0000-4000-8000-000000000000";
    await expect(stage.open({ plan: beat({ required: [stranger] }) })).rejects.toMatchObject({ reason: "plan.invalid" });
    expect((await stage.view()).scenes).toHaveLength(before);
    await stage.open();
  });
});

describe("parts", () => {
  it("come in at their turn, with what only they know", async () => {
    const part = { role: "support" as const, instructions: "", goal: null, talkativeness: 0.5, model: null };
    await stage.open(
      directed({
        parts: [
          { ...part, characterId: stage.caroline, secret: "", entersAt: 3 },
          { ...part, characterId: stage.darcy, secret: "Wickham once tried to elope with Georgiana.", entersAt: 1 },
        ],
      }),
    );
    expect((await stage.scene()).present).toEqual([stage.lizzy, stage.darcy]);
    await stage.turns(3);
    expect((await stage.scene()).present).toContain(stage.caroline);
    const board = await readIrony(owner(), stage.where);
    const secret = board.facts.find(({ text }) => text.startsWith("Wickham once tried"));
    expect(secret).toMatchObject({ isSecret: true });
    expect(board.steps.filter(({ factId, turn }) => factId === secret?.id && turn === 0).map(({ holderId }) => holderId)).toEqual([
      "author",
      stage.darcy,
    ]);
  });
});

/** A line of Mr Darcy's that speaks of a fact, whatever his next words would have been. */
const speakOf = async (factId: string): Promise<string> => {
  const lineId = stage.engine.newId();
  const used = { memoryIds: [], factIds: [factId], motif: null };
  const said = { lineId, speakerId: stage.darcy, addresseeId: stage.lizzy, text: "The bridge is down.", move: "INFORM", used } as const;
  const rest = {
    placeId: null,
    turn: 1,
    aboutId: null,
    direction: null,
    source: "human",
    model: "",
    accepted: true,
    moveSeq: null,
  } as const;
  await stage.engine.chronicle.append({
    workspaceId: stage.workspaceId,
    timelineId: stage.timelineId,
    drafts: [
      { type: "line.spoken", tick: 0, sceneId: stage.where.sceneId, actor: { kind: "system", job: "test" }, payload: { ...rest, ...said } },
    ],
  });
  return lineId;
};

describe("who knows what", () => {
  it("is told from when a scene opened, also where no time had passed before: the reader learns with the script", async () => {
    expect((await stage.view()).clock.tick).toBe(0);
    await stage.open();
    await stage.turns(2);
    await inject(owner(), { ...stage.where, kind: "event", text: "A letter from Kent is read aloud." });
    await stage.turns(1);
    const { turn } = await stage.scene();
    const board = await readIrony(owner(), stage.where);
    const fact = board.facts.find(({ text }) => text.includes("letter from Kent"));
    const steps = board.steps.filter(({ factId }) => factId === fact?.id);
    expect(steps.map(({ holderId, turn: at }) => [holderId, at]).sort()).toEqual(
      ["reader", "author", stage.lizzy, stage.darcy, stage.caroline].map((id) => [id, turn - 1]).sort(),
    );
    // A scene of the same hour begins with what its people have learned by then, and is not followed past its end.
    const first = { ...stage.where };
    await stage.end();
    await stage.open();
    const next = await readIrony(owner(), stage.where);
    expect(next.steps.filter(({ factId, holderId }) => factId === fact?.id && holderId === stage.darcy)).toMatchObject([{ turn: 0 }]);
    // Whoever reads has read the scene before.
    expect(next.steps.filter(({ factId, holderId }) => factId === fact?.id && holderId === "reader")).toMatchObject([{ turn: 0 }]);
    await inject(owner(), { ...stage.where, kind: "event", text: "The rain has stopped." });
    const rain = (await readIrony(owner(), stage.where)).facts.find(({ text }) => text.includes("rain has stopped"));
    const earlier = await readIrony(owner(), first);
    expect(earlier.steps.filter(({ factId }) => factId === rain?.id)).toEqual([]);
    expect(earlier.facts.map(({ id }) => id)).toContain(fact?.id);
    expect(earlier.facts.map(({ id }) => id)).not.toContain(rain?.id);
  });

  it("has what those knew before who come in later, and nothing of whoever was not there yet", async () => {
    const { timelineId } = stage;
    const jane = await stage.idOf("Jane Bennet");
    const secret = { text: "the ring is in the piano", subjectId: null, objectId: null, isTrue: true, isSecret: true };
    const { id: factId } = await authorFact(owner(), { timelineId, fact: { ...secret, heldBy: [jane] } });
    await stage.open();
    await joinScene(owner(), { ...stage.where, characterId: jane });
    await sayLine(owner(), { ...stage.where, asId: null, toId: null, text: "Is anybody at home?" });
    const { steps, holders } = await readIrony(owner(), stage.where);
    expect(steps.filter((step) => step.factId === factId)).toMatchObject([{ holderId: "author" }, { holderId: jane, turn: 0 }]);
    expect(holders).toHaveLength((await stage.scene()).present.length + 2);
  });

  it("is what the lines that stand have told: one that is struck afterwards, also of an earlier scene, has told nobody anything", async () => {
    const { timelineId } = stage;
    const secret = { text: "the bridge at Lambton is down", subjectId: null, objectId: null, isTrue: true, isSecret: true };
    const { id: factId } = await authorFact(owner(), { timelineId, fact: { ...secret, heldBy: [stage.darcy] } });
    await stage.open();
    const first = { ...stage.where };
    const lineId = await speakOf(factId);
    const holders = async (where: typeof first): Promise<string[]> =>
      (await readIrony(owner(), where)).steps.flatMap((step) => (step.factId === factId ? step.holderId : []));
    expect(await holders(first)).toEqual(["author", stage.darcy, "reader"]);
    await stage.end();
    await stage.open();
    const second = { ...stage.where };
    expect(await holders(second)).toEqual(["author", stage.darcy, "reader"]);
    await rejectLine(owner(), { timelineId, lineId });
    for (const where of [first, second]) expect(await holders(where)).toEqual(["author", stage.darcy]);
  });
});

describe("an aside", () => {
  it("is heard by those it is meant for, and says so", async () => {
    await stage.open();
    const { id } = await sayLine(owner(), {
      ...stage.where,
      asId: stage.lizzy,
      toId: stage.darcy,
      text: "Caroline must not know of this.",
      hears: [],
    });
    const line = (await stage.lines()).find((each) => each.id === id);
    expect(line).toMatchObject({ hears: [] });
    const heardBy = async (moveSeq: number | null | undefined): Promise<string[] | null> =>
      (await explainMove(stage.as("viewer"), { timelineId: stage.timelineId, moveSeq: moveSeq ?? 0 })).heard;
    expect(await heardBy(line?.moveSeq)).toEqual([stage.darcy]);
    await leaveScene(owner(), { ...stage.where, characterId: stage.caroline });
    const { id: openly } = await sayLine(owner(), { ...stage.where, asId: stage.darcy, toId: stage.lizzy, text: "She is gone." });
    const said = (await stage.lines()).find((each) => each.id === openly);
    expect(await heardBy(said?.moveSeq)).toEqual([stage.lizzy]);
  });
});

describe("a directed history", () => {
  it("replays from its inputs to the same history, and its fold is what is stored", async () => {
    await stage.open();
    await stage.turns(1);
    dropCast(stage.engine, stage.timelineId);
    const replayed = await replayTimeline({ ...stage.engine, workspaceId: stage.workspaceId }, stage.timelineId, () => undefined);
    expect(replayed.divergence).toBeNull();
    expect(replayed.acts).toBeGreaterThan(30);
    expect((await stage.engine.chronicle.rebuild(stage.workspaceId, stage.timelineId)).differences).toEqual([]);
  });
});
