import { VisuallyHidden } from "./small";

export type SkeletonShape = "lines" | "rows" | "graph" | "wheel" | "figures" | "score" | "card";

export interface SkeletonProps {
  shape: SkeletonShape;
  count?: number | undefined;
  label?: string | undefined;
}

const widths = [
  ["42%", "96%", "70%"],
  ["50%", "88%", "52%"],
  ["38%", "92%", "80%"],
] as const;

function Lines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, i) => (
    <div className="skl" key={i}>
      <i className="c" />
      <div>
        {(widths[i % widths.length] ?? widths[0]).map((width) => (
          <i key={width} style={{ width }} />
        ))}
      </div>
    </div>
  ));
}

function Rows({ count }: { count: number }) {
  return Array.from({ length: count }, (_, i) => (
    <div className="skr" key={i}>
      <i className="c" />
      <i />
      <i />
    </div>
  ));
}

export function GraphOutline() {
  return (
    <svg className="skg" viewBox="0 0 260 150" aria-hidden>
      <path d="M60 50 130 80 200 44M130 80 96 118M130 80 190 116" />
      <circle cx="60" cy="50" r="15" />
      <circle cx="130" cy="80" r="19" />
      <circle cx="200" cy="44" r="13" />
      <circle cx="96" cy="118" r="13" />
      <circle cx="190" cy="116" r="15" />
    </svg>
  );
}

function Shape({ shape, count }: { shape: SkeletonShape; count: number }) {
  switch (shape) {
    case "lines":
      return <Lines count={count} />;
    case "rows":
      return <Rows count={count} />;
    case "graph":
      return <GraphOutline />;
    case "wheel":
      return (
        <svg className="mw" viewBox="0 0 100 100" width={92} height={92} aria-hidden>
          <circle className="o" cx="50" cy="50" r="47" />
        </svg>
      );
    case "figures":
      return (
        <div className="skf">
          {Array.from({ length: count }, (_, i) => (
            <i key={i} />
          ))}
        </div>
      );
    case "score":
      return <div className="sk-score" />;
    case "card":
      return <div className="sk-card" />;
  }
}

const usual: Record<SkeletonShape, number> = { lines: 3, rows: 8, graph: 1, wheel: 1, figures: 4, score: 1, card: 1 };

/** The shape of what is coming, standing still. */
export function Skeleton({ shape, count, label = "Loading" }: SkeletonProps) {
  return (
    <div aria-busy="true" role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      <Shape shape={shape} count={count ?? usual[shape]} />
    </div>
  );
}
