"use client";
import { useId, useState, type ChangeEvent, type ComponentProps, type ReactNode } from "react";
import { cn } from "./cn";
import { Icon } from "./icon";

interface Described {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  hideLabel?: boolean | undefined;
}

interface Wiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export interface FieldProps extends Described {
  id?: string | undefined;
  aside?: ReactNode;
  className?: string | undefined;
  children: (wiring: Wiring) => ReactNode;
}

/** Label, control, hint and fault, wired together for whoever listens instead of looking. */
export function Field({ id: given, label, hint, error, hideLabel, aside, className, children }: FieldProps) {
  const made = useId();
  const id = given ?? made;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={cn("fld", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : undefined}>
        {label}
        {aside}
      </label>
      {children({ id, "aria-describedby": described, "aria-invalid": error ? true : undefined })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="err" id={`${id}-error`} role="alert">
          <Icon name="warn" />
          {error}
        </p>
      )}
    </div>
  );
}

const split = <P extends Described>({ label, hint, error, hideLabel, ...rest }: P) => ({
  described: { label, hint, error, hideLabel },
  rest,
});

export interface TextFieldProps extends Described, ComponentProps<"input"> {
  trailing?: ReactNode;
}

export function TextField({ trailing, className, ...props }: TextFieldProps) {
  const { described, rest } = split(props);
  return (
    <Field {...described} id={rest.id}>
      {(wiring) => (
        <span className="inp-w">
          <input className={cn("inp", className)} {...rest} {...wiring} />
          {trailing && <span className="trail">{trailing}</span>}
        </span>
      )}
    </Field>
  );
}

export interface PasswordFieldProps extends Omit<TextFieldProps, "type" | "trailing"> {
  /** "strong", "fair": how good it is, in a word. */
  strength?: string | undefined;
}

export function PasswordField({ strength, ...props }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const toggle = (
    <button
      type="button"
      className="ib s"
      aria-label={shown ? "Hide the password" : "Show the password"}
      aria-pressed={shown}
      onClick={() => setShown(!shown)}
    >
      <Icon name={shown ? "eye-off" : "eye"} />
    </button>
  );
  return (
    <TextField
      {...props}
      type={shown ? "text" : "password"}
      spellCheck={false}
      autoCapitalize="none"
      trailing={
        <>
          {strength && <span aria-live="polite">{strength}</span>}
          {toggle}
        </>
      }
    />
  );
}

export interface TextAreaProps extends Described, ComponentProps<"textarea"> {
  /** Shows how much of this many characters is used. */
  count?: number | undefined;
}

export function TextArea({ count, className, onChange, ...props }: TextAreaProps) {
  const { described, rest } = split(props);
  const [typed, setTyped] = useState(String(rest.defaultValue ?? "").length);
  const used = typeof rest.value === "string" ? rest.value.length : typed;
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setTyped(event.target.value.length);
    onChange?.(event);
  };
  return (
    <Field
      {...described}
      id={rest.id}
      aside={
        count !== undefined && (
          <span className={cn("count", used > count && "over")}>
            {used} of {count}
          </span>
        )
      }
    >
      {(wiring) => <textarea className={cn("inp", className)} {...rest} onChange={change} {...wiring} />}
    </Field>
  );
}

export interface SelectProps extends Described, ComponentProps<"select"> {
  options: readonly { value: string; label: string; disabled?: boolean | undefined }[];
}

export function Select({ options, className, ...props }: SelectProps) {
  const { described, rest } = split(props);
  return (
    <Field {...described} id={rest.id}>
      {(wiring) => (
        <span className="inp-w">
          <select className={cn("inp", className)} {...rest} {...wiring}>
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chev" />
        </span>
      )}
    </Field>
  );
}

/** A fault of the whole form: what happened and what to do. */
export function FormError({ children, reason }: { children: ReactNode; reason?: string | undefined }) {
  return (
    <div className="form-err" role="alert">
      <Icon name="warn" />
      <span>
        {children} {reason && <code>reason: {reason}</code>}
      </span>
    </div>
  );
}
