"use client";
import { useQuery } from "@tanstack/react-query";
import type { HeldLine } from "@/server/contracts/direction";
import { Mark } from "@/components/charts/mark";
import { idClass, shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { HeldWords } from "./held-words";

/** Moderators in other windows may have had it said anew. */
const LOOKS_AGAIN_MS = 5_000;

/** A line that waits before it is said: its words for whoever may decide, only the fact for everybody else. */
export function HeldCard({ held }: { held: HeldLine }) {
  const { member, canModerate } = useStudio();
  const speaker = member(held.speakerId);
  const name = speaker ? shortNameOf(speaker) : "Somebody";
  if (canModerate) return <HeldForYou held={held} />;
  return (
    <article className={cn("held", idClass(speaker?.hue ?? 0))} aria-label={`A line of ${name} is being looked at`}>
      <span className="ln-n">{held.turn}</span>
      {speaker ? <Mark person={speaker} size={26} decorative /> : <span />}
      <div className="sw-w">
        <header>
          <span className="sc">{name}</span>
        </header>
        <p role="status">A line is being looked at.</p>
      </div>
      <aside className="mg">
        <span className="hold-t">
          <Icon name="hold" />
          Held
        </span>
      </aside>
    </article>
  );
}

function HeldForYou({ held }: { held: HeldLine }) {
  const trpc = useTRPC();
  const { timelineId } = useStudio();
  const queue = useQuery(trpc.moderation.queue.queryOptions({ timelineId }, { refetchInterval: LOOKS_AGAIN_MS, refetchOnMount: "always" }));
  const line = queue.data?.lines.find(({ lineId }) => lineId === held.lineId);
  if (line) return <HeldWords key={line.lineId} line={line} place="script" />;
  return (
    <article className="held" aria-label="A line is held for you" aria-busy={!queue.isError}>
      <span className="ln-n">{held.turn}</span>
      <span />
      <div className="sw-w">
        {queue.isError ? (
          <p role="alert">
            {describeError(queue.error)}. The line still waits.{" "}
            <Button size="s" icon="again" onClick={() => void queue.refetch()}>
              Try again
            </Button>
          </p>
        ) : (
          <p role="status">A line is held for you.</p>
        )}
      </div>
      <span className="mg" />
    </article>
  );
}
