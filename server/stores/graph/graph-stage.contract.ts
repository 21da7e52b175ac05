import type { EventDraft } from "@/server/contracts/chronicle/events";
import { everyTie, type GraphFilter, type GraphPath, type GraphTie } from "@/server/contracts/graph";
import type { Chronicle } from "@/server/stores/chronicle/port";
import type { Database } from "@/server/stores/database/port";
import { graphPerson, graphTie } from "@/server/testing/factories/graph";
import { testId } from "@/server/testing/factories/history";
import { buildTimeline, type TestTimeline } from "@/server/testing/factories/timeline";
import type { GraphMoment, GraphStore } from "./port";

export interface OpenedGraph {
  db: Database;
  chronicle: Chronicle;
  graph: GraphStore;
  /** Resolves when the graph has everything that the chronicle has of this timeline. */
  settle(workspaceId: string, timelineId: string): Promise<void>;
  close(): Promise<void>;
}

export const who = (index: number): string => testId("character", index);
export const [here, there] = [testId("place", 0), testId("place", 1)];
export const only = (part: Partial<GraphFilter>): GraphFilter => ({ ...everyTie, ...part });
export const wayOf = (path: GraphPath | null): string[] | null => path && path.steps.map(({ toId }) => toId);

/**
 * Two triangles joined by 2–3, a tail 5–6, and 7 alone:
 *   0–1, 1–2, 0–2 (friends) · 2–3 · 3–4, 4–5, 3–5 (4 and 5 quarrel) · 5–6 (a tie of strength 0, one-sided)
 */
export const people = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => graphPerson(index, index < 4 ? here : there));
export const ties: GraphTie[] = [
  graphTie(0, 1, 0.8, { kind: "friend" }),
  graphTie(1, 0, 0.6, { kind: "friend" }),
  graphTie(1, 2, 0.9, { kind: "family" }),
  graphTie(0, 2, 0.1),
  graphTie(2, 3, -0.2, { kind: "rival" }),
  graphTie(3, 2, 0.5),
  graphTie(3, 4, 0.5, { kind: "friend" }),
  graphTie(4, 5, -0.7, { kind: "enemy" }),
  graphTie(5, 4, -0.7, { kind: "rival" }),
  graphTie(3, 5, 0.4, { kind: "friend" }),
  graphTie(6, 5, 0),
];

/** Stages with something on them, and the moments on them that are asked about. */
export const stagesFor = (opened: () => OpenedGraph) => {
  const append = async (at: TestTimeline, drafts: EventDraft[]): Promise<number> => {
    const { headSeq } = await opened().chronicle.append({ ...at, drafts });
    await opened().settle(at.workspaceId, at.timelineId);
    return headSeq;
  };
  const stage = async (drafts: EventDraft[]): Promise<TestTimeline> => {
    const at = await buildTimeline(opened().db, opened().chronicle);
    await append(at, drafts);
    return at;
  };
  const head = ({ workspaceId, timelineId }: TestTimeline): GraphMoment => ({ workspaceId, timelineId, seq: null });
  const after = (seq: number, at: TestTimeline): GraphMoment => ({ ...head(at), seq });
  return { append, stage, head, after };
};
