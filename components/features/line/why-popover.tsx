"use client";
import type { ReactNode } from "react";
import { Popover } from "@/components/ui/popover";
import { WhyDetails } from "./why-details";

interface WhyPopoverProps {
  timelineId: string;
  /** Null for words that nobody's own choice gave. */
  moveSeq: number | null;
  /** Of which line, for whoever listens instead of looking. */
  about: string;
  /** All that the line did. */
  children?: ReactNode;
}

/** The "why?" beside a line; asks the chronicle only when it is opened. */
export function WhyPopover({ timelineId, moveSeq, about, children }: WhyPopoverProps) {
  const label = moveSeq === null ? "what it did" : "why?";
  return (
    <Popover
      side="left"
      align="start"
      title={moveSeq === null ? "What this line did" : "Why this line"}
      trigger={
        <button type="button" className="whyb" aria-label={`${label} ${about}`}>
          {label}
        </button>
      }
    >
      <div className="why-p">
        {moveSeq !== null && <WhyDetails timelineId={timelineId} moveSeq={moveSeq} />}
        {children}
      </div>
    </Popover>
  );
}
