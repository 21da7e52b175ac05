"use client";
import type { ScriptInclude } from "@/server/contracts/script";
import { Checkbox, RadioGroup } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { Segment } from "@/components/ui/segment";
import { formatWords, hasLayout, type Extent, type ExportChoice } from "./prepare/export-choice";

interface OptionsProps {
  choice: ExportChoice;
  change: (patch: Partial<ExportChoice>) => void;
  fault: string | null;
  /** Of the scene; null for a branch. */
  turns: number | null;
}

const extents: readonly { value: Extent; label: string }[] = [
  { value: "scene", label: "This scene" },
  { value: "turns", label: "Some turns" },
  { value: "branch", label: "Whole branch" },
];

const parts: readonly { name: keyof ScriptInclude; label: string; hint: string }[] = [
  { name: "directions", label: "Directions", hint: "How it is said, and to whom" },
  { name: "emotions", label: "Emotions", hint: "What the speaker felt" },
  { name: "rejected", label: "Struck lines", hint: "Marked as struck" },
];

/** Which lines, as what, and what goes with them. */
export function ExportOptions({ choice, change, fault, turns }: OptionsProps) {
  const { format, layout, include, extent } = choice;
  return (
    <div className="ex-o">
      {turns !== null && (
        <div className="fld">
          <span className="fld-l">Which lines</span>
          <Segment label="Which lines" value={extent} onChange={(value) => change({ extent: value })} options={extents} />
        </div>
      )}
      {turns !== null && extent === "turns" && (
        <div className="ex-t">
          <TextField
            label="From turn"
            inputMode="numeric"
            placeholder="1"
            value={choice.fromTurn}
            error={fault ?? undefined}
            onChange={({ target }) => change({ fromTurn: target.value })}
          />
          <TextField
            label="To turn"
            inputMode="numeric"
            placeholder={String(turns)}
            value={choice.toTurn}
            onChange={({ target }) => change({ toTurn: target.value })}
          />
        </div>
      )}
      <div className="ex-f">
        <RadioGroup
          label="Format"
          value={format}
          onChange={(value) => change({ format: value })}
          options={formatWords.map(({ format: value, label, hint }) => ({ value, label, hint }))}
        />
      </div>
      <div className="fld">
        <span className="fld-l">Layout</span>
        <Segment
          label="Layout"
          value={layout}
          onChange={(value) => change({ layout: value })}
          disabled={!hasLayout(format)}
          options={[
            { value: "script", label: "Script", icon: "list" },
            { value: "prose", label: "Prose", icon: "quill" },
          ]}
        />
        {!hasLayout(format) && (
          <p className="hint">{format === "json" ? "JSON has every line as it is." : "Fountain is always a script."}</p>
        )}
      </div>
      <fieldset className="fld ex-p">
        <legend>With</legend>
        {parts.map(({ name, label, hint }) => (
          <Checkbox
            key={name}
            label={label}
            hint={hint}
            checked={include[name]}
            onChange={({ target }) => change({ include: { ...include, [name]: target.checked } })}
          />
        ))}
      </fieldset>
    </div>
  );
}
