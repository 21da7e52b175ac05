"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { limits } from "@/server/contracts/limits";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, TextField } from "@/components/ui/field";
import type { Studio } from "./studio-context";

/** "What if": names a branch that begins at the moment shown, live or past. */
export function ForkDialog({ studio, open, onOpenChange }: { studio: Studio; open: boolean; onOpenChange: (open: boolean) => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [name, setName] = useState("");
  const { seq, clock } = studio.view;
  const fork = useMutation(
    trpc.timeline.fork.mutationOptions({
      onSuccess: (branch) => {
        router.push(`/${studio.ecosystem.id}/observatory?branch=${branch.id}`);
        router.refresh(); // the list of branches comes with the layout
        onOpenChange(false);
      },
    }),
  );
  const { full } = formatStoryTime(clock.startsAt, clock.tick);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Fork from here"
      description={`The new branch shares everything up to ${full}, and goes its own way from there. This one stays as it is.`}
      footer={
        <Button variant="primary" icon="branch" type="submit" form="fork" {...(fork.isPending && { busy: "Forking" })}>
          Fork from here
        </Button>
      }
    >
      <form
        id="fork"
        onSubmit={(event) => {
          event.preventDefault();
          fork.mutate({ timelineId: studio.timelineId, atSeq: seq, name });
        }}
      >
        <TextField
          label="What if…"
          value={name}
          maxLength={limits.titleLength}
          placeholder="Bob had lied"
          required
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
        {fork.isError && <FormError>{describeError(fork.error)}</FormError>}
      </form>
    </Dialog>
  );
}
