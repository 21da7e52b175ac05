"use client";
import { useRef } from "react";
import { beatSpans } from "@/server/contracts/scenario-beats";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { BeatRow } from "./beat-row";
import { useDirector } from "./director-context";
import { moveBeat } from "./prepare/edits";
import { TensionColumn } from "./tension-column";
import { useBands } from "./use-bands";
import { useSortable } from "./use-sortable";

/** Beats from above to below, each as high as it is long; beside them the tension, at the same turns. */
export function ScoreView({ onAdd }: { onAdd: () => void }) {
  const { scenario, update, editable } = useDirector();
  const { beats, limits } = scenario;
  const list = useRef<HTMLOListElement>(null);
  const spans = beatSpans(beats, limits.turns);
  const bands = useBands(list, spans, limits.turns);
  const sorting = useSortable(
    beats.map(({ id }) => id),
    (id, to) => update(null, moveBeat(id, to)),
  );
  const played = spans.at(-1)?.to ?? 0;
  const left = limits.turns - played;
  return (
    <div className="dr-vscore">
      <ol className="dr-beats" ref={list}>
        {beats.map((beat, index) => (
          <BeatRow key={beat.id} beat={beat} index={index} span={spans[index]} sorting={sorting} />
        ))}
        {(left > 0 || beats.length === 0) && (
          <li className="dr-tail" data-to={limits.turns} style={{ flexGrow: Math.max(2, left) }}>
            {beats.length === 0 ? (
              <EmptyState
                icon="beat"
                title="No beats yet"
                action={
                  editable && (
                    <Button icon="plus" onClick={onAdd}>
                      Write the first beat
                    </Button>
                  )
                }
              >
                A beat is what has to happen before the scene goes on: who is needed, when it may begin, and how it ends.
              </EmptyState>
            ) : (
              <span>to turn {limits.turns}: as it comes</span>
            )}
          </li>
        )}
      </ol>
      <TensionColumn bands={bands} height={Math.max(...bands.map(({ bottom }) => bottom), 0)} />
    </div>
  );
}
