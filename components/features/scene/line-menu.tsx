"use client";
import type { Line } from "@/server/contracts/line";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { limits } from "@/server/contracts/limits";
import { useScriptDesk, type ScriptDesk } from "./script-desk";

const entriesOf = (line: Line, desk: ScriptDesk): MenuEntry[] => {
  const { rules, writes, setForm, onBranch, onStrike, onMoment } = desk;
  const stands = line.ruling !== "rejected";
  const isFull = line.alternatives.length >= limits.alternatives;
  const words: MenuEntry[] = [];
  if (rules && stands)
    words.push({ id: "edit", label: "Edit the words", icon: "edit", kbd: "e", onSelect: () => setForm({ lineId: line.id, what: "edit" }) });
  if (writes && stands)
    words.push({
      id: "again",
      label: "Say it another way",
      icon: "again",
      kbd: "r",
      disabled: isFull,
      ...(isFull && { hint: `A line has at most ${limits.alternatives} wordings` }),
      onSelect: () => setForm({ lineId: line.id, what: "again" }),
    });
  const time: MenuEntry[] = [];
  if (writes) time.push({ id: "branch", label: "Branch here", icon: "branch", kbd: "b", onSelect: () => onBranch(line) });
  if (onMoment) time.push({ id: "moment", label: "Show this moment", icon: "replay", onSelect: () => onMoment(line) });
  const end: MenuEntry[] =
    rules && stands ? [{ id: "strike", label: "Strike the line", icon: "trash", danger: true, onSelect: () => onStrike(line) }] : [];
  return [words, time, end]
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : [{ id: `s${i}`, separator: true as const }, ...part]));
};

/** Everything that can be done to one line. */
export function LineMenu({ line, about }: { line: Line; about: string }) {
  const entries = entriesOf(line, useScriptDesk());
  if (entries.length === 0) return null;
  return (
    <Menu
      label={`What to do with ${about}`}
      align="end"
      entries={entries}
      trigger={
        <button type="button" className="lmore" aria-label={`What to do with ${about}`}>
          <Icon name="more" />
        </button>
      }
    />
  );
}
