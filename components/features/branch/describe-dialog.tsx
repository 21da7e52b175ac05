"use client";
import { useState } from "react";
import type { BranchNode } from "@/server/contracts/branch";
import { limits } from "@/server/contracts/limits";
import { describeError } from "@/components/lib/app-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, TextArea, TextField } from "@/components/ui/field";
import type { BranchCommands } from "./use-branch-commands";

interface DescribeProps {
  node: BranchNode;
  commands: BranchCommands;
  onClose: () => void;
}

/** The name and the note of a branch. */
export function DescribeDialog({ node, commands, onClose }: DescribeProps) {
  const [name, setName] = useState(node.name);
  const [note, setNote] = useState(node.note);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const isLong = note.trim().length > limits.noteLength;
  const save = async (): Promise<void> => {
    if (busy || isLong) return;
    setFailure(null);
    setBusy(true);
    try {
      await commands.describe(node, { name: name.trim(), note: note.trim() });
      onClose();
    } catch (error) {
      setFailure(describeError(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Name and note"
      footer={
        <Button variant="primary" icon="save" type="submit" form="describe-branch" disabled={isLong} {...(busy && { busy: "Saving" })}>
          Save
        </Button>
      }
    >
      <form
        id="describe-branch"
        className="br-f"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label="Name" value={name} required maxLength={limits.titleLength} onChange={({ target }) => setName(target.value)} />
        <TextArea
          label="Note"
          rows={5}
          error={isLong ? `At most ${limits.noteLength.toLocaleString("en")} characters; what is over is still here` : undefined}
          count={limits.noteLength}
          value={note}
          hint="What you want to remember of it. It is for people: nobody in the cast knows it."
          onChange={({ target }) => setNote(target.value)}
        />
        {failure && <FormError>{failure}. Nothing you wrote is lost.</FormError>}
      </form>
    </Dialog>
  );
}
