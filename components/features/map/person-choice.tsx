"use client";
import { useId, useMemo, useState } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { Select, TextField } from "@/components/ui/field";

interface PersonChoiceProps {
  label: string;
  people: readonly CastMember[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** A native list is quickest to use, until it is too long to look through. */
const listAtMost = 250;
const offered = 40;
const byName = new Intl.Collator("en");

function Typed({ label, people, value, onChange }: PersonChoiceProps) {
  const id = useId();
  const [text, setText] = useState(people.find((person) => person.id === value)?.name ?? "");
  const wanted = text.trim().toLowerCase();
  const matches = useMemo(() => people.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, offered), [people, wanted]);
  return (
    <>
      <TextField
        label={label}
        list={id}
        value={text}
        placeholder="Somebody’s name"
        onChange={({ target }) => {
          setText(target.value);
          onChange(people.find(({ name }) => name.toLowerCase() === target.value.trim().toLowerCase())?.id ?? null);
        }}
      />
      <datalist id={id}>
        {matches.map(({ id: key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** One of the cast, or nobody. */
export function PersonChoice(props: PersonChoiceProps) {
  const { label, people, value, onChange } = props;
  const sorted = useMemo(() => [...people].sort((a, b) => byName.compare(a.name, b.name)), [people]);
  if (people.length > listAtMost) return <Typed {...props} people={sorted} />;
  return (
    <Select
      label={label}
      value={value ?? ""}
      onChange={({ target }) => onChange(target.value === "" ? null : target.value)}
      options={[{ value: "", label: "Choose somebody" }, ...sorted.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}
