import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replayTimeline } from "@/server/services/cast";
import { stepEcosystem } from "@/server/services/ecosystem";
import { authorRelationship } from "@/server/services/relationship";
import { endScene, openScene, takeTurn } from "@/server/services/scene";
import { forkTimeline, listTimelines } from "@/server/services/timeline";
import type { BusMessage } from "@/server/stores/bus/port";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { createTestWorkspace } from "@/server/testing/database";
import { compareBranches, describeBranch, promoteBranch, removeBranch, restoreBranch, viewTree } from "./index";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
  for (let n = 0; n < 6; n += 1) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
});
afterAll(() => stage.engine.close());

const fork = (name: string, timelineId = stage.timelineId, atSeq?: number) =>
  forkTimeline(stage.as("editor"), { timelineId, name, ...(atSeq !== undefined && { atSeq }) });
const tree = () => viewTree(stage.as("viewer"), { ecosystemId: stage.ecosystemId });
const nodeOf = async (id: string) => (await tree()).find((node) => node.id === id);
const eventsOf = (timelineId: string): Promise<number[]> =>
  stage.engine.db.within(stage.workspaceId, async (sql) =>
    (await sql.query<{ seq: number }>(`select "seq" from "Event" where "timelineId" = $1 order by "seq"`, [timelineId])).map(
      ({ seq }) => seq,
    ),
  );

describe("a fork", () => {
  it("stores only what comes after it, wherever it leaves, and reads the rest of its parent", async () => {
    const head = (await stage.view()).seq;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: head }), async (atSeq) => {
        const branch = await fork(`At ${atSeq}`, stage.timelineId, atSeq);
        expect(await eventsOf(branch.id)).toEqual([]);
        await stepEcosystem(stage.as("owner"), { timelineId: branch.id });
        const own = await eventsOf(branch.id);
        expect(own[0]).toBe(atSeq + 1);
        const { headSeq } = await stage.engine.chronicle.timeline(stage.workspaceId, branch.id);
        expect(own).toEqual(Array.from({ length: headSeq - atSeq }, (_, k) => atSeq + 1 + k));
        const shared = { afterSeq: 0, toSeq: atSeq, limit: 5_000 };
        const told = await stage.engine.chronicle.read(stage.workspaceId, branch.id, shared);
        expect(told.map(({ timelineId: _, ...event }) => event)).toEqual(
          (await stage.engine.chronicle.read(stage.workspaceId, stage.timelineId, shared)).map(({ timelineId: _, ...event }) => event),
        );
        await removeBranch(stage.as("owner"), { timelineId: branch.id });
      }),
      { numRuns: 5 },
    );
  });
});

