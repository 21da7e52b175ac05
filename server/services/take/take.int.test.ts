import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sceneSetupSchema, type Scene } from "@/server/contracts/scene";
import type { TakeBudget, TakeSet, TakeVary } from "@/server/contracts/take";
import { createJobContext } from "@/server/runtime/create-context";
import { dropCast, replayTimeline } from "@/server/services/cast";
import { stepEcosystem } from "@/server/services/ecosystem";
import { openScene, takeTurn } from "@/server/services/scene";
import { listTimelines } from "@/server/services/timeline";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { createTestWorkspace } from "@/server/testing/database";
import {
  cancelSet,
  claimTake,
  createTurnstile,
  discardTake,
  findEarlier,
  freeClaims,
  getSet,
  keepTake,
  listSets,
  playTake,
  restoreTake,
  spliceTakes,
  startSet,
} from "./index";

let stage: LivingCast;
let trio: string[] = [];
beforeAll(async () => {
  stage = await openLivingCast();
  trio = [await stage.idOf("Elizabeth Bennet"), await stage.idOf("Fitzwilliam Darcy"), await stage.idOf("Caroline Bingley")];
  for (let n = 0; n < 3; n += 1) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
});
afterAll(() => stage.engine.close());

const setupFor = (maxTurns: number) => ({ title: "The drawing room", cast: trio, maxTurns });
const start = (count: number, maxTurns = 4, more: { vary?: TakeVary; budget?: Partial<TakeBudget> } = {}): Promise<{ id: string }> =>
  startSet(stage.as("editor"), {
    timelineId: stage.timelineId,
    source: { kind: "setup", setup: setupFor(maxTurns) },
    count,
    ...more,
  });
/** As the job does it, one after the other, until nothing waits; `isEnding` is asked after each turn. */
const playAll = async (isEnding: () => boolean = () => false): Promise<void> => {
  for (let claim = await claimTake(stage.engine); claim; claim = await claimTake(stage.engine))
    await playTake(createJobContext(stage.engine, "take", claim.workspaceId), claim, { isEnding, turnstile: createTurnstile() });
};
const setOf = (id: string): Promise<TakeSet> => getSet(stage.as("viewer"), { setId: id });
const sceneOf = async ({ timelineId, sceneId }: { timelineId: string; sceneId: string }): Promise<Scene | undefined> =>
  (await stage.engine.chronicle.view(stage.workspaceId, timelineId)).scenes.find(({ id }) => id === sceneId);
const linesOf = async ({ timelineId, sceneId }: { timelineId: string; sceneId: string }) =>
  (await stage.engine.chronicle.view(stage.workspaceId, timelineId)).lines.filter((line) => line.sceneId === sceneId);

