"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { BranchNode } from "@/server/contracts/branch";
import { useStudio } from "@/components/features/studio";
import { useIdle } from "@/components/hooks/use-idle";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";

/** What can be done with a branch. Each change brings the tree, and the list of branches that comes with the layout, up to date. */
export function useBranchCommands() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const { ecosystem } = useStudio();
  const mainOf = `main of ${ecosystem.id}`;
  const refresh = (): void => {
    void queries.invalidateQueries(trpc.branch.tree.queryFilter({ ecosystemId: ecosystem.id }));
    router.refresh();
  };
  const onError = (error: unknown): void => toast.fail(describeError(error), noteOf(error, "Nothing has changed."));
  const describe = useMutation(trpc.branch.describe.mutationOptions());
  const promote = useMutation(
    trpc.branch.promote.mutationOptions({
      onError,
      onSuccess: () => {
        toast.settle(mainOf);
        refresh();
      },
    }),
  );
  const remove = useMutation(trpc.branch.remove.mutationOptions({ onError, onSuccess: refresh }));
  const restore = useMutation(
    trpc.branch.restore.mutationOptions({
      onError,
      onSuccess: ({ id }) => {
        toast.settle(id);
        refresh();
      },
    }),
  );
  const isIdle = useIdle(trpc.branch.pathKey());
  return {
    busy: promote.isPending || remove.isPending || restore.isPending,
    describe: async (node: BranchNode, to: { name: string; note: string }): Promise<void> => {
      if (to.name === node.name && to.note === node.note) return;
      await describe.mutateAsync({ timelineId: node.id, ...to });
      refresh();
    },
    promote: ({ id, name }: BranchNode): void => {
      if (!isIdle()) return;
      promote.mutate(
        { timelineId: id },
        {
          onSuccess: ({ before }) =>
            before !== id && toast.undo(`“${name}” is the main branch`, () => promote.mutate({ timelineId: before }), undefined, mainOf),
        },
      );
    },
    remove: ({ id, name }: BranchNode): void => {
      if (!isIdle()) return;
      remove.mutate(
        { timelineId: id },
        { onSuccess: () => toast.undo(`“${name}” is put away`, () => restore.mutate({ timelineId: id }), "Nothing was erased.", id) },
      );
    },
    restore: ({ id }: BranchNode): void => {
      if (isIdle()) restore.mutate({ timelineId: id });
    },
  };
}
export type BranchCommands = ReturnType<typeof useBranchCommands>;
