"use client";
import { useNow } from "@/components/hooks/use-now";
import { Icon } from "@/components/ui/icon";
import { secondsAgo } from "./prepare/ago";
import type { ScenarioEditor } from "./use-scenario-editor";

/** Where the words are that have not been saved. */
export function KeepNote({
  editor,
  offline,
}: {
  editor: Pick<ScenarioEditor, "keep" | "isDirty" | "saved" | "editable" | "isPutAway">;
  offline: boolean;
}) {
  const now = useNow(2_000);
  const { keep, isDirty, saved, editable, isPutAway } = editor;
  if (!editable) return <span className="saved">{isPutAway ? "Put away" : `Version ${saved.version}, to read`}</span>;
  if (!isDirty)
    return (
      <span className="saved">
        <Icon name="check" />
        <span className="w">Saved, version {saved.version}</span>
      </span>
    );
  if (keep.kind === "here" || offline)
    return (
      <span className="saved here" role="status" title={keep.kind === "here" ? keep.why : "You are offline"}>
        <Icon name="offline" />
        <span className="w">Kept in this browser: {keep.kind === "here" ? keep.why : "you are offline"}</span>
      </span>
    );
  return (
    <span className="saved">
      <Icon name={keep.kind === "kept" ? "check" : "clock"} />
      <span className="w">{keep.kind === "kept" ? `Draft kept, ${secondsAgo(keep.at, now)}` : "Keeping the draft …"}</span>
    </span>
  );
}
