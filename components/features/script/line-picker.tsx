"use client";
import { useState } from "react";
import type { ScriptLines } from "@/server/contracts/script";
import { Who } from "@/components/charts/who";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { SearchField } from "@/components/ui/search-field";
import { findLines, linesOf, pickAll, pickedIn, pickedWords, speakersIn, type Picked } from "./prepare/pick-lines";
import { PickList } from "./pick-list";

/** Whose lines are offered as a whole: those who speak most. */
const SPEAKERS_SHOWN = 8;

interface PickerProps {
  scenes: ScriptLines;
  picked: Picked;
  /** Struck lines are taken along. */
  rejected: boolean;
  onPick: (picked: Picked) => void;
}

/** Lines one by one: found by a word, chosen by hand, by speaker, or all that are in sight. */
export function LinePicker({ scenes, picked, rejected, onPick }: PickerProps) {
  const { member, nameOf } = useStudio();
  const [search, setSearch] = useState("");
  const all = linesOf(findLines(scenes, { search: "", rejected, nameOf }));
  const shown = findLines(scenes, { search, rejected, nameOf });
  const inSight = linesOf(shown).map(({ id }) => id);
  const isSearched = search.trim() !== "";
  return (
    <div className="ex-l">
      <div className="ex-lb">
        <SearchField label="Find a line" placeholder="Words, or who says them" value={search} onChange={setSearch} />
        <Button size="s" disabled={inSight.length === 0} onClick={() => onPick(pickAll(picked, inSight, true))}>
          {isSearched ? "Choose what is found" : "Choose all"}
        </Button>
        <Button size="s" variant="quiet" disabled={picked.size === 0} onClick={() => onPick(new Set())}>
          Choose none
        </Button>
        <span className="ex-n" role="status">
          {pickedWords(pickedIn(scenes, picked, rejected), all.length)}
        </span>
      </div>
      <div className="ex-s" role="group" aria-label="All lines of">
        {speakersIn(all)
          .slice(0, SPEAKERS_SHOWN)
          .map(({ id, lineIds }) => {
            const person = member(id);
            const isWhole = lineIds.every((line) => picked.has(line));
            return (
              <Chip key={id} pressed={isWhole} count={lineIds.length} onPressedChange={(on) => onPick(pickAll(picked, lineIds, on))}>
                {person ? <Who person={person} /> : "Somebody"}
              </Chip>
            );
          })}
      </div>
      <PickList scenes={shown} isMany={scenes.length > 1} picked={picked} onPick={onPick} />
    </div>
  );
}
