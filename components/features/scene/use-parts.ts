"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Scene } from "@/server/contracts/scene";
import { awaitedPlayer } from "@/server/contracts/scene-state";
import { useStudio } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";

/** Who plays whom in a scene, for whom it waits, and how that is changed. */
export function useParts(scene: Scene) {
  const trpc = useTRPC();
  const toast = useToast();
  const { timelineId, me, nameOf } = useStudio();
  const onError = (error: unknown): void => toast.fail(describeError(error), noteOf(error, "Every line so far is safe."));
  const playing = useMutation(trpc.scene.play.mutationOptions({ onError }));
  const voicing = useMutation(trpc.scene.giveWords.mutationOptions({ onError }));
  const passing = useMutation(trpc.scene.pass.mutationOptions({ onError }));
  const where = { timelineId, sceneId: scene.id };
  const playerOf = (characterId: string) => scene.players.find((each) => each.characterId === characterId) ?? null;
  const give = (characterId: string, userId: string | null): void => {
    const before = playerOf(characterId)?.userId ?? null;
    playing.mutate(
      { ...where, characterId, userId },
      {
        onSuccess: ({ players }) => {
          const now = players.find((each) => each.characterId === characterId);
          const told = now ? `${now.userId === me.userId ? "You play" : `${now.name} plays`} ${nameOf(characterId)}` : null;
          toast.undo(
            told ?? `${nameOf(characterId)} is moved by the story again`,
            () => playing.mutate({ ...where, characterId, userId: before }),
            undefined,
            `part ${scene.id} ${characterId}`,
          );
        },
      },
    );
  };
  const modelOf = (characterId: string): string | null =>
    scene.direction.parts.find((each) => each.characterId === characterId)?.model ?? null;
  const giveWords = (characterId: string, model: string | null): void => {
    const before = modelOf(characterId);
    if (model === before) return;
    const told = `From the next line on ${model ?? "whoever words the cast"} words ${nameOf(characterId)}`;
    voicing.mutate(
      { ...where, characterId, model },
      {
        onSuccess: () =>
          toast.undo(told, () => voicing.mutate({ ...where, characterId, model: before }), undefined, `words ${scene.id} ${characterId}`),
      },
    );
  };
  return {
    awaited: awaitedPlayer(scene),
    /** Characters whom this person plays. */
    mine: scene.players.filter(({ userId }) => userId === me.userId).map(({ characterId }) => characterId),
    playerOf,
    give,
    /** Which model words what they do; null for whoever words it for the cast. */
    modelOf,
    giveWords,
    pass: (): void => passing.mutate(where),
    passing: passing.isPending,
  };
}
export type Parts = ReturnType<typeof useParts>;

const LOOKS_AGAIN_MS = 5_000;

/** Everybody of the workspace, asked for when wanted; again while somebody who is here is not among them, having only just joined. */
export function useMembers(enabled: boolean, here: readonly string[] = []) {
  const trpc = useTRPC();
  return useQuery(
    trpc.workspace.members.queryOptions(undefined, {
      enabled,
      staleTime: 60_000,
      refetchInterval: ({ state: { data } }) =>
        data !== undefined && here.some((id) => !data.some(({ userId }) => userId === id)) ? LOOKS_AGAIN_MS : false,
    }),
  );
}
