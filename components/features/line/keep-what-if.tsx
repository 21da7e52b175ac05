"use client";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Line } from "@/server/contracts/line";
import { limits } from "@/server/contracts/limits";
import type { WhatIf } from "@/server/contracts/simulation";
import { useStudio } from "@/components/features/studio";
import { useIdle } from "@/components/hooks/use-idle";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

interface KeepProps {
  line: Line;
  change: WhatIf;
  text: string;
}

/** What would have been said becomes another wording of the line: kept beside the others, or shown at once; and taken back again. */
export function KeepWhatIf({ line, change, text }: KeepProps) {
  const trpc = useTRPC();
  const toast = useToast();
  const isIdle = useIdle(trpc.line.keepWhatIf.mutationKey());
  const said = useRef<HTMLParagraphElement>(null);
  const isAsked = useRef(false);
  const { timelineId, canWrite, mode } = useStudio();
  const onError = (error: unknown): void => toast.fail(describeError(error), noteOf(error, "The line is as it was."));
  const keep = useMutation(trpc.line.keepWhatIf.mutationOptions({ onError }));
  const drop = useMutation(trpc.line.dropWording.mutationOptions({ onError }));
  const kept = line.alternatives.length === 0 ? [line.text] : line.alternatives.map((each) => each.text);
  const at = kept.indexOf(text);
  useEffect(() => {
    // The buttons go with the event, which may come before the answer or after it: whoever came by the keys stays where they were.
    if (at < 0 || !isAsked.current) return;
    isAsked.current = false;
    said.current?.focus();
  }, [at]);
  if (!canWrite || mode !== "live" || line.ruling === "rejected") return null;
  const isFull = line.alternatives.length >= limits.alternatives;
  // Taken back, the wording that is shown now is shown again.
  const before = line.chosen;
  const run = (show: boolean): void => {
    if (!isIdle()) return;
    isAsked.current = true;
    keep.mutate(
      { timelineId, lineId: line.id, change, show },
      {
        onSuccess: ({ index, wording }) => {
          toast.undo(show ? "Kept, and shown in the script" : `Kept as wording ${index + 1}`, () =>
            drop.mutate({ timelineId, lineId: line.id, index, text: wording.text, show: before }),
          );
        },
        onError: () => {
          isAsked.current = false;
        },
      },
    );
  };
  return (
    <div className="wi-k">
      <p ref={said} tabIndex={-1}>
        {at >= 0 ? `These are wording ${at + 1} of the line.` : isFull ? `A line has at most ${limits.alternatives} wordings.` : ""}
      </p>
      {at < 0 && !isFull && (
        <>
          <Button size="s" icon="layers" {...(keep.isPending && { busy: "Keeping" })} onClick={() => run(false)}>
            Keep as another wording
          </Button>
          <Button size="s" variant="quiet" disabled={keep.isPending} onClick={() => run(true)}>
            Keep and show it
          </Button>
        </>
      )}
    </div>
  );
}
