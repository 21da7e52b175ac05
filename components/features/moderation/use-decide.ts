"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { describeError, findAppError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";
import { beatenWords, inParts } from "./prepare/held-words";

export type Decision =
  | { lineId: string; decision: "approve"; wording?: number }
  | { lineId: string; decision: "edit"; text: string }
  | { lineId: string; decision: "refuse" | "regenerate"; reason?: string };

const MOST_AT_ONCE = 50;

/** Decides about lines that wait; the queue is read anew after it, whatever came of it. */
export function useDecide() {
  const trpc = useTRPC();
  const toast = useToast();
  const cache = useQueryClient();
  const decide = useMutation(
    trpc.moderation.decide.mutationOptions({
      onError: (error) => {
        const reason = findAppError(error)?.reason;
        if (reason === "held.gone") return toast.say(describeError(error));
        return toast.fail(describeError(error), noteOf(error, "The line still waits; nothing of it is lost."));
      },
      onSettled: () => cache.invalidateQueries({ queryKey: trpc.moderation.queue.queryKey() }),
    }),
  );
  return {
    busy: decide.isPending,
    /** `failed` when any part of it was refused. */
    decide: async (timelineId: string, decisions: readonly Decision[]): Promise<"done" | "failed"> => {
      let done = 0;
      try {
        for (const part of inParts(decisions, MOST_AT_ONCE))
          done += (await decide.mutateAsync({ timelineId, decisions: part })).decided.length;
        if (done < decisions.length) toast.say(beatenWords(decisions.length - done, decisions.length));
        return "done";
      } catch {
        return "failed";
      }
    },
  };
}
