"use client";
import { useRef } from "react";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { shortNameOf } from "@/components/charts/prepare/person";
import { Mark } from "@/components/charts/mark";
import { Pair } from "@/components/charts/who";
import { useStudioCommands } from "@/components/features/studio";
import { describeError } from "@/components/lib/app-error";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { FeedHead } from "./feed-head";
import type { FeedLineProps } from "./feed-line";
import { FeedLines } from "./feed-lines";
import { agoWord } from "./prepare/ago-word";
import { roomName } from "./prepare/rooms";
import { useDwell } from "@/components/hooks/use-dwell";
import { useFeed } from "./use-feed";
import type { Stage } from "./use-stage";

const announceMs = 6_000;

/** Reads the latest line aloud, and never more often than it can be listened to. */
function Announcer({ stage: { lines, studio } }: { stage: Stage }) {
  const last = useDwell(lines.at(-1) ?? null, (line) => line?.id ?? "", announceMs);
  const who = studio.member(last?.speakerId);
  const to = studio.member(last?.addresseeId);
  const text = last && who ? `${shortNameOf(who)}${to ? ` to ${shortNameOf(to)}` : ""}: ${last.text}` : "";
  return (
    <p className="sr-only" aria-live="polite">
      {text}
    </p>
  );
}

/** Words on their way. */
function Streaming({ stage: { studio } }: { stage: Stage }) {
  if (studio.mode === "replay") return null;
  return studio.streaming.map((turn) => {
    const speaker = studio.member(turn.speakerId);
    if (!speaker) return null;
    return (
      <article key={turn.turnId} className="ln coming" aria-hidden>
        <Mark person={speaker} size={28} state="speaking" decorative />
        <div className="bd">
          <header>
            <Pair from={speaker} to={studio.member(turn.addresseeId)} />
          </header>
          <p className="say">
            {turn.text}
            <span className="caret" />
          </p>
        </div>
      </article>
    );
  });
}

function NothingSaid({ stage: { studio, filter, setFilter } }: { stage: Stage }) {
  const commands = useStudioCommands(studio.timelineId);
  const { playing } = studio.view.clock;
  if (filter.kind !== "all") {
    return (
      <EmptyState
        icon="quill"
        title="Nothing was said here lately."
        action={<Button onClick={() => setFilter({ kind: "all" })}>Show all</Button>}
      />
    );
  }
  const begin = studio.canWrite && studio.mode === "live" && !playing;
  return (
    <EmptyState
      icon="quill"
      title="Nobody is speaking yet."
      action={
        begin && (
          <Button variant="primary" icon="play" disabled={commands.busy} onClick={() => commands.toggle(false)}>
            Let them begin
          </Button>
        )
      }
    >
      {playing ? "The first line comes with the next tick." : "Lines appear here as they are spoken."}
    </EmptyState>
  );
}

/** Everything that is said, the latest first. */
export function FeedPanel({ stage }: { stage: Stage }) {
  const { studio, fresh, filter } = stage;
  const { view, member, select, timelineId } = studio;
  const feed = useFeed(stage);
  const box = useRef<HTMLDivElement>(null);
  const { tick, startsAt } = view.clock;
  const rows: FeedLineProps[] = feed.shown.map((line) => {
    const isFresh = line.id === fresh?.id;
    const room = roomName(view, line);
    const ago = agoWord(tick - line.tick);
    return {
      timelineId,
      line,
      speaker: member(line.speakerId),
      addressee: member(line.addresseeId),
      room: isFresh ? "" : room,
      when: ago,
      fullTime: `${room === "" ? "" : `${room}, `}${formatStoryTime(startsAt, line.tick).full}`,
      fresh: isFresh,
      open: line.id === feed.openId,
      onWhy: feed.toggleWhy,
      onSelect: select,
    };
  });
  const toTop = () => {
    feed.resume();
    box.current?.scrollTo({ top: 0 });
  };
  return (
    <section className="feed" aria-label="Conversation">
      <FeedHead stage={stage} waiting={feed.waiting} onNewest={toTop} />
      <div
        className="lines"
        ref={box}
        role="log"
        aria-live="off"
        aria-label="Lines, the latest first"
        tabIndex={0}
        onScroll={feed.onScroll}
      >
        {feed.waiting === 0 && filter.kind === "all" && <Streaming stage={stage} />}
        {rows.length === 0 && <NothingSaid stage={stage} />}
        <FeedLines rows={rows} box={box} />
        {rows.length > 0 && !feed.older.done && (
          <div className="older">
            {feed.older.error && <p role="alert">{describeError(feed.older.error)}. Every line is safe.</p>}
            <Button size="s" variant="quiet" {...(feed.older.loading && { busy: "Fetching" })} onClick={feed.older.load}>
              Earlier lines
            </Button>
          </div>
        )}
        {rows.length > 0 && feed.older.done && <p className="older">Here the story begins.</p>}
      </div>
      <Announcer stage={stage} />
    </section>
  );
}
