"use client";
import { useState } from "react";
import { scenarioLimits } from "@/server/contracts/scenario-record";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";

interface SaveProps {
  next: number;
  busy: boolean;
  onSave: (note: string) => void;
  onClose: () => void;
}

/** A version has a number by itself, and a note if one wants to find it again. */
export function SaveDialog({ next, busy, onSave, onClose }: SaveProps) {
  const [note, setNote] = useState("");
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="s"
      title={`Save as version ${next}`}
      description="Earlier versions stay, and can be brought back."
      footer={
        <Button variant="primary" icon="save" type="submit" form="dr-save" {...(busy && { busy: "Saving" })}>
          Save
        </Button>
      }
    >
      <form
        id="dr-save"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(note);
        }}
      >
        <TextField
          label="Note"
          placeholder="The letter comes earlier"
          value={note}
          maxLength={scenarioLimits.noteLength}
          autoComplete="off"
          autoFocus
          onChange={(event) => setNote(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
