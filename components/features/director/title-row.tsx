import { useId, type ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import { NumberInput } from "@/components/ui/number-input";

interface RowProps {
  label: string;
  icon?: IconName | undefined;
  children: (id: string) => ReactNode;
}

/** One line of the title page. */
export function TitleRow({ label, icon, children }: RowProps) {
  const id = useId();
  return (
    <div className="dr-row">
      <label htmlFor={id}>{label}</label>
      <div>
        {icon && <Icon name={icon} />}
        {children(id)}
      </div>
    </div>
  );
}

interface SelectProps<T extends string> {
  id: string;
  value: T;
  options: readonly { value: T; label: string; disabled?: boolean }[];
  onChange: (value: T) => void;
  disabled: boolean;
  invalid?: boolean | undefined;
  label?: string | undefined;
}
export function RowSelect<T extends string>({ id, value, options, onChange, disabled, invalid, label }: SelectProps<T>) {
  return (
    <span className="dr-sel">
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-invalid={invalid ? true : undefined}
        aria-label={label}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chev" />
    </span>
  );
}

interface NumberProps {
  id?: string | undefined;
  label: string;
  value: number | null;
  least: number;
  most: number;
  step?: number | undefined;
  /** Whether nothing may be said. */
  empty?: boolean | undefined;
  unit: string;
  disabled: boolean;
  invalid?: boolean | undefined;
  onChange: (value: number | null) => void;
}
/** A number in a line of words. */
export function RowNumber({ id, label, value, least, most, step, empty, unit, disabled, invalid, onChange }: NumberProps) {
  return (
    <label className="dr-num">
      <NumberInput
        id={id}
        aria-label={label}
        value={value}
        min={least}
        max={most}
        step={step}
        empty={empty}
        disabled={disabled}
        aria-invalid={invalid ? true : undefined}
        placeholder="any"
        onChange={onChange}
      />
      <span aria-hidden>{unit}</span>
    </label>
  );
}
