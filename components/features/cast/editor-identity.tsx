"use client";
import { useController, useWatch } from "react-hook-form";
import { ageGroups, pronounSets, type CharacterProfile } from "@/server/contracts/character";
import { initialsOf } from "@/server/contracts/identity";
import { limits } from "@/server/contracts/limits";
import type { Place } from "@/server/contracts/place";
import { Select } from "@/components/ui/field";
import { fieldId, FormArea, FormSelect, FormText } from "./editor-fields";
import { HueField } from "./hue-field";
import { TokenField } from "./token-field";

const pronounLabels: Record<(typeof pronounSets)[number], string> = {
  she: "she, her",
  he: "he, him",
  they: "they, them",
  it: "it, its",
};
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function HomeField({ places }: { places: readonly Place[] }) {
  const {
    field: { name, ref, value, onBlur, onChange },
  } = useController<CharacterProfile, "homePlaceId">({ name: "homePlaceId" });
  return (
    <Select
      label="Home"
      id={fieldId("homePlaceId")}
      name={name}
      ref={ref}
      value={value ?? ""}
      onBlur={onBlur}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
      options={[{ value: "", label: "No fixed home" }, ...places.map((place) => ({ value: place.id, label: place.name }))]}
    />
  );
}

function InitialsField() {
  const name = useWatch<CharacterProfile, "name">({ name: "name" });
  return <FormText name="initials" label="Initials" maxLength={3} placeholder={initialsOf(name || "?")} />;
}

interface IdentityProps {
  places: readonly Place[];
  /** The colour of somebody new is chosen by the cast. */
  colour: "chosen" | "given";
}

export function IdentityFields({ places, colour }: IdentityProps) {
  return (
    <fieldset className="ces">
      <legend>Who it is</legend>
      <div className="ceg">
        <FormText name="name" label="Name" required maxLength={limits.nameLength + 1} />
        <FormText name="shortName" label="Called" hint="By the others; the first name when left empty." maxLength={61} />
        <FormText name="title" label="One line about them" placeholder="Second of five daughters" className="wide" />
        <FormText name="occupation" label="Occupation" />
        <FormSelect name="pronouns" label="Pronouns" options={pronounSets.map((value) => ({ value, label: pronounLabels[value] }))} />
        <FormSelect name="ageGroup" label="Age" options={ageGroups.map((value) => ({ value, label: capital(value) }))} />
        <HomeField places={places} />
        <InitialsField />
      </div>
      <TokenField name="aliases" label="Also known as" most={limits.aliases} longest={limits.nameLength} placeholder="Eliza, Lizzy" />
      {colour === "chosen" && <HueField />}
    </fieldset>
  );
}

export function StoryFields() {
  return (
    <fieldset className="ces">
      <legend>Where they come from</legend>
      <FormArea
        name="backstory"
        label="Backstory"
        count={limits.backstoryLength}
        rows={7}
        hint="What happened before the curtain rises. The words they find draw on it."
      />
      <TokenField name="interests" label="Interests" most={limits.interests} longest={60} placeholder="Novels, long walks" />
      <TokenField name="tags" label="Tags" most={limits.tags} longest={60} hint="For yourself: nobody in the cast knows them." />
    </fieldset>
  );
}
