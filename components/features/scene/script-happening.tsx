"use client";
import { memo, useEffect, useRef } from "react";
import type { Happening } from "@/server/contracts/direction";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { LineText } from "./line-text";

const looks: Record<Happening["kind"], { icon: IconName; word: string }> = {
  event: { icon: "inject", word: "Something happens" },
  card: { icon: "layers", word: "Something happens" },
  time: { icon: "clock", word: "Time passes" },
  place: { icon: "place", word: "Another place" },
  enter: { icon: "user", word: "Somebody comes in" },
  exit: { icon: "user", word: "Somebody goes" },
};

interface ScriptHappeningProps {
  happening: Happening;
  isCurrent: boolean;
  /** Date and time of the cast's first tick. */
  startsAt: string;
}

/** Something that happened and was not said, in its place between the lines. */
export const ScriptHappening = memo(function ScriptHappening({ happening, isCurrent, startsAt }: ScriptHappeningProps) {
  const article = useRef<HTMLElement>(null);
  const { icon, word } = looks[happening.kind];
  const until = happening.until === undefined ? null : formatStoryTime(startsAt, happening.until);
  // The outside system is the focus, as for a line.
  useEffect(() => {
    const held = document.activeElement;
    if (isCurrent && (held === document.body || held?.closest(".script"))) article.current?.focus({ preventScroll: true });
  }, [isCurrent]);
  return (
    <article
      ref={article}
      className="happened"
      tabIndex={-1}
      aria-label={`${word}, after turn ${happening.turn}`}
      aria-current={isCurrent ? "true" : undefined}
    >
      <Icon name={icon} />
      <p>
        <LineText text={happening.text} />
      </p>
      {until && <time dateTime={until.iso}>{until.full}</time>}
      {happening.by === "director" && <span>by the story’s own hand</span>}
    </article>
  );
});
