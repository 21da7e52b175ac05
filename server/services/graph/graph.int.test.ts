import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphTie } from "@/server/contracts/graph";
import { stepEcosystem } from "@/server/services/ecosystem";
import { removeCharacter } from "@/server/services/character";
import { forkTimeline } from "@/server/services/timeline";
import { createTestWorkspace } from "@/server/testing/database";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { analyseCast } from "./analyse-cast";
import { comparePair } from "./compare-pair";
import { findPath } from "./find-path";
import { getStatus } from "./get-status";
import { listNeighbours } from "./list-neighbours";
import { listSimilar } from "./list-similar";
import { readSnapshot } from "./read-snapshot";

let stage: LivingCast;
let elizabeth: string;
let darcy: string;
beforeAll(async () => {
  stage = await openLivingCast();
  elizabeth = await stage.idOf("Elizabeth Bennet");
  darcy = await stage.idOf("Fitzwilliam Darcy");
});
afterAll(() => stage.engine.close());

const viewer = () => stage.as("viewer");
const here = (atSeq?: number) => ({ timelineId: stage.timelineId, ...(atSeq !== undefined && { atSeq }) });
/** Ties as the view has them, between those who are there. */
const tiesInView = async (atSeq?: number): Promise<GraphTie[]> => {
  const view = await stage.engine.chronicle.view(stage.workspaceId, stage.timelineId, atSeq);
  const removed = new Set(view.characters.filter((member) => member.removed).map(({ id }) => id));
  return view.ties
    .filter(({ fromId, toId }) => !removed.has(fromId) && !removed.has(toId))
    .map(({ evidence: _evidence, changedTick: _changedTick, ...tie }) => tie);
};

describe("the graph of a cast", () => {
  it("follows a living cast from tick to tick, and shows what the view shows", async () => {
    expect((await readSnapshot(viewer(), here())).ties).toEqual(await tiesInView());
    const before = (await stage.view()).seq;
    const told = await tiesInView();
    for (let tick = 0; tick < 4; tick += 1) {
      await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
      const snapshot = await readSnapshot(viewer(), here());
      expect(snapshot.seq).toBe((await stage.view()).seq);
      expect(snapshot.ties).toEqual(await tiesInView());
    }
    expect(await tiesInView()).not.toEqual(told);
    expect((await readSnapshot(viewer(), here(before))).ties).toEqual(told);
  });

  it("leaves out of a snapshot what a filter leaves out", async () => {
    const { ties } = await readSnapshot(viewer(), { ...here(), filter: { kinds: ["family"], minStrength: 0.5 } });
    const family = (await tiesInView()).filter(({ kind, strength }) => kind === "family" && Math.abs(strength) >= 0.5);
    expect(family.length).toBeGreaterThan(0);
    expect(ties).toEqual(family);
  });

  it("tells the way from one to another in sentences, now and then", async () => {
    const path = await findPath(viewer(), { ...here(), fromId: elizabeth, toId: darcy });
    expect(path?.steps).toHaveLength(1);
    expect(path?.sentences).toHaveLength(1);
    expect(path?.sentences[0]).toMatch(/Elizabeth/);
    expect(path?.sentences[0]).toMatch(/Darcy/);
    const family = await findPath(viewer(), { ...here(), fromId: elizabeth, toId: darcy, way: "strength", filter: { kinds: ["family"] } });
    for (const { tie } of family?.steps ?? []) expect(tie.kind).toBe("family");
    expect(await findPath(viewer(), { ...here(), fromId: elizabeth, toId: elizabeth })).toEqual({ steps: [], strength: 1, sentences: [] });
    expect(await findPath(viewer(), { ...here(), fromId: elizabeth, toId: darcy, filter: { among: [elizabeth] } })).toBeNull();
  });

  it("answers about one character, about two and about all", async () => {
    const { characters, ties } = await readSnapshot(viewer(), here());
    const direct = new Set(
      ties
        .filter(({ fromId, toId }) => fromId === elizabeth || toId === elizabeth)
        .map(({ fromId, toId }) => (fromId === elizabeth ? toId : fromId)),
    );
    const near = await listNeighbours(viewer(), { ...here(), characterId: elizabeth });
    expect(near.map(({ id }) => id)).toEqual([...direct].sort());
    const far = await listNeighbours(viewer(), { ...here(), characterId: elizabeth, hops: 6 });
    expect(far.length).toBeGreaterThanOrEqual(near.length);
    const { mutual, introducers, similarity } = await comparePair(viewer(), { ...here(), oneId: elizabeth, otherId: darcy });
    for (const { id } of mutual) expect(direct.has(id)).toBe(true);
    for (const { id, score } of introducers) {
      expect(mutual.map((each) => each.id)).toContain(id);
      expect(score).toBeGreaterThan(0);
    }
    const alike = await listSimilar(viewer(), { ...here(), characterId: elizabeth, limit: 50 });
    expect(alike.find(({ id }) => id === darcy)?.similarity).toBe(similarity);
    expect(await listSimilar(viewer(), { ...here(), characterId: elizabeth, limit: 3 })).toEqual(alike.slice(0, 3));
    const analysis = await analyseCast(viewer(), { ...here(), seed: 5 });
    expect(analysis.centralities.map(({ id }) => id)).toEqual(characters.map(({ id }) => id));
    expect(analysis.centralities.find(({ id }) => id === elizabeth)?.degree).toBe(direct.size);
    expect(await analyseCast(viewer(), { ...here(), seed: 5 })).toEqual(analysis);
  });

  it("says which engine answers", async () => {
    expect(await getStatus(viewer(), { timelineId: stage.timelineId })).toEqual({ engine: "memory", offline: false, lag: null });
  });

  it("is another on a branch", async () => {
    const branch = await forkTimeline(stage.as("editor"), { ...here(), name: "Without Wickham" });
    const wickham = await stage.idOf("George Wickham");
    await removeCharacter(stage.as("editor"), { timelineId: branch.id, characterId: wickham });
    const aside = { timelineId: branch.id, characterId: wickham };
    await expect(listNeighbours(viewer(), aside)).rejects.toMatchObject({ code: "NOT_FOUND", reason: "character.not_found" });
    expect((await listNeighbours(viewer(), { ...here(), characterId: wickham })).length).toBeGreaterThan(0);
    const { ties } = await readSnapshot(viewer(), { timelineId: branch.id });
    expect(ties.some(({ fromId, toId }) => fromId === wickham || toId === wickham)).toBe(false);
  });
});

