"use client";
import type { Arc } from "@/server/contracts/scene-plan";
import { remarkAt, useDirector } from "./director-context";
import { arcOptions } from "./prepare/options";

/** The tension is drawn by hand, or goes by one of the six arcs of a character's fortune. */
export function ArcChoice() {
  const { scenario, set, editable, names, remarks } = useDirector();
  const { arc, cast } = scenario;
  const first = cast[0]?.characterId;
  const focal = arc?.focalId ?? first;
  return (
    <div className="dr-arc">
      <select
        className="inp"
        aria-label="Tension wanted"
        value={arc?.kind ?? ""}
        disabled={!editable}
        onChange={(event) => set("arc", event.target.value && focal ? { kind: event.target.value as Arc, focalId: focal } : null)}
      >
        <option value="">Drawn curve</option>
        {arcOptions.map(({ value, label }) => (
          <option key={value} value={value} disabled={!first}>
            {label}
          </option>
        ))}
      </select>
      {arc && (
        <select
          id="dr-arc"
          className="inp"
          aria-label="Whose fortune"
          aria-invalid={remarkAt(remarks, "arc") ? true : undefined}
          value={arc.focalId}
          disabled={!editable}
          onChange={(event) => set("arc", { ...arc, focalId: event.target.value })}
        >
          {cast.map(({ characterId }) => (
            <option key={characterId} value={characterId}>
              {names.person(characterId)}
            </option>
          ))}
          {!cast.some(({ characterId }) => characterId === arc.focalId) && <option value={arc.focalId}>{names.person(arc.focalId)}</option>}
        </select>
      )}
    </div>
  );
}
