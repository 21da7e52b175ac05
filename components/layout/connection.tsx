import { Icon } from "../ui/icon";

export type ConnectionState =
  | { kind: "live"; latencyMs: number | null }
  | { kind: "lagging"; behindMs: number }
  | { kind: "silent" }
  | { kind: "reconnecting"; inSeconds: number }
  | { kind: "offline" }
  /** Just caught up. */
  | { kind: "replayed"; events: number };

interface Telling {
  look: string;
  short: string;
  more: string;
}

/** The state of the live channel, in words. */
export function tellConnection(state: ConnectionState): Telling {
  switch (state.kind) {
    case "live":
      return state.latencyMs === null
        ? { look: "ok", short: "Live", more: "" }
        : { look: "ok", short: "Live", more: `${Math.round(state.latencyMs)} ms` };
    case "lagging":
      return { look: "lag", short: "Lagging", more: `${(state.behindMs / 1_000).toFixed(1)} s behind` };
    case "silent":
      return { look: "lag", short: "No answer", more: "your edits are kept" };
    case "reconnecting":
      return { look: "re", short: "Reconnecting", more: state.inSeconds > 0 ? `in ${Math.ceil(state.inSeconds)} s` : "now" };
    case "offline":
      return { look: "off", short: "Offline", more: "your edits are kept" };
    case "replayed":
      return { look: "ok", short: "Caught up", more: `${state.events} event${state.events === 1 ? "" : "s"} replayed` };
  }
}

/** Announced when its kind changes, not with every millisecond. */
export function ConnectionChip({ state }: { state: ConnectionState }) {
  const { look, short, more } = tellConnection(state);
  const quiet = state.kind === "live" && state.latencyMs !== null;
  return (
    <span className={`conn ${look}`} title={`${short}${more ? `, ${more}` : ""}`}>
      <span className="sr-only" role="status">
        Connection: {short}
      </span>
      {look === "off" ? <Icon name="offline" /> : <i aria-hidden />}
      {!quiet && <b aria-hidden>{short}</b>}
      {more && <span className="lt">{more}</span>}
    </span>
  );
}
