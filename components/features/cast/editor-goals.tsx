"use client";
import { useController, useFieldArray, type Control } from "react-hook-form";
import { useFormContext } from "react-hook-form";
import { goalTypes, type CharacterProfile } from "@/server/contracts/character";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { limits } from "@/server/contracts/limits";
import { Button, IconButton } from "@/components/ui/button";
import { FormSelect, FormSlider, FormText } from "./editor-fields";
import { PersonSelect } from "@/components/charts/person-select";

const goalLabels: Record<(typeof goalTypes)[number], string> = {
  bond: "Come close to somebody",
  repair: "Make something good again",
  status: "Rise in the eyes of others",
  learn: "Find something out",
  protect: "Protect somebody",
  revenge: "Be avenged",
  possess: "Have something",
  achieve: "Achieve something",
  escape: "Get away",
  unite: "Bring others together",
  hide: "Keep something hidden",
};

interface TargetProps {
  control: Control<CharacterProfile>;
  index: number;
  people: readonly CastMember[];
}

function TargetField({ control, index, people }: TargetProps) {
  const { field } = useController({ control, name: `goals.${index}.targetId` });
  return <PersonSelect label="About" value={field.value} people={people} none="Nobody in particular" onChange={field.onChange} />;
}

/** What is wanted, the most important first: order and weight are the writer's. */
export function GoalFields({ people }: { people: readonly CastMember[] }) {
  const { control } = useFormContext<CharacterProfile>();
  const { fields, append, remove, move } = useFieldArray({ control, name: "goals" });
  return (
    <fieldset className="ces">
      <legend>Wants</legend>
      <ol className="cgl">
        {fields.map((goal, index) => (
          <li key={goal.id}>
            <div className="ceg">
              <FormText name={`goals.${index}.text`} label={`Want ${index + 1}`} placeholder="Protect Jane" />
              <FormSelect
                name={`goals.${index}.type`}
                label="Kind"
                options={goalTypes.map((value) => ({ value, label: goalLabels[value] }))}
              />
              <TargetField control={control} index={index} people={people} />
              <FormSlider name={`goals.${index}.priority`} label="How much" low="a wish" high="above all" />
            </div>
            <span className="cgb">
              <IconButton
                icon="up"
                size="s"
                label={`Move want ${index + 1} up`}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <IconButton
                icon="down"
                size="s"
                label={`Move want ${index + 1} down`}
                disabled={index === fields.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <IconButton icon="trash" size="s" label={`Remove want ${index + 1}`} onClick={() => remove(index)} />
            </span>
          </li>
        ))}
      </ol>
      {fields.length < limits.goals ? (
        <Button icon="plus" onClick={() => append({ type: "bond", text: "", targetId: null, priority: 0.5 })}>
          Add a want
        </Button>
      ) : (
        <p className="hint">Four wants are as many as anybody can pursue.</p>
      )}
    </fieldset>
  );
}
