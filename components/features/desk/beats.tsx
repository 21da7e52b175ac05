"use client";
import { useMemo } from "react";
import type { Scene } from "@/server/contracts/scene";
import { useStudio } from "@/components/features/studio";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { SectionHead } from "@/components/ui/small";
import { beatRows, type BeatRow, type Told } from "./prepare/beats";
import type { Direction } from "./use-direction";

const outcomeIcons = { success: "check", fail: "close", timeout: "clock" } as const;
const outcomeLabels = { success: "Succeeded", fail: "Failed", timeout: "Ran out of turns" } as const;

function Conditions({ told, of }: { told: readonly Told[]; of: "success" | "fail" }) {
  return told.map(({ text, holds }) => (
    <p key={`${of} ${text}`} className={cn(of === "fail" ? "no" : holds === true && "y")}>
      <Icon
        name={of === "fail" ? (holds ? "warn" : "lock") : holds ? "check" : "unaware"}
        label={holds === null ? "Cannot be told here:" : holds ? "So already:" : "Not yet:"}
      />
      <span>
        {of === "fail" && <em>fails if </em>}
        {text}
      </span>
    </p>
  ));
}

const whereWords = ({ state, turn, beat }: BeatRow): string => {
  if (state === "now") return `${turn ?? 0} of ${beat.maxTurns}`;
  return state === "done" ? `turn ${turn ?? ""}` : "";
};

interface BeatsProps {
  scene: Scene;
  /** Null for whoever may only look on. */
  direction: Direction | null;
}

/** What the scene is to go through: what is over, what is being played and how far it is, what is to come. */
export function Beats({ scene, direction }: BeatsProps) {
  const { view, nameOf } = useStudio();
  const rows = useMemo(() => beatRows({ view, scene, nameOf }), [view, scene, nameOf]);
  if (rows.length === 0) return null;
  const entriesOf = ({ beat, state }: BeatRow): MenuEntry[] => [
    { id: "heading", heading: beat.title },
    ...(state === "now"
      ? [
          { id: "success", label: "It has succeeded", icon: "check" as const, onSelect: () => direction?.beat(beat.id, "success") },
          { id: "fail", label: "It has failed", icon: "close" as const, onSelect: () => direction?.beat(beat.id, "fail") },
        ]
      : [{ id: "enter", label: "Play it now", icon: "play" as const, onSelect: () => direction?.beat(beat.id, "enter") }]),
  ];
  return (
    <>
      <SectionHead title="Beats" note={`${rows.filter(({ state }) => state === "done").length} of ${rows.length} over`} />
      <ol className="blist">
        {rows.map((row) => (
          <li key={row.beat.id} className={row.state} aria-current={row.state === "now" ? "step" : undefined}>
            <span className="bn">
              {row.outcome ? <Icon name={outcomeIcons[row.outcome]} label={outcomeLabels[row.outcome]} /> : row.number}
            </span>
            <span className="bt2">{row.beat.title}</span>
            <span className="bo">
              {row.state === "now" && <span className="sr-only">turn </span>}
              {whereWords(row)}
            </span>
            {direction && (
              <Menu
                label={`Direct the beat ${row.beat.title}`}
                align="end"
                entries={entriesOf(row)}
                trigger={
                  <button type="button" className="lmore" aria-label={`Direct the beat ${row.beat.title}`}>
                    <Icon name="more" />
                  </button>
                }
              />
            )}
            {row.state === "now" && row.success.length + row.fail.length > 0 && (
              <div className="conds">
                <Conditions told={row.success} of="success" />
                <Conditions told={row.fail} of="fail" />
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
