"use client";
import { memo, useEffect, useRef } from "react";
import type { Line } from "@/server/contracts/line";
import { Mark } from "@/components/charts/mark";
import { idClass, shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { cn } from "@/components/ui/cn";
import { LineMargin } from "./line-margin";

interface LineProps {
  line: Line;
  isFresh: boolean;
  /** The reader went to it with the keys. */
  isCurrent: boolean;
}

/** One line as in a play: number, speaker, direction, words; what it changed stands in the margin. */
export const ScriptLine = memo(function ScriptLine({ line, isFresh, isCurrent }: LineProps) {
  const { member, nameOf } = useStudio();
  const article = useRef<HTMLElement>(null);
  const speaker = member(line.speakerId);
  const name = speaker ? shortNameOf(speaker) : "Somebody";
  // The outside system is the focus; it is only taken from the page itself or from another line.
  useEffect(() => {
    const held = document.activeElement;
    if (isCurrent && (held === document.body || held?.closest(".script"))) article.current?.focus({ preventScroll: true });
  }, [isCurrent]);
  const to = line.addresseeId === null ? "" : ` to ${nameOf(line.addresseeId)}`;
  return (
    <article
      ref={article}
      className={cn("sl", idClass(speaker?.hue ?? 0), isFresh && "fresh")}
      tabIndex={-1}
      aria-label={`Line ${line.turn ?? ""}, ${name}${to}`}
      aria-current={isCurrent ? "true" : undefined}
    >
      <span className="ln-n">{line.turn}</span>
      {speaker ? <Mark person={speaker} size={26} decorative /> : <span />}
      <div className="sw-w">
        <header>
          <span className="sc">{name}</span>
          {line.direction && <em className="dirn">{line.direction}</em>}
        </header>
        <p>{line.text}</p>
      </div>
      <LineMargin line={line} />
    </article>
  );
});
