"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { Take } from "@/server/contracts/take";
import { useStudio } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";

/** What can be done with a set of takes, and with one of them. */
export function useTakeCommands(setId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const { ecosystem } = useStudio();
  const refresh = (): Promise<void> => queries.invalidateQueries(trpc.take.set.queryFilter({ setId }));
  const onError = (error: unknown): void => toast.fail(describeError(error), noteOf(error, "Nothing has changed."));
  const cancel = useMutation(trpc.take.cancel.mutationOptions({ onError, onSuccess: refresh }));
  const restore = useMutation(
    trpc.take.restore.mutationOptions({
      onError,
      onSuccess: (take) => {
        toast.settle(take.id);
        return refresh();
      },
    }),
  );
  const discard = useMutation(trpc.take.discard.mutationOptions({ onError, onSuccess: refresh }));
  const open = ({ timelineId, sceneId }: Pick<Take, "timelineId" | "sceneId">): void => {
    router.push(`/${ecosystem.id}/scenes/${sceneId}?branch=${timelineId}`);
    router.refresh(); // the list of branches comes with the layout
  };
  return {
    busy: cancel.isPending || restore.isPending || discard.isPending,
    cancelling: cancel.isPending,
    cancel: (): void => cancel.mutate({ setId }),
    open,
    discard: ({ id, ordinal }: Take): void =>
      discard.mutate(
        { takeId: id },
        { onSuccess: () => toast.undo(`Take ${ordinal} is put away`, () => restore.mutate({ takeId: id }), "Nothing was erased.", id) },
      ),
    restore: ({ id }: Take): void => restore.mutate({ takeId: id }),
    refresh: (): void => {
      void refresh();
      router.refresh();
    },
  };
}
export type TakeCommands = ReturnType<typeof useTakeCommands>;
