"use client";
import { useMutation } from "@tanstack/react-query";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { describeError, findAppError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";

type Person = Pick<CastMember, "id" | "name">;

/** Taking somebody out and bringing them back. The list itself changes by what the chronicle says. */
export function useCastCommands(timelineId: string): {
  busy: boolean;
  remove: (person: Person) => void;
  restore: (person: Person) => void;
} {
  const trpc = useTRPC();
  const toast = useToast();
  const onError = (error: unknown): void => {
    const reason = findAppError(error)?.reason;
    toast.fail(describeError(error), { detail: "Nothing was changed.", ...(reason && { reason }) });
  };
  const removing = useMutation(trpc.character.remove.mutationOptions({ onError }));
  const restoring = useMutation(trpc.character.restore.mutationOptions({ onError }));
  const restore = ({ id, name }: Person): void =>
    restoring.mutate({ timelineId, characterId: id }, { onSuccess: () => toast.say(`${name} is back on the stage`) });
  const remove = (person: Person): void =>
    removing.mutate(
      { timelineId, characterId: person.id },
      {
        onSuccess: () => toast.undo(`${person.name} is taken out`, () => restore(person), "Ties and history are kept."),
      },
    );
  return { busy: removing.isPending || restoring.isPending, remove, restore };
}
