"use client";
import { useMemo } from "react";
import type { Thread } from "@/server/contracts/threads";
import { openThreads, ThreadRow } from "@/components/features/thread";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { SectionHead } from "@/components/ui/small";
import type { Stage } from "./use-stage";

const shownThreads = 5;

/** What is unfinished between them: offences, promises, secrets, goals in conflict. */
export function ThreadsBlock({ stage: { studio } }: { stage: Stage }) {
  const { threads } = studio.view;
  const open = useMemo(() => openThreads(threads), [threads]);
  const rows = (shown: readonly Thread[], words: "few" | "all") =>
    shown.map((thread) => <ThreadRow key={thread.id} thread={thread} studio={studio} words={words} />);
  return (
    <div className="blk threads">
      <SectionHead title="Story threads" />
      {open.length === 0 && <p className="blk-none">Nothing is open between them.</p>}
      <ul>{rows(open.slice(0, shownThreads), "few")}</ul>
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
          <ul className="threads-all">{rows(open, "all")}</ul>
        </Popover>
      )}
    </div>
  );
}