describe("whoever asks the graph", () => {
  const questions = (ctx: ReturnType<LivingCast["as"]>, atSeq?: number): (() => Promise<unknown>)[] => [
    () => readSnapshot(ctx, here(atSeq)),
    () => listNeighbours(ctx, { ...here(atSeq), characterId: elizabeth }),
    () => findPath(ctx, { ...here(atSeq), fromId: elizabeth, toId: darcy }),
    () => comparePair(ctx, { ...here(atSeq), oneId: elizabeth, otherId: darcy }),
    () => listSimilar(ctx, { ...here(atSeq), characterId: elizabeth }),
    () => analyseCast(ctx, here(atSeq)),
    ...(atSeq === undefined ? [() => getStatus(ctx, { timelineId: stage.timelineId })] : []),
  ];

  it("may be a viewer, and nobody without a session", async () => {
    for (const ask of questions(viewer())) expect(await ask()).not.toBeUndefined();
    const nobody = { ...viewer(), actor: { kind: "anonymous" as const } };
    for (const ask of questions(nobody)) await expect(ask()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("finds nothing of another workspace, whether or not the graph is in memory", async () => {
    const stranger = stage.as("owner", { workspaceId: await createTestWorkspace(stage.engine.db) });
    for (const ask of [...questions(stranger), ...questions(stranger, 5)]) await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is told what cannot be asked", async () => {
    const tooFar = { ...here(), characterId: elizabeth, hops: 7 };
    await expect(listNeighbours(viewer(), tooFar)).rejects.toMatchObject({ code: "VALIDATION" });
    await expect(listSimilar(viewer(), { ...here(), characterId: elizabeth, limit: 51 })).rejects.toMatchObject({ code: "VALIDATION" });
    await expect(comparePair(viewer(), { ...here(), oneId: darcy, otherId: darcy })).rejects.toMatchObject({
      code: "VALIDATION",
      reason: "graph.self",
    });
    await expect(analyseCast(viewer(), { ...here(), seed: -1 })).rejects.toMatchObject({ code: "VALIDATION" });
    const notHere = stage.engine.newId();
    await expect(findPath(viewer(), { ...here(), fromId: elizabeth, toId: notHere })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
