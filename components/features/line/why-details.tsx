"use client";
import { useQuery } from "@tanstack/react-query";
import { TermBars } from "@/components/charts/bars";
import { useStudio } from "@/components/features/studio";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Skeleton } from "@/components/ui/skeleton";
import { Button } from "@/components/ui/button";
import { wordsOfMove } from "./move-words";
import { acceptanceOf, alternativesOf, termsOf } from "./why-words";

/** Why a move was made: its chance, what else was thought of, and the terms that told. Fetched when it is first shown. */
export function WhyDetails({ timelineId, moveSeq }: { timelineId: string; moveSeq: number }) {
  const trpc = useTRPC();
  const { nameOf } = useStudio();
  const why = useQuery(trpc.timeline.why.queryOptions({ timelineId, moveSeq }, { staleTime: Number.POSITIVE_INFINITY }));
  if (why.isError) {
    return (
      <p className="why-f" role="alert">
        {describeError(why.error)}. The line itself is safe.{" "}
        <Button size="s" icon="again" onClick={() => void why.refetch()}>
          Ask again
        </Button>
      </p>
    );
  }
  if (!why.data) return <Skeleton shape="rows" count={3} label="Asking why" />;
  const { actorId, targetId, move, accepted, reason } = why.data;
  const alternatives = alternativesOf(reason);
  const acceptance = targetId === null ? "" : acceptanceOf(nameOf(targetId), reason.acceptProbability, accepted);
  return (
    <>
      <p className="why-h">
        <b>
          {nameOf(actorId)} {wordsOfMove(move)} {targetId !== null && nameOf(targetId)}
        </b>
        <span className="n">{reason.probability.toFixed(2)}</span>
      </p>
      {alternatives && <p className="alt">{alternatives}</p>}
      <TermBars terms={termsOf(reason)} />
      {acceptance && <p className="why-a">{acceptance}</p>}
    </>
  );
}
