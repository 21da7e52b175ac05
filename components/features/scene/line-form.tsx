"use client";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Line } from "@/server/contracts/line";
import { limits } from "@/server/contracts/limits";
import { useStored } from "@/components/hooks/use-stored";
import { Button } from "@/components/ui/button";
import { focusLine } from "./focus-line";
import { useScriptDesk, type LineForm as Form } from "./script-desk";

const asText =
  (start: string) =>
  (stored: unknown): string =>
    typeof stored === "string" ? stored : start;

/** The words of a line under a person's hand, or a note for whoever says it again. What is typed outlives a reload. */
export function LineForm({ line, what, about }: { line: Line; what: Form["what"]; about: string }) {
  const { commands, writes, setForm } = useScriptDesk();
  const isEdit = what === "edit";
  const start = isEdit ? line.text : "";
  const [text, setText] = useStored(`dramatis.line.${what}.${line.id}`, asText(start));
  const field = useRef<HTMLTextAreaElement>(null);
  // The outside system is the focus.
  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const most = isEdit ? limits.lineLength : limits.shortTextLength;
  const words = text.trim();
  const isFull = line.alternatives.length >= limits.alternatives;
  const isWrong = text.length > most || (isEdit && (words === "" || words === line.text));
  const close = (): void => {
    setForm(null);
    focusLine(line.id);
  };
  const after = (outcome: "done" | "failed"): void => {
    if (outcome === "failed") return;
    setText(start);
    close();
  };
  const save = (how: "rewrite" | "keep both" | "again"): void => {
    if (isWrong || commands.busy) return;
    if (how === "rewrite") void commands.edit(line.id, words).then(after);
    else void commands.reword(line.id, how === "again" ? { note: words } : { text: words }).then(after);
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") close();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save(isEdit ? "rewrite" : "again");
  };
  return (
    <div className="lform">
      <textarea
        ref={field}
        className="inp"
        rows={isEdit ? 2 : 1}
        value={text}
        dir="auto"
        aria-label={isEdit ? `Words of ${about}` : `How ${about} should be said instead`}
        aria-invalid={text.length > most ? true : undefined}
        placeholder={isEdit ? undefined : "Shorter; less sure; or nothing, to have it said again"}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      {text.length > most * 0.9 && (
        <span className="count" role="status">
          {text.length} of {most}
        </span>
      )}
      <div className="hbar">
        {isEdit ? (
          <>
            <Button
              size="s"
              variant="primary"
              icon="check"
              disabled={isWrong}
              title="Whatever anybody learned by the former words is taken back; they stay a step away"
              {...(commands.busy && { busy: "Saving" })}
              onClick={() => save("rewrite")}
            >
              Rewrite
            </Button>
            {writes && (
              <Button
                size="s"
                icon="layers"
                disabled={isWrong || isFull || commands.busy}
                title={
                  isFull ? `A line has at most ${limits.alternatives} wordings` : "What the line did stays, and what anybody learned by it"
                }
                onClick={() => save("keep both")}
              >
                As another wording
              </Button>
            )}
          </>
        ) : (
          <Button
            size="s"
            variant="primary"
            icon="again"
            disabled={isWrong}
            {...(commands.busy && { busy: "Finding words" })}
            onClick={() => save("again")}
          >
            Say it again
          </Button>
        )}
        <Button size="s" variant="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
