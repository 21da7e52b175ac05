"use client";
import type { StreamingTurn } from "@/server/contracts/realtime";
import { Mark } from "@/components/charts/mark";
import { idClass, shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { SentLine } from "./use-say";

/** A line that is being spoken this moment; the finished one takes its place. */
export function WordsOnTheirWay({ turn, number }: { turn: StreamingTurn; number: number }) {
  const { member } = useStudio();
  const speaker = member(turn.speakerId);
  return (
    <article className={cn("sl fresh streaming", idClass(speaker?.hue ?? 0))} aria-hidden>
      <span className="ln-n">{number}</span>
      {speaker ? <Mark person={speaker} size={26} decorative /> : <span />}
      <div className="sw-w">
        <header>
          <span className="sc">{speaker ? shortNameOf(speaker) : "Somebody"}</span>
        </header>
        <p dir="auto">
          {turn.text}
          <i className="caret" />
        </p>
      </div>
      <span className="mg" />
    </article>
  );
}

/** The reader's own words before their line is there; when they were refused, they stay, with the reason. */
export function SentWords({ sent, onRetry, onDrop }: { sent: SentLine; onRetry: () => void; onDrop: () => void }) {
  const { member, me } = useStudio();
  const speaker = member(sent.asId);
  return (
    <article className={cn("sl sent", speaker && idClass(speaker.hue), sent.fault && "failed")} aria-busy={!sent.fault}>
      <span className="ln-n" />
      {speaker ? <Mark person={speaker} size={26} decorative /> : <span />}
      <div className="sw-w">
        <header>
          <span className="sc">{speaker ? shortNameOf(speaker) : me.name}</span>
          {!sent.fault && <em className="dirn">about to speak</em>}
        </header>
        <p dir="auto">{sent.text}</p>
        {sent.fault && (
          <div className="sent-f" role="alert">
            <span>
              {!sent.fault.unsure && "It was not said: "}
              {sent.fault.message}. {sent.fault.reason && <code>reason: {sent.fault.reason}</code>}
            </span>
            <Button size="s" icon="again" onClick={onRetry}>
              Say it again
            </Button>
            <Button size="s" variant="quiet" onClick={onDrop}>
              Take it back
            </Button>
          </div>
        )}
      </div>
      <span className="mg" />
    </article>
  );
}