describe("a set of takes", () => {
  it("performs a scene so many times out of sight, and tells what came of each", async () => {
    const before = await stage.view();
    const { id } = await start(3);
    expect(await setOf(id)).toMatchObject({ status: "running", progress: { done: 0, total: 3, turns: 0, etaMs: null } });
    await playAll();
    const set = await setOf(id);
    expect(set).toMatchObject({ status: "ended", reason: "", progress: { done: 3, total: 3, etaMs: 0 } });
    for (const take of set.takes) {
      expect(take).toMatchObject({ status: "ended", problem: "", turns: 4, outcome: { ending: "turn limit", turns: 4, cents: 0 } });
      const { voices = [], tension = [], ties = [] } = take.outcome ?? {};
      expect(voices.reduce((sum, { lineShare }) => sum + lineShare, 0)).toBeCloseTo(1, 2);
      expect(tension.length).toBeGreaterThan(0);
      expect(ties.every(({ fromId, toId }) => trio.includes(fromId) && trio.includes(toId))).toBe(true);
    }
    const told = await Promise.all(set.takes.map(async (take) => (await linesOf(take)).map(({ text }) => text).join("\n")));
    expect(new Set(told).size).toBe(3);
    expect(await stage.view()).toEqual(before);
    const seen = await listTimelines(stage.as("viewer"), { ecosystemId: stage.ecosystemId });
    expect(seen.map((timeline) => timeline.id)).not.toContain(set.takes[0]?.timelineId);
    expect((await listSets(stage.as("viewer"), { ecosystemId: stage.ecosystemId })).map((each) => each.id)).toContain(id);
  });

  it("can be replayed: the same inputs give the same digests", async () => {
    const { id } = await start(1, 6);
    await playAll();
    const [take] = (await setOf(id)).takes;
    const timelineId = take?.timelineId ?? "";
    for (let n = 0; n < 25; n += 1) await stepEcosystem(stage.as("owner"), { timelineId });
    const replayed = await replayTimeline({ ...stage.engine, workspaceId: stage.workspaceId }, timelineId, () => undefined);
    expect(replayed).toMatchObject({ divergence: null });
    expect(replayed.digests).toBeGreaterThan(0);
  });

  it("changes one condition in every second take, and shares the dice in each pair", async () => {
    const { id } = await start(2, 3, { vary: { kind: "condition", change: { mood: "stormy" } } });
    await playAll();
    const { takes } = await setOf(id);
    expect(new Set(takes.map(({ sceneId }) => sceneId)).size).toBe(1);
    expect(await Promise.all(takes.map(async (take) => (await sceneOf(take))?.mood))).toEqual(["", "stormy"]);
  });

  it("end with their beats, where the scene is to pause then", async () => {
    const beats = [
      { id: "tea", title: "Tea", minTurns: 1, maxTurns: 3, success: [{ turns: 2 }] },
      { id: "rain", title: "Rain", minTurns: 1, maxTurns: 3, pre: [{ beat: "tea", outcome: "timeout" }] },
    ];
    const plan = { turns: 12, curve: [], arc: null, hand: 1, beats, cards: [] };
    const setup = sceneSetupSchema.parse({ ...setupFor(12), plan, direction: { pauseAfterBeats: true } });
    const { id } = await startSet(stage.as("editor"), { timelineId: stage.timelineId, source: { kind: "setup", setup }, count: 1 });
    await playAll();
    const [take] = (await setOf(id)).takes;
    expect(take).toMatchObject({ status: "ended", problem: "", outcome: { ending: "its beats are over", beats: [{ id: "tea" }] } });
    expect(take?.turns).toBeLessThan(5);
  });

  it("begins again before a scene that there is, whatever became of it", async () => {
    const { timelineId } = stage;
    const { id: sceneId } = await openScene(stage.as("owner"), { timelineId, setup: setupFor(3) });
    const opened = (await stage.view()).seq;
    for (let n = 0; n < 2; n += 1) await takeTurn(stage.as("owner"), { timelineId, sceneId });
    const { id } = await startSet(stage.as("owner"), { timelineId, source: { kind: "scene", sceneId }, count: 1 });
    const { id: fromHead } = await startSet(stage.as("owner"), { timelineId, source: { kind: "scene", sceneId, from: "head" }, count: 1 });
    await playAll();
    const set = await setOf(id);
    expect(set.forkSeq).toBeLessThan(opened);
    expect(await sceneOf({ timelineId: set.takes[0]?.timelineId ?? "", sceneId })).toBeUndefined();
    const head = (await setOf(fromHead)).takes[0];
    expect(await sceneOf({ timelineId: head?.timelineId ?? "", sceneId })).toMatchObject({ status: "ended" });
    expect(head).toMatchObject({ status: "ended", turns: 3 });
    expect((await stage.view()).scenes.find((scene) => scene.id === sceneId)).toMatchObject({ status: "running", turn: 2 });
  });

  it("is answered once for one command", async () => {
    const ctx = stage.as("owner", { commandId: "eight-takes" });
    const input = { timelineId: stage.timelineId, source: { kind: "setup" as const, setup: setupFor(2) }, count: 1 };
    expect(await startSet(ctx, input)).toEqual(await startSet(ctx, input));
    await playAll();
  });

  it("refuses what cannot be performed, and who may not", async () => {
    const { timelineId } = stage;
    const of = (setup: object) => ({ timelineId, source: { kind: "setup" as const, setup: { ...setupFor(2), ...setup } } });
    await expect(startSet(stage.as("owner"), of({ direction: { strategy: "manual" } }))).rejects.toMatchObject({ reason: "take.manual" });
    await expect(startSet(stage.as("owner"), of({ cast: [trio[0] ?? "", stage.engine.newId()] }))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const models = { kind: "models" as const, models: ["improviser", "some-model"] };
    await expect(startSet(stage.as("owner"), { ...of({}), vary: models })).rejects.toMatchObject({
      code: "VALIDATION",
      message: "There is no model some-model here",
    });
    const pair = of({ cast: trio.slice(0, 2) });
    const vary = { kind: "condition" as const, change: { without: trio[0] ?? "" } };
    await expect(startSet(stage.as("owner"), { ...pair, vary })).rejects.toMatchObject({ reason: "take.too_few" });
    await expect(startSet(stage.as("owner"), { ...of({}), count: 33 })).rejects.toMatchObject({ code: "VALIDATION" });
    await expect(startSet(stage.as("viewer"), of({}))).rejects.toMatchObject({ code: "FORBIDDEN" });
    const stranger = stage.as("owner", { workspaceId: await createTestWorkspace(stage.engine.db) });
    await expect(startSet(stranger, of({}))).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { id } = await start(1, 2);
    await expect(getSet(stranger, { setId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(cancelSet(stranger, { setId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(cancelSet(stage.as("viewer"), { setId: id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await playAll();
  });
});

describe("when it does not go well", () => {
  it("stops within a turn when it is cancelled; what is over stays", async () => {
    const { id } = await start(3, 6);
    let turns = 0;
    await playAll(() => {
      turns += 1;
      // Not asked after the sixth turn of the first take, which ends it: the second has had two.
      if (turns === 7) void cancelSet(stage.as("owner"), { setId: id });
      return false;
    });
    const set = await setOf(id);
    expect(set).toMatchObject({ status: "cancelled", reason: "it was cancelled", progress: { done: 1, total: 3 } });
    expect(set.takes.map(({ status }) => status)).toEqual(["ended", "stopped", "stopped"]);
    expect(set.takes[1]?.turns).toBeLessThanOrEqual(3);
    const [, second] = set.takes;
    if (second) expect(await sceneOf(second)).toMatchObject({ status: "paused" });
    expect(set.takes[2]).toMatchObject({ turns: 0, outcome: null });
    expect(await cancelSet(stage.as("owner"), { setId: id })).toMatchObject({ status: "cancelled" });
  });

  it("has one budget for all of them", async () => {
    const { id } = await start(3, 4, { budget: { turns: 6 } });
    await playAll();
    const set = await setOf(id);
    expect(set).toMatchObject({ status: "ended", reason: "the budget of 6 turns is used up", progress: { turns: 6 } });
    expect(set.takes.map(({ status, turns }) => [status, turns])).toEqual([
      ["ended", 4],
      ["stopped", 2],
      ["stopped", 0],
    ]);
    expect(set.takes[1]?.outcome).toMatchObject({ turns: 2, ending: "the budget of 6 turns is used up" });
  });

  it("spends no more turns than its budget when several are played at once", async () => {
    const { id } = await start(8, 4, { budget: { turns: 3 } });
    const claims = [await claimTake(stage.engine), await claimTake(stage.engine), await claimTake(stage.engine)];
    expect(claims.every((claim) => claim !== null)).toBe(true);
    expect(await claimTake(stage.engine)).toBeNull();
    const turnstile = createTurnstile();
    await Promise.all(
      claims.map(async (claim) => {
        if (claim) await playTake(createJobContext(stage.engine, "take", claim.workspaceId), claim, { isEnding: () => false, turnstile });
      }),
    );
    await playAll();
    const set = await setOf(id);
    expect(set).toMatchObject({ status: "ended", reason: "the budget of 3 turns is used up", progress: { turns: 3 } });
    expect(set.takes.filter(({ turns }) => turns > 0).every(({ status }) => status === "stopped")).toBe(true);
  });

  it("goes on where it was after the process was killed in the middle of it: no take twice, nothing half", async () => {
    const { id } = await start(2, 6);
    const claim = await claimTake(stage.engine);
    if (!claim) throw new Error("there is no take to play");
    const ctx = createJobContext(stage.engine, "take", claim.workspaceId);
    const died = new Error("killed");
    let turns = 0;
    const isEnding = (): boolean => {
      turns += 1;
      // A process that is killed says nothing more: neither progress nor an end.
      if (turns === 3) throw died;
      return false;
    };
    const killed = playTake(ctx, claim, { isEnding, turnstile: createTurnstile() });
    await killed;
    await stage.engine.db.system((sql) =>
      sql.query(`update "Take" set "status" = 'playing', "holder" = $2, "leaseUntil" = now() + interval '1 minute' where "id" = $1`, [
        claim.takeId,
        stage.engine.nodeId,
      ]),
    );
    const half = (await setOf(id)).takes[0];
    expect(half).toMatchObject({ status: "playing", turns: 3 });
    if (half) dropCast(stage.engine, half.timelineId);

    await freeClaims(stage.engine);
    await playAll();
    const set = await setOf(id);
    expect(set.status).toBe("ended");
    expect(set.takes.map(({ status, turns: taken }) => [status, taken])).toEqual([
      ["ended", 6],
      ["ended", 6],
    ]);
    const own = await stage.engine.chronicle.timelines(stage.workspaceId, stage.ecosystemId);
    expect(own.filter(({ takeSetId }) => takeSetId === id)).toHaveLength(2);
    for (const take of set.takes) {
      const events = await stage.engine.chronicle.read(stage.workspaceId, take.timelineId, { afterSeq: set.forkSeq });
      expect(events.filter(({ type }) => type === "scene.opened")).toHaveLength(1);
      const spoken = (await linesOf(take)).map(({ turn }) => turn ?? 0);
      expect(spoken).toEqual([...new Set(spoken)].sort((a, b) => a - b));
      expect((await stage.engine.chronicle.rebuild(stage.workspaceId, take.timelineId)).differences).toEqual([]);
    }
  });

  it("tells that one take failed, and plays the others", async () => {
    const { id } = await start(2, 2);
    const { takes } = await setOf(id);
    const broken = JSON.stringify({ ...setupFor(2), cast: [trio[0], stage.engine.newId()] });
    await stage.engine.db.system((sql) => sql.query(`update "Take" set "setup" = $2::json where "id" = $1`, [takes[0]?.id, broken]));
    await playAll();
    const set = await setOf(id);
    expect(set.takes.map(({ status }) => status)).toEqual(["failed", "ended"]);
    expect(set.takes[0]?.problem).toMatch(/was not found/);
    expect(set.status).toBe("ended");
  });
});

describe("what came of the beats", () => {
  it("is told by their titles, also of a scene that is over", async () => {
    const beat = { id: "b1", title: "They sit down", success: [{ turns: 1 }], minTurns: 0, maxTurns: 2 };
    const plan = { turns: 3, curve: [], arc: null, hand: 1, beats: [beat], cards: [] };
    const setup = sceneSetupSchema.parse({ ...setupFor(3), plan });
    const { id } = await startSet(stage.as("editor"), { timelineId: stage.timelineId, source: { kind: "setup", setup }, count: 1 });
    await playAll();
    const [take] = (await setOf(id)).takes;
    expect(take).toMatchObject({ status: "ended", outcome: { beats: [{ id: "b1", title: "They sit down", outcome: "success" }] } });
  });
});

describe("how a scenario went before", () => {
  it("is told of the last set of which something was played, without what was put away", async () => {
    const scenarioId = stage.engine.newId();
    const earlier = () => findEarlier(stage.as("viewer"), { scenarioId });
    const perform = (count: number, scenarioVersion: number | null) =>
      startSet(stage.as("editor"), {
        timelineId: stage.timelineId,
        source: { kind: "setup", setup: { ...setupFor(3), direction: { scenarioId, scenarioVersion } } },
        count,
      });
    expect(await earlier()).toBeNull();
    const first = await perform(2, 4);
    expect(await earlier()).toMatchObject({ setId: first.id, playing: first.id, takes: [] });
    await playAll();
    const told = await earlier();
    expect(told).toMatchObject({ setId: first.id, version: 4, status: "ended", playing: null, takes: [{ ordinal: 1 }, { ordinal: 2 }] });
    expect(told?.takes.map(({ tension }) => tension)).toEqual((await setOf(first.id)).takes.map(({ outcome }) => outcome?.tension));
    const [put] = told?.takes ?? [];
    await discardTake(stage.as("editor"), { takeId: put?.id ?? "" });
    expect((await earlier())?.takes.map(({ ordinal }) => ordinal)).toEqual([2]);
    const second = await perform(1, null);
    expect(await earlier()).toMatchObject({ setId: first.id, playing: second.id });
    await playAll();
    expect(await earlier()).toMatchObject({ setId: second.id, version: null });
    const stranger = stage.as("owner", { workspaceId: await createTestWorkspace(stage.engine.db) });
    expect(await findEarlier(stranger, { scenarioId })).toBeNull();
  });
});

describe("what is done with takes", () => {
  it("keeps one as a branch under a name, and puts another away until it is brought back", async () => {
    const { id } = await start(2, 2);
    const [waiting] = (await setOf(id)).takes;
    await expect(keepTake(stage.as("editor"), { takeId: waiting?.id ?? "", name: "x" })).rejects.toMatchObject({ reason: "take.playing" });
    await playAll();
    const [first, second] = (await setOf(id)).takes;
    if (!first || !second) throw new Error("there are no takes");
    expect(await keepTake(stage.as("editor"), { takeId: first.id, name: "She laughs" })).toMatchObject({ kept: true });
    const seen = await listTimelines(stage.as("viewer"), { ecosystemId: stage.ecosystemId });
    expect(seen.find((timeline) => timeline.id === first.timelineId)?.name).toBe("She laughs");
    await expect(discardTake(stage.as("editor"), { takeId: first.id })).rejects.toMatchObject({ reason: "take.kept" });
    expect(await discardTake(stage.as("editor"), { takeId: second.id })).toMatchObject({ discarded: true });
    await expect(keepTake(stage.as("editor"), { takeId: second.id, name: "x" })).rejects.toMatchObject({ reason: "take.discarded" });
    expect(await restoreTake(stage.as("editor"), { takeId: second.id })).toMatchObject({ discarded: false });
  });

  it("lets a take that was cut short go on at a pace that people can follow, once it is kept", async () => {
    const { id } = await start(1, 4, { budget: { turns: 2 } });
    await playAll();
    const [take] = (await setOf(id)).takes;
    if (!take) throw new Error("there is no take");
    expect(await sceneOf(take)).toMatchObject({ status: "paused", secondsPerTurn: 0 });
    await keepTake(stage.as("editor"), { takeId: take.id, name: "To go on with" });
    expect(await sceneOf(take)).toMatchObject({ status: "paused", secondsPerTurn: 4 });
  });

  it("puts lines of several together: performed anew in that order, with effects of their own", async () => {
    const { id } = await start(2, 4);
    await playAll();
    const set = await setOf(id);
    const [first, second] = set.takes;
    if (!first || !second) throw new Error("there are no takes");
    const [ofFirst, ofSecond] = [await linesOf(first), await linesOf(second)];
    const picks = [
      { take: second, line: ofSecond[0] },
      { take: first, line: ofFirst[0] },
      { take: second, line: ofSecond[1] },
    ].flatMap(({ take, line }) => (line ? [{ take, line }] : []));
    const lines = picks.map(({ take, line }) => ({ takeId: take.id, lineId: line.id }));
    const spliced = await spliceTakes(stage.as("editor"), { setId: id, name: "The best of both", lines });
    expect(spliced).toMatchObject({ lines: 3, refused: [] });
    const said = await linesOf(spliced);
    expect(said.map(({ text, speakerId, addresseeId, move }) => ({ text, speakerId, addresseeId, move }))).toEqual(
      picks.map(({ line: { text, speakerId, addresseeId, move } }) => ({ text, speakerId, addresseeId, move })),
    );
    expect(said.some(({ ties, felt }) => ties.length + felt.length > 0)).toBe(true);
    expect(await sceneOf(spliced)).toMatchObject({ status: "paused", turn: 3 });
    const seen = await listTimelines(stage.as("viewer"), { ecosystemId: stage.ecosystemId });
    expect(seen.find((timeline) => timeline.id === spliced.timelineId)).toMatchObject({ name: "The best of both", forkSeq: set.forkSeq });
    await expect(
      spliceTakes(stage.as("editor"), { setId: id, name: "x", lines: [{ takeId: first.id, lineId: ofSecond[0]?.id ?? "" }] }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const replayed = await replayTimeline({ ...stage.engine, workspaceId: stage.workspaceId }, spliced.timelineId, () => undefined);
    expect(replayed.divergence).toBeNull();
  });
});
