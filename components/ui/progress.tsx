import { Button } from "./button";
import { cn } from "./cn";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { percent } from "./small";

export interface ProgressProps {
  /** 0..1; null while the end cannot be known. */
  value: number | null;
  label: string;
}

export function Progress({ value, label }: ProgressProps) {
  const width = value === null ? 100 : percent(value);
  return (
    <span
      className={cn("bar accent", value === null && "open")}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === null ? undefined : width}
    >
      <i style={{ width: `${width}%` }} />
    </span>
  );
}

export interface WorkStep {
  label: string;
  note?: string | undefined;
  state: "done" | "now" | "next";
}

export interface LongWorkProps {
  title: string;
  value: number | null;
  steps: readonly WorkStep[];
  /** "about 2 min left" */
  left?: string | undefined;
  onCancel?: (() => void) | undefined;
}

const stepIcon: Record<WorkStep["state"], IconName> = { done: "check", now: "clock", next: "unaware" };
const stepClass: Record<WorkStep["state"], string | undefined> = { done: "y", now: "nw", next: undefined };

/** Long work: phase, count, time left; it may be left, and it may be stopped. */
export function LongWork({ title, value, steps, left, onCancel }: LongWorkProps) {
  return (
    <div className="work" aria-live="polite">
      <header>
        <b>{title}</b>
        {value !== null && <span className="n">{percent(value)} %</span>}
      </header>
      <Progress value={value} label={title} />
      <ol>
        {steps.map((step) => (
          <li key={step.label} className={stepClass[step.state]}>
            <Icon name={stepIcon[step.state]} />
            {step.label}
            {step.note && <span>{step.note}</span>}
          </li>
        ))}
      </ol>
      <p>{left ? `${left}. ` : ""}You may leave; it goes on without you.</p>
      {onCancel && (
        <Button variant="quiet" size="s" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
