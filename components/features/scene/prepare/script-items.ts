import type { Line } from "@/server/contracts/line";
import type { StreamingTurn } from "@/server/contracts/realtime";
import type { SentLine } from "../use-say";

/** One thing after the other on the script's page. */
export type ScriptItem =
  | { kind: "head"; key: string }
  | { kind: "line"; key: string; line: Line }
  | { kind: "streaming"; key: string; turn: StreamingTurn }
  | { kind: "sent"; key: string; sent: SentLine };

/** The head, every line, words on their way, and the reader's own that have not arrived. A turn keeps its key when it becomes a line. */
export const listItems = (lines: readonly Line[], streaming: readonly StreamingTurn[], sent: readonly SentLine[]): ScriptItem[] => {
  const spoken = new Set(lines.slice(-20).map(({ id }) => id));
  return [
    { kind: "head", key: "head" },
    ...lines.map((line) => ({ kind: "line" as const, key: line.id, line })),
    ...streaming.filter(({ turnId }) => !spoken.has(turnId)).map((turn) => ({ kind: "streaming" as const, key: turn.turnId, turn })),
    ...sent.map((each) => ({ kind: "sent" as const, key: each.commandId, sent: each })),
  ];
};
