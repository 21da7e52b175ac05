"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { limits } from "@/server/contracts/limits";
import { tieFileLimits, type TiePreview } from "@/server/contracts/tie-file";
import { newCommandId, useTRPC } from "@/components/lib/trpc-client";
import { describeError, noteOf } from "@/components/lib/app-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, TextField } from "@/components/ui/field";
import { FilePicker } from "@/components/ui/file-picker";
import { Progress } from "@/components/ui/progress";
import { useToast } from "@/components/ui/toast";
import { ImportPreview } from "./import-preview";
import { takenAtFirst } from "./prepare/chosen-ties";
import { importTies, inspectTies } from "./tie-files";
import type { MapDesk } from "./use-map-desk";

interface Read {
  preview: TiePreview;
  taken: ReadonlySet<number>;
  commandId: string;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : "Something went wrong");

/** Relationships from a file: first what it would do, then, for those that are chosen, done. */
export function ImportDialog({ desk, onClose }: { desk: MapDesk; onClose: () => void }) {
  const { timelineId } = desk.studio;
  const trpc = useTRPC();
  const toast = useToast();
  const [read, setRead] = useState<Read | null>(null);
  const [reason, setReason] = useState("From a file");
  const undoing = useMutation(
    trpc.tie.undo.mutationOptions({
      onSuccess: () => toast.say("The import is taken back"),
      onError: (error) => toast.fail(describeError(error), noteOf(error, "The imported relationships stay.")),
    }),
  );
  const reading = useMutation({
    mutationFn: (file: File) => inspectTies(timelineId, file),
    onSuccess: (preview) => setRead({ preview, taken: takenAtFirst(preview.ties), commandId: newCommandId() }),
  });
  const writing = useMutation({
    mutationFn: ({ preview, taken, commandId }: Read) =>
      importTies({
        timelineId,
        fileName: preview.fileName,
        ties: preview.ties.filter((_, index) => taken.has(index)),
        reason: reason.trim(),
        commandId,
      }),
    onSuccess: ({ seqs }) => {
      const told = `${seqs.length} ${seqs.length === 1 ? "relationship" : "relationships"} came in`;
      if (seqs.length === 0) toast.say("Nothing was different", "The relationships are as they were.");
      else toast.undo(told, () => undoing.mutate({ timelineId, seqs }), "They stand in the history with their reasons.");
      onClose();
    },
  });
  const count = read?.taken.size ?? 0;
  const noReason = reason.trim() === "";
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title="Bring in relationships"
      description="CSV with the columns from and to, GraphML, or a JSON file from here. You see first what it would do; nothing is written before you say so."
      footer={
        <>
          {read && (
            <Button variant="quiet" onClick={() => (setRead(null), reading.reset(), writing.reset())}>
              Another file
            </Button>
          )}
          <Button variant="quiet" onClick={onClose}>
            Leave it
          </Button>
          {read && (
            <Button
              variant="primary"
              disabled={count === 0 || noReason}
              {...(writing.isPending && { busy: "Taking them in" })}
              onClick={() => writing.mutate(read)}
            >
              Take in {count}
            </Button>
          )}
        </>
      }
    >
      {!read && !reading.isPending && (
        <FilePicker
          title="Drop a file here, or choose it"
          hint={`CSV, GraphML or JSON, up to ${tieFileLimits.bytes / 1e6} MB and ${tieFileLimits.ties.toLocaleString("en")} relationships`}
          accept=".csv,.tsv,.graphml,.xml,.json,text/csv"
          onFiles={([file]) => file && reading.mutate(file)}
        />
      )}
      {reading.isPending && (
        <div className="ti-wait" role="status">
          <span>Reading the file</span>
          <Progress value={null} label="Reading the file" />
        </div>
      )}
      {reading.isError && <FormError>{messageOf(reading.error)}. Nothing was changed; choose another file, or mend this one.</FormError>}
      {writing.isError && <FormError>{messageOf(writing.error)}. Nothing was changed; what you chose is still here.</FormError>}
      {read && (
        <>
          <ImportPreview
            preview={read.preview}
            taken={read.taken}
            nameOf={desk.studio.nameOf}
            onTaken={(taken) => setRead({ ...read, taken, commandId: newCommandId() })}
          />
          <TextField
            label="Why, where the file does not say"
            value={reason}
            maxLength={limits.shortTextLength}
            error={noReason ? "A few words that stand in the history" : undefined}
            onChange={({ target }) => setReason(target.value)}
          />
        </>
      )}
    </Dialog>
  );
}
