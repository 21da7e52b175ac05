"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { limits } from "@/server/contracts/limits";
import { describeError, findAppError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";
import type { Cause } from "./prepare/causes";
import type { MapDesk } from "./use-map-desk";

const longest = 60;
const shorten = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/u, "")} …`);

/** A branch called after what does not happen in it. */
export const branchName = ({ episodes }: Cause): string => {
  const text = episodes[0]?.line?.text ?? episodes[0]?.because ?? "";
  return (text === "" ? "If it had gone otherwise" : `Without “${shorten(text)}”`).slice(0, limits.titleLength);
};

/** Where a branch leaves so that this has not happened: before the words, which come before what they change. */
export const seqBefore = ({ seq, episodes }: Cause): number => Math.max(1, Math.min(seq, episodes[0]?.line?.seq ?? seq) - 1);

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
      onError: (error) => {
        const reason = findAppError(error)?.reason;
        toast.fail(describeError(error), { detail: "Nothing was changed.", ...(reason && { reason }) });
      },
    }),
  );
  return {
    fork: (cause) => forking.mutate({ timelineId: studio.timelineId, atSeq: seqBefore(cause), name: branchName(cause) }),
    isForking: forking.isPending,
  };
}
