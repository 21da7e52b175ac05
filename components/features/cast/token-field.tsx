"use client";
import { useState, type KeyboardEvent } from "react";
import { useController } from "react-hook-form";
import type { CharacterProfile } from "@/server/contracts/character";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { fieldId } from "./editor-fields";

interface TokenFieldProps {
  name: "aliases" | "interests" | "tags" | "voice.openers";
  label: string;
  hint?: string;
  most: number;
  longest: number;
  placeholder?: string;
  /** A comma ends a word; not where words have commas of their own. */
  comma?: "ends" | "stays";
}

/** Several short texts: Enter or a comma adds one, Backspace in the empty field takes the last one away. */
export function TokenField({ name, label, hint, most, longest, placeholder, comma = "ends" }: TokenFieldProps) {
  const { field, fieldState } = useController<CharacterProfile, typeof name>({ name });
  const [text, setText] = useState("");
  const tokens = field.value;
  const add = (): void => {
    const parts = (comma === "ends" ? text.split(",") : [text]).map((part) => part.trim().slice(0, longest)).filter(Boolean);
    const fresh = [...new Set(parts)].filter((part) => !tokens.includes(part));
    setText("");
    if (fresh.length > 0) field.onChange([...tokens, ...fresh].slice(0, most));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" || (comma === "ends" && event.key === ",")) {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && text === "" && tokens.length > 0) field.onChange(tokens.slice(0, -1));
  };
  const full = tokens.length >= most;
  // An error of one text of the list has no field of its own.
  const error = fieldState.error?.message ?? (Array.isArray(fieldState.error) ? fieldState.error.find(Boolean)?.message : undefined);
  return (
    <Field
      label={label}
      id={fieldId(name)}
      hint={hint}
      error={error}
      aside={<span className="count">{`${tokens.length} of ${most}`}</span>}
    >
      {(wiring) => (
        <span className="tokens">
          {tokens.map((token) => (
            <span key={token} className="token">
              {token}
              <button type="button" aria-label={`Remove ${token}`} onClick={() => field.onChange(tokens.filter((one) => one !== token))}>
                <Icon name="close" size={11} />
              </button>
            </span>
          ))}
          <input
            {...wiring}
            ref={field.ref}
            value={text}
            maxLength={comma === "ends" ? undefined : longest}
            disabled={full}
            placeholder={full ? "That is as many as there can be" : tokens.length === 0 ? placeholder : undefined}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={press}
            onBlur={() => {
              add();
              field.onBlur();
            }}
          />
        </span>
      )}
    </Field>
  );
}
