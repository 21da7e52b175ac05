"use client";
import { useState } from "react";
import { limits } from "@/server/contracts/limits";
import { Icon } from "@/components/ui/icon";
import { late } from "@/components/ui/late";
import { Segment } from "@/components/ui/segment";
import { ArcChoice } from "./arc-choice";
import { CurveLegend } from "./curve-legend";
import { useDirector } from "./director-context";
import { addBeat } from "./prepare/edits";
import { ScoreView } from "./score-view";

const BeatGraph = late(() => import("./beat-graph").then((module) => module.BeatGraph));
const CurveTable = late(() => import("./curve-table").then((module) => module.CurveTable));

type View = "score" | "graph" | "curve";
const views = [
  { value: "score", label: "Score" },
  { value: "graph", label: "Graph" },
  { value: "curve", label: "Curve" },
] as const;

/** The beats as a score with the tension beside it, as a graph of what waits for what, and the curve as a table. */
export function BeatsColumn() {
  const { scenario, update, editable, openBeat } = useDirector();
  const [view, setView] = useState<View>("score");
  const { beats } = scenario;
  const isFull = beats.length >= limits.beats;
  const add = (): void => {
    update(null, addBeat);
    const next = addBeat(scenario).beats.at(-1);
    if (next) openBeat(next.id);
  };
  return (
    <section className="dr-score" aria-label="Beats">
      <header className="dr-sh">
        <h2>
          Beats<span className="cnt">{scenario.limits.turns} turns</span>
        </h2>
        <Segment label="View of the beats" value={view} options={views} onChange={setView} />
        <span className="grow" />
        {editable && (
          <button type="button" id="dr-add-beat" className="lnk" disabled={isFull} onClick={add}>
            <Icon name="plus" />
            {isFull ? `Full: ${limits.beats} at most` : "Add a beat"}
          </button>
        )}
        <ArcChoice />
        {view === "score" && <CurveLegend />}
      </header>
      {view === "graph" && <BeatGraph />}
      {view === "curve" && <CurveTable />}
      {view === "score" && <ScoreView onAdd={add} />}
    </section>
  );
}
