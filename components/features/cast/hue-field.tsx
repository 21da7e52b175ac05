"use client";
import { useController, useWatch } from "react-hook-form";
import type { CharacterProfile } from "@/server/contracts/character";
import { idClass } from "@/components/charts/prepare/person";
import { cn } from "@/components/ui/cn";

/** In the order of the palette. */
const hueNames = "Rose Coral Copper Amber Olive Moss Leaf Jade Lagoon Cyan Azure Cobalt Iris Violet Orchid Mulberry".split(" ");

/** The identity colour: the same in every picture of the studio. */
export function HueField() {
  const { field } = useController<CharacterProfile, "hue">({ name: "hue" });
  const initials = useWatch<CharacterProfile, "initials">({ name: "initials" });
  return (
    <fieldset className="fld hues">
      <legend>Colour</legend>
      <span>
        {hueNames.map((name, hue) => (
          <label key={name} className={cn(idClass(hue), hue === field.value && "on")} title={name}>
            <input
              type="radio"
              name="hue"
              className="sr-only"
              checked={hue === field.value}
              onChange={() => field.onChange(hue)}
              aria-label={name}
            />
            <span aria-hidden>{initials || "A"}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
