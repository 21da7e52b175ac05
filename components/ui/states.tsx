import type { ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export interface EmptyStateProps {
  icon?: IconName | undefined;
  title: string;
  /** What this place is for. */
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ icon = "unaware", title, children, action }: EmptyStateProps) {
  return (
    <div className="st-c">
      <Icon name={icon} />
      <strong className="st-t">{title}</strong>
      {children && <p>{children}</p>}
      {action && <div className="acts">{action}</div>}
    </div>
  );
}

export interface ErrorCardProps {
  /** What happened: "The feed stopped at line 21." */
  title: string;
  /** What is safe, and what to do. */
  children: ReactNode;
  reason?: string | undefined;
  onRetry?: (() => void) | undefined;
  retryLabel?: string | undefined;
  action?: ReactNode;
  headingLevel?: 1 | 2 | 3 | undefined;
}

export function ErrorCard({ title, children, reason, onRetry, retryLabel = "Try again", action, headingLevel = 2 }: ErrorCardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="st-c er" role="alert">
      <Icon name="warn" />
      <Heading className="st-t">{title}</Heading>
      <p>{children}</p>
      {(onRetry || action) && (
        <div className="acts">
          {onRetry && (
            <Button icon="again" onClick={onRetry}>
              {retryLabel}
            </Button>
          )}
          {action}
        </div>
      )}
      {reason && <span className="dt2">reason: {reason}</span>}
    </div>
  );
}

export interface StaleNoteProps {
  /** "4 min ago" */
  age: string;
  /** What is last known; drawn dimmed below the note. */
  children?: ReactNode;
  className?: string | undefined;
}

export function StaleNote({ age, children, className }: StaleNoteProps) {
  return (
    <div className={cn("stale", className)}>
      <p className="age" role="status">
        <Icon name="clock" />
        Last known, {age}
      </p>
      {children && <div className="dimw">{children}</div>}
    </div>
  );
}
