"use client";
import { useId, type ComponentProps, type ReactNode } from "react";
import { cn } from "./cn";
import { Icon } from "./icon";

interface ChoiceText {
  label: ReactNode;
  hint?: ReactNode;
}

export interface CheckboxProps extends ChoiceText, Omit<ComponentProps<"input">, "type"> {
  error?: string | undefined;
}

export function Checkbox({ label, hint, error, className, ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <div className={cn("fld", className)}>
      <label className="ck">
        <input type="checkbox" aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} {...rest} />
        <span className="t">{label}</span>
        {hint && <span className="hint">{hint}</span>}
      </label>
      {error && (
        <p className="err" id={`${id}-error`} role="alert">
          <Icon name="warn" />
          {error}
        </p>
      )}
    </div>
  );
}

export type SwitchProps = ChoiceText & Omit<ComponentProps<"input">, "type" | "role">;

export function Switch({ label, hint, className, ...rest }: SwitchProps) {
  return (
    <label className={cn("ck sw", className)}>
      <input type="checkbox" role="switch" {...rest} />
      <span className="t">{label}</span>
      {hint && <span className="hint">{hint}</span>}
    </label>
  );
}

export interface RadioOption<T extends string> extends ChoiceText {
  value: T;
  trailing?: ReactNode;
  disabled?: boolean | undefined;
}

export interface RadioGroupProps<T extends string> {
  label: string;
  value: T | null;
  onChange: (value: T) => void;
  options: readonly RadioOption<T>[];
  name?: string | undefined;
}

export function RadioGroup<T extends string>({ label, value, onChange, options, name }: RadioGroupProps<T>) {
  const made = useId();
  return (
    <fieldset className="fld radios">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="ck">
          <input
            type="radio"
            name={name ?? made}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span className="t">{option.label}</span>
          {option.trailing && <span className="trailing">{option.trailing}</span>}
          {option.hint && <span className="hint">{option.hint}</span>}
        </label>
      ))}
    </fieldset>
  );
}
