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

const mostLetters = 60;
/** What was typed or pasted, a tag between commas each; those that are there already stay where they are. */
const withTags = (value: readonly string[], typed: string): string[] => {
  const tags = typed.split(",").map((tag) => tag.trim().slice(0, mostLetters));
  return [...new Set([...value, ...tags.filter(Boolean)])].slice(0, limits.tags);
};

/** Enter or a comma takes a tag; going back from an empty field lets the last one go. */
export function TagsInput({ id, value, onChange, disabled }: TagsProps) {
  const [typed, setTyped] = useState("");
  const take = (): void => {
    const tags = withTags(value, typed);
    setTyped("");
    if (tags.length > value.length) onChange(tags);
  };
  return (
    <span className="dr-tags">
      {value.map((tag) => (
        <button key={tag} type="button" className="chip" disabled={disabled} onClick={() => onChange(value.filter((each) => each !== tag))}>
          {tag}
          {!disabled && <Icon name="close" label="take out" />}
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
