"use client";
import { useMutation } from "@tanstack/react-query";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";

export interface CastCommands {
  busy: boolean;
  remove: (characterId: string) => void;
  restore: (characterId: string) => void;
}

/** Taking somebody out and bringing them back. The list itself changes by what the chronicle says. */
export function useCastCommands(timelineId: string): CastCommands {
  const trpc = useTRPC();
  const toast = useToast();
  const onError = (error: unknown): void => toast.fail(describeError(error), noteOf(error, "Nothing was changed."));
  // Said here and not where it is called: the page may be left before the answer comes.
  const restoring = useMutation(
    trpc.character.restore.mutationOptions({
      onError,
      onSuccess: ({ id, name }) => {
        toast.settle(id);
        toast.say(`${name} is back on the stage`);
      },
    }),
  );
  const restore = (characterId: string): void => restoring.mutate({ timelineId, characterId });
  const removing = useMutation(
    trpc.character.remove.mutationOptions({
      onError,
      onSuccess: ({ id, name }) => toast.undo(`${name} is taken out`, () => restore(id), "Ties and history are kept.", id),
    }),
  );
  return {
    busy: removing.isPending || restoring.isPending,
    remove: (characterId) => removing.mutate({ timelineId, characterId }),
    restore,
  };
}
