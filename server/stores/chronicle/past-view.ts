import { createMemoryView, emptyCastView } from "@/server/contracts/chronicle/fold";
import type { CastView } from "@/server/contracts/chronicle/view";
import { AppError } from "@/server/core/errors";
import type { Database } from "@/server/stores/database/port";
import type { Whereabouts } from "./entity-rows";
import { readHeadView } from "./head-view";
import { readSegments } from "./read-events";
import { loadLineage, ownerOf } from "./segments";
import { findView, isLarge, saveView, viewSpacing } from "./view-checkpoints";

/**
 * The view at any seq. A past one starts from the nearest view that was kept and folds what follows, a short transaction a page;
 * where the way was long it keeps views for the next asker.
 */
export const viewAt = async (db: Database, where: Whereabouts, atSeq?: number): Promise<CastView> => {
  const { workspaceId, timelineId } = where;
  const start = await db.within(workspaceId, async (sql) => {
    const lineage = await loadLineage(sql, workspaceId, timelineId);
    const seq = Math.min(atSeq ?? lineage.headSeq, lineage.headSeq);
    if (seq < 0) throw new AppError("VALIDATION", "A seq counts from 1", { reason: "timeline.seq" });
    const head = seq === lineage.headSeq ? await readHeadView(sql, where) : null;
    // Between the two statements the timeline may have moved on: then what was asked for is the past by now.
    if (head && (atSeq === undefined || head.seq === seq)) return { done: head };
    return { lineage, seq, kept: await findView(sql, where, lineage, seq) };
  });
  if (start.done) return start.done;

  const { lineage, seq } = start;
  const view = createMemoryView(start.kept ?? emptyCastView(timelineId));
  while (view.seq < seq) {
    const afterSeq = view.seq;
    const toSeq = Math.min(seq, (Math.floor(afterSeq / viewSpacing) + 1) * viewSpacing);
    await db.within(workspaceId, async (sql) => {
      view.apply(await readSegments(sql, workspaceId, timelineId, lineage, { afterSeq, toSeq, limit: viewSpacing }));
      const folded = view.toCastView();
      const owner = ownerOf(lineage, toSeq, timelineId);
      if (toSeq % viewSpacing === 0 && !isLarge(folded))
        await saveView(sql, { workspaceId, timelineId: owner }, { ...folded, timelineId: owner });
    });
    if (view.seq <= afterSeq) break;
  }
  return view.toCastView();
};
