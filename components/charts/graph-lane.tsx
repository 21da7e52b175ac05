import { memo } from "react";
import type { TieView } from "@/server/contracts/chronicle/view";
import { cn } from "../ui/cn";
import { bendOf, layLane } from "./prepare/graph/lanes";
import type { GraphLayout, LaidNode } from "./prepare/graph/types";

export interface GraphLaneProps {
  tie: TieView;
  from: LaidNode;
  to: LaidNode;
  layout: GraphLayout;
  look: "faint" | "on" | "focus" | "dim";
  sign?: 1 | -1 | undefined;
}

/** In a whole cast most ties keep to the background until somebody acts on them. */
const rest = 0.62;

/** One direction of one tie: hue, dash and width of its kind and strength, a half barb at the far end. */
export const GraphLane = memo(function GraphLane({ tie, from, to, layout, look, sign }: GraphLaneProps) {
  const focus = look === "focus";
  const { path, barb, width, opacity } = layLane({
    from,
    to,
    bend: bendOf(layout, tie.fromId, tie.toId),
    strength: tie.strength,
    emphasis: focus ? 1.35 : 1,
    offset: focus ? 2.9 : 2.5,
  });
  const enemyDash = tie.kind === "enemy" ? { strokeDasharray: `${width * 1.5} ${width * 0.9 + 1}` } : undefined;
  return (
    <g
      className={cn("lane", `k-${tie.kind}`, look === "dim" && "dim")}
      opacity={look === "faint" ? (opacity * rest).toFixed(2) : undefined}
    >
      {focus && <path className={cn("glow", sign === -1 ? "dn" : "up")} d={path} />}
      {tie.kind === "ally" ? (
        <>
          <path d={path} strokeWidth={width + 1.5} />
          <path className="gap" d={path} strokeWidth={Math.max(0.9, width - 0.7)} />
        </>
      ) : (
        <path d={path} strokeWidth={width} style={enemyDash} />
      )}
      <path className="barb" d={barb} strokeWidth={Math.min(1.6, 0.8 + width * 0.3)} />
    </g>
  );
});
