"use client";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { fieldId } from "./editor-fields";
import type { Fault } from "./profile-faults";
import type { ProfileDraft } from "./profile-draft";
import type { SaveFailure } from "./use-save-character";

const minuteMs = 60_000;
const ageWords = (ms: number): string => {
  const minutes = Math.round(ms / minuteMs);
  if (minutes < 1) return "a moment ago";
  if (minutes < 60) return `${minutes} min ago`;
  return `${Math.round(minutes / 60)} h ago`;
};

interface DraftProps {
  draft: ProfileDraft;
  now: number;
  onTake: () => void;
  onDrop: () => void;
}

export function DraftNotice({ draft, now, onTake, onDrop }: DraftProps) {
  return (
    <div className="cen" role="status">
      <Icon name="quill" />
      <p>You wrote something here {ageWords(Math.max(0, now - draft.at))} and did not save it.</p>
      <Button size="s" onClick={onTake}>
        Bring it back
      </Button>
      <Button size="s" variant="quiet" onClick={onDrop}>
        Throw it away
      </Button>
    </div>
  );
}

interface StaleProps {
  name: string;
  fields: readonly string[];
  onMerge: () => void;
  onTheirs: () => void;
}

export function StaleNotice({ name, fields, onMerge, onTheirs }: StaleProps) {
  return (
    <div className="cen warn" role="alert">
      <Icon name="warn" />
      <p>
        {name} was changed elsewhere while you were writing: {fields.join(", ")}. Your words are kept here and nothing is overwritten.
      </p>
      <Button size="s" onClick={onMerge}>
        Keep mine, take the rest
      </Button>
      <Button size="s" variant="quiet" onClick={onTheirs}>
        Take theirs
      </Button>
    </div>
  );
}

/** What is in the way of saving, in one place; it takes the focus when it comes, and leads to each field. */
export function FaultSummary({ faults, failure, attempt }: { faults: readonly Fault[]; failure: SaveFailure | null; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  const any = faults.length > 0 || failure !== null;
  // The outside system is the focus.
  useEffect(() => {
    if (any && attempt > 0) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  const go = (path: string) => {
    const field = document.getElementById(fieldId(path)) ?? document.getElementById(fieldId(path.replace(/\.\d+$/u, "")));
    field?.focus();
    field?.scrollIntoView({ block: "center" });
  };
  return (
    <div className="cen down" ref={box} tabIndex={-1} role="alert">
      <Icon name="warn" />
      <div>
        {failure && (
          <p>
            {failure.message} {failure.reason && <code className="dt2">reason: {failure.reason}</code>}
          </p>
        )}
        {faults.length > 0 && <p>Not saved yet. {faults.length === 1 ? "One thing is" : `${faults.length} things are`} in the way:</p>}
        <ul>
          {faults.map(({ path, label, message }) => (
            <li key={path}>
              <button type="button" className="lnk" onClick={() => go(path)}>
                {label}: {message}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
