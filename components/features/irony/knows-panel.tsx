"use client";
import { useState } from "react";
import type { Scene } from "@/server/contracts/scene";
import { Mark } from "@/components/charts/mark";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { describeError } from "@/components/lib/app-error";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/small";
import { cellsAt, factText, READER, rowOf, tellingFact } from "./prepare/board";
import { useIrony } from "./use-irony";
import { wordLooks } from "./words";

interface PanelProps {
  scene: Scene;
  onBoard: () => void;
}

/** Who in the room knows one thing, and how they come to know it. */
export function KnowsPanel({ scene, onBoard }: PanelProps) {
  const { view, member, mode } = useStudio();
  const [chosen, setChosen] = useState<string | null>(null);
  const hasFacts = view.facts.length > 0;
  const irony = useIrony({ scene, enabled: hasFacts && mode === "live" });
  if (!hasFacts || mode !== "live") return null;
  if (irony.isError) {
    return (
      <>
        <SectionHead title="Who knows" />
        <p className="side-n" role="alert">
          {describeError(irony.error)}.{" "}
          <Button size="s" icon="again" onClick={() => void irony.refetch()}>
            Try again
          </Button>
        </p>
      </>
    );
  }
  const board = irony.data;
  const factId = board ? (board.facts.find(({ id }) => id === chosen)?.id ?? tellingFact(board, scene.turn)) : null;
  if (!board || factId === null) {
    return (
      <>
        <SectionHead title="Who knows" />
        <p className="side-n" role="status">
          Asking each of them.
        </p>
      </>
    );
  }
  const row = rowOf(cellsAt(board.steps, scene.turn), factId, board.holders);
  return (
    <>
      <SectionHead title="Who knows" />
      <select className="inp knows-f" aria-label="Which fact" value={factId} onChange={(event) => setChosen(event.target.value)}>
        {board.facts.map(({ id, text }) => (
          <option key={id} value={id}>
            {factText(text)}
          </option>
        ))}
      </select>
      <ul className="knows">
        {row.map(({ holderId, word, isIronic }) => {
          const person = member(holderId);
          if (holderId !== READER && !person) return null;
          const { icon, tone } = wordLooks[word];
          return (
            <li key={holderId} className={cn(isIronic && "irony")}>
              {person ? <Mark person={person} size={20} decorative /> : <Icon name="lore" />}
              <span>{person ? shortNameOf(person) : "The reader"}</span>
              <span className={cn("kw", tone)}>
                <Icon name={icon} />
                {word}
                {isIronic && <span className="sr-only">; the reader knows it</span>}
              </span>
            </li>
          );
        })}
      </ul>
      <Button size="s" icon="grid" className="knows-b" onClick={onBoard}>
        All that is known
      </Button>
    </>
  );
}
