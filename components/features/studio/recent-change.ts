import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { TieChange } from "@/server/contracts/simulation";

const weightOf = ({ delta }: TieChange): number => Math.abs(delta.strength) + Math.abs(delta.trust) + Math.abs(delta.familiarity) / 4;

/**
 * What a viewer should notice of the events that have just come in: the change of a tie that weighs most, by a line or because a line was
 * edited or struck, else the last line; null where there is neither. Of equal weight the first.
 */
export function noticeChange(events: readonly ChronicleEvent[]): { lineId: string | null; change: TieChange | null } | null {
  const changes = events.flatMap((event) =>
    event.type === "relationship.changed" || event.type === "relationship.recomputed" ? [event.payload] : [],
  );
  const [strongest] = changes.sort((a, b) => weightOf(b.change) - weightOf(a.change));
  if (strongest) return { lineId: strongest.lineId, change: strongest.change };
  const line = events.findLast((event) => event.type === "line.spoken");
  return line ? { lineId: line.payload.lineId, change: null } : null;
}
