"use client";
import { limits } from "@/server/contracts/limits";
import { conditionWords, moveWord } from "@/server/contracts/scenario-words";
import type { Beat } from "@/server/contracts/scene-plan";
import type { MoveId } from "@/server/contracts/moves";
import { MarkStack } from "@/components/charts/mark";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { useDirector } from "./director-context";
import { focusAfter } from "./focus-after";
import { copyBeat, dropBeat } from "./prepare/edits";
import type { Sorting } from "./use-sortable";

interface RowProps {
  beat: Beat;
  index: number;
  span: { from: number; to: number } | undefined;
  sorting: Sorting;
}

function Conditions({ beat }: { beat: Beat }) {
  const { names } = useDirector();
  const lines = [
    ...beat.pre.map((condition) => ({ icon: "flag" as const, label: "begins when", condition, no: false })),
    ...beat.success.map((condition) => ({ icon: "check" as const, label: "succeeds when", condition, no: false })),
    ...beat.fail.map((condition) => ({ icon: "warn" as const, label: "fails when", condition, no: true })),
  ];
  return lines.map(({ icon, label, condition, no }, index) => (
    <span className={cn("dr-cond", no && "no")} key={index}>
      <Icon name={icon} label={label} />
      {conditionWords(condition, names)}
    </span>
  ));
}

function Moves({ beat }: { beat: Beat }) {
  const boosts = Object.entries(beat.boost) as [MoveId, number][];
  if (boosts.length === 0 && beat.forbid.length === 0) return null;
  return (
    <span className="dr-mvs">
      {boosts.map(([move, by]) => (
        <span className="dr-mvp" key={move}>
          <Icon name={by > 0 ? "up" : "down"} label={by > 0 ? "more" : "less"} />
          {moveWord(move)}
        </span>
      ))}
      {beat.forbid.map((move) => (
        <span className="dr-mvp no" key={move}>
          <Icon name="lock" label="never" />
          {moveWord(move)}
        </span>
      ))}
    </span>
  );
}

/** One beat of the score. */
export function BeatRow({ beat, index, span, sorting }: RowProps) {
  const { editable, openBeat, selectedBeat, update, takeOut, member, remarks, scenario } = useDirector();
  const ids = scenario.beats.map(({ id }) => id);
  const people = beat.required.flatMap((id) => member(id) ?? []);
  const isWrong = remarks.some(({ level, field }) => level === "error" && field.startsWith(`beats/${beat.id}/`));
  const remove = (): void => {
    takeOut(dropBeat(beat.id), `“${beat.title}” is gone`);
    focusAfter("beats", ids, beat.id);
  };
  return (
    <li
      className={cn(
        "dr-beat",
        selectedBeat === beat.id && "sel",
        isWrong && "wrong",
        sorting.over === beat.id && "over",
        sorting.dragged === beat.id && "dragged",
      )}
      data-to={span?.to}
      style={{ flexGrow: beat.maxTurns }}
      {...(editable && sorting.hands(beat.id))}
    >
      <span className="t" aria-hidden>
        <b>{span?.from}</b>
        <b>{span?.to}</b>
      </span>
      <div className="c">
        <button
          type="button"
          id={`dr-beats/${beat.id}`}
          className="open"
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onKeyDown={editable ? sorting.keys(beat.id) : undefined}
          onClick={() => openBeat(beat.id)}
        >
          <span className="h">
            <span className="n">{index + 1}</span>
            <b>{beat.title || "Without a title"}</b>
          </span>
          <Conditions beat={beat} />
          <Moves beat={beat} />
        </button>
        <span className="side">
          {people.length > 0 && <MarkStack people={people} max={6} />}
          {editable && (
            <Menu
              label={`Beat ${index + 1}`}
              align="end"
              trigger={<IconButton icon="drag" size="s" label={`Move, copy or delete beat ${index + 1}`} tip={null} />}
              entries={[
                { id: "up", label: "Earlier", icon: "up", kbd: "Alt ↑", disabled: index === 0, onSelect: () => sorting.step(beat.id, -1) },
                {
                  id: "down",
                  label: "Later",
                  icon: "down",
                  kbd: "Alt ↓",
                  disabled: index === scenario.beats.length - 1,
                  onSelect: () => sorting.step(beat.id, 1),
                },
                {
                  id: "copy",
                  label: "Duplicate",
                  icon: "layers",
                  disabled: ids.length >= limits.beats,
                  onSelect: () => update(null, copyBeat(beat.id)),
                },
                { id: "line", separator: true },
                { id: "gone", label: "Delete", icon: "trash", danger: true, onSelect: remove },
              ]}
            />
          )}
        </span>
      </div>
    </li>
  );
}
