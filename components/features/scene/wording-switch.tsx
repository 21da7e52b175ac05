"use client";
import type { Line } from "@/server/contracts/line";
import { Icon } from "@/components/ui/icon";
import { useScriptDesk } from "./script-desk";

/** Which of a line's wordings is shown; the others are a step away. */
export function WordingSwitch({ line, about }: { line: Line; about: string }) {
  const { commands, writes } = useScriptDesk();
  const count = line.alternatives.length;
  if (count < 2) return null;
  // A struck line stays as it was struck.
  const isOpen = writes && line.ruling !== "rejected";
  return (
    <span className="alts" role="group" aria-label={`Wordings of ${about}`}>
      {isOpen && (
        <button
          type="button"
          aria-label={`Wording before, ${about}`}
          aria-keyshortcuts="Alt+ArrowLeft"
          onClick={() => commands.step(line, -1)}
        >
          <Icon name="chevl" />
        </button>
      )}
      <span className="n" role="status">
        {line.chosen + 1} of {count}
      </span>
      {isOpen && (
        <button
          type="button"
          aria-label={`Next wording, ${about}`}
          aria-keyshortcuts="Alt+ArrowRight"
          onClick={() => commands.step(line, 1)}
        >
          <Icon name="chevr" />
        </button>
      )}
    </span>
  );
}
