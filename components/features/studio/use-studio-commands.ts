"use client";
import { useMutation } from "@tanstack/react-query";
import { useToast } from "@/components/ui/toast";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";

/** The transport's commands. A refusal is told in a toast; the view itself changes only by what the chronicle says. */
export function useStudioCommands(timelineId: string) {
  const trpc = useTRPC();
  const toast = useToast();
  const onError = (error: unknown): void => toast.fail(describeError(error), noteOf(error, "The clock goes as it went."));
  const play = useMutation(trpc.ecosystem.play.mutationOptions({ onError }));
  const pause = useMutation(trpc.ecosystem.pause.mutationOptions({ onError }));
  const step = useMutation(trpc.ecosystem.step.mutationOptions({ onError }));
  const speed = useMutation(trpc.ecosystem.setSpeed.mutationOptions({ onError }));
  return {
    busy: play.isPending || pause.isPending || step.isPending || speed.isPending,
    toggle: (playing: boolean): void => (playing ? pause.mutate({ timelineId }) : play.mutate({ timelineId })),
    step: (): void => step.mutate({ timelineId }),
    setSpeed: (value: number): void => speed.mutate({ timelineId, speed: value as 1 }),
  };
}
