import { memo } from "react";
import type { TieView } from "@/server/contracts/chronicle/view";
import { relationshipKinds } from "@/server/contracts/relationship-kinds";
import { passes, type GraphFilter } from "./prepare/graph/filter";
import type { GraphLayout } from "./prepare/graph/types";

/** In a crowd one stroke a kind, not one an edge: ten paths stay light where ten thousand would not. */
export const GraphBulk = memo(function GraphBulk({
  ties,
  layout,
  filter,
}: {
  ties: readonly TieView[];
  layout: GraphLayout;
  filter: GraphFilter | undefined;
}) {
  return (
    <g className="bulk">
      {relationshipKinds.map((kind) => {
        const path = ties.flatMap((tie) => {
          const from = layout.nodes[tie.fromId];
          const to = layout.nodes[tie.toId];
          if (tie.kind !== kind || !from || !to || !passes(tie, filter)) return [];
          return [`M${from.x} ${from.y}L${to.x} ${to.y}`];
        });
        return path.length > 0 && <path key={kind} className={`k-${kind}`} d={path.join("")} />;
      })}
    </g>
  );
});
