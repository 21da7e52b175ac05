import type { RelationshipKind } from "@/server/contracts/relationship";
import { Icon } from "../ui/icon";
import { drawnKinds, kindIcon, kindLabels } from "./prepare/kinds";

export function KindGlyph({ kind, size = 14 }: { kind: RelationshipKind; size?: number | undefined }) {
  return (
    <span className={`kind k-${kind}`}>
      <Icon name={kindIcon(kind)} size={size} label={kindLabels[kind]} />
    </span>
  );
}

export function KindChip({ kind, label }: { kind: RelationshipKind; label?: string | undefined }) {
  return (
    <span className={`kind k-${kind}`}>
      <Icon name={kindIcon(kind)} />
      {label ?? kindLabels[kind]}
    </span>
  );
}

/** A piece of the line that stands for this kind of tie. */
export function KindSwatch({ kind, width = 22 }: { kind: RelationshipKind; width?: number | undefined }) {
  const end = width - 1;
  return (
    <svg className={`sw k-${kind}`} width={width} height={8} aria-hidden>
      {kind === "ally" ? <path className="twin" d={`M1 2.5H${end}M1 5.5H${end}`} /> : <path d={`M1 4H${end}`} />}
    </svg>
  );
}

export function KindLegend({ kinds = drawnKinds }: { kinds?: readonly RelationshipKind[] | undefined }) {
  return (
    <ul className="legend" aria-label="Kinds of tie">
      {kinds.map((kind) => (
        <li key={kind} className={`k-${kind}`}>
          <Icon name={kindIcon(kind)} />
          <KindSwatch kind={kind} width={10} />
          {kindLabels[kind]}
        </li>
      ))}
    </ul>
  );
}
