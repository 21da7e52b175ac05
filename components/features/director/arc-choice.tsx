"use client";
import type { Arc } from "@/server/contracts/scene-plan";
import { Select } from "@/components/ui/field";
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
      <Select
        hideLabel
        label="Tension wanted"
        value={arc?.kind ?? ""}
        disabled={!editable}
        options={[
          { value: "", label: "Drawn curve" },
          ...arcOptions.map(({ value, label }) => ({ value, label: `Arc: ${label.toLowerCase()}`, disabled: !first })),
        ]}
        onChange={(event) => set("arc", event.target.value && focal ? { kind: event.target.value as Arc, focalId: focal } : null)}
      />
      {arc && (
        <Select
          id="dr-arc"
          hideLabel
          label="Whose fortune"
          aria-invalid={remarkAt(remarks, "arc") ? true : undefined}
          value={arc.focalId}
          disabled={!editable}
          options={[
            ...cast.map(({ characterId }) => ({ value: characterId, label: `of ${names.person(characterId)}` })),
            ...(cast.some(({ characterId }) => characterId === arc.focalId)
              ? []
              : [{ value: arc.focalId, label: `of ${names.person(arc.focalId)}` }]),
          ]}
          onChange={(event) => set("arc", { ...arc, focalId: event.target.value })}
        />
      )}
    </div>
  );
}
