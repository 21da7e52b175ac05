"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Timeline } from "@/server/contracts/ecosystem";
import { limits } from "@/server/contracts/limits";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, TextField } from "@/components/ui/field";
import { freshName } from "./branch-names";
import { useStudio } from "./studio-context";

export interface ForkProps {
  ecosystemId: string;
  timelineId: string;
  /** The last event that the new branch shares; absent: where the other one stands now. */
  atSeq?: number;
  /** In place of an event the line after which it leaves: the lines read there as they read now. */
  lineId?: string;
  title: string;
  description: string;
  /** What the button says, and while it is done. */
  action: { label: string; busy: string };
  /** Name of a branch that nobody names; without it a name is asked for. */
  fallback?: string;
  placeholder?: string;
  /** Page of the new branch that is opened: "scenes/<id>". */
  page: string;
  onClose: () => void;
}

/** "What if": names a branch, makes it, and goes there. */
export function ForkDialog(props: ForkProps) {
  const { ecosystemId, timelineId, atSeq, lineId, title, description, action, fallback, placeholder, page, onClose } = props;
  const { timelines } = useStudio();
  const trpc = useTRPC();
  const router = useRouter();
  const [name, setName] = useState("");
  const onSuccess = (branch: Timeline): void => {
    router.push(`/${ecosystemId}/${page}?branch=${branch.id}`);
    router.refresh(); // the list of branches comes with the layout
    onClose();
  };
  const atMoment = useMutation(trpc.timeline.fork.mutationOptions({ onSuccess }));
  const atLine = useMutation(trpc.line.branch.mutationOptions({ onSuccess }));
  const fork = lineId === undefined ? atMoment : atLine;
  const given = fallback === undefined ? undefined : freshName(fallback, timelines);
  const chosen = given === undefined ? name : name.trim() || given;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      footer={
        <Button variant="primary" icon="branch" type="submit" form="fork" {...(fork.isPending && { busy: action.busy })}>
          {action.label}
        </Button>
      }
    >
      <form
        id="fork"
        onSubmit={(event) => {
          event.preventDefault();
          if (fork.isPending) return;
          if (lineId === undefined) atMoment.mutate({ timelineId, name: chosen, ...(atSeq !== undefined && { atSeq }) });
          else atLine.mutate({ timelineId, lineId, name: chosen });
        }}
      >
        <TextField
          label="What if…"
          value={name}
          maxLength={limits.titleLength}
          placeholder={given ?? placeholder}
          required={given === undefined}
          onChange={(event) => setName(event.target.value)}
        />
        {fork.isError && (
          <FormError>
            {describeError(fork.error)}. {noteOf(fork.error, "Nothing has changed.").detail}
          </FormError>
        )}
      </form>
    </Dialog>
  );
}
