"use client";
import { moveWord } from "@/server/contracts/scenario-words";
import { memo, useEffect, useRef, type KeyboardEvent } from "react";
import type { Line } from "@/server/contracts/line";
import { Mark } from "@/components/charts/mark";
import { idClass, shortNameOf } from "@/components/charts/prepare/person";
import { whatIfWords } from "@/components/features/line";
import { useStudio } from "@/components/features/studio";
import { joinNames } from "@/components/lib/join-names";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { LineForm } from "./line-form";
import { LineMargin } from "./line-margin";
import { LineText } from "./line-text";
import { pressOnLine } from "./prepare/line-keys";
import { useScriptDesk } from "./script-desk";
import { WordingSwitch } from "./wording-switch";

interface LineProps {
  line: Line;
  isFresh: boolean;
  /** The reader went to it with the keys, or by a search. */
  isCurrent: boolean;
}

const rulingWords = { edited: "rewritten", rejected: "struck" } as const;

/** What sets a line apart from the others: an aside, a ruling, a flag. */
function LineNotes({ line }: { line: Line }) {
  const { nameOf } = useStudio();
  const isAside = line.hears !== null;
  const whatIf = line.alternatives[line.chosen]?.whatIf;
  if (!isAside && line.ruling === null && line.flags.length === 0 && !whatIf) return null;
  return (
    <div className="lnotes">
      {isAside && (
        <span>
          <Icon name="ear" />
          Aside{line.hears?.length === 0 ? "; nobody else hears it" : `; ${joinNames((line.hears ?? []).map(nameOf))} overhears`}
        </span>
      )}
      {line.ruling && (
        <span>
          <Icon name={line.ruling === "edited" ? "edit" : "trash"} />
          {rulingWords[line.ruling]}
        </span>
      )}
      {whatIf && (
        <span>
          <Icon name="compare" />
          What if: {whatIfWords(whatIf.change)}. They would {moveWord(whatIf.move)}.
        </span>
      )}
      {line.flags.map((flag) => (
        <span key={flag} className="flag">
          <Icon name="flag" label="Flagged:" />
          {flag}
        </span>
      ))}
    </div>
  );
}

/** One line as in a play: number, speaker, direction, words; what it changed stands in the margin. */
export const ScriptLine = memo(function ScriptLine({ line, isFresh, isCurrent }: LineProps) {
  const { member, nameOf } = useStudio();
  const desk = useScriptDesk();
  const article = useRef<HTMLElement>(null);
  const speaker = member(line.speakerId);
  const name = speaker ? shortNameOf(speaker) : "Somebody";
  const form = desk.form?.lineId === line.id ? desk.form : null;
  // The outside system is the focus; it is only taken from the page itself or from another line.
  useEffect(() => {
    const held = document.activeElement;
    if (isCurrent && (held === document.body || held?.closest(".script"))) article.current?.focus({ preventScroll: true });
  }, [isCurrent]);
  const to = line.addresseeId === null ? "" : ` to ${nameOf(line.addresseeId)}`;
  const about = `line ${line.turn ?? ""}, ${name}`;
  const press = (event: KeyboardEvent): void => {
    if (event.target === article.current && pressOnLine(event, line, desk)) event.preventDefault();
  };
  return (
    <article
      ref={article}
      data-line={line.id}
      className={cn(
        "sl",
        idClass(speaker?.hue ?? 0),
        isFresh && "fresh",
        line.hears !== null && "aside",
        line.ruling === "rejected" && "struck",
      )}
      tabIndex={-1}
      aria-label={`Line ${line.turn ?? ""}, ${name}${to}`}
      aria-current={isCurrent ? "true" : undefined}
      onKeyDown={press}
    >
      <span className="ln-n">{line.turn}</span>
      {speaker ? <Mark person={speaker} size={26} decorative /> : <span />}
      <div className="sw-w">
        <header>
          <span className="sc">{name}</span>
          {line.direction && <em className="dirn">{line.direction}</em>}
          <WordingSwitch line={line} about={about} />
        </header>
        {form ? (
          <LineForm key={form.what} line={line} what={form.what} about={about} />
        ) : (
          <p dir="auto">
            <LineText text={line.text} />
          </p>
        )}
        {form?.what === "again" && <p dir="auto">{line.text}</p>}
        <LineNotes line={line} />
      </div>
      <LineMargin line={line} />
    </article>
  );
});
