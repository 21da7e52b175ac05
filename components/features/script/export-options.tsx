"use client";
import type { ScriptInclude } from "@/server/contracts/script";
import { Checkbox, RadioGroup } from "@/components/ui/choice";
import { Segment } from "@/components/ui/segment";
import { formatWords, hasLayout, type ExportChoice } from "./prepare/export-choice";

interface OptionsProps {
  choice: ExportChoice;
  change: (patch: Partial<ExportChoice>) => void;
}

const parts: readonly { name: keyof ScriptInclude; label: string; hint: string; inJson: string }[] = [
  {
    name: "directions",
    label: "Directions",
    hint: "How it is said, and to whom",
    inJson: "Also how a whole scene was directed: whispers, secrets, orders, beats",
  },
  { name: "emotions", label: "Emotions", hint: "What the speaker felt", inJson: "What lines made people feel, and did to relationships" },
  { name: "rejected", label: "Struck lines", hint: "Marked as struck", inJson: "Marked as struck" },
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
        {parts.map(({ name, label, hint, inJson }) => (
          <Checkbox
            key={name}
            label={label}
            hint={format === "json" ? inJson : hint}
            checked={include[name]}
            onChange={({ target }) => change({ include: { ...include, [name]: target.checked } })}
          />
        ))}
      </fieldset>
    </div>
  );
}
