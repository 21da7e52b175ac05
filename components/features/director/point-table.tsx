"use client";
import { limits as most } from "@/server/contracts/limits";
import { Button, IconButton } from "@/components/ui/button";
import { NumberInput } from "@/components/ui/number-input";
import { useDirector } from "./director-context";
import { curveFromBeats } from "./prepare/edits";
import { dropPoint, movePoint, pointsOf, setPoint, type Layer } from "./prepare/points";

const words = {
  tension: { column: "Tension", add: "Add a point", first: 0.3, least: 0 },
  mood: { column: "Mood", add: "Add a point of the mood", first: 0, least: -1 },
} as const;

interface TableProps {
  layer: Layer;
  caption: string;
  /** What it means that there are none. */
  none: string;
  mayDraw: boolean;
}

/** The points of one curve in figures, for whoever would rather not draw. */
export function PointTable({ layer, caption, none, mayDraw }: TableProps) {
  const { scenario, update } = useDirector();
  const { limits, beats } = scenario;
  const points = pointsOf(scenario, layer);
  const { column, add: addWords, first, least } = words[layer];
  const of = layer === "tension" ? "" : " of the mood";
  const add = (): void => {
    const last = points.at(-1);
    const turn = last ? Math.min(limits.turns, last.turn + Math.max(1, Math.round(limits.turns / 6))) : 1;
    update(null, setPoint(turn, last?.target ?? first, layer));
  };
  return (
    <>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Turn</th>
            <th scope="col">{column}</th>
            <th scope="col">
              <span className="sr-only">Take out</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            <tr key={index}>
              <td>
                <NumberInput
                  className="inp"
                  aria-label={`Turn of point ${index + 1}${of}`}
                  taken="leaving"
                  min={(points[index - 1]?.turn ?? 0) + 1}
                  max={(points[index + 1]?.turn ?? limits.turns + 1) - 1}
                  value={point.turn}
                  disabled={!mayDraw}
                  onChange={(turn) => turn !== null && update(null, movePoint(index, turn, point.target, layer))}
                />
              </td>
              <td>
                <NumberInput
                  className="inp"
                  aria-label={`${column} of point ${index + 1}`}
                  min={least}
                  max={1}
                  step={0.05}
                  value={point.target}
                  disabled={!mayDraw}
                  onChange={(target) => target !== null && update(`${layer} ${index}`, movePoint(index, point.turn, target, layer))}
                />
              </td>
              <td>
                {mayDraw && (
                  <IconButton
                    icon="trash"
                    size="s"
                    label={`Take out point ${index + 1}${of}`}
                    onClick={() => update(null, dropPoint(index, layer))}
                  />
                )}
              </td>
            </tr>
          ))}
          {points.length === 0 && (
            <tr>
              <td colSpan={3}>{none}</td>
            </tr>
          )}
        </tbody>
      </table>
      {mayDraw && (
        <p className="acts">
          <Button icon="plus" disabled={points.length >= most.curvePoints || points.at(-1)?.turn === limits.turns} onClick={add}>
            {addWords}
          </Button>
          {layer === "tension" && (
            <Button icon="beat" disabled={beats.length === 0} onClick={() => update(null, curveFromBeats)}>
              As the beats wish
            </Button>
          )}
        </p>
      )}
    </>
  );
}
