"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { freshName } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";
import type { Cause } from "./prepare/causes";
import { branchName, seqBefore } from "./prepare/fork-point";
import type { MapDesk } from "./use-map-desk";

export function useForkAt({ studio }: MapDesk): { fork: (cause: Cause, number: number) => void; isForking: boolean } {
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const forking = useMutation(
    trpc.timeline.fork.mutationOptions({
      onSuccess: (branch) => {
        toast.say("A branch in which it has not happened", branch.name);
        router.push(`/${studio.ecosystem.id}/map?branch=${branch.id}`);
        router.refresh(); // the list of branches comes with the layout
      },
      onError: (error) => toast.fail(describeError(error), noteOf(error, "Nothing was changed.")),
    }),
  );
  return {
    fork: (cause) =>
      forking.mutate({ timelineId: studio.timelineId, atSeq: seqBefore(cause), name: freshName(branchName(cause), studio.timelines) }),
    isForking: forking.isPending,
  };
}
