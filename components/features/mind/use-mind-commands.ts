"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AuthoredFact } from "@/server/contracts/simulation";
import { useStudio } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";

/** What a writer may do to a mind: memories kept or forgotten, facts authored and revealed. What is shown is asked for again afterwards. */
export function useMindCommands() {
  const trpc = useTRPC();
  const toast = useToast();
  const queries = useQueryClient();
  const { timelineId } = useStudio();
  const onError = (error: unknown): void => toast.fail(describeError(error), noteOf(error, "Nothing was changed."));
  const onSuccess = (): void => void queries.invalidateQueries({ queryKey: ["mind", timelineId] });
  const ruling = useMutation(trpc.mind.rule.mutationOptions({ onError, onSuccess }));
  const authoring = useMutation(trpc.fact.author.mutationOptions({ onSuccess }));
  const revealing = useMutation(trpc.fact.reveal.mutationOptions({ onError, onSuccess }));
  return {
    busy: ruling.isPending || authoring.isPending || revealing.isPending,
    rule: (characterId: string, memoryId: string, what: "keep" | "release" | "forget"): void =>
      ruling.mutate({ timelineId, characterId, memoryId, what }),
    reveal: (factId: string, characterIds: string[]): void => revealing.mutate({ timelineId, factId, characterIds }),
    /** Rejects when it was refused: what was typed stays where it is. */
    author: (fact: Omit<AuthoredFact, "id">) => authoring.mutateAsync({ timelineId, fact }),
  };
}
