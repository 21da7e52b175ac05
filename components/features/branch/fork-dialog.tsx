"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { limits } from "@/server/contracts/limits";
import { useStudio } from "@/components/features/studio";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, TextField } from "@/components/ui/field";

interface ForkProps {
  timelineId: string;
  branchName: string;
  /** Page of the new branch that is opened: "scenes/<id>". */
  page: string;
  onClose: () => void;
}

/** A branch from where another stands now. */
export function ForkDialog({ timelineId, branchName, page, onClose }: ForkProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const { ecosystem } = useStudio();
  const [name, setName] = useState("");
  const fork = useMutation(
    trpc.timeline.fork.mutationOptions({
      onSuccess: (branch) => {
        router.push(`/${ecosystem.id}/${page}?branch=${branch.id}`);
        router.refresh(); // the list of branches comes with the layout
        onClose();
      },
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Branch from “${branchName}”`}
      description="The new branch shares everything up to now, and goes its own way from there. This one stays as it is."
      footer={
        <Button variant="primary" icon="branch" type="submit" form="fork-branch" {...(fork.isPending && { busy: "Branching" })}>
          Branch here
        </Button>
      }
    >
      <form
        id="fork-branch"
        onSubmit={(event) => {
          event.preventDefault();
          fork.mutate({ timelineId, name });
        }}
      >
        <TextField
          label="What if…"
          value={name}
          required
          maxLength={limits.titleLength}
          autoFocus
          onChange={({ target }) => setName(target.value)}
        />
        {fork.isError && <FormError>{describeError(fork.error)}. Nothing has changed.</FormError>}
      </form>
    </Dialog>
  );
}
