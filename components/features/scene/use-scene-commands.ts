"use client";
import { useMutation } from "@tanstack/react-query";
import { useStudio } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";

/** What may be done to a scene as a whole. The page changes only by what the chronicle says; a refusal is told in a toast. */
export function useSceneCommands(sceneId: string) {
  const trpc = useTRPC();
  const toast = useToast();
  const { timelineId, nameOf } = useStudio();
  const onError = (error: unknown): void => toast.fail(describeError(error), noteOf(error, "Every line so far is safe."));
  const leaving = (characterId: string): string => `leaving ${sceneId} ${characterId}`;
  const pause = useMutation(trpc.scene.pause.mutationOptions({ onError }));
  const resume = useMutation(trpc.scene.resume.mutationOptions({ onError }));
  const step = useMutation(trpc.scene.step.mutationOptions({ onError }));
  const end = useMutation(trpc.scene.end.mutationOptions({ onError }));
  const join = useMutation(
    trpc.scene.join.mutationOptions({ onError, onSuccess: (_, { characterId }) => toast.settle(leaving(characterId)) }),
  );
  const leave = useMutation(trpc.scene.leave.mutationOptions({ onError }));
  const scene = { timelineId, sceneId };
  return {
    /** Asked for, and perhaps done already: its event may come before its answer. */
    pausing: pause.isPending,
    resuming: resume.isPending,
    stepping: step.isPending,
    ending: end.isPending,
    moving: join.isPending || leave.isPending,
    toggle: (status: "running" | "paused" | "ended"): void => {
      if (status === "running") pause.mutate(scene);
      if (status === "paused") resume.mutate(scene);
    },
    step: (): void => {
      if (!step.isPending) step.mutate(scene);
    },
    end: (): Promise<unknown> => end.mutateAsync(scene).catch(() => undefined),
    join: (characterId: string): void => join.mutate({ ...scene, characterId }),
    leave: (characterId: string): void =>
      leave.mutate(
        { ...scene, characterId },
        {
          onSuccess: ({ status }) => {
            const back = (): void => join.mutate({ ...scene, characterId });
            if (status !== "ended") toast.undo(`${nameOf(characterId)} has left the room`, back, undefined, leaving(characterId));
          },
        },
      ),
  };
}
export type SceneCommands = ReturnType<typeof useSceneCommands>;
