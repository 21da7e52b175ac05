"use client";
import { useId, useMemo, useState } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { Select, TextField } from "@/components/ui/field";

interface PersonSelectProps {
  label: string;
  value: string | null;
  people: readonly CastMember[];
  /** What nobody is called: "Nobody in particular". */
  none: string;
  onChange: (id: string | null) => void;
  error?: string | undefined;
  hideLabel?: boolean | undefined;
}

/** A native list is quickest to use, until it is too long to look through. */
const listAtMost = 250;
const offered = 40;
const byName = new Intl.Collator("en");

function TypedPerson({ label, value, people, none, onChange, error, hideLabel }: PersonSelectProps) {
  const id = useId();
  const chosen = people.find((person) => person.id === value);
  const [text, setText] = useState(chosen?.name ?? "");
  const wanted = text.trim().toLowerCase();
  const matches = useMemo(
    () => people.filter(({ name, aliases }) => [name, ...aliases].some((each) => each.toLowerCase().includes(wanted))).slice(0, offered),
    [people, wanted],
  );
  return (
    <>
      <TextField
        label={label}
        hideLabel={hideLabel}
        list={id}
        value={text}
        placeholder={none}
        error={error ?? (wanted !== "" && !chosen ? "Nobody is called exactly this" : undefined)}
        onChange={(event) => {
          setText(event.target.value);
          onChange(people.find(({ name }) => name.toLowerCase() === event.target.value.trim().toLowerCase())?.id ?? null);
        }}
      />
      <datalist id={id}>
        {matches.map((person) => (
          <option key={person.id} value={person.name} />
        ))}
      </datalist>
    </>
  );
}

/** One of the cast, or nobody. */
export function PersonSelect(props: PersonSelectProps) {
  const { label, value, people, none, onChange, error, hideLabel } = props;
  const sorted = useMemo(() => [...people].sort((a, b) => byName.compare(a.name, b.name)), [people]);
  if (people.length > listAtMost) return <TypedPerson {...props} people={sorted} />;
  return (
    <Select
      label={label}
      hideLabel={hideLabel}
      error={error}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
      options={[{ value: "", label: none }, ...sorted.map((person) => ({ value: person.id, label: person.name }))]}
    />
  );
}
