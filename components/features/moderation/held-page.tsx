"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useStudio } from "@/components/features/studio";
import { describeError, findAppError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useHotkeys } from "@/components/hooks/use-hotkeys";
import { Button, ButtonLink } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorCard } from "@/components/ui/states";
import { HeldWords } from "./held-words";
import { stillChosen } from "./prepare/held-words";
import { useDecide } from "./use-decide";

const LOOKS_AGAIN_MS = 5_000;

/** Every line of this branch that waits, in all its scenes; one at a time, or several at once. */
export function HeldPage() {
  const { timelineId, canModerate, href } = useStudio();
  if (canModerate) return <Queue timelineId={timelineId} />;
  return (
    <div className="sc-none">
      <EmptyState
        icon="hold"
        title="Held lines are for moderators"
        action={
          <ButtonLink href={href("scenes")} variant="primary">
            All scenes
          </ButtonLink>
        }
      >
        Whoever owns this cast can make you one.
      </EmptyState>
    </div>
  );
}

function Queue({ timelineId }: { timelineId: string }) {
  const trpc = useTRPC();
  const { href } = useStudio();
  const { decide, busy } = useDecide();
  const [rejecting, setRejecting] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const queue = useQuery(trpc.moderation.queue.queryOptions({ timelineId }, { refetchInterval: LOOKS_AGAIN_MS, refetchOnMount: "always" }));
  const lines = queue.data?.lines ?? [];
  const picked = stillChosen(chosen, lines);
  const isAll = lines.length > 0 && picked.length === lines.length;
  const toggle = (id: string): void => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const all = async (decision: "approve" | "refuse"): Promise<void> => {
    const outcome = await decide(
      timelineId,
      picked.map((lineId) => {
        // What is let pass is what was read here, whatever has been written since.
        const count = lines.find((line) => line.lineId === lineId)?.wordings.length ?? 1;
        return decision === "approve" ? { lineId, decision, wording: count - 1 } : { lineId, decision };
      }),
    );
    if (outcome === "done") setChosen(new Set());
  };
  const go = (by: 1 | -1): void => {
    const cards = [...document.querySelectorAll<HTMLElement>("[data-held]")];
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    cards[at === -1 ? (by === 1 ? 0 : cards.length - 1) : at + by]?.focus();
  };
  useHotkeys({ j: () => go(1), k: () => go(-1) });
  return (
    <div className="scenes-pg held-pg">
      <div className="tbar">
        <nav className="crumbs" aria-label="Where this is">
          <Link href={href("scenes")}>Scenes</Link>
          <Icon name="chevr" />
          <h1>Held lines</h1>
          <span className="saved" role="status">
            {queue.data ? (lines.length === 0 ? "none" : `${lines.length} waiting`) : ""}
          </span>
        </nav>
        <span className="grow" />
        {lines.length > 0 && (
          <>
            <label className="ck">
              <input
                type="checkbox"
                checked={isAll}
                ref={(box) => {
                  if (box) box.indeterminate = picked.length > 0 && !isAll;
                }}
                onChange={() => setChosen(isAll ? new Set() : new Set(lines.map(({ lineId }) => lineId)))}
              />
              <span className="t">Choose all</span>
            </label>
            <Button variant="primary" icon="check" disabled={picked.length === 0 || busy} onClick={() => void all("approve")}>
              {picked.length > 1 ? `Let ${picked.length} be said` : "Let it be said"}
            </Button>
            <Button disabled={picked.length === 0 || busy} onClick={() => setRejecting(true)}>
              Reject
            </Button>
          </>
        )}
      </div>
      <div className="scenes-l">
        {queue.isPending && <Skeleton shape="lines" count={4} label="Looking for held lines" />}
        {queue.isError && !queue.data && (
          <ErrorCard
            title="The held lines could not be fetched"
            onRetry={() => void queue.refetch()}
            {...(findAppError(queue.error)?.reason && { reason: findAppError(queue.error)?.reason })}
          >
            {describeError(queue.error)}. They still wait; nothing is said meanwhile.
          </ErrorCard>
        )}
        {queue.data && lines.length === 0 && (
          <EmptyState icon="hold" title="Nothing waits for you">
            Lines come here when a scene’s policy holds them, or when you hold the next one at the desk.
          </EmptyState>
        )}
        <ul className="held-l">
          {lines.map((line) => (
            <li key={line.lineId}>
              <div className="held-h">
                <label className="ck">
                  <input type="checkbox" checked={picked.includes(line.lineId)} onChange={() => toggle(line.lineId)} />
                  <span className="t">
                    <span className="sr-only">Choose the line in </span>
                    {line.sceneTitle}
                  </span>
                </label>
                <Link href={href("scenes", line.sceneId)}>To the scene</Link>
              </div>
              <HeldWords line={line} place="list" />
            </li>
          ))}
        </ul>
      </div>
      <ConfirmDialog
        open={rejecting && picked.length > 0}
        onOpenChange={setRejecting}
        title={picked.length === 1 ? "Reject this line?" : `Reject these ${picked.length} lines?`}
        confirm="Reject"
        cancel="Let them wait"
        icon="close"
        tone="danger"
        {...(busy && { busy: "Rejecting" })}
        onConfirm={() => void all("refuse").then(() => setRejecting(false))}
      >
        {picked.length === 1
          ? "Nobody has heard it, and nobody will: its words are"
          : "Nobody has heard them, and nobody will: their words are"}{" "}
        not kept. Whoever was to speak has had their turn.
      </ConfirmDialog>
    </div>
  );
}
