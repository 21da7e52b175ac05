"use client";
import { moveWord } from "@/server/contracts/scenario-words";
import { useQuery } from "@tanstack/react-query";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import { TermBars } from "@/components/charts/bars";
import { signed } from "@/components/charts/prepare/change-words";
import { shortNameOf } from "@/components/charts/prepare/person";
import { describeError } from "@/components/lib/app-error";
import { useStudio } from "@/components/features/studio";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { WhatIfPanel } from "./what-if";
import { WhyGrounds } from "./why-grounds";
import { WhyWording } from "./why-wording";
import { sayAcceptance, sayAlternatives, sayChance, sayHearers, sayTerms } from "./why-words";

interface LineWhyProps {
  timelineId: string;
  line: Line;
  actor: CastMember | null;
  target: CastMember | null;
}

/** What chose the move: its chance, what else was open, and the terms for and against it. */
export function LineWhy({ timelineId, line, actor, target }: LineWhyProps) {
  const trpc = useTRPC();
  const { nameOf } = useStudio();
  const namer = { nameOf: (id: string | null) => (id === null ? "somebody" : nameOf(id)) };
  const { moveSeq } = line;
  const why = useQuery(
    trpc.timeline.why.queryOptions(
      { timelineId, moveSeq: moveSeq ?? 1 },
      { enabled: moveSeq !== null, staleTime: Number.POSITIVE_INFINITY, gcTime: 120_000 },
    ),
  );
  if (moveSeq === null)
    return <p className="why">This line was brought in from a file: no act of the cast is behind it, so nobody chose it.</p>;
  if (why.isError) {
    return (
      <div className="why" role="alert">
        <p>{describeError(why.error)}. The line itself is safe.</p>
        <Button size="s" icon="again" onClick={() => void why.refetch()}>
          Try again
        </Button>
      </div>
    );
  }
  if (!why.data) {
    return (
      <div className="why why-wait" role="status" aria-busy="true">
        Looking up the reasons
      </div>
    );
  }
  const { reason, accepted, heard } = why.data;
  const terms = sayTerms({ reason, actor, target });
  const taken = sayAcceptance(reason, accepted, target);
  return (
    <div className="why">
      <div className="why-h">
        <span>
          Why <b>{moveWord(line.move)}</b>
        </span>
        <span className="n" title="Chance">
          <span className="sr-only">chance </span>
          {sayChance(reason.probability)}
        </span>
        <span className="alt">{sayAlternatives(reason.alternatives)}</span>
      </div>
      {terms.length > 0 && <TermBars terms={terms} />}
      <p className="why-s">
        In all <span className="n">{signed(reason.score)}</span>
      </p>
      <WhyGrounds reason={reason} actor={actor} namer={namer} />
      <p className="why-f">
        {line.sceneId ? `In ${actor ? `${shortNameOf(actor)}’s` : "the speaker’s"} turn of the scene.` : "Of their own accord."} {taken}
      </p>
      {heard !== null && (
        <p className="why-f">
          <Icon name="ear" /> {sayHearers(heard.map(nameOf), line.hears !== null)}
        </p>
      )}
      <WhyWording timelineId={timelineId} line={line} moveSeq={moveSeq} />
      {moveSeq !== null && (
        <WhatIfPanel timelineId={timelineId} line={line} moveSeq={moveSeq} reason={reason} actor={actor} target={target} namer={namer} />
      )}
    </div>
  );
}
