"use client";
import { useController } from "react-hook-form";
import { registers, type CharacterProfile } from "@/server/contracts/character";
import { limits } from "@/server/contracts/limits";
import { Button, IconButton } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { fieldId, FormSelect, FormText } from "./editor-fields";
import { TokenField } from "./token-field";

const registerLabels: Record<(typeof registers)[number], string> = {
  plain: "Plain",
  formal: "Formal",
  courtly: "Courtly",
  rustic: "Rustic",
  lyrical: "Lyrical",
  street: "Of the street",
};

function Samples() {
  const { field } = useController<CharacterProfile, "voice.samples">({ name: "voice.samples" });
  const samples = field.value;
  const change = (index: number, text: string): void => field.onChange(samples.map((sample, at) => (at === index ? text : sample)));
  return (
    <div className="smp">
      {samples.map((sample, index) => (
        <div key={index}>
          <TextArea
            id={fieldId(`voice.samples.${index}`)}
            label={`Sample ${index + 1}`}
            rows={2}
            value={sample}
            maxLength={limits.shortTextLength}
            onChange={(event) => change(index, event.target.value)}
            onBlur={field.onBlur}
          />
          <IconButton
            icon="trash"
            size="s"
            label={`Remove sample ${index + 1}`}
            onClick={() => field.onChange(samples.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {samples.length < limits.voiceSamples && (
        <Button icon="plus" onClick={() => field.onChange([...samples, ""])}>
          Add a line as they would say it
        </Button>
      )}
    </div>
  );
}

/** How they speak; the words that are found for them follow it. */
export function VoiceFields() {
  return (
    <fieldset className="ces">
      <legend>Voice</legend>
      <div className="ceg">
        <FormSelect name="voice.register" label="Register" options={registers.map((value) => ({ value, label: registerLabels[value] }))} />
        <FormText name="voice.imagery" label="Images from" placeholder="sea, ledger, garden" maxLength={40} />
        <FormText name="voice.description" label="In a sentence" placeholder="Quick and teasing; never says the obvious" />
        <FormText name="voice.oath" label="Mild oath" placeholder="Upon my word" maxLength={60} />
      </div>
      <TokenField
        name="voice.openers"
        label="Ways of beginning"
        most={6}
        longest={60}
        comma="stays"
        hint="Words they reach for; Enter adds one."
        placeholder="I dare say,"
      />
      <Samples />
    </fieldset>
  );
}
