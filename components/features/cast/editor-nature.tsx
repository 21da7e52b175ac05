"use client";
import { useFormContext, useWatch } from "react-hook-form";
import { traitNames, type CharacterProfile } from "@/server/contracts/character";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { FormSlider } from "./editor-fields";
import { autonomyWord } from "./person-words";
import { traitHints } from "./trait-hints";

function EstimateNote() {
  const form = useFormContext<CharacterProfile>();
  return (
    <div className="estn">
      <Icon name="infer" />
      <span>These five were estimated from the text of the card. Move what is wrong, or say that they are right.</span>
      <Button size="s" icon="check" onClick={() => form.setValue("bigFiveEstimated", false, { shouldDirty: true })}>
        They are right
      </Button>
    </div>
  );
}

export function NatureFields() {
  const form = useFormContext<CharacterProfile>();
  const estimated = useWatch<CharacterProfile, "bigFiveEstimated">({ name: "bigFiveEstimated" });
  const settle = (): void => {
    if (estimated) form.setValue("bigFiveEstimated", false, { shouldDirty: true });
  };
  return (
    <fieldset className="ces">
      <legend>
        Nature
        {estimated && <span className="est">estimated</span>}
      </legend>
      {estimated && <EstimateNote />}
      <div className="ceg">
        {traitNames.map((trait) => {
          const { label, low, high } = traitHints[trait];
          return <FormSlider key={trait} name={`bigFive.${trait}`} label={label} low={low} high={high} onMoved={settle} />;
        })}
        <FormSlider
          name="autonomy"
          label="Autonomy"
          low="acts only when directed"
          high="does as they please"
          format={(value) => `${autonomyWord(value)}, ${value.toFixed(2)}`}
        />
        <FormSlider name="socialEnergy" label="Social energy at the start" low="spent" high="brimming" />
      </div>
    </fieldset>
  );
}
