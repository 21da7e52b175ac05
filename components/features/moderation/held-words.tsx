"use client";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { limits } from "@/server/contracts/limits";
import { Mark } from "@/components/charts/mark";
import { idClass, shortNameOf } from "@/components/charts/prepare/person";
import { useStored } from "@/components/hooks/use-stored";
import { sayInstead } from "@/components/features/line";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { HeldEffects } from "./held-effects";
import type { HeldView } from "./held-view";
import { letWords, noDraft, reasonWords, restoreHeldDraft, turnWording, type HeldForm } from "./prepare/held-words";
import { useDecide } from "./use-decide";

const formWords: Record<HeldForm, { label: string; send: string; icon: "check" | "again" | "close"; hint: string }> = {
  edit: { label: "The words as they should be", send: "Let it be said so", icon: "check", hint: "" },
  regenerate: {
    label: "How it should be said instead",
    send: "Say it again",
    icon: "again",
    hint: "Softer; or nothing, to have it said again",
  },
  refuse: { label: "Why it is not said", send: "Reject the line", icon: "close", hint: "For the record; may stay empty" },
};

interface HeldWordsProps {
  line: HeldView;
  /** Its place: at the end of a script, where it asks for attention, or in the list of all that wait. */
  place: "script" | "list";
}

/** A held line with its words: one wording after the other, what it would change, and what to do with it. */
export function HeldWords({ line, place }: HeldWordsProps) {
  const { member, nameOf } = useStudio();
  const { decide, busy } = useDecide();
  const card = useRef<HTMLElement>(null);
  const isLet = useRef(false);
  const count = line.wordings.length;
  const [shown, setShown] = useState<{ index: number; of: number } | null>(null);
  const index = shown?.of === count ? shown.index : Math.max(0, count - 1);
  const wording = line.wordings[index];
  const [{ form, text }, setDraft] = useStored(`dramatis.held.${line.lineId}`, restoreHeldDraft);
  const speaker = member(line.speakerId);
  const name = speaker ? shortNameOf(speaker) : "Somebody";
  const to = line.addresseeId === null ? "" : ` to ${nameOf(line.addresseeId)}`;

  // The outside system is the focus: the card takes it from the page and the script, never from a hand that types.
  useEffect(() => {
    const held = document.activeElement;
    if (place === "script" && (held === document.body || held?.closest(".script"))) card.current?.focus({ preventScroll: true });
  }, [place]);

  const turn = (by: 1 | -1): void => setShown({ index: turnWording(index, by, count), of: count });
  const approve = (): void => {
    // A second press of a double click is about the same line, which may be said by then.
    if (isLet.current) return;
    isLet.current = true;
    void decide(line.timelineId, [{ lineId: line.lineId, decision: "approve", wording: index }]).then((outcome) => {
      isLet.current = outcome === "done";
    });
  };
  const openForm = (next: HeldForm): void => setDraft({ form: next, text: next === "edit" ? (wording?.text ?? "") : "" });
  const closeForm = (): void => {
    setDraft(noDraft);
    card.current?.focus({ preventScroll: true });
  };
  const most = form === "edit" ? limits.lineLength : limits.shortTextLength;
  const isWrong = text.length > most || (form === "edit" && text.trim() === "");
  const send = (): void => {
    if (form === null || isWrong || busy) return;
    const words = text.trim();
    const decision =
      form === "edit"
        ? { lineId: line.lineId, decision: form, text: words }
        : { lineId: line.lineId, decision: form, ...(words !== "" && { reason: words }) };
    void decide(line.timelineId, [decision]).then((outcome) => outcome === "done" && closeForm());
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== card.current || event.ctrlKey || event.metaKey) return;
    const keys: Record<string, (() => void) | undefined> = event.altKey
      ? { ArrowLeft: () => turn(-1), ArrowRight: () => turn(1) }
      : { Enter: approve, e: () => openForm("edit"), r: () => openForm("regenerate"), Delete: () => openForm("refuse") };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  const pressField = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") closeForm();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <article
      ref={card}
      className={cn("held", idClass(speaker?.hue ?? 0))}
      tabIndex={-1}
      aria-label={`Held for you: ${name}${to}, turn ${line.turn}`}
      data-held={line.lineId}
      onKeyDown={press}
    >
      <span className="ln-n">{line.turn}</span>
      {speaker ? <Mark person={speaker} size={26} decorative /> : <span />}
      <div className="sw-w">
        <header>
          <span className="sc">{name}</span>
          {wording?.direction && <em className="dirn">{wording.direction}</em>}
        </header>
        {form !== "edit" && <p dir="auto">{wording?.text}</p>}
        {form ? (
          <div className="lform">
            <textarea
              className="inp"
              rows={form === "edit" ? 2 : 1}
              value={text}
              dir="auto"
              autoFocus
              aria-label={formWords[form].label}
              aria-invalid={isWrong && text !== "" ? true : undefined}
              placeholder={formWords[form].hint}
              onChange={(event) => setDraft({ form, text: event.target.value })}
              onKeyDown={pressField}
            />
            {text.length > most * 0.9 && (
              <span className="count" role="status">
                {text.length} of {most}
              </span>
            )}
            <div className="hbar">
              <Button
                size="s"
                variant={form === "refuse" ? "danger" : "primary"}
                icon={formWords[form].icon}
                disabled={isWrong}
                {...(busy && { busy: "Sending" })}
                onClick={send}
              >
                {formWords[form].send}
              </Button>
              <Button size="s" variant="quiet" onClick={closeForm}>
                Back
              </Button>
            </div>
          </div>
        ) : (
          <div className="hbar">
            {count > 1 && (
              <span className="alts" role="group" aria-label="Wordings">
                <button type="button" aria-label="Wording before" aria-keyshortcuts="Alt+ArrowLeft" onClick={() => turn(-1)}>
                  <Icon name="chevl" />
                </button>
                <span className="n" role="status">
                  {index + 1} of {count}
                </span>
                <button type="button" aria-label="Next wording" aria-keyshortcuts="Alt+ArrowRight" onClick={() => turn(1)}>
                  <Icon name="chevr" />
                </button>
              </span>
            )}
            <Button variant="primary" icon="check" kbd="⏎" {...(busy && { busy: "Sending" })} onClick={approve}>
              {letWords(speaker)}
            </Button>
            <Button icon="edit" disabled={busy} onClick={() => openForm("edit")}>
              Edit
            </Button>
            <Button icon="again" disabled={busy} onClick={() => openForm("regenerate")}>
              Again
            </Button>
            <Button variant="quiet" disabled={busy} onClick={() => openForm("refuse")}>
              Reject
            </Button>
          </div>
        )}
      </div>
      <aside className="mg" aria-label="Why it is held, and what it would change">
        <span className="hold-t">
          <Icon name="hold" />
          Held for you
        </span>
        <span className="fx ok">
          <Icon name="shield" />
          <span>{reasonWords(line.reasons)}</span>
        </span>
        {wording?.instead && <span className="fx note">by the improviser: {sayInstead(wording.instead)}</span>}
        <HeldEffects speakerId={line.speakerId} felt={line.felt} ties={line.wouldChange} />
      </aside>
    </article>
  );
}
