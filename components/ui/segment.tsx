"use client";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export interface SegmentOption<T extends string> {
  value: T;
  label: string;
  icon?: IconName | undefined;
  count?: number | undefined;
}

export interface SegmentProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly SegmentOption<T>[];
  disabled?: boolean | undefined;
}

/** One of a few, all in sight. Pressing the chosen one again changes nothing. */
export function Segment<T extends string>({ label, value, onChange, options, disabled = false }: SegmentProps<T>) {
  return (
    <div role="group" aria-label={label} className="seg">
      {options.map((option) => {
        const chosen = option.value === value;
        return (
          <button
            key={option.value}
            type="button"
            aria-pressed={chosen}
            data-pressed={chosen ? "" : undefined}
            disabled={disabled}
            onClick={() => !chosen && onChange(option.value)}
          >
            {option.icon && <Icon name={option.icon} />}
            {option.label}
            {option.count !== undefined && <span className="n">{option.count}</span>}
          </button>
        );
      })}
    </div>
  );
}
