import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { relationshipKey } from "@/server/contracts/relationship";
import type { TieChangeRow } from "@/server/contracts/tie-change";
import type { TieTracks, TrackMark } from "@/server/contracts/tie-tracks";
import type { Context } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { findTurns, markTurns } from "./mark-turns";
import { loadNames } from "./present";

/** Changes of one page at most: a megabyte or two, which a browser takes in at once. */
export const PAGE = 20_000;

export type Columns = Pick<
  TieTracks,
  "pairs" | "seq" | "tick" | "pair" | "strength" | "trust" | "familiarity" | "offence" | "kind" | "cause" | "lineSeq"
>;
export const toColumns = (rows: readonly TieChangeRow[]): Columns => {
  const places = new Map<string, number>();
  const pairs: [string, string][] = [];
  const pair = rows.map(({ fromId, toId }) => {
    const key = relationshipKey(fromId, toId);
    const found = places.get(key) ?? pairs.push([fromId, toId]) - 1;
    places.set(key, found);
    return found;
  });
  return {
    pairs,
    seq: rows.map((row) => row.seq),
    tick: rows.map((row) => row.tick),
    pair,
    strength: rows.map((row) => row.strength),
    trust: rows.map((row) => row.trust),
    familiarity: rows.map((row) => row.familiarity),
    offence: rows.map((row) => row.offence),
    kind: rows.map((row) => row.kind),
    cause: rows.map((row) => row.cause),
    lineSeq: rows.map((row) => (row.lineId === null ? 0 : row.causeSeq)),
  };
};

interface Stretch {
  afterSeq: number;
  toSeq: number;
}

const markScenes = async (ctx: Context, timelineId: string, stretch: Stretch): Promise<TrackMark[]> => {
  const events = await ctx.chronicle.inputsOf(ctx.workspaceId, timelineId, ["scene.opened", "scene.closed"], stretch);
  const titles = new Map(
    events.map((event) => (event.type === "scene.opened" ? [event.payload.sceneId, event.payload.setup.title] : ["", ""])),
  );
  const view = events.some(({ type, sceneId }) => type === "scene.closed" && !titles.has(sceneId ?? ""))
    ? (await ctx.chronicle.view(ctx.workspaceId, timelineId)).scenes
    : [];
  for (const { id, title } of view) titles.set(id, title);
  return events.map((event) => {
    const title = titles.get(event.type === "scene.opened" ? event.payload.sceneId : (event.sceneId ?? "")) ?? "A scene";
    return { seq: event.seq, tick: event.tick, kind: "scene", label: event.type === "scene.opened" ? title : `${title} ends` };
  });
};

/** Where this branch left its parent, and where others left it. */
const markBranches = async (ctx: Context, timelineId: string, { afterSeq, toSeq }: Stretch): Promise<TrackMark[]> => {
  const own = await ctx.chronicle.timeline(ctx.workspaceId, timelineId);
  const others = await ctx.chronicle.timelines(ctx.workspaceId, own.ecosystemId);
  const parent = others.find(({ id }) => id === own.parentId);
  const points = [
    ...(parent ? [{ seq: own.forkSeq, label: `Here this branch leaves “${parent.name}”` }] : []),
    ...others
      .filter(({ parentId, takeSetId, removedAt }) => parentId === timelineId && takeSetId === null && removedAt === null)
      .map(({ forkSeq, name }) => ({ seq: forkSeq, label: `Here “${name}” leaves` })),
  ].filter(({ seq }) => seq > afterSeq && seq <= toSeq);
  const events = await ctx.chronicle.findAll(ctx.workspaceId, timelineId, [...new Set(points.map(({ seq }) => seq))]);
  const ticks = new Map(events.map(({ seq, tick }) => [seq, tick]));
  return points.map(({ seq, label }) => ({ seq, tick: ticks.get(seq) ?? 0, kind: "branch", label }));
};

/** How every tie went over a stretch of a branch, in pages: enough to draw any moment of it without asking again. */
export const readTracks = defineVerb({
  name: "tie.tracks",
  access: "read",
  input: z.object({
    timelineId: idSchema,
    /** Page on with `toSeq` of the page before. */
    afterSeq: z.int().nonnegative().default(0),
    toSeq: z.int().positive().optional(),
    limit: z.int().min(1).max(PAGE).default(PAGE),
  }),
  run: async (ctx, { timelineId, afterSeq, toSeq, limit }): Promise<TieTracks> => {
    const { workspaceId } = ctx;
    const { headSeq } = await ctx.chronicle.timeline(workspaceId, timelineId);
    const end = Math.min(toSeq ?? headSeq, headSeq);
    const found = await ctx.chronicle.tieChanges(workspaceId, timelineId, { afterSeq, toSeq: end, limit: limit + 1, order: "oldest" });
    const more = found.length > limit;
    const rows = more ? found.slice(0, limit) : found;
    const stretch = { afterSeq, toSeq: more ? (rows.at(-1)?.seq ?? end) : end };
    const turns = findTurns(rows);
    const names = await loadNames(ctx, timelineId, [...new Set(turns.flatMap(({ fromId, toId }) => [fromId, toId]))]);
    const marks = [
      ...(await markScenes(ctx, timelineId, stretch)),
      ...(await markBranches(ctx, timelineId, stretch)),
      ...markTurns(turns, names),
    ].sort((a, b) => a.seq - b.seq);
    return { timelineId, ...stretch, ...toColumns(rows), marks, more };
  },
});
