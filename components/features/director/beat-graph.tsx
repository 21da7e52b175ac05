"use client";
import { beatDepths, beatEdges, reachableBeats } from "@/server/contracts/scenario-beats";
import { cn } from "@/components/ui/cn";
import { useDirector } from "./director-context";

const size = { w: 168, h: 46, x: 196, y: 82, pad: 10 };
const words = { success: "succeeds", fail: "fails", timeout: "runs out" } as const;

/** What waits for what: an arrow from the beat that has to be over. The list below says the same. */
export function BeatGraph() {
  const { scenario, openBeat, selectedBeat } = useDirector();
  const { beats } = scenario;
  const depths = beatDepths(beats);
  const reached = reachableBeats(beats);
  const edges = beatEdges(beats);
  const titles = new Map(beats.map(({ id, title }) => [id, title]));
  const columns = new Map<number, number>();
  const places = new Map(
    beats.map(({ id }) => {
      const depth = depths.get(id) ?? 0;
      const column = columns.get(depth) ?? 0;
      columns.set(depth, column + 1);
      return [id, { x: size.pad + column * size.x, y: size.pad + depth * size.y }] as const;
    }),
  );
  const width = size.pad * 2 + Math.max(1, ...columns.values()) * size.x;
  const height = size.pad * 2 + (Math.max(0, ...columns.keys()) + 1) * size.y;
  if (beats.length === 0) return <p className="dr-none">There are no beats yet.</p>;
  return (
    <div className="dr-graph">
      <svg width={width} height={height} role="img" aria-label="Beats and what they wait for; the list below says the same">
        <defs>
          <marker id="dr-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8Z" />
          </marker>
        </defs>
        {edges.map(({ from, to, outcome }, index) => {
          const [a, b] = [places.get(from), places.get(to)];
          if (!a || !b) return null;
          const [x1, y1, x2, y2] = [a.x + size.w / 2, a.y + size.h, b.x + size.w / 2, b.y];
          const middle = (y1 + y2) / 2;
          return (
            <g key={index} className={cn("e", outcome)}>
              <path d={`M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2 - 1}`} markerEnd="url(#dr-arrow)" />
              {outcome && (
                <text x={(x1 + x2) / 2 + 5} y={middle + 3}>
                  {words[outcome]}
                </text>
              )}
            </g>
          );
        })}
        {beats.map(({ id, title }, index) => {
          const at = places.get(id) ?? { x: 0, y: 0 };
          return (
            <g key={id} className={cn("v", selectedBeat === id && "sel", !reached.has(id) && "lost")} onClick={() => openBeat(id)}>
              <rect x={at.x} y={at.y} width={size.w} height={size.h} rx={6} />
              <text x={at.x + 12} y={at.y + 28}>
                {index + 1}. {title.length > 20 ? `${title.slice(0, 19)}…` : title}
              </text>
            </g>
          );
        })}
      </svg>
      <ol className="dr-glist">
        {beats.map(({ id, title }) => {
          const waits = edges.filter(({ to }) => to === id);
          return (
            <li key={id}>
              <button type="button" className="lnk" onClick={() => openBeat(id)}>
                {title}
              </button>
              <span>
                {waits.length === 0
                  ? "waits for no other beat"
                  : waits
                      .map(
                        ({ from, outcome }) =>
                          `after “${titles.get(from) ?? "a beat that is not there"}” ${outcome ? words[outcome] : "is over"}`,
                      )
                      .join(", and ")}
                {!reached.has(id) && "; can never begin"}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
