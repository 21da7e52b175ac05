"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { Timeline } from "@/server/contracts/ecosystem";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button, ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useToast } from "@/components/ui/toast";

interface AwayProps {
  branch: Timeline;
  ecosystemId: string;
  canWrite: boolean;
}

/** Above a page of a branch that somebody puts away while it is open: what happened, and the ways to go on. */
export function BranchAway({ branch, ecosystemId, canWrite }: AwayProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const restore = useMutation(
    trpc.branch.restore.mutationOptions({
      onSuccess: () => {
        toast.settle(branch.id);
        router.refresh(); // the list of branches comes with the layout
      },
      onError: (error) => toast.fail(describeError(error), noteOf(error, "It is still put away.")),
    }),
  );
  const { id, name, takeSetId } = branch;
  return (
    <div className="frame-away" role="alert">
      <Icon name="info" />
      <p>
        {takeSetId === null ? "The branch" : "The take"} “<bdi>{name}</bdi>” has been put away. Nothing of it is erased.
      </p>
      {takeSetId !== null ? (
        <ButtonLink size="s" href={`/${ecosystemId}/scenes/takes/${takeSetId}`}>
          Its takes
        </ButtonLink>
      ) : (
        canWrite && (
          <Button
            size="s"
            icon="replay"
            onClick={() => restore.mutate({ timelineId: id })}
            {...(restore.isPending && { busy: "Bringing it back" })}
          >
            Bring it back
          </Button>
        )
      )}
      <ButtonLink size="s" href={`/${ecosystemId}/observatory`}>
        Go to the main branch
      </ButtonLink>
    </div>
  );
}
