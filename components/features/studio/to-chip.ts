import type { ConnectionState } from "@/components/lib/connection-state";
import type { ConnectionState as ChipState } from "@/components/layout/connection";

const REPLAYED_SHOWN_FROM = 1;

/** The socket's state as the chip says it. `replayed` is news for a while, then the chip is plain again. */
export const toChip = (state: ConnectionState, now: number, replayedIsNews: boolean): ChipState => {
  switch (state.kind) {
    case "live":
      return replayedIsNews && state.replayed >= REPLAYED_SHOWN_FROM
        ? { kind: "replayed", events: state.replayed }
        : { kind: "live", latencyMs: state.latencyMs };
    case "lagging":
      return { kind: "lagging", behindMs: state.latencyMs ?? 0 };
    case "silent":
      return state;
    case "reconnecting":
      return { kind: "reconnecting", inSeconds: Math.max(0, Math.ceil((state.retryAt - now) / 1_000)) };
    case "idle":
    case "connecting":
      return { kind: "reconnecting", inSeconds: 0 };
    case "offline":
    case "signed-out":
      return { kind: "offline" };
  }
};
