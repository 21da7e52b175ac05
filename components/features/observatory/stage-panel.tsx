"use client";
import { useMemo, useState } from "react";
import { CastGraph } from "@/components/charts/cast-graph";
import { KindLegend } from "@/components/charts/kind";
import { IconButton } from "@/components/ui/button";
import { Segment } from "@/components/ui/segment";
import { late } from "@/components/ui/late";
import { HeadlineView } from "./headline-view";
import type { Stage } from "./use-stage";

const TieTable = late(() => import("@/components/charts/tie-table").then((module) => module.TieTable));

type Shown = "everyone" | "talking";
const choices = [
  { value: "everyone", label: "Everyone" },
  { value: "talking", label: "In conversation" },
] as const;
/** Pixels that the headline takes from the graph. */
const headroom = 108;

interface StageGraphProps {
  stage: Stage;
  /** Pixels at the top that are not the graph's. */
  room?: number;
  shown?: Shown;
  layoutKey?: string;
  controls?: boolean;
}

export function StageGraph({ stage, room = 0, shown = "everyone", layoutKey, controls = true }: StageGraphProps) {
  const { studio, fresh, pulse, acting, talks } = stage;
  const { cast, view, selectedId, select, timelineId } = studio;
  const filter = useMemo(() => (shown === "talking" ? { characterIds: talks.flatMap(({ people }) => people) } : undefined), [shown, talks]);
  return (
    <CastGraph
      characters={cast}
      ties={view.ties}
      places={view.places}
      acting={acting}
      speakerId={fresh?.speakerId}
      addresseeId={fresh?.addresseeId}
      pulse={pulse}
      selectedId={selectedId}
      onSelect={select}
      filter={filter}
      layoutKey={layoutKey ?? timelineId}
      controls={controls}
      headroom={room}
    />
  );
}

/** The middle of the Observatory: the sentence, and the cast as a graph or as a list of the same. */
export function StagePanel({ stage }: { stage: Stage }) {
  const [shown, setShown] = useState<Shown>("everyone");
  const [listed, setListed] = useState(false);
  const { cast, view, selectedId, select } = stage.studio;
  const talking = useMemo(() => stage.talks.flatMap(({ people }) => people), [stage.talks]);
  return (
    <section className="stage" aria-label={listed ? "Relationships" : "Live graph"}>
      <HeadlineView stage={stage} />
      <div className="gtools">
        <Segment label="Who is shown" value={shown} onChange={setShown} options={choices} />
        <IconButton icon="list" label={listed ? "Show the graph" : "Show a list"} pressed={listed} onClick={() => setListed(!listed)} />
      </div>
      {listed ? (
        <div className="tie-list" tabIndex={0} role="group" aria-label="Relationships of the cast">
          <TieTable
            characters={cast}
            ties={view.ties}
            filter={shown === "talking" ? { characterIds: talking } : undefined}
            selectedId={selectedId}
            onSelect={(fromId) => select(fromId)}
          />
        </div>
      ) : (
        <>
          <div className="gwrap">
            <StageGraph stage={stage} room={headroom} shown={shown} />
          </div>
          <KindLegend />
        </>
      )}
    </section>
  );
}
