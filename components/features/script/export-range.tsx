"use client";
import { describeError } from "@/components/lib/app-error";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Segment } from "@/components/ui/segment";
import { Skeleton } from "@/components/ui/skeleton";
import { LinePicker } from "./line-picker";
import { isNoTurn, type Extent } from "./prepare/export-choice";
import type { Export } from "./use-export";

interface RangeProps extends Pick<Export, "choice" | "change" | "fault" | "lines" | "picked" | "pick"> {
  /** Of the scene; null for a branch. */
  turns: number | null;
}

const ofScene: readonly { value: Extent; label: string }[] = [
  { value: "scene", label: "This scene" },
  { value: "turns", label: "Some turns" },
  { value: "lines", label: "Some lines" },
  { value: "branch", label: "Whole branch" },
];
const ofBranch = ofScene.filter(({ value }) => value === "branch" || value === "lines").reverse();

/** Which lines: all of a scene or branch, some turns, or lines one by one. */
export function ExportRange({ choice, change, fault, lines, picked, pick, turns }: RangeProps) {
  const { extent, include } = choice;
  const isLastWrong = isNoTurn(choice.toTurn) && !isNoTurn(choice.fromTurn);
  return (
    <div className="ex-r">
      <div className="fld">
        <span className="fld-l">Which lines</span>
        <Segment
          label="Which lines"
          value={extent}
          onChange={(value) => change({ extent: value })}
          options={turns === null ? ofBranch : ofScene}
        />
      </div>
      {extent === "turns" && (
        <div className="ex-t">
          <TextField
            label="From turn"
            inputMode="numeric"
            placeholder="1"
            value={choice.fromTurn}
            error={isLastWrong ? undefined : (fault ?? undefined)}
            onChange={({ target }) => change({ fromTurn: target.value })}
          />
          <TextField
            label="To turn"
            inputMode="numeric"
            placeholder={String(turns)}
            value={choice.toTurn}
            error={isLastWrong ? (fault ?? undefined) : undefined}
            onChange={({ target }) => change({ toTurn: target.value })}
          />
        </div>
      )}
      {extent === "lines" &&
        (lines.isError && !lines.data ? (
          <p className="ex-q" role="alert">
            {describeError(lines.error)}. Nothing is lost.
            <Button size="s" icon="again" onClick={() => void lines.refetch()}>
              Try again
            </Button>
          </p>
        ) : lines.data ? (
          lines.data.length === 0 ? (
            <p className="ex-0">There is no line in it yet.</p>
          ) : (
            <LinePicker scenes={lines.data} picked={picked} rejected={include.rejected} onPick={pick} />
          )
        ) : (
          <Skeleton shape="lines" count={6} label="Looking up the lines" />
        ))}
    </div>
  );
}
