"use client";
import { directedMoves, type MoveId } from "@/server/contracts/moves";
import { moveWord } from "@/server/contracts/scenario-words";
import type { Beat } from "@/server/contracts/scene-plan";
import { IconButton } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Slider } from "@/components/ui/slider";
import { useDirector } from "./director-context";

interface PicksProps {
  beat: Beat;
  set: (over: Partial<Beat>) => void;
}

/** Moves that a beat favours or thwarts, and those that it does not let happen. */
export function MovePicks({ beat, set }: PicksProps) {
  const { editable } = useDirector();
  const boosts = Object.entries(beat.boost) as [MoveId, number][];
  const free = directedMoves.filter((move) => !(move in beat.boost) && !beat.forbid.includes(move));
  const without = (move: MoveId): Beat["boost"] => Object.fromEntries(boosts.filter(([each]) => each !== move));
  const add = (label: string, take: (move: MoveId) => void) => (
    <Select
      hideLabel
      label={label}
      value=""
      options={[{ value: "", label }, ...free.map((move) => ({ value: move, label: moveWord(move) }))]}
      onChange={(event) => event.target.value !== "" && take(event.target.value as MoveId)}
    />
  );
  return (
    <fieldset className="dr-moves" disabled={!editable}>
      <legend>Moves</legend>
      {boosts.map(([move, by]) => (
        <div className="dr-mv" key={move}>
          <Slider
            label={moveWord(move)}
            value={by}
            min={-2}
            max={2}
            step={0.1}
            low="less"
            high="more"
            format={(value) => (value > 0 ? `+${value.toFixed(1)}` : value.toFixed(1).replace("-", "−"))}
            disabled={!editable}
            onChange={(value) => set({ boost: { ...beat.boost, [move]: value } })}
          />
          <IconButton icon="trash" size="s" label={`Leave “${moveWord(move)}” alone`} onClick={() => set({ boost: without(move) })} />
        </div>
      ))}
      {beat.forbid.length > 0 && (
        <p className="dr-bans">
          Never:
          {beat.forbid.map((move) => (
            <button
              key={move}
              type="button"
              className="chip"
              aria-label={`Allow “${moveWord(move)}” again`}
              onClick={() => set({ forbid: beat.forbid.filter((each) => each !== move) })}
            >
              {moveWord(move)} ×
            </button>
          ))}
        </p>
      )}
      <div className="dr-two">
        {add("Favour a move", (move) => set({ boost: { ...beat.boost, [move]: 1 } }))}
        {add("Forbid a move", (move) => set({ forbid: [...beat.forbid, move] }))}
      </div>
    </fieldset>
  );
}
