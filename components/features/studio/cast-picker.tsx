"use client";
import { useId, useState, type Ref } from "react";
import { limits } from "@/server/contracts/limits";
import { Mark } from "@/components/charts/mark";
import { findPeople } from "@/components/charts/prepare/find-people";
import { idClass, shortNameOf } from "@/components/charts/prepare/person";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { SearchField } from "@/components/ui/search-field";
import { useStudio } from "./studio-context";

interface PickerProps {
  /** In the order in which they were chosen. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
  legend?: string | undefined;
  /** Why somebody cannot be chosen; null for everybody else. */
  busy?: ((id: string) => string | null) | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  error?: string | undefined;
}

const SHOWN = 60;

/** Who is in a scene, in order. Whoever is busy cannot be chosen, and it says with what. */
export function CastPicker({ value, onChange, legend = "Who is in it", busy = () => null, inputRef, error }: PickerProps) {
  const { cast, member } = useStudio();
  const [search, setSearch] = useState("");
  const id = useId();
  const found = findPeople(cast, search);
  const chosen = value.flatMap((each) => member(each) ?? []);
  const isFull = value.length >= limits.sceneCast;
  const toggle = (each: string): void => onChange(value.includes(each) ? value.filter((other) => other !== each) : [...value, each]);
  return (
    <fieldset className="fld pick" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>
        {legend}
        <span className="count">
          {value.length} of at most {limits.sceneCast}
        </span>
      </legend>
      <ul className="pick-c" aria-label="Chosen, in order">
        {chosen.length === 0 && <li className="none">Nobody yet</li>}
        {chosen.map((person, index) => (
          <li key={person.id}>
            <button type="button" className={cn("chip", idClass(person.hue))} onClick={() => toggle(person.id)}>
              <span className="n">{index + 1}</span>
              <Mark person={person} size={18} decorative />
              {shortNameOf(person)}
              <Icon name="close" label="leave out" />
            </button>
          </li>
        ))}
      </ul>
      <SearchField label="Find somebody" value={search} onChange={setSearch} />
      <ul className="pick-l">
        {found.slice(0, SHOWN).map((person, index) => {
          const why = busy(person.id);
          const isChosen = value.includes(person.id);
          return (
            <li key={person.id}>
              <label className="ck">
                <input
                  type="checkbox"
                  ref={index === 0 ? inputRef : undefined}
                  checked={isChosen}
                  disabled={!isChosen && (why !== null || isFull)}
                  aria-invalid={error ? true : undefined}
                  onChange={() => toggle(person.id)}
                />
                <span className="t">
                  <Mark person={person} size={24} decorative />
                  <span>
                    {person.name}
                    <em>{why ?? person.title}</em>
                  </span>
                </span>
              </label>
            </li>
          );
        })}
        {found.length === 0 && <li className="none">Nobody of that name is in the cast.</li>}
        {found.length > SHOWN && <li className="none">{found.length - SHOWN} more; write a part of the name.</li>}
      </ul>
      {error && (
        <p className="err" id={`${id}-error`}>
          <Icon name="warn" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
