"use client";
import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import { useStudio } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";

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
  const choose = useMutation(trpc.line.choose.mutationOptions({ onError }));
  const busy = edit.isPending || reword.isPending;
  const [runEdit, runReject, runReword, runChoose] = [edit.mutateAsync, reject.mutate, reword.mutateAsync, choose.mutate];
  return useMemo(
    () => ({
      busy,
      edit: (lineId: string, text: string) => settled(runEdit({ timelineId, lineId, text })),
      /** Another wording: these words, or words made again with the note in mind. */
      reword: (lineId: string, how: { text: string } | { note: string }) => settled(runReword({ timelineId, lineId, ...how })),
      choose: (lineId: string, index: number): void => runChoose({ timelineId, lineId, index }),
      strike: (lineId: string): void => runReject({ timelineId, lineId }),
    }),
    [busy, timelineId, runEdit, runReject, runReword, runChoose],
  );
}
export type LineCommands = ReturnType<typeof useLineCommands>;
