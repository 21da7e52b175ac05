"use client";
import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
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
    <ToggleGroup<T>
      aria-label={label}
      className="seg"
      value={[value]}
      disabled={disabled}
      onValueChange={([next]) => next !== undefined && onChange(next)}
    >
      {options.map((option) => (
        <Toggle key={option.value} value={option.value}>
          {option.icon && <Icon name={option.icon} />}
          {option.label}
          {option.count !== undefined && <span className="n">{option.count}</span>}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
