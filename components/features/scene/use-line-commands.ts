"use client";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import type { Line } from "@/server/contracts/line";
import { useStudio } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";
import { stepWording } from "./prepare/step-wording";

const settled = (work: Promise<unknown>): Promise<"done" | "failed"> =>
  work.then(
    () => "done" as const,
    () => "failed" as const,
  );

/** What may be done to a line that was said. The script changes only by what the chronicle says; a refusal is told in a toast. */
export function useLineCommands() {
  const trpc = useTRPC();
  const toast = useToast();
  const { timelineId } = useStudio();
  const onError = (error: unknown): void =>
    toast.fail(describeError(error), noteOf(error, "The line is as it was; what you wrote is kept."));
  const edit = useMutation(trpc.line.edit.mutationOptions({ onError }));
  const reject = useMutation(trpc.line.reject.mutationOptions({ onError }));
  const onSuccess = ({ isLost }: { isLost: boolean }): void => {
    if (isLost)
      toast.say("Said again, without the note", "The improviser follows how long, warm, sure, glad, calm or formal; a model any note.");
  };
  const reword = useMutation(trpc.line.reword.mutationOptions({ onError, onSuccess }));
  // One after the other: of two that are on their way the later one is shown.
  const choose = useMutation(trpc.line.choose.mutationOptions({ onError, scope: { id: "wordings" } }));
  const asked = useRef(new Map<string, number>());
  const busy = edit.isPending || reword.isPending;
  const [runEdit, runReject, runReword, runChoose] = [edit.mutateAsync, reject.mutate, reword.mutateAsync, choose.mutateAsync];
  return useMemo(
    () => ({
      busy,
      edit: (lineId: string, text: string) => settled(runEdit({ timelineId, lineId, text })),
      /** Another wording: these words, or words made again with the note in mind. */
      reword: (lineId: string, how: { text: string } | { note: string }) => settled(runReword({ timelineId, lineId, ...how })),
      /** The next wording, or the one before: from the one that was asked for last, while that is on its way. */
      step: (line: Line, by: 1 | -1): void => {
        const { id } = line;
        const index = stepWording(line, by, asked.current.get(id));
        asked.current.set(id, index);
        void settled(runChoose({ timelineId, lineId: id, index })).then(() => asked.current.get(id) === index && asked.current.delete(id));
      },
      strike: (lineId: string): void => runReject({ timelineId, lineId }),
    }),
    [busy, timelineId, runEdit, runReject, runReword, runChoose],
  );
}
export type LineCommands = ReturnType<typeof useLineCommands>;
