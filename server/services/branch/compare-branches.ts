import { z } from "zod";
import type { BranchComparison, ComparedGroup, ComparedMotif, ComparedSide } from "@/server/contracts/branch";
import type { CastView } from "@/server/contracts/chronicle/view";
import type { Timeline } from "@/server/contracts/ecosystem";
import type { Line } from "@/server/contracts/line";
import { tensionAfter } from "@/server/contracts/line-tension";
import { idSchema } from "@/server/contracts/numbers";
import { beatsOf, centsOf, voicesOf } from "@/server/contracts/performance";
import type { Context } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { compareTies, findParting } from "@/server/services/tie";
import { alignLines, type SideTalk } from "./align-lines";

/** Of each side. */
const MOST_LINES = 400;
const MOST_TIES = 60;

interface Side {
  timeline: Timeline;
  view: CastView;
  lines: Line[];
  more: boolean;
}

const loadSide = async (ctx: Context, timeline: Timeline, parting: number): Promise<Side> => {
  const view = await ctx.chronicle.view(ctx.workspaceId, timeline.id);
  const rows = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<{ data: Line }>(
      `select "data" from "Line" where "workspaceId" = $1 and "timelineId" = $2 and "seq" > $3 order by "seq" limit $4`,
      [ctx.workspaceId, timeline.id, parting, MOST_LINES + 1],
    ),
  );
  return { timeline, view, lines: rows.slice(0, MOST_LINES).map(({ data }) => data), more: rows.length > MOST_LINES };
};

const scenesSince = ({ view, lines }: Side): CastView["scenes"] =>
  view.scenes.filter(({ id }) => lines.some(({ sceneId }) => sceneId === id));

/** Null as soon as one scene’s is not known. */
const centsSince = (side: Side, before: CastView): number | null =>
  scenesSince(side).reduce<number | null>((sum, scene) => {
    const used = before.scenes.find(({ id }) => id === scene.id)?.used;
    const own = centsOf(
      scene,
      side.lines.filter(({ sceneId }) => sceneId === scene.id),
      used,
    );
    return sum === null || own === null ? null : sum + own;
  }, 0);

const presentSide = (side: Side, before: CastView): ComparedSide => {
  const { timeline, view, lines } = side;
  const standing = lines.filter(({ ruling }) => ruling !== "rejected");
  const scenes = scenesSince(side);
  return {
    timelineId: timeline.id,
    name: timeline.name,
    parentId: timeline.parentId,
    createdAt: timeline.createdAt,
    headSeq: timeline.headSeq,
    headTick: view.clock.tick,
    lines: lines.length,
    beats: scenes.flatMap(beatsOf),
    endings: scenes.flatMap(({ status, title, endReason, turn }) =>
      status === "ended" ? [{ title, ending: endReason ?? "ended", turns: turn }] : [],
    ),
    voices: voicesOf(standing),
    tension: tensionAfter(standing),
    cents: centsSince(side, before),
  };
};

const compareMotifs = (left: CastView, right: CastView): ComparedMotif[] => {
  const told = (motif: CastView["motifs"][number] | undefined) => (motif ? { intensity: motif.intensity, state: motif.state } : null);
  const [ofLeft, ofRight] = [left, right].map(({ motifs }) => new Map(motifs.map((motif) => [motif.id, motif])));
  const ids = new Set([...(ofLeft?.keys() ?? []), ...(ofRight?.keys() ?? [])]);
  const gap = ({ left: one, right: other }: ComparedMotif): number => Math.abs((one?.intensity ?? 0) - (other?.intensity ?? 0));
  return [...ids]
    .flatMap((id): ComparedMotif[] => {
      const [one, other] = [ofLeft?.get(id), ofRight?.get(id)];
      const category = (one ?? other)?.category;
      const isSame = one?.state === other?.state && one?.intensity === other?.intensity;
      return category === undefined || isSame ? [] : [{ id, category, left: told(one), right: told(other) }];
    })
    .sort((a, b) => gap(b) - gap(a) || (a.id < b.id ? -1 : 1));
};

const count = (groups: readonly ComparedGroup[]): BranchComparison["counts"] => {
  const counts = { same: 0, left: 0, right: 0, different: 0 };
  for (const { rows } of groups) for (const { what } of rows) counts[what] += 1;
  return counts;
};

const talkOf = (side: Side): SideTalk => ({ lines: side.lines, scenes: side.view.scenes });

/** Two branches of one cast since they parted: what was said side by side, and what became of ties, beats and themes. Takes as well. */
export const compareBranches = defineVerb({
  name: "branch.compare",
  access: "read",
  input: z.object({ leftId: idSchema, rightId: idSchema }),
  run: async (ctx, { leftId, rightId }): Promise<BranchComparison> => {
    const { workspaceId, chronicle } = ctx;
    const [one, other] = [await chronicle.timeline(workspaceId, leftId), await chronicle.timeline(workspaceId, rightId)];
    const moments = { left: { timelineId: one.id, seq: one.headSeq }, right: { timelineId: other.id, seq: other.headSeq } };
    const seq = await findParting(ctx, moments.left, moments.right);
    const parted = await chronicle.find(workspaceId, one.id, seq);
    const [left, right] = [await loadSide(ctx, one, seq), await loadSide(ctx, other, seq)];
    const before = await chronicle.view(workspaceId, one.id, seq);
    const groups = alignLines(talkOf(left), talkOf(right));
    const ties = await compareTies(ctx, moments);
    return {
      parting: { seq, tick: parted?.tick ?? 0 },
      left: presentSide(left, before),
      right: presentSide(right, before),
      counts: count(groups),
      groups,
      ties: ties.slice(0, MOST_TIES),
      motifs: compareMotifs(left.view, right.view),
      cut: left.more || right.more || ties.length > MOST_TIES,
    };
  },
});
