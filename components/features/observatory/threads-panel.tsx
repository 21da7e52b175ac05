"use client";
import { useMemo } from "react";
import type { Thread } from "@/server/contracts/threads";
import type { Studio } from "@/components/features/studio";
import { formatAgo } from "@/components/charts/prepare/story-time";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Popover } from "@/components/ui/popover";
import { Meter, SectionHead } from "@/components/ui/small";
import { lookOf, openThreads, sayThread, threadLabel } from "./prepare/thread-words";
import type { Stage } from "./use-stage";

const shownThreads = 5;

const useThreads = ({ view, nameOf }: Studio) => {
  const { threads, facts } = view;
  const open = useMemo(() => openThreads(threads), [threads]);
  const factOf = (id: string) => facts.find((fact) => fact.id === id);
  return { open, say: (thread: Thread) => sayThread(thread, { nameOf, factOf }) };
};

function ThreadRow({ thread, studio, text }: { thread: Thread; studio: Studio; text: string }) {
  const { word, look } = lookOf(thread, studio.view.clock.tick);
  return (
    <li>
      <button
        type="button"
        className={cn("thread", look)}
        title={`${text}. A ${threadLabel[thread.kind]}, open for ${formatAgo(studio.view.clock.tick - thread.openedTick)}`}
        onClick={() => studio.select(thread.holderId)}
      >
        <span className="tt">{text}</span>
        <Meter value={thread.weight} label="Weight" />
        <span className="tw">{word}</span>
      </button>
    </li>
  );
}

/** What is unfinished between them: offences, promises, secrets, goals in conflict. */
export function ThreadsBlock({ stage: { studio } }: { stage: Stage }) {
  const { open, say } = useThreads(studio);
  const rows = (threads: readonly Thread[]) =>
    threads.map((thread) => <ThreadRow key={thread.id} thread={thread} studio={studio} text={say(thread)} />);
  return (
    <div className="blk threads">
      <SectionHead title="Story threads" />
      {open.length === 0 && <p className="blk-none">Nothing is open between them.</p>}
      <ul>{rows(open.slice(0, shownThreads))}</ul>
      {open.length > shownThreads && (
        <Popover
          side="right"
          align="end"
          title={`All ${open.length} story threads`}
          trigger={
            <Button size="s" variant="quiet">
              All {open.length}
            </Button>
          }
        >
          <ul className="threads-all">{rows(open)}</ul>
        </Popover>
      )}
    </div>
  );
}
