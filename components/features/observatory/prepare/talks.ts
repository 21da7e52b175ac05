import type { CastView } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import type { MoveGroup } from "@/server/contracts/moves";
import { groupOfMove, talkWords } from "./move-words";
import { roomKey, roomName } from "./rooms";

export interface Talk {
  key: string;
  sceneId: string | null;
  title: string;
  /** Whoever spoke or was spoken to, the latest first. */
  people: string[];
  word: string;
  octant: string;
  lines: number;
  lastSeq: number;
}

/** Two hours of the story: who spoke longer ago is not in conversation any more. */
export const talkTicks = 12;

/** Quarrels, courtships and reconciliations colour a talk more than the small talk around them. */
const tell: Record<MoveGroup, number> = { contact: 0.7, affiliate: 0.7, info: 1, influence: 1.1, conflict: 1.8, repair: 1.8, romance: 2 };

function kindOf(lines: readonly Line[]): MoveGroup {
  const sums = new Map<MoveGroup, number>();
  for (const { move } of lines) {
    const group = groupOfMove(move);
    if (group) sums.set(group, (sums.get(group) ?? 0) + tell[group]);
  }
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "contact";
}

/** Who speaks with whom just now, by scene or place; the latest first. */
export function findTalks(view: Pick<CastView, "clock" | "places" | "scenes">, lines: readonly Line[]): Talk[] {
  const rooms = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.tick <= view.clock.tick - talkTicks || line.addresseeId === null) continue;
    const key = roomKey(line);
    if (key !== "") rooms.set(key, [...(rooms.get(key) ?? []), line]);
  }
  return [...rooms]
    .map(([key, said]) => {
      const last = said.at(-1);
      const people = said.toReversed().flatMap(({ speakerId, addresseeId }) => (addresseeId ? [speakerId, addresseeId] : [speakerId]));
      return {
        key,
        sceneId: last?.sceneId ?? null,
        title: last ? roomName(view, last) : "",
        people: [...new Set(people)],
        ...talkWords[kindOf(said.slice(-8))],
        lines: said.length,
        lastSeq: last?.seq ?? 0,
      };
    })
    .sort((a, b) => b.lastSeq - a.lastSeq);
}
