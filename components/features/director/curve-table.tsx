"use client";
import { Button, IconButton } from "@/components/ui/button";
import { NumberInput } from "@/components/ui/number-input";
import { useDirector } from "./director-context";
import { EarlierTable } from "./earlier-table";
import { curveFromBeats, dropPoint, movePoint, setPoint } from "./prepare/edits";
import { wantedTension } from "./prepare/tension";

const rows = 8;
/** Turns of an arc that are told: at even steps, and the last. */
const arcTurns = (turns: number): number[] => [
  ...new Set(Array.from({ length: rows + 1 }, (_, n) => Math.max(1, Math.round((n * turns) / rows)))),
];

/** The curve in figures: the same points, for whoever would rather not draw. */
export function CurveTable() {
  const { scenario, update, editable, earlier } = useDirector();
  const { curve, arc, limits, beats } = scenario;
  const values = wantedTension(scenario);
  const mayDraw = editable && arc === null;
  const add = (): void => {
    const last = curve.at(-1);
    const turn = last ? Math.min(limits.turns, last.turn + Math.max(1, Math.round(limits.turns / 6))) : 1;
    update(null, setPoint(turn, last?.target ?? 0.3));
  };
  const last = earlier && <EarlierTable earlier={earlier} wanted={values} turns={limits.turns} />;
  if (arc !== null) {
    return (
      <div className="dr-ctable">
        <p>The tension goes by an arc. Choose “Drawn curve” above to draw one.</p>
        <table>
          <caption>Tension wanted, 0 at ease to 1 at breaking</caption>
          <thead>
            <tr>
              <th scope="col">Turn</th>
              <th scope="col">Tension</th>
            </tr>
          </thead>
          <tbody>
            {arcTurns(limits.turns).map((turn) => (
              <tr key={turn}>
                <td className="n">{turn}</td>
                <td className="n">{values[turn - 1]?.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {last}
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
                <NumberInput
                  className="inp"
                  aria-label={`Turn of point ${index + 1}`}
                  taken="leaving"
                  min={(curve[index - 1]?.turn ?? 0) + 1}
                  max={(curve[index + 1]?.turn ?? limits.turns + 1) - 1}
                  value={point.turn}
                  disabled={!mayDraw}
                  onChange={(turn) => turn !== null && update(null, movePoint(index, turn, point.target))}
                />
              </td>
              <td>
                <NumberInput
                  className="inp"
                  aria-label={`Tension of point ${index + 1}`}
                  min={0}
                  max={1}
                  step={0.05}
                  value={point.target}
                  disabled={!mayDraw}
                  onChange={(target) => target !== null && update(`curve ${index}`, movePoint(index, point.turn, target))}
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
      {last}
    </div>
  );
}
