import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Scene } from "@/server/contracts/scene";
import type { ScriptFormat } from "@/server/contracts/script";
import { useTRPC } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";
import { changeChoice, previewRangeOf, queryOf, rangeFault, type ExportChoice } from "./prepare/export-choice";
import { pickedIn, type Picked } from "./prepare/pick-lines";
import { copyScript, downloadScript, type AskedScript } from "./script-files";

const atFirst: ExportChoice = {
  format: "docx",
  layout: "script",
  include: { emotions: false, directions: true, rejected: false },
  extent: "scene",
  fromTurn: "",
  toTurn: "",
  ids: [],
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
  const [chosen, setChoice] = useState<ExportChoice>({ ...atFirst, extent: scene === null ? "branch" : "scene" });
  const [picked, setPicked] = useState<Picked>(new Set());
  const lines = useQuery(trpc.script.lines.queryOptions({ timelineId, sceneId }, { enabled: chosen.extent === "lines" }));
  const ids = pickedIn(lines.data ?? [], picked, chosen.include.rejected).map(({ id }) => id);
  const choice = { ...chosen, ids };
  const fault = rangeFault(choice, scene?.turn ?? null);
  const { format, layout, include } = choice;
  const preview = useQuery(
    trpc.script.preview.queryOptions(
      { timelineId, format, layout, include, range: previewRangeOf(choice, sceneId) },
      { enabled: fault === null, placeholderData: keepPreviousData },
    ),
  );
  const ask = (format: ScriptFormat): AskedScript => ({
    query: queryOf(choice, sceneId, format),
    ids: choice.extent === "lines" ? ids : null,
  });
  const download = useMutation({
    mutationFn: () => downloadScript(timelineId, ask(choice.format)),
    onSuccess: (name) => toast.say("The script is written", name),
  });
  const copy = useMutation({
    mutationFn: (as: Copied) =>
      copyScript(timelineId, as === "rich" ? { "text/html": ask("html"), "text/plain": ask("text") } : { "text/plain": ask("markdown") }),
    onSuccess: (_, as) => toast.say(as === "rich" ? "Copied, with its look" : "Copied as Markdown"),
  });
  const startAgain = (): void => {
    download.reset();
    copy.reset();
  };
  const change = (patch: Partial<ExportChoice>): void => {
    startAgain();
    setChoice((before) => changeChoice(before, patch));
  };
  const pick = (next: Picked): void => {
    startAgain();
    setPicked(next);
  };
  const failure = download.error ?? copy.error;
  return { choice, change, fault, lines, picked, pick, preview, download, copy, failure };
};
export type Export = ReturnType<typeof useExport>;
