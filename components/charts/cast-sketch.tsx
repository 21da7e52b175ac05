import type { RelationshipKind } from "@/server/contracts/relationship";
import { idClass } from "./prepare/person";
import { sketchPlaces } from "./prepare/sketch";

export interface CastSketchProps {
  people: readonly { id: string; hue: number }[];
  ties: readonly { fromId: string; toId: string; kind: RelationshipKind }[];
  label: string;
}

/** A small sky of a cast: who there is and who is tied to whom, at a glance. */
export function CastSketch({ people, ties, label }: CastSketchProps) {
  const [width, height] = [206, 78];
  const places = sketchPlaces(
    people.map(({ id }) => id),
    ties,
    width,
    height,
  );
  return (
    <svg className="sky" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ties.map(({ fromId, toId, kind }) => {
        const a = places.get(fromId);
        const b = places.get(toId);
        return a && b && <path key={`${fromId}>${toId}`} className={`k-${kind}`} d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />;
      })}
      {people.map(({ id, hue }) => {
        const at = places.get(id);
        return at && <circle key={id} className={idClass(hue)} cx={at.x} cy={at.y} r={at.r} />;
      })}
    </svg>
  );
}
