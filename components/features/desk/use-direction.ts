"use client";
import { useMutation } from "@tanstack/react-query";
import type { Scene, ScenePatch } from "@/server/contracts/scene";
import type { SceneDirection, Whisper } from "@/server/contracts/direction";
import type { CardId } from "@/server/contracts/plan";
import type { MoveId } from "@/server/contracts/moves";
import { useStudio } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";
import { turnsWord } from "./prepare/words";

export type Outcome = "done" | "failed";
export type Force = { speakerId: string; addresseeId: string | null; move: MoveId | null };
export type Order =
  | { what: "pin"; characterId: string; move: MoveId; targetId: string | null; withinTurns: number }
  | { what: "unpin"; id: string }
  | { what: "forbid"; characterId: string | null; move: MoveId; forbidden: boolean }
  | { what: "weight"; characterId: string | null; move: MoveId; weight: number };
export interface WhisperDraft {
  characterId: string;
  kind: Whisper["kind"];
  text: string;
  turns: number;
}
export interface InjectDraft {
  kind: "event" | "card" | "time" | "place";
  text: string;
  card: CardId | null;
  placeId: string | null;
  knownTo: "present" | "nobody";
  ticks: number;
}
export type ChangedProposal = { text?: string; characterId?: string; move?: MoveId };

/** The writer's hand in a scene. Everything shown comes back from the chronicle; a refusal is told in a toast, and what was typed stays. */
export function useDirection(scene: Scene) {
  const trpc = useTRPC();
  const toast = useToast();
  const { timelineId, nameOf } = useStudio();
  const onError = (error: unknown): void => toast.fail(describeError(error), noteOf(error, "Nothing has changed; what you wrote is kept."));
  const stop = useMutation(trpc.scene.stop.mutationOptions({ onError }));
  const step = useMutation(trpc.scene.step.mutationOptions({ onError }));
  const change = useMutation(trpc.scene.change.mutationOptions({ onError }));
  const whisper = useMutation(trpc.direction.whisper.mutationOptions({ onError }));
  const recall = useMutation(trpc.direction.recall.mutationOptions({ onError, onSuccess: (_, { whisperId }) => toast.settle(whisperId) }));
  const inject = useMutation(trpc.direction.inject.mutationOptions({ onError }));
  const order = useMutation(trpc.direction.order.mutationOptions({ onError }));
  const beat = useMutation(trpc.direction.beat.mutationOptions({ onError }));
  const answer = useMutation(trpc.direction.answer.mutationOptions({ onError }));
  const where = { timelineId, sceneId: scene.id };
  const outcomeOf = (work: Promise<unknown>): Promise<Outcome> =>
    work.then(
      () => "done" as const,
      () => "failed" as const,
    );
  const takeBack = (whisperId: string): void => recall.mutate({ ...where, whisperId });
  return {
    busy: {
      stop: stop.isPending,
      force: step.isPending,
      change: change.isPending,
      whisper: whisper.isPending,
      inject: inject.isPending,
      order: order.isPending,
      answer: answer.isPending,
    },
    stop: (): void => stop.mutate(where),
    force: (force: Force): Promise<Outcome> => outcomeOf(step.mutateAsync({ ...where, force })),
    change: (patch: ScenePatch): Promise<Outcome> => outcomeOf(change.mutateAsync({ ...where, patch })),
    mute: (characterId: string): void => {
      const { muted } = scene;
      const next = muted.includes(characterId) ? muted.filter((id) => id !== characterId) : [...muted, characterId];
      change.mutate({ ...where, patch: { muted: next } });
    },
    holdNext: (): void => change.mutate({ ...where, patch: { holdNext: !scene.holdNext } }),
    allow: (permissions: Partial<SceneDirection["permissions"]>): void =>
      change.mutate({ ...where, patch: { direction: { permissions: { ...scene.direction.permissions, ...permissions } } } }),
    whisper: async (draft: WhisperDraft): Promise<Outcome> => {
      try {
        const said = await whisper.mutateAsync({ ...where, ...draft });
        toast.undo(
          `Whispered to ${nameOf(draft.characterId)}`,
          () => takeBack(said.id),
          `For ${turnsWord(draft.turns)}; how it is taken stands under “In force”`,
          said.id,
        );
        return "done";
      } catch {
        return "failed";
      }
    },
    recall: takeBack,
    inject: (draft: InjectDraft): Promise<Outcome> => outcomeOf(inject.mutateAsync({ ...where, ...draft })),
    order: (command: Order): Promise<Outcome> => outcomeOf(order.mutateAsync({ ...where, command })),
    beat: (beatId: string, what: "enter" | "success" | "fail"): void => beat.mutate({ ...where, beatId, what }),
    answer: (proposalId: string, reply: "approve" | "refuse", changed?: ChangedProposal): Promise<Outcome> =>
      outcomeOf(answer.mutateAsync({ ...where, proposalId, answer: reply, ...(changed && { change: changed }) })),
  };
}
export type Direction = ReturnType<typeof useDirection>;
