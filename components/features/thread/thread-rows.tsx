"use client";
import type { Thread } from "@/server/contracts/threads";
import type { Studio } from "@/components/features/studio";
import { formatAgo } from "@/components/charts/prepare/story-time";
import { cn } from "@/components/ui/cn";
import { Meter, SectionHead } from "@/components/ui/small";
import { lookOf, nameThread, openThreads, sayThread, threadLabel } from "./prepare/thread-words";

/** One thing that is open between people: what, how heavy, how it goes. Chooses whoever holds it. */
export function ThreadRow({ thread, studio, words = "few" }: { thread: Thread; studio: Studio; words?: "few" | "all" }) {
  const { view, nameOf, select } = studio;
  const { word, look } = lookOf(thread, view.clock.tick);
  const text = sayThread(thread, { nameOf, factOf: (id) => view.facts.find((fact) => fact.id === id) });
  return (
    <li>
      <button
        type="button"
        className={cn("thread", look)}
        title={`${text}. A ${threadLabel[thread.kind]}, open for ${formatAgo(view.clock.tick - thread.openedTick)}`}
        onClick={() => select(thread.holderId)}
      >
        <span className="tt">{words === "all" ? text : nameThread(thread, { nameOf })}</span>
        <Meter value={thread.weight} label="Weight" />
        <span className="tw">{word}</span>
      </button>
    </li>
  );
}

const most = 5;

/** What is open among the people of a room. Nothing at all where nothing is. */
export function ThreadRows({ studio, among }: { studio: Studio; among: readonly string[] }) {
  const here = new Set(among);
  const open = openThreads(studio.view.threads)
    .filter(({ holderId, otherId }) => here.has(holderId) && (otherId === null || here.has(otherId)))
    .slice(0, most);
  if (open.length === 0) return null;
  return (
    <>
      <SectionHead title="Open between them" />
      <ul className="threads">
        {open.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} studio={studio} />
        ))}
      </ul>
    </>
  );
}
