"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Line } from "@/server/contracts/line";
import { limits } from "@/server/contracts/limits";
import { useStudio } from "@/components/features/studio";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, TextField } from "@/components/ui/field";

/** Another way that the scene might have gone: a branch that shares everything up to and with this line. */
export function BranchDialog({ line, sceneId, onClose }: { line: Line; sceneId: string; onClose: () => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { timelineId, ecosystem, nameOf } = useStudio();
  const [name, setName] = useState("");
  const fork = useMutation(
    trpc.timeline.fork.mutationOptions({
      onSuccess: (branch) => {
        router.push(`/${ecosystem.id}/scenes/${sceneId}?branch=${branch.id}`);
        router.refresh(); // the list of branches comes with the layout
        onClose();
      },
    }),
  );
  const send = (): void => fork.mutate({ timelineId, atSeq: line.seq, name: name.trim() || `After line ${line.turn ?? ""}` });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Branch after line ${line.turn ?? ""}`}
      description={`The branch has everything up to what ${nameOf(line.speakerId)} says here, and goes its own way from there. This one stays as it is.`}
      footer={
        <Button variant="primary" icon="branch" type="submit" form="branch-here" {...(fork.isPending && { busy: "Branching" })}>
          Branch here
        </Button>
      }
    >
      <form
        id="branch-here"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          label="What if…"
          value={name}
          maxLength={limits.titleLength}
          placeholder={`After line ${line.turn ?? ""}`}
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
        {fork.isError && <FormError>{describeError(fork.error)}. Nothing has changed.</FormError>}
      </form>
    </Dialog>
  );
}
