"use client";
import { useEffect, useRef } from "react";
import type { FieldErrors } from "react-hook-form";
import type { SetupDraft } from "./prepare/setup";

const labels: Record<keyof SetupDraft, string> = {
  cast: "Who is in it",
  placeId: "Where",
  title: "Title",
  premise: "What it is about",
  mood: "Mood",
  maxTurns: "Turns",
  maxMinutes: "Minutes",
  secondsPerTurn: "Seconds a turn",
};
const order = Object.keys(labels) as (keyof SetupDraft)[];

/** Everything that is wrong, above the form; each leads to its field. */
export function FaultSummary({ faults, onGo }: { faults: FieldErrors<SetupDraft>; onGo: (field: keyof SetupDraft) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const wrong = order.filter((field) => faults[field]);
  const isAny = wrong.length > 0;
  // The outside system is the scroll position of the dialog.
  useEffect(() => {
    if (isAny) box.current?.scrollIntoView({ block: "nearest" });
  }, [isAny]);
  if (!isAny) return null;
  return (
    <div className="form-err ns-err" role="alert" ref={box}>
      <div>
        <b>{wrong.length === 1 ? "One thing is missing or wrong" : `${wrong.length} things are missing or wrong`}</b>
        <ul>
          {wrong.map((field) => (
            <li key={field}>
              <button type="button" onClick={() => onGo(field)}>
                {labels[field]}
              </button>
              : {faults[field]?.message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
