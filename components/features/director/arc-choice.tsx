"use client";
import type { Arc } from "@/server/contracts/scene-plan";
import { Select } from "@/components/ui/field";
import { Segment } from "@/components/ui/segment";
import { remarkAt, useDirector } from "./director-context";
import { arcOptions } from "./prepare/options";
import { drawMoodOf } from "./prepare/points";

/** The tension is drawn by hand, and somebody's mood beside it; or both go by one of the six arcs of a character's fortune. */
export function ArcChoice() {
  const { scenario, set, update, editable, names, remarks, layer, setLayer } = useDirector();
  const { arc, fortune, cast } = scenario;
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
      {!arc && first && (
        <Select
          id="dr-fortune"
          hideLabel
          label="Whose mood is drawn"
          aria-invalid={remarkAt(remarks, "fortune") ? true : undefined}
          value={fortune?.focalId ?? ""}
          disabled={!editable}
          options={[
            { value: "", label: "No mood" },
            ...[...new Set([...cast.map(({ characterId }) => characterId), ...(fortune ? [fortune.focalId] : [])])].map((value) => ({
              value,
              label: `Mood of ${names.person(value)}`,
            })),
          ]}
          onChange={(event) => {
            update(null, drawMoodOf(event.target.value || null));
            setLayer(event.target.value ? "mood" : "tension");
          }}
        />
      )}
      {!arc && fortune && editable && (
        <Segment
          label="What is drawn"
          value={layer}
          options={[
            { value: "tension", label: "Tension" },
            { value: "mood", label: "Mood" },
          ]}
          onChange={setLayer}
        />
      )}
    </div>
  );
}
