"use client";
import { useDirector } from "./director-context";
import { EarlierTable } from "./earlier-table";
import { PointTable } from "./point-table";
import { wantedMood, wantedTension } from "./prepare/tension";

const rows = 8;
/** Turns of an arc that are told: at even steps, and the last. */
const arcTurns = (turns: number): number[] => [
  ...new Set(Array.from({ length: rows + 1 }, (_, n) => Math.max(1, Math.round((n * turns) / rows)))),
];

/** The curve in figures: the same points, for whoever would rather not draw. */
export function CurveTable() {
  const { scenario, editable, earlier, names } = useDirector();
  const { arc, limits, fortune } = scenario;
  const values = wantedTension(scenario);
  const mood = wantedMood(scenario);
  const mayDraw = editable && arc === null;
  const last = earlier && earlier.takes.length > 0 && <EarlierTable earlier={earlier} wanted={values} turns={limits.turns} />;
  if (arc !== null) {
    return (
      <div className="dr-ctable">
        <p>The tension and a mood go by an arc. Choose “Drawn curve” above to draw them.</p>
        <table>
          <caption>Tension wanted, 0 at ease to 1 at breaking, and mood, −1 to 1 around their own</caption>
          <thead>
            <tr>
              <th scope="col">Turn</th>
              <th scope="col">Tension</th>
              <th scope="col">Mood of {names.person(arc.focalId)}</th>
            </tr>
          </thead>
          <tbody>
            {arcTurns(limits.turns).map((turn) => (
              <tr key={turn}>
                <td className="n">{turn}</td>
                <td className="n">{values[turn - 1]?.toFixed(2)}</td>
                <td className="n">{mood?.values[turn - 1]?.toFixed(2)}</td>
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
      <PointTable
        layer="tension"
        caption="Tension wanted, 0 at ease to 1 at breaking"
        none="No points: nothing is wanted of the tension."
        mayDraw={mayDraw}
      />
      {fortune && (
        <PointTable
          layer="mood"
          caption={`Mood wanted of ${names.person(fortune.focalId)}, −1 wretched to 1 happy`}
          none="No points: nothing is wanted of this mood."
          mayDraw={mayDraw}
        />
      )}
      {last}
    </div>
  );
}
