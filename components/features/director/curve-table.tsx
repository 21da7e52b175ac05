"use client";
import { Button, IconButton } from "@/components/ui/button";
import { useDirector } from "./director-context";
import { curveFromBeats, dropPoint, movePoint, setPoint } from "./prepare/edits";
import { wantedTension } from "./prepare/tension";

/** The curve in figures: the same points, for whoever would rather not draw. */
export function CurveTable() {
  const { scenario, update, editable } = useDirector();
  const { curve, arc, limits, beats } = scenario;
  const values = wantedTension(scenario);
  const mayDraw = editable && arc === null;
  const add = (): void => {
    const last = curve.at(-1);
    const turn = last ? Math.min(limits.turns, last.turn + Math.max(1, Math.round(limits.turns / 6))) : 1;
    update(null, setPoint(turn, last?.target ?? 0.3));
  };
  if (arc !== null) {
    const shown = values.filter((_, index) => index % Math.max(1, Math.floor(limits.turns / 8)) === 0);
    return (
      <div className="dr-ctable">
        <p>The tension goes by an arc. Choose “Drawn curve” above to draw one.</p>
        <p className="n">{shown.map((value) => value.toFixed(2)).join("  ")}</p>
      </div>
    );
  }
  return (
    <div className="dr-ctable">
      <table>
        <caption>Tension wanted, 0 at ease to 1 at breaking</caption>
        <thead>
          <tr>
            <th scope="col">Turn</th>
            <th scope="col">Tension</th>
            <th scope="col">
              <span className="sr-only">Take out</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {curve.map((point, index) => (
            <tr key={index}>
              <td>
                <input
                  className="inp"
                  type="number"
                  aria-label={`Turn of point ${index + 1}`}
                  min={1}
                  max={limits.turns}
                  value={point.turn}
                  disabled={!mayDraw}
                  onChange={(event) =>
                    Number.isInteger(event.target.valueAsNumber) &&
                    update(`curve ${index}`, movePoint(index, event.target.valueAsNumber, point.target))
                  }
                />
              </td>
              <td>
                <input
                  className="inp"
                  type="number"
                  aria-label={`Tension of point ${index + 1}`}
                  min={0}
                  max={1}
                  step={0.05}
                  value={point.target}
                  disabled={!mayDraw}
                  onChange={(event) =>
                    Number.isFinite(event.target.valueAsNumber) &&
                    update(`curve ${index}`, movePoint(index, point.turn, event.target.valueAsNumber))
                  }
                />
              </td>
              <td>
                {mayDraw && (
                  <IconButton icon="trash" size="s" label={`Take out point ${index + 1}`} onClick={() => update(null, dropPoint(index))} />
                )}
              </td>
            </tr>
          ))}
          {curve.length === 0 && (
            <tr>
              <td colSpan={3}>No points: nothing is wanted of the tension.</td>
            </tr>
          )}
        </tbody>
      </table>
      {mayDraw && (
        <p className="acts">
          <Button icon="plus" disabled={curve.length >= 40 || curve.at(-1)?.turn === limits.turns} onClick={add}>
            Add a point
          </Button>
          <Button icon="beat" disabled={beats.length === 0} onClick={() => update(null, curveFromBeats)}>
            As the beats wish
          </Button>
        </p>
      )}
    </div>
  );
}
