"use client";
import { useState, type KeyboardEvent, type RefObject } from "react";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import { Kbd } from "@/components/ui/small";

interface DeskFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  shortcut: string;
  placeholder: string;
  text: string;
  most: number;
  /** Nothing need be written. */
  mayBeEmpty?: boolean | undefined;
  /** Something else is missing: "Choose who hears it". */
  missing?: string | null | undefined;
  send: { label: string; icon: IconName };
  busy?: boolean | undefined;
  onText: (text: string) => void;
  onSend: () => void;
}

/** Where the desk's words are written. Enter sends them; what does not fit is not sent, and says so. */
export function DeskField(props: DeskFieldProps) {
  const { field, label, shortcut, placeholder, text, most, mayBeEmpty = false, missing = null, send, busy = false, onText, onSend } = props;
  const isTooLong = text.length > most;
  /** Somebody wanted to send it before it was ready. */
  const [isAsked, setAsked] = useState(false);
  const isReady = !isTooLong && !busy && missing === null && (mayBeEmpty || text.trim() !== "");
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") field.current?.blur();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setAsked(!isReady);
    if (isReady) onSend();
  };
  return (
    <>
      <textarea
        ref={field}
        className="field"
        rows={1}
        value={text}
        dir="auto"
        aria-label={label}
        aria-keyshortcuts={shortcut}
        aria-invalid={isTooLong ? true : undefined}
        placeholder={placeholder}
        onKeyDown={press}
        onChange={(event) => onText(event.target.value)}
      />
      {text.length > most * 0.9 && (
        <span className={cn("exp", isTooLong && "over")} role="status">
          {isTooLong ? `${text.length - most} too many` : `${text.length} of ${most}`}
        </span>
      )}
      {isAsked && missing !== null && (
        <span className="exp over" role="status">
          {missing}
        </span>
      )}
      <button type="button" className="send" aria-label={send.label} title={missing ?? undefined} disabled={!isReady} onClick={onSend}>
        <Icon name={send.icon} />
        <Kbd>⏎</Kbd>
      </button>
    </>
  );
}
