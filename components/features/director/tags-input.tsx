"use client";
import { useState } from "react";
import { limits } from "@/server/contracts/limits";
import { Icon } from "@/components/ui/icon";

interface TagsProps {
  id: string;
  value: readonly string[];
  onChange: (tags: string[]) => void;
  disabled: boolean;
}

/** Enter or a comma takes a tag; going back from an empty field lets the last one go. */
export function TagsInput({ id, value, onChange, disabled }: TagsProps) {
  const [typed, setTyped] = useState("");
  const take = (): void => {
    const tag = typed.trim().slice(0, 60);
    setTyped("");
    if (tag !== "" && !value.includes(tag) && value.length < limits.tags) onChange([...value, tag]);
  };
  return (
    <span className="dr-tags">
      {value.map((tag) => (
        <button key={tag} type="button" className="chip" disabled={disabled} onClick={() => onChange(value.filter((each) => each !== tag))}>
          {tag}
          <Icon name="close" label="take out" />
        </button>
      ))}
      <input
        id={id}
        value={typed}
        disabled={disabled}
        placeholder={value.length === 0 ? "family, one room" : ""}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === ",") {
            event.preventDefault();
            take();
          } else if (event.key === "Backspace" && typed === "") onChange(value.slice(0, -1));
        }}
      />
    </span>
  );
}
