import type { ChronicleEvent, EventDraft } from "@/server/contracts/chronicle/events";
import { createMemoryView, emptyCastView } from "@/server/contracts/chronicle/fold";
import type { Timeline } from "@/server/contracts/ecosystem";
import { notFound } from "@/server/core/errors";
import { placeDrafts, prepareDrafts } from "@/server/stores/chronicle/prepare-drafts";
import type { Chronicle } from "@/server/stores/chronicle/port";

const at = "2026-11-20T10:00:00.000Z";

export interface FakeChronicle extends Pick<Chronicle, "timeline" | "view" | "read" | "find"> {
  /** A trunk with this history; returns its id. */
  stage(drafts: readonly EventDraft[]): string;
}

/** Trunks without a database, for tests of what reads a chronicle a thousand times. */
export const createFakeChronicle = (workspaceId: string, newId: () => string): FakeChronicle => {
  const histories = new Map<string, ChronicleEvent[]>();
  const load = (workspace: string, timelineId: string): ChronicleEvent[] => {
    const events = histories.get(timelineId);
    if (!events || workspace !== workspaceId) throw notFound("timeline", timelineId);
    return events;
  };
  return {
    stage: (drafts) => {
      const timelineId = newId();
      histories.set(timelineId, placeDrafts(prepareDrafts(drafts), { timelineId, headSeq: 0, headTick: 0, at }));
      return timelineId;
    },
    timeline: async (workspace, id): Promise<Timeline> => {
      const headSeq = load(workspace, id).length;
      const trunk = { name: "As it happened", note: "", parentId: null, forkSeq: 0, takeSetId: null, removedAt: null };
      return { ...trunk, id, ecosystemId: id, headSeq, createdAt: at };
    },
    view: async (workspace, timelineId, atSeq) => {
      const view = createMemoryView(emptyCastView(timelineId));
      view.apply(load(workspace, timelineId).slice(0, atSeq));
      return view.toCastView();
    },
    read: async (workspace, timelineId, { afterSeq, toSeq, limit = 1_000 }) =>
      load(workspace, timelineId).slice(afterSeq, toSeq).slice(0, limit),
    find: async (workspace, timelineId, seq) => load(workspace, timelineId)[seq - 1] ?? null,
  };
};
