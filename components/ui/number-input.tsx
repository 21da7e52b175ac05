"use client";
import { useState, type ComponentProps } from "react";
import { cn } from "./cn";
import { Field } from "./field";
import { fitNumber, fitWords, readNumber, type NumberRange } from "./read-number";
import { useToast } from "./toast";

export interface NumberInputProps
  extends NumberRange, Omit<ComponentProps<"input">, "value" | "onChange" | "type" | "min" | "max" | "step"> {
  value: number | null;
  /** Whether nothing may be said: null. */
  empty?: boolean | undefined;
  /** "leaving": for a number whose every step on the way would change something else. */
  taken?: "typing" | "leaving" | undefined;
  onChange: (value: number | null) => void;
  /** Why the number that was typed was put right when the field was left; null as soon as something else is typed. Without it a notice says so. */
  onFit?: ((why: string | null) => void) | undefined;
}
/** What stands in the field, and the value that it stood beside: when that changes by another hand, the field follows. */
interface Typed {
  text: string;
  beside: number | null;
}

/** A number that is typed in peace: half a number, or one out of bounds, is put right when the field is left and not under the fingers. */
export function NumberInput({
  value,
  min,
  max,
  step = 1,
  empty = false,
  taken = "typing",
  onChange,
  onFit,
  onBlur,
  onKeyDown,
  ...rest
}: NumberInputProps) {
  const toast = useToast();
  const [typed, setTyped] = useState<Typed | null>(null);
  const range = { min, max, step };
  const type = (text: string): void => {
    const read = readNumber(text, range);
    const next = read ?? (empty && text.trim() === "" ? null : undefined);
    const isTaken = taken === "typing" && next !== undefined;
    setTyped({ text, beside: isTaken ? next : value });
    onFit?.(null);
    if (isTaken && next !== value) onChange(next);
  };
  const settle = (): void => {
    setTyped(null);
    if (!typed || typed.beside !== value) return;
    const fit = fitNumber(typed.text, range);
    const why = fitWords(typed.text, range);
    if (onFit) onFit(why);
    else if (why !== null) toast.say(why, rest["aria-label"]);
    if (fit !== null && fit !== value) onChange(fit);
    else if (fit === null && empty && value !== null) onChange(null);
  };
  return (
    <input
      inputMode={step === 1 ? "numeric" : "decimal"}
      {...rest}
      type="number"
      min={min}
      max={max}
      step={step}
      value={typed && typed.beside === value ? typed.text : (value ?? "")}
      onChange={(event) => type(event.target.value)}
      onBlur={(event) => {
        settle();
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
        onKeyDown?.(event);
      }}
    />
  );
}

export interface NumberFieldProps extends NumberInputProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}
export function NumberField({ label, hint, error, className, ...props }: NumberFieldProps) {
  const [why, setWhy] = useState<string | null>(null);
  return (
    <Field label={label} hint={why === null ? hint : <span role="status">{why}</span>} error={error} id={props.id}>
      {(wiring) => <NumberInput className={cn("inp", className)} onFit={setWhy} {...props} {...wiring} />}
    </Field>
  );
}
