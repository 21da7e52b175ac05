"use client";
import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useStudio } from "@/components/features/studio";
import { describeError } from "@/components/lib/app-error";
import { useTRPC, useTRPCClient } from "@/components/lib/trpc-client";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { KeepNote } from "./keep-note";
import { downloadScenario, sendScenarioFile } from "./send-file";
import type { ScenarioEditor } from "./use-scenario-editor";

export type FormDialog = "save" | "versions" | "share" | "load" | "takes";

interface BarProps {
  editor: ScenarioEditor;
  title: string;
  offline: boolean;
  onSave: () => void;
  onOpen: (dialog: FormDialog) => void;
}

/** Where one is, what is kept, and everything that is done with the whole. */
export function FormBar({ editor, title, offline, onSave, onOpen }: BarProps) {
  const { href, ecosystem, liveView, canWrite } = useStudio();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const client = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const file = useRef<HTMLInputElement>(null);
  const { scenarioId, editable } = editor;
  const duplicate = (): void =>
    void editor.saveCopy(ecosystem.id).then(
      ({ id, title: name }) => {
        toast.say(`“${name}” is here`);
        router.push(href("director", id));
      },
      (error: unknown) => toast.fail("It could not be copied", { detail: describeError(error) }),
    );
  const takeOut = (): void =>
    void client.scenario.unarchive.mutate({ scenarioId }).then(
      () => {
        router.push(href("director", scenarioId));
        void queries.invalidateQueries({ queryKey: trpc.scenario.pathKey() });
      },
      (error: unknown) => toast.fail("It could not be taken out", { detail: describeError(error) }),
    );
  const archive = (): void =>
    void client.scenario.archive.mutate({ scenarioId }).then(
      () => {
        router.push(href("director"));
        toast.undo("The scenario is put away", takeOut, undefined, scenarioId);
      },
      (error: unknown) => toast.fail("It could not be put away", { detail: describeError(error) }),
    );
  const take = (chosen: File | undefined): void => {
    if (!chosen) return;
    void sendScenarioFile(ecosystem.id, chosen).then(
      ({ id, title: name, uncast }) => {
        toast.say(`“${name}” came in`, uncast.length > 0 ? `Still to be cast: ${uncast.join(", ")}` : undefined);
        router.push(href("director", id));
      },
      (error: unknown) => toast.fail("The file could not be taken", { detail: error instanceof Error ? error.message : "" }),
    );
  };
  return (
    <div className="tbar dr-bar">
      <nav className="crumbs" aria-label="Where you are">
        <Link href={href("director")}>Scenarios</Link>
        <Icon name="chevr" />
        <b>{title || "Without a title"}</b>
        <KeepNote editor={editor} offline={offline} />
      </nav>
      <span className="grow" />
      {editor.isPutAway && canWrite && (
        <Button variant="quiet" icon="replay" onClick={takeOut}>
          Take out again
        </Button>
      )}
      {editable && (
        <>
          <IconButton icon="left" label="Undo" kbd="Ctrl Z" disabled={!editor.canUndo} onClick={editor.undo} />
          <IconButton icon="right" label="Redo" kbd="Ctrl Shift Z" disabled={!editor.canRedo} onClick={editor.redo} />
          <Button
            variant="quiet"
            icon="save"
            disabled={editor.busy}
            aria-disabled={!editor.isDirty || editor.moved !== null}
            onClick={onSave}
          >
            Save
          </Button>
        </>
      )}
      <Button variant="quiet" icon="folder" onClick={() => onOpen("load")}>
        Load
      </Button>
      <Button variant="quiet" icon="share" onClick={() => onOpen("share")}>
        Share
      </Button>
      <Menu
        label="More"
        align="end"
        trigger={<IconButton id="dr-more" icon="more" label="More" tip={null} />}
        entries={[
          { id: "versions", label: "Versions", icon: "replay", onSelect: () => onOpen("versions") },
          {
            id: "export",
            label: "Export as a file",
            icon: "download",
            onSelect: () => downloadScenario(editor.scenario, liveView.characters),
          },
          ...(editable
            ? [
                { id: "import", label: "Import a file", icon: "upload" as const, onSelect: () => file.current?.click() },
                { id: "copy", label: "Duplicate", icon: "layers" as const, onSelect: duplicate },
                { id: "line", separator: true as const },
                { id: "archive", label: "Put away", icon: "trash" as const, danger: true, onSelect: archive },
              ]
            : []),
        ]}
      />
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="A scenario file"
        onChange={(event) => (take(event.target.files?.[0]), (event.target.value = ""))}
      />
    </div>
  );
}
