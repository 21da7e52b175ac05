import { memo, type KeyboardEvent } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { cn } from "../ui/cn";
import { MarkDrawing } from "./mark";
import type { LaidNode, LayoutDetail } from "./prepare/graph/types";
import { octantOf } from "./prepare/octant";
import { avatarUrl, idClass, initialsOf, shortNameOf } from "./prepare/person";

export type NodeLook = "resting" | "acting" | "speaking" | "addressed";
const lookClass: Record<NodeLook, string | false> = { resting: false, acting: "acts", speaking: "speaks", addressed: "hears" };
const smallBelow = 17;

function Face({ person, r, detail }: { person: CastMember; r: number; detail: LayoutDetail }) {
  if (detail === "dots") return <circle className="dot" r={r * 0.7} />;
  if (person.avatarAssetId)
    return (
      <image
        href={avatarUrl(person.avatarAssetId)}
        x={-r}
        y={-r}
        width={2 * r}
        height={2 * r}
        clipPath="circle(50%)"
        preserveAspectRatio="xMidYMid slice"
      />
    );
  if (detail === "marks") return <circle className="dot" r={r} strokeWidth={1.2} />;
  return (
    <g transform={`translate(${-1.12 * r} ${-1.12 * r}) scale(${(2.24 * r) / 100})`}>
      <MarkDrawing person={person} detail={r < smallBelow ? "small" : "full"} />
    </g>
  );
}

export interface GraphNodeProps {
  person: CastMember;
  node: LaidNode;
  detail: LayoutDetail;
  look: NodeLook;
  selected: boolean;
  dim: boolean;
  /** Only one mark at a time is a stop of the Tab key; arrows go from there. */
  tabbable: boolean;
  onSelect: (id: string) => void;
  onHover: (id: string | null) => void;
  onKey: (event: KeyboardEvent<SVGGElement>, id: string) => void;
  onFocus: (id: string) => void;
}

export const GraphNode = memo(function GraphNode({
  person,
  node,
  detail,
  look,
  selected,
  dim,
  tabbable,
  onSelect,
  onHover,
  onKey,
  onFocus,
}: GraphNodeProps) {
  const { r } = node;
  const mood = person.state.feeling.label.toLowerCase();
  return (
    <g
      className={cn("node", idClass(person.hue), lookClass[look], dim && "dim")}
      transform={`translate(${node.x} ${node.y})`}
      role="button"
      tabIndex={tabbable ? 0 : -1}
      aria-label={`${person.name}, ${initialsOf(person)}${mood ? `, ${mood}` : ""}${look === "resting" ? "" : `, ${look}`}`}
      aria-pressed={selected}
      data-id={person.id}
      onClick={() => onSelect(person.id)}
      onPointerEnter={() => onHover(person.id)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onFocus(person.id)}
      onKeyDown={(event) => onKey(event, person.id)}
    >
      <circle className="pad" r={r + 2.5} />
      <circle className="fcs" r={r + 8} />
      {look === "speaking" && <circle className="halo" r={r + 10} />}
      {look === "speaking" && <circle className="spot" r={r + 5} />}
      {look === "addressed" && <circle className="hear" r={r + 5} />}
      {selected && <circle className="pick" r={r + 5} />}
      <g className="beat">
        <Face person={person} r={r} detail={detail} />
      </g>
    </g>
  );
});

export interface GraphNameProps {
  person: CastMember;
  node: LaidNode;
  look: NodeLook;
  dim: boolean;
  /** Principals show how they feel. */
  withMood: boolean;
  /** Names are kept legible when the picture is small. */
  scale: number;
}

export const GraphName = memo(function GraphName({ person, node, look, dim, withMood, scale }: GraphNameProps) {
  const size = Math.max(12, 9.5 / scale);
  const label = node.label ?? { x: node.x, y: node.y + node.r + 3, anchor: "middle" as const };
  const mood = person.state.feeling.label;
  const feels = withMood && mood !== "";
  // A name above its mark moves up to make room for the feeling under it.
  const y = label.y + (feels && label.y < node.y - node.r ? -size * 1.15 : 0);
  return (
    <g className={cn("name", idClass(person.hue), lookClass[look], dim && "dim")} textAnchor={label.anchor} aria-hidden>
      <text x={label.x} y={y + size} fontSize={size}>
        {shortNameOf(person)}
      </text>
      {feels && (
        <text className={`md e-${octantOf(person.state.mood)}`} x={label.x} y={y + size * 2.15} fontSize={size * 0.92}>
          {mood.toLowerCase()}
        </text>
      )}
    </g>
  );
});
