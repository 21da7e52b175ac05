"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { scriptLimits, type ScriptInspection } from "@/server/contracts/script";
import { useStudio } from "@/components/features/studio";
import { useIdle } from "@/components/hooks/use-idle";
import { newCommandId } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/field";
import { FilePicker } from "@/components/ui/file-picker";
import { Progress } from "@/components/ui/progress";
import { useToast } from "@/components/ui/toast";
import { ImportPreview } from "./import-preview";
import { bringScriptIn, readScriptFile, type SaidWho } from "./script-files";

interface Read {
  file: File;
  who: SaidWho;
  found: ScriptInspection;
  commandId: string;
}

const bringing = ["script", "import"];
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : "Something went wrong");

/** Scenes from a script in JSON: first what it would bring in and who is who, then, on a word, done. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { timelineId, href } = useStudio();
  const router = useRouter();
  const toast = useToast();
  const isIdle = useIdle(bringing);
  const [read, setRead] = useState<Read | null>(null);
  const reading = useMutation({
    mutationFn: async ({ file, who }: Pick<Read, "file" | "who">): Promise<Read> => ({
      file,
      who,
      found: await readScriptFile(timelineId, file, who),
      commandId: newCommandId(),
    }),
    onSuccess: setRead,
  });
  const writing = useMutation({
    mutationKey: bringing,
    mutationFn: ({ file, who, commandId }: Read) => bringScriptIn(timelineId, file, who, commandId),
    onSuccess: ({ sceneIds: [first, ...others], lines }) => {
      const what = others.length === 0 ? "The scene is here" : `${others.length + 1} scenes are here`;
      toast.say(`${what}, with ${lines.toLocaleString("en")} ${lines === 1 ? "line" : "lines"}`);
      if (others.length === 0 && first !== undefined) router.push(href("scenes", first));
      else onClose();
    },
  });
  const isReady = read?.found.cast.every(({ fault }) => fault === null) && read.found.scenes.every(({ fault }) => fault === null);
  const bringIn = (): void => {
    if (read && isIdle()) writing.mutate(read);
  };
  const start = (): void => {
    setRead(null);
    reading.reset();
    writing.reset();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title="Bring in a script"
      description="A JSON script that was taken home from here. Its scenes come in as ended ones, with how they were directed: to be read, compared and exported. Nobody remembers them, and no relationship moves; whoever is in a scene now stays in it."
      footer={
        <>
          {read && (
            <Button variant="quiet" onClick={start}>
              Another file
            </Button>
          )}
          <Button variant="quiet" onClick={onClose}>
            Leave it
          </Button>
          {read && (
            <Button
              variant="primary"
              disabled={!isReady || reading.isPending || read.found.scenes.length === 0}
              {...(writing.isPending && { busy: "Bringing them in" })}
              onClick={bringIn}
            >
              {read.found.scenes.length === 1 ? "Bring in the scene" : `Bring in ${read.found.scenes.length} scenes`}
            </Button>
          )}
        </>
      }
    >
      {!read && !reading.isPending && (
        <FilePicker
          title="Drop a script here, or choose it"
          hint={`JSON, up to ${scriptLimits.importBytes / 1e6} MB and ${scriptLimits.importLines.toLocaleString("en")} lines`}
          accept=".json,application/json"
          onFiles={([file]) => file && reading.mutate({ file, who: {} })}
        />
      )}
      {reading.isPending && !read && <Progress value={null} label="Reading the file" />}
      {reading.isError && <FormError>{messageOf(reading.error)}. Nothing was changed; choose another file, or mend this one.</FormError>}
      {writing.isError && <FormError>{messageOf(writing.error)}. Nothing was changed; the file is still here.</FormError>}
      {read && (
        <ImportPreview
          found={read.found}
          who={read.who}
          onWho={(who) => {
            writing.reset();
            reading.mutate({ file: read.file, who });
          }}
        />
      )}
    </Dialog>
  );
}
