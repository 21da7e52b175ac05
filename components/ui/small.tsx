import type { ReactNode } from "react";
import { cn } from "./cn";

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd>{children}</kbd>;
}

export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

/** The small light that says: here, now. */
export function LiveDot() {
  return <i className="livedot" aria-hidden />;
}

export interface MeterProps {
  /** 0..1 */
  value: number;
  label: string;
  tone?: "ink" | "id" | "up" | "down" | "warn" | "accent" | undefined;
  className?: string | undefined;
}

export const percent = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100);

export function Meter({ value, label, tone = "ink", className }: MeterProps) {
  const width = percent(value);
  return (
    <span className={cn("bar", tone !== "ink" && tone, className)} role="img" aria-label={`${label}: ${width} %`}>
      <i style={{ width: `${width}%` }} />
    </span>
  );
}

export interface SectionHeadProps {
  title: ReactNode;
  /** A figure at the right. */
  value?: ReactNode;
  /** The meaning of the figure, in words. */
  note?: ReactNode;
  level?: 2 | 3 | undefined;
  id?: string | undefined;
}

export function SectionHead({ title, value, note, level = 2, id }: SectionHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <Heading id={id} className="sec-h">
      {title}
      {(value !== undefined || note !== undefined) && (
        <span className="val">
          {value} {note !== undefined && <em>{note}</em>}
        </span>
      )}
    </Heading>
  );
}
