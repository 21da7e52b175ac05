"use client";
import { useId } from "react";
import { Icon } from "./icon";
import { Kbd } from "./small";

export interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string | undefined;
  kbd?: string | undefined;
  autoFocus?: boolean | undefined;
}

export function SearchField({ label, value, onChange, placeholder, kbd, autoFocus }: SearchFieldProps) {
  const id = useId();
  return (
    <span className="find-f" role="search">
      <Icon name="search" />
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={value}
        placeholder={placeholder ?? label}
        autoFocus={autoFocus}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && value !== "" && (event.stopPropagation(), onChange(""))}
      />
      {value !== "" && (
        <button type="button" className="ib s" aria-label="Clear" onClick={() => onChange("")}>
          <Icon name="close" />
        </button>
      )}
      {kbd && value === "" && <Kbd>{kbd}</Kbd>}
    </span>
  );
}
