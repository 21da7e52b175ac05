import type { CastView } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import { roomKey, roomName } from "./rooms";

export type FeedFilter = { kind: "all" } | { kind: "room"; key: string; title: string } | { kind: "person"; id: string };
export const everything: FeedFilter = { kind: "all" };

/** Newest first, each once: the older pages, then what the view has. */
export function mergeLines(older: readonly Line[], lines: readonly Line[], filter: FeedFilter): Line[] {
  const first = lines[0]?.seq ?? Infinity;
  const all = [...older.filter(({ seq }) => seq < first), ...lines];
  return all.filter((line) => passesFeed(line, filter)).reverse();
}

export function passesFeed(line: Pick<Line, "sceneId" | "placeId" | "speakerId" | "addresseeId">, filter: FeedFilter): boolean {
  if (filter.kind === "room") return roomKey(line) === filter.key;
  return filter.kind === "all" || line.speakerId === filter.id || line.addresseeId === filter.id;
}

/** The room that is meant by "this room": that of the latest line, where it has one. */
export function findRoom(view: Pick<CastView, "places" | "scenes">, lines: readonly Line[]): Extract<FeedFilter, { kind: "room" }> | null {
  const line = lines.findLast((each) => roomKey(each) !== "");
  return line ? { kind: "room", key: roomKey(line), title: roomName(view, line) } : null;
}
