import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Scene } from "@/server/contracts/scene";
import type { ScriptFormat } from "@/server/contracts/script";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";
import { changeChoice, queryOf, rangeOf, turnFault, type ExportChoice } from "./prepare/export-choice";
import { copyScript, downloadScript } from "./script-files";

const atFirst: ExportChoice = {
  format: "docx",
  layout: "script",
  include: { emotions: false, directions: true, rejected: false },
  extent: "scene",
  fromTurn: "",
  toTurn: "",
};
/** A scene, or for null the branch of it. */
export interface Exported {
  timelineId: string;
  title: string;
  scene: Pick<Scene, "id" | "turn"> | null;
}

export type Copied = "rich" | "markdown";

/** The choice, what it would give, and the ways to take it. */
export const useExport = ({ timelineId, scene }: Exported) => {
  const sceneId = scene?.id ?? null;
  const trpc = useTRPC();
  const toast = useToast();
  const [choice, setChoice] = useState<ExportChoice>({ ...atFirst, extent: scene === null ? "branch" : "scene" });
  const fault = turnFault(choice);
  const { format, layout, include } = choice;
  const preview = useQuery(
    trpc.script.preview.queryOptions(
      { timelineId, format, layout, include, range: rangeOf(choice, sceneId) },
      { enabled: fault === null, placeholderData: keepPreviousData },
    ),
  );
  const download = useMutation({
    mutationFn: () => downloadScript(timelineId, queryOf(choice, sceneId)),
    onSuccess: (name) => toast.say("The script is written", name),
  });
  const copy = useMutation({
    mutationFn: (as: Copied) => {
      const in_ = (kind: ScriptFormat): URLSearchParams => queryOf(choice, sceneId, kind);
      return copyScript(
        timelineId,
        as === "rich" ? { "text/html": in_("html"), "text/plain": in_("text") } : { "text/plain": in_("markdown") },
      );
    },
    onSuccess: (_, as) => toast.say(as === "rich" ? "Copied, with its look" : "Copied as Markdown"),
  });
  const change = (patch: Partial<ExportChoice>): void => {
    download.reset();
    copy.reset();
    setChoice((before) => changeChoice(before, patch));
  };
  const failure = download.error ?? copy.error;
  return { choice, change, fault, preview, download, copy, failure };
};
export type Export = ReturnType<typeof useExport>;
