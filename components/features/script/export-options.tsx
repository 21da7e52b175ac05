"use client";
import type { ScriptInclude } from "@/server/contracts/script";
import { Checkbox, RadioGroup } from "@/components/ui/choice";
import { Segment } from "@/components/ui/segment";
import { formatWords, hasLayout, type ExportChoice } from "./prepare/export-choice";

interface OptionsProps {
  choice: ExportChoice;
  change: (patch: Partial<ExportChoice>) => void;
}

const parts: readonly { name: keyof ScriptInclude; label: string; hint: string }[] = [
  { name: "directions", label: "Directions", hint: "How it is said, and to whom" },
  { name: "emotions", label: "Emotions", hint: "What the speaker felt" },
  { name: "rejected", label: "Struck lines", hint: "Marked as struck" },
];

/** As what, and what goes with the lines. */
export function ExportOptions({ choice, change }: OptionsProps) {
  const { format, layout, include } = choice;
  return (
    <div className="ex-o">
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
