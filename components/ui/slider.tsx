"use client";
import { Slider as Base } from "@base-ui/react/slider";
import { useId, type ReactNode } from "react";

export interface SliderProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  /** Once, when the hand lets go. */
  onCommit?: ((value: number) => void) | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  format?: ((value: number) => string) | undefined;
  /** What the ends mean. */
  low?: string | undefined;
  high?: string | undefined;
  hint?: ReactNode;
  disabled?: boolean | undefined;
}

const asPlain = (value: number): string => value.toFixed(2);

export function Slider({
  label,
  value,
  onChange,
  onCommit,
  min = 0,
  max = 1,
  step = 0.01,
  format = asPlain,
  low,
  high,
  hint,
  disabled = false,
}: SliderProps) {
  const id = useId();
  return (
    <Base.Root
      className="slider fld"
      value={value}
      min={min}
      max={max}
      step={step}
      disabled={disabled}
      onValueChange={(next: number) => onChange(next)}
      onValueCommitted={(next: number) => onCommit?.(next)}
      aria-labelledby={`${id}-l`}
    >
      <span className="fld-l">
        <span id={`${id}-l`}>{label}</span>
        <span className="n">{format(value)}</span>
      </span>
      <Base.Control className="track-w">
        <Base.Track className="track">
          <Base.Indicator className="fill" />
          <Base.Thumb className="thumb" aria-labelledby={`${id}-l`} getAriaValueText={() => format(value)} />
        </Base.Track>
      </Base.Control>
      {(low || high) && (
        <span className="ends">
          <span>{low}</span>
          <span>{high}</span>
        </span>
      )}
      {hint && <p className="hint">{hint}</p>}
    </Base.Root>
  );
}
