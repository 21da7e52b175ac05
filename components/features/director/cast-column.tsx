"use client";
import type { MouseEvent } from "react";
import { limits } from "@/server/contracts/limits";
import { dropPerson } from "@/server/contracts/scenario-people";
import { useStudio } from "@/components/features/studio";
import { Icon } from "@/components/ui/icon";
import { AvailableCast } from "./available-cast";
import { CastCard } from "./cast-card";
import { useDirector } from "./director-context";
import { addParts, movePart } from "./prepare/edits";
import { useSortable } from "./use-sortable";

/** Who plays, as cards in their order; and who else there is. */
export function CastColumn() {
  const { scenario, update, takeOut, editable, member } = useDirector();
  const { cast } = useStudio();
  const { cast: parts } = scenario;
  const here = new Set(parts.map(({ characterId }) => characterId));
  const others = cast.filter(({ id }) => !here.has(id));
  const room = limits.sceneCast - parts.length;
  const sorting = useSortable(
    parts.map(({ characterId }) => characterId),
    (id, to) => update(null, movePart(id, to)),
  );
  const removeAll = (): void =>
    takeOut((now) => parts.reduce((left, { characterId }) => dropPerson(left, characterId), now), "The cast is empty");
  /** A button that has nothing left to do takes no keys: they go on at the search. */
  const byKeys = (work: () => void) => (event: MouseEvent) => {
    work();
    if (event.detail === 0) document.getElementById("dr-find")?.focus();
  };
  const uncast = parts.filter(({ characterId }) => !member(characterId)).length;
  return (
    <section
      className="dr-casting"
      aria-label="Cast"
      onDragOver={(event) => event.dataTransfer.types.includes("text/x-character") && event.preventDefault()}
      onDrop={(event) => {
        const person = cast.find(({ id }) => id === event.dataTransfer.getData("text/x-character"));
        if (person) update(null, addParts([person]));
      }}
    >
      <header className="dr-sh">
        <h2>
          Cast
          <span className="cnt">
            {uncast > 0 ? `${parts.length} parts, ${uncast} to be cast` : `${parts.length} of ${cast.length} selected`}
          </span>
        </h2>
        <span className="grow" />
        {editable && (
          <>
            <button
              type="button"
              className="lnk"
              disabled={room === 0 || others.length === 0}
              title={others.length > room ? `A scene has ${limits.sceneCast} people at most: the first ${room} of them` : undefined}
              onClick={byKeys(() => update(null, addParts(others)))}
            >
              {room === 0 ? `Full: ${limits.sceneCast} at most` : others.length > room ? `Add ${room}` : "Add all"}
            </button>
            <button type="button" className="lnk" disabled={parts.length === 0} onClick={byKeys(removeAll)}>
              Remove all
            </button>
          </>
        )}
      </header>
      <ul className="dr-ccs">
        {parts.map((part, index) => (
          <CastCard key={part.characterId} part={part} index={index} sorting={sorting} />
        ))}
        {editable && room > 0 && (
          <li>
            <button type="button" className="dr-cc add" onClick={() => document.getElementById("dr-find")?.focus()}>
              <Icon name="plus" />
              <span>Add from below, or type a name</span>
            </button>
          </li>
        )}
      </ul>
      <AvailableCast others={others} full={room === 0} />
    </section>
  );
}
