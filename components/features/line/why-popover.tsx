"use client";
import type { ReactNode } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import { Popover } from "@/components/ui/popover";
import { LineWhy } from "./line-why";
import { isOwnChoice } from "./why-words";

interface WhyPopoverProps {
  timelineId: string;
  line: Line;
  actor: CastMember | null;
  target: CastMember | null;
  /** Of which line, for whoever listens instead of looking. */
  about: string;
  /** All that the line did. */
  children?: ReactNode;
}

/** The "why?" beside a line; asks the chronicle only when it is opened. */
export function WhyPopover({ timelineId, line, actor, target, about, children }: WhyPopoverProps) {
  const chosen = isOwnChoice(line);
  const label = chosen ? "why?" : "what it did";
  return (
    <Popover
      side="left"
      align="start"
      title={chosen ? "Why this line" : "What this line did"}
      trigger={
        <button type="button" className="whyb" aria-label={`${label} ${about}`}>
          {label}
        </button>
      }
    >
      <div className="why-p">
        {chosen && <LineWhy timelineId={timelineId} line={line} actor={actor} target={target} />}
        {children}
      </div>
    </Popover>
  );
}
