import type { Happening } from "@/server/contracts/direction";
import type { Line } from "@/server/contracts/line";
import type { StreamingTurn } from "@/server/contracts/realtime";
import type { SentLine } from "../use-say";

/** One thing after the other on the script's page. */
export type ScriptItem =
  | { kind: "head"; key: string }
  | { kind: "line"; key: string; line: Line }
  | { kind: "happening"; key: string; happening: Happening }
  | { kind: "streaming"; key: string; turn: StreamingTurn }
  | { kind: "held"; key: string }
  | { kind: "sent"; key: string; sent: SentLine };

export interface Staging {
  happenings: readonly Happening[];
  /** The line that waits for a moderator. */
  heldId: string | null;
  /** Whether the first line of the scene is among the lines: what happened before the first known one is not shown. */
  isWhole: boolean;
}
const bare: Staging = { happenings: [], heldId: null, isWhole: true };

type Told = Extract<ScriptItem, { kind: "line" | "happening" }>;

/** Lines, and what happened between them: after the turn it came after, in the order in which it happened. */
export const tellInOrder = (lines: readonly Line[], { happenings, isWhole }: Pick<Staging, "happenings" | "isWhole">): Told[] => {
  const told: Told[] = [];
  const firstTurn = isWhole ? 0 : (lines[0]?.turn ?? 0);
  const waiting = happenings.filter(({ turn }) => turn >= firstTurn).sort((a, b) => a.turn - b.turn);
  let next = 0;
  const tellBefore = (turn: number): void => {
    for (let happening = waiting[next]; happening && happening.turn < turn; happening = waiting[next]) {
      told.push({ kind: "happening", key: happening.id, happening });
      next += 1;
    }
  };
  for (const line of lines) {
    if (line.turn !== null) tellBefore(line.turn);
    told.push({ kind: "line", key: line.id, line });
  }
  tellBefore(Number.POSITIVE_INFINITY);
  return told;
};

/**
 * The head, every line with what happened between them, words on their way, the line that is held, and the reader's own words that have not
 * arrived. A turn keeps its key when it becomes a line.
 */
export const listItems = (
  lines: readonly Line[],
  streaming: readonly StreamingTurn[],
  sent: readonly SentLine[],
  staging: Staging = bare,
): ScriptItem[] => {
  const spoken = new Set(lines.slice(-20).map(({ id }) => id));
  return [
    { kind: "head", key: "head" },
    ...tellInOrder(lines, staging),
    ...streaming.filter(({ turnId }) => !spoken.has(turnId)).map((turn) => ({ kind: "streaming" as const, key: turn.turnId, turn })),
    ...(staging.heldId === null ? [] : [{ kind: "held" as const, key: `held ${staging.heldId}` }]),
    ...sent.map((each) => ({ kind: "sent" as const, key: each.commandId, sent: each })),
  ];
};