describe("the tree of branches", () => {
  it("says where each left, in whose words, what has been said since, and who made it", async () => {
    const line = (await stage.view()).lines.at(-1);
    const branch = await fork("If she had stayed", stage.timelineId, line?.seq);
    await stepEcosystem(stage.as("owner"), { timelineId: branch.id });
    const node = await nodeOf(branch.id);
    const speaker = (await stage.view()).characters.find(({ id }) => id === line?.speakerId)?.name;
    expect(node).toMatchObject({ parentId: stage.timelineId, createdBy: "Ruth Adeyemi", isMain: false, stays: null, note: "" });
    expect(node?.fork).toMatchObject({ seq: line?.seq, quote: { speakerId: line?.speakerId, speaker } });
    expect(line?.text.startsWith(node?.fork?.quote?.text.replace(/…$/, "") ?? "?")).toBe(true);
    expect(node?.linesSince).toBe(
      (await stage.engine.chronicle.view(stage.workspaceId, branch.id)).lines.filter(({ seq }) => seq > (line?.seq ?? 0)).length,
    );
    expect(await nodeOf(stage.timelineId)).toMatchObject({ parentId: null, fork: null, isMain: true, stays: "trunk" });
  });

  it("is hidden from another workspace, and is not changed by who may only look", async () => {
    const stranger = stage.as("owner", { workspaceId: await createTestWorkspace(stage.engine.db) });
    const { timelineId, ecosystemId } = stage;
    await expect(viewTree(stranger, { ecosystemId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const act of [
      (ctx: typeof stranger) => describeBranch(ctx, { timelineId, name: "Mine", note: "Mine" }),
      (ctx: typeof stranger) => promoteBranch(ctx, { timelineId }),
      (ctx: typeof stranger) => removeBranch(ctx, { timelineId }),
      (ctx: typeof stranger) => restoreBranch(ctx, { timelineId }),
    ]) {
      await expect(act(stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(act(stage.as("viewer"))).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await expect(compareBranches(stranger, { leftId: timelineId, rightId: timelineId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a branch", () => {
  it("takes another name and a note, and nothing else of it changes", async () => {
    const branch = await fork("Working title");
    const before = await stage.engine.chronicle.view(stage.workspaceId, branch.id);
    await describeBranch(stage.as("editor"), { timelineId: branch.id, name: "  The proposal accepted ", note: "Too sweet?" });
    expect(await nodeOf(branch.id)).toMatchObject({ name: "The proposal accepted", note: "Too sweet?" });
    expect(await stage.engine.chronicle.view(stage.workspaceId, branch.id)).toEqual(before);
    const child = await fork("A child", branch.id);
    await stepEcosystem(stage.as("owner"), { timelineId: child.id });
    await expect(describeBranch(stage.as("editor"), { timelineId: branch.id, name: " ", note: "" })).rejects.toMatchObject({
      code: "VALIDATION",
    });
  });

  it("takes both at once or neither, and is told in words what is too long", async () => {
    const branch = await fork("Working title");
    const redescribe = (name: string, note: string) => describeBranch(stage.as("editor"), { timelineId: branch.id, name, note });
    await expect(redescribe("Another", "n".repeat(10_000))).rejects.toMatchObject({
      code: "VALIDATION",
      message: "A note has at most 2,000 characters",
    });
    expect(await nodeOf(branch.id)).toMatchObject({ name: "Working title", note: "" });
    await redescribe("שלום <b>bold</b> 👩‍👩‍👧", "one\n\ntwo");
    expect(await nodeOf(branch.id)).toMatchObject({ name: "שלום <b>bold</b> 👩‍👩‍👧", note: "one\n\ntwo" });
    await expect(fork("x".repeat(10_000))).rejects.toMatchObject({ message: "A name has at most 160 characters" });
  });

  it("becomes the main one, which is written down, and promoting the former takes it back", async () => {
    const branch = await fork("The better one");
    const { before } = await promoteBranch(stage.as("owner"), { timelineId: branch.id });
    expect(before).toBe(stage.timelineId);
    expect(await nodeOf(branch.id)).toMatchObject({ isMain: true, stays: "main" });
    await expect(removeBranch(stage.as("owner"), { timelineId: branch.id })).rejects.toMatchObject({ reason: "branch.main" });
    await promoteBranch(stage.as("owner"), { timelineId: before });
    expect(await nodeOf(stage.timelineId)).toMatchObject({ isMain: true });
    const entries = await stage.engine.db.within(stage.workspaceId, (sql) =>
      sql.query<{ detail: { from: string; to: string } }>(
        `select "detail" from "AuditEntry" where "action" = 'branch.promoted' order by "id"`,
      ),
    );
    expect(entries.map(({ detail }) => [detail.from, detail.to])).toEqual([
      [before, branch.id],
      [branch.id, before],
    ]);
  });

  it("is put away only when nothing comes from it, and comes back as it was", async () => {
    const parent = await fork("A parent");
    const child = await fork("Its child", parent.id);
    const heard: BusMessage[] = [];
    const stop = stage.engine.bus.subscribe((message) => void (message.kind === "removal" && heard.push(message)));
    await expect(removeBranch(stage.as("owner"), { timelineId: parent.id })).rejects.toMatchObject({ reason: "branch.parent" });
    await expect(removeBranch(stage.as("owner"), { timelineId: stage.timelineId })).rejects.toMatchObject({ reason: "branch.trunk" });
    await removeBranch(stage.as("owner"), { timelineId: child.id });
    await removeBranch(stage.as("owner"), { timelineId: parent.id });
    const listed = async () => (await listTimelines(stage.as("viewer"), { ecosystemId: stage.ecosystemId })).map(({ id }) => id);
    expect(await listed()).not.toContain(parent.id);
    await expect(describeBranch(stage.as("owner"), { timelineId: child.id, name: "x", note: "" })).rejects.toMatchObject({
      reason: "branch.removed",
    });
    await expect(restoreBranch(stage.as("owner"), { timelineId: child.id })).rejects.toMatchObject({ reason: "branch.parent_removed" });
    await restoreBranch(stage.as("owner"), { timelineId: parent.id });
    await restoreBranch(stage.as("owner"), { timelineId: child.id });
    expect(await listed()).toEqual(expect.arrayContaining([parent.id, child.id]));
    stop();
    const [away, back] = [expect.any(String), null].map((removedAt) => ({ kind: "removal", workspaceId: stage.workspaceId, removedAt }));
    expect(heard).toEqual([
      { ...away, timelineId: child.id },
      { ...away, timelineId: parent.id },
      { ...back, timelineId: parent.id },
      { ...back, timelineId: child.id },
    ]);
    await stepEcosystem(stage.as("owner"), { timelineId: child.id });
  });

  it("is compared with another since the two parted", async () => {
    const cast = (await stage.view()).characters.slice(0, 3).map(({ id }) => id);
    const setup = { title: "Tea", cast, secondsPerTurn: 0, maxTurns: 6 };
    const [left, right] = [await fork("Left"), await fork("Right")];
    for (const { id: timelineId } of [left, right]) {
      const { id: sceneId } = await openScene(stage.as("owner"), { timelineId, setup });
      for (let n = 0; n < 8; n += 1) await takeTurn(stage.as("owner"), { timelineId, sceneId });
      await endScene(stage.as("owner"), { timelineId, sceneId });
    }
    // Six turns alone may move no tie by as much as is shown.
    const [fromId = "", toId = ""] = cast;
    const enmity = { fromId, toId, kind: "enemy" as const, strength: -0.9, trust: 0.1, familiarity: 0.8, offence: 0.5, evidence: "" };
    await authorRelationship(stage.as("editor"), { timelineId: left.id, relationship: enmity });
    const seq = (await stage.view()).seq;
    const found = await compareBranches(stage.as("viewer"), { leftId: left.id, rightId: right.id });
    expect(found.parting.seq).toBe(seq);
    expect(found.left).toMatchObject({ name: "Left", cents: 0, endings: [{ title: "Tea", ending: "ended by the writer", turns: 6 }] });
    expect(found.groups.map(({ title }) => title)).toEqual(["Tea"]);
    const rows = found.groups.flatMap((group) => group.rows);
    expect(rows.filter((row) => row.left).length).toBe(found.left.lines);
    expect(found.counts.different).toBeGreaterThan(0);
    expect(found.left.voices.reduce((sum, { wordShare }) => sum + wordShare, 0)).toBeCloseTo(1, 2);
    expect(found.left.tension).toHaveLength(found.left.lines);
    expect(found.ties.length).toBeGreaterThan(0);
    const same = await compareBranches(stage.as("viewer"), { leftId: left.id, rightId: left.id });
    expect(same).toMatchObject({ counts: { same: 0, left: 0, right: 0, different: 0 }, ties: [], motifs: [] });
    const replayed = await replayTimeline({ ...stage.engine, workspaceId: stage.workspaceId }, left.id, () => undefined);
    expect(replayed.divergence).toBeNull();
  });
});
