"use client";
import { moveWord } from "@/server/contracts/scenario-words";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import type { Choice, MoveReason, WhatIf } from "@/server/contracts/simulation";
import type { Namer } from "@/components/features/mind";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Slider } from "@/components/ui/slider";
import { KeepWhatIf } from "./keep-what-if";
import { listChanges, sayChange, withValue, type ChangeOption } from "./what-if-options";
import { sayChance } from "./why-words";

interface WhatIfProps {
  timelineId: string;
  line: Line;
  moveSeq: number;
  reason: MoveReason;
  actor: CastMember | null;
  target: CastMember | null;
  namer: Namer;
}

interface SideProps {
  title: string;
  choice: Choice;
  said: { text: string; direction: string | null } | null;
  namer: Namer;
}

function Side({ title, choice, said, namer }: SideProps) {
  const { move, targetId, accepted, reason } = choice;
  return (
    <div className="wi-s">
      <h4>{title}</h4>
      <p>
        <b>{moveWord(move)}</b>
        {targetId !== null && ` toward ${namer.nameOf(targetId)}`}
      </p>
      <p className="sub">
        chance {sayChance(reason.probability)}
        {accepted !== null && `, ${accepted ? "taken well" : "not taken well"}`}
      </p>
      {said && (
        <blockquote className="wi-q">
          {said.direction && <em className="dirn">{said.direction}</em>} {said.text}
        </blockquote>
      )}
    </div>
  );
}

type AnswerProps = Pick<WhatIfProps, "timelineId" | "line" | "moveSeq" | "namer"> & { change: WhatIf };

function Answer({ timelineId, line, moveSeq, change, namer }: AnswerProps) {
  const trpc = useTRPC();
  const answer = useQuery(
    trpc.timeline.whatIf.queryOptions(
      { timelineId, moveSeq, change },
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000, retry: false },
    ),
  );
  if (answer.isError) return <p role="alert">{describeError(answer.error)}. The line itself is safe.</p>;
  if (!answer.data) return <p role="status">Deciding again with the same dice</p>;
  const { before, after, said, unsaid } = answer.data;
  const same = before.move === after.move && before.targetId === after.targetId;
  return (
    <div role="status" aria-live="polite">
      <div className="wi-a">
        <Side title="As it was" choice={before} said={line.alternatives[0] ?? line} namer={namer} />
        <Side title="As it would be" choice={after} said={said} namer={namer} />
      </div>
      {said === null && <p className="sub">Its words are not shown: {unsaid}.</p>}
      <p className="why-f">
        {same
          ? `It would still be ${moveWord(after.move)}; only its chance moves from ${sayChance(before.reason.probability)} to ${sayChance(after.reason.probability)}.`
          : `With this one thing changed, and the same dice, it would be ${moveWord(after.move)}.`}
      </p>
      {said && <KeepWhatIf line={line} change={change} text={said.text} />}
    </div>
  );
}

/** "What if?": the same decision with exactly one of its inputs changed, and its words. Nothing of the story changes by asking. */
export function WhatIfPanel({ timelineId, line, moveSeq, reason, actor, target, namer }: WhatIfProps) {
  const options = listChanges({ reason, actor, target, namer });
  const [key, setKey] = useState(options[0]?.key ?? "");
  const option: ChangeOption | undefined = options.find((each) => each.key === key) ?? options[0];
  const [value, setValue] = useState<number | null>(null);
  const [asked, setAsked] = useState<WhatIf | null>(null);
  if (!option) return null;
  const shown = value ?? option.scale?.start ?? 0;
  const ask = (): void => setAsked(withValue(option, shown));
  return (
    <section className="wi" aria-label="What if?">
      <h3>What if?</h3>
      <Select
        label="One thing changed"
        value={option.key}
        options={options.map((each) => ({ value: each.key, label: each.label }))}
        onChange={(event) => {
          setKey(event.target.value);
          setValue(null);
          setAsked(null);
        }}
      />
      {option.scale && (
        <Slider
          label={option.scale.label}
          value={shown}
          min={option.scale.min}
          max={option.scale.max}
          step={option.scale.step}
          onChange={(next) => {
            setValue(next);
            setAsked(null);
          }}
        />
      )}
      <Button size="s" icon="compare" onClick={ask}>
        Decide again
      </Button>
      {asked && (
        <>
          <p className="sub">{sayChange(option, shown)}</p>
          <Answer timelineId={timelineId} line={line} moveSeq={moveSeq} change={asked} namer={namer} />
        </>
      )}
    </section>
  );
}
