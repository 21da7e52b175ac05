import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { loopReason, plainDirection } from "@/server/contracts/scene-state";
import { directed, openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { changeScene, decideHeld, findSaid, listModels, listQueue, resumeScene, sayLine, stepScene, stopScene, takeTurn } from "./index";

let stage: DirectedScene;
beforeAll(async () => {
  stage = await openDirectedScene();
});
afterAll(() => stage.engine.close());
afterEach(() => stage.end());
const owner = () => stage.as("owner");

const holding = { ...plainDirection.policy, everyLine: true };
describe("a line that waits", () => {
  it("is seen by moderators only, holds up the scene, and is said as it is when it is let pass", async () => {
    await stage.open(directed({ policy: holding }));
    await stage.turns(2);
    const now = await stage.scene();
    expect(now).toMatchObject({ turn: 0, held: { turn: 1 } });
    expect(await stage.lines()).toEqual([]);
    const [held] = (await listQueue(stage.as("moderator"), { timelineId: null })).lines;
    const words = held!.wordings[0]!.text;
    expect(await stage.isRecorded(words)).toBe(false);
    await expect(listQueue(stage.as("viewer"), {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(stepScene(owner(), stage.where)).rejects.toMatchObject({ reason: "scene.held" });
    await decideHeld(stage.as("moderator"), { timelineId: stage.timelineId, decisions: [{ lineId: held!.lineId, decision: "approve" }] });
    expect(await stage.lines()).toMatchObject([{ id: held!.lineId, text: words, turn: 1, move: held!.move }]);
    expect((await stage.scene()).held).toBeNull();
    expect((await listQueue(owner(), {})).lines).toEqual([]);
  });

  it("that is rejected is never anywhere: its words, its move and what it would have changed", async () => {
    await stage.open(directed({ policy: holding }));
    await stage.turns(1);
    const [held] = (await listQueue(owner(), { timelineId: stage.timelineId })).lines;
    const ties = (await stage.view()).ties;
    await decideHeld(owner(), {
      timelineId: stage.timelineId,
      decisions: [{ lineId: held!.lineId, decision: "refuse", reason: "out of tune" }],
    });
    expect(await stage.scene()).toMatchObject({ held: null, turn: 1 });
    expect(await stage.lines()).toEqual([]);
    expect((await stage.view()).ties).toEqual(ties);
    expect(await stage.isRecorded(held!.wordings[0]!.text)).toBe(false);
    const rows = await stage.engine.db.within(stage.workspaceId, (sql) => sql.query(`select "id" from "HeldLine"`));
    expect(rows).toEqual([]);
    await expect(
      decideHeld(owner(), { timelineId: stage.timelineId, decisions: [{ lineId: held!.lineId, decision: "approve" }] }),
    ).rejects.toMatchObject({ code: "NOT_FOUND", reason: "held.gone", message: expect.stringContaining("somebody has decided") as string });
  });

  it("is decided among others of which somebody else was first: those are passed over", async () => {
    await stage.open(directed({ policy: holding }));
    await stage.turns(1);
    const first = (await stage.scene()).held!.lineId;
    const approve = (...lineIds: string[]) =>
      decideHeld(owner(), { timelineId: stage.timelineId, decisions: lineIds.map((lineId) => ({ lineId, decision: "approve" })) });
    await approve(first);
    await stage.turns(1);
    const second = (await stage.scene()).held!.lineId;
    expect(await approve(first, second)).toEqual({ decided: [second] });
    expect((await stage.lines()).map(({ id }) => id)).toEqual([first, second]);
  });

  it("may be said in other words: made again, or the moderator's own", async () => {
    await stage.open(directed({ policy: holding }));
    await stage.turns(1);
    const { timelineId } = stage;
    const [first] = (await listQueue(owner(), {})).lines;
    const lineId = first!.lineId;
    await decideHeld(owner(), { timelineId, decisions: [{ lineId, decision: "regenerate", reason: "softer" }] });
    const [again] = (await listQueue(owner(), {})).lines;
    expect(again!.wordings).toHaveLength(2);
    expect(again!.wordings[1]!.text).not.toBe(again!.wordings[0]!.text);
    await decideHeld(owner(), { timelineId, decisions: [{ lineId, decision: "edit", text: "I have nothing to say to that, sir." }] });
    expect(await stage.lines()).toMatchObject([{ id: lineId, text: "I have nothing to say to that, sir.", source: "human" }]);
  });

  it("is the next one only, when the writer asks for that", async () => {
    await stage.open();
    await changeScene(owner(), { ...stage.where, patch: { holdNext: true } });
    await stage.turns(1);
    expect(await stage.scene()).toMatchObject({ holdNext: false, held: { reasons: ["held by the writer"] } });
    const lineId = (await stage.scene()).held!.lineId;
    await decideHeld(owner(), { timelineId: stage.timelineId, decisions: [{ lineId, decision: "approve", wording: 0 }] });
    await stage.turns(1);
    expect((await stage.lines()).length).toBeGreaterThanOrEqual(1);
    expect((await stage.scene()).held).toBeNull();
  });
});

describe("a policy", () => {
  it("blocks a person's words, says why, and nothing of them is kept; flags them where it only flags", async () => {
    const words = { list: ["Wickham"], action: "block" as const };
    await stage.open(directed({ policy: { ...plainDirection.policy, words } }));
    const text = "You have not told us of Mr Wickham.";
    await expect(sayLine(owner(), { ...stage.where, asId: stage.lizzy, text })).rejects.toMatchObject({
      reason: "line.blocked",
      message: expect.stringContaining("“Wickham” is on the list of words") as string,
    });
    expect(await stage.isRecorded(text)).toBe(false);
    await changeScene(owner(), {
      ...stage.where,
      patch: { direction: { policy: { ...plainDirection.policy, words: { ...words, action: "flag" } } } },
    });
    const { id } = await sayLine(owner(), { ...stage.where, asId: stage.lizzy, text });
    expect((await stage.lines()).find((line) => line.id === id)?.flags).toEqual(["“Wickham” is on the list of words"]);
  });
});

describe("a line that somebody sent and never heard of again", () => {
  it("is known by its command when it waits, and the same sent again is the same line", async () => {
    await stage.open(directed({ policy: holding }));
    const sender = stage.as("owner", { commandId: "sent-once" });
    const words = { ...stage.where, asId: stage.lizzy, text: "I came on foot." };
    expect(await findSaid(owner(), { commandId: "sent-once" })).toBeNull();
    const said = await sayLine(sender, words);
    expect(said.held).toBe(true);
    expect(await findSaid(owner(), { commandId: "sent-once" })).toEqual(said);
    expect(await sayLine(sender, words)).toEqual(said);
    await decideHeld(stage.as("moderator"), { timelineId: stage.timelineId, decisions: [{ lineId: said.id, decision: "approve" }] });
    expect(await sayLine(sender, words)).toEqual(said);
    expect(await stage.lines()).toHaveLength(1);
  });
});

describe("a stop", () => {
  it("gives up the line that is being said: it is never a line, no turn begins, and the scene goes on when it is told to", async () => {
    await stage.open();
    const words = stage.engine.words;
    let began = (): void => undefined;
    const speaking = new Promise<void>((resolve) => (began = resolve));
    Object.assign(stage.engine, {
      words: {
        speak: (_: unknown, { signal }: { signal: AbortSignal }) =>
          new Promise((_resolve, reject) => {
            began();
            signal.addEventListener("abort", () => reject(signal.reason as Error));
          }),
      },
    });
    const turn = takeTurn(stage.as("owner"), stage.where);
    await speaking;
    expect(await stopScene(stage.as("moderator"), stage.where)).toMatchObject({ status: "paused", turn: 0 });
    await turn;
    expect(await takeTurn(stage.as("owner"), stage.where)).toBeNull();
    expect(await stage.lines()).toEqual([]);
    Object.assign(stage.engine, { words });
    await resumeScene(owner(), stage.where);
    expect(await takeTurn(owner(), stage.where)).toMatchObject({ turn: 1 });
    await expect(stopScene(stage.as("viewer"), stage.where)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("gives up the turns that wait behind that line too, whoever wanted them", async () => {
    await stage.open();
    const words = stage.engine.words;
    let asked = 0;
    let began = (): void => undefined;
    const speaking = new Promise<void>((resolve) => (began = resolve));
    Object.assign(stage.engine, {
      words: {
        speak: (_: unknown, { signal }: { signal: AbortSignal }) =>
          new Promise((_resolve, reject) => {
            asked += 1;
            began();
            signal.addEventListener("abort", () => reject(signal.reason as Error));
          }),
      },
    });
    const turns = [stepScene(owner(), stage.where), stepScene(stage.as("moderator"), stage.where)];
    await speaking;
    expect(await stopScene(owner(), stage.where)).toMatchObject({ status: "paused", turn: 0 });
    expect(await Promise.all(turns)).toMatchObject([{ turn: 0 }, { turn: 0 }]);
    expect(asked).toBe(1);
    Object.assign(stage.engine, { words });
    expect(await stepScene(owner(), stage.where)).toMatchObject({ turn: 1 });
  });
});

describe("a scene that goes round in a circle", () => {
  it("pauses and says why; it goes on when it is told to, and no longer once somebody repeats themselves again", async () => {
    await stage.open();
    const { words } = stage.engine;
    let text = "You never listen to a single word I say.";
    Object.assign(stage.engine, {
      words: { speak: () => Promise.resolve({ text, direction: null, source: "improviser", model: "improviser" }) },
    });
    await stage.turns(12);
    expect(await stage.scene()).toMatchObject({ status: "paused", pausedFor: loopReason, reached: null, turn: 8 });
    text = "Then let us talk of the weather instead.";
    await resumeScene(owner(), stage.where);
    expect(await stage.scene()).toMatchObject({ status: "running", pausedFor: null });
    await stage.turns(1);
    expect(await stage.scene()).toMatchObject({ status: "running", turn: 9 });
    await stage.turns(1);
    expect(await stage.scene()).toMatchObject({ status: "paused", pausedFor: loopReason, turn: 10 });
    Object.assign(stage.engine, { words });
  });
});

describe("whoever gives the words", () => {
  it("is the one that a part names, the improviser for the others; what may be named is listed", async () => {
    const { words } = stage.engine;
    const chosen: (string | null | undefined)[] = [];
    Object.assign(stage.engine, {
      words: {
        models: ["improviser", "ollama/any"],
        speak: (request: Parameters<typeof words.speak>[0], options: Parameters<typeof words.speak>[1]) => {
          chosen.push(request.speaker.id === stage.lizzy ? options?.model : null);
          return words.speak(request, { ...options, model: null });
        },
      },
    });
    expect(await listModels(stage.as("viewer"), {})).toEqual({ models: ["improviser", "ollama/any"] });
    const part = {
      characterId: stage.lizzy,
      role: "lead" as const,
      instructions: "Be arch",
      secret: "",
      goal: null,
      talkativeness: 1,
      entersAt: 1,
    };
    await stage.open(directed({ parts: [{ ...part, model: "ollama/any" }], strategy: "list" }));
    await stage.turns(3);
    Object.assign(stage.engine, { words });
    expect(chosen).toEqual(["ollama/any", null, null]);
  });
});
