"use client";
import { Popover } from "@/components/ui/popover";
import { WhyDetails } from "./why-details";

/** The "why?" beside a line; asks the chronicle only when it is opened. */
export function WhyPopover({ timelineId, moveSeq, about }: { timelineId: string; moveSeq: number; about: string }) {
  return (
    <Popover
      side="left"
      align="start"
      title="Why this line"
      trigger={
        <button type="button" className="whyb" aria-label={`Why? ${about}`}>
          why?
        </button>
      }
    >
      <div className="why-p">
        <WhyDetails timelineId={timelineId} moveSeq={moveSeq} />
      </div>
    </Popover>
  );
}
