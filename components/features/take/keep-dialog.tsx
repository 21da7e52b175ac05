"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { limits } from "@/server/contracts/limits";
import type { Take } from "@/server/contracts/take";
import { freshName, useStudio } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, TextField } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";

interface KeepProps {
  take: Take;
  title: string;
  onKept: () => void;
  onClose: () => void;
}

/** A take becomes a branch like any other, under a name. */
export function KeepDialog({ take, title, onKept, onClose }: KeepProps) {
  const { timelines } = useStudio();
  const trpc = useTRPC();
  const toast = useToast();
  const [name, setName] = useState(() => freshName(`${title}, take ${take.ordinal}`, timelines));
  const keep = useMutation(
    trpc.take.keep.mutationOptions({
      onSuccess: () => {
        toast.say(`Take ${take.ordinal} is kept`, `It is the branch “${name}”.`);
        onKept();
        onClose();
      },
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      finalFocus={() => document.getElementById(`open-${take.id}`)}
      title={`Keep take ${take.ordinal}`}
      description="It becomes a branch like any other: it can be gone on with, branched from, or made the main branch."
      footer={
        <Button variant="primary" icon="pin" type="submit" form="keep-take" {...(keep.isPending && { busy: "Keeping" })}>
          Keep as a branch
        </Button>
      }
    >
      <form
        id="keep-take"
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate({ takeId: take.id, name });
        }}
      >
        <TextField
          label="Name of the branch"
          value={name}
          required
          maxLength={limits.titleLength}
          onChange={({ target }) => setName(target.value)}
        />
        {keep.isError && (
          <FormError>
            {describeError(keep.error)}. {noteOf(keep.error, "Nothing has changed.").detail}
          </FormError>
        )}
      </form>
    </Dialog>
  );
}
