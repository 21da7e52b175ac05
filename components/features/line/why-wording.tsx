"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Line } from "@/server/contracts/line";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { giverOf, sayInstead } from "./why-words";

interface WordingProps {
  timelineId: string;
  line: Line;
  moveSeq: number;
}

function Told({ timelineId, moveSeq, note }: { timelineId: string; moveSeq: number; note: string }) {
  const trpc = useTRPC();
  const told = useQuery(
    trpc.timeline.wording.queryOptions({ timelineId, moveSeq, note }, { staleTime: Number.POSITIVE_INFINITY, gcTime: 120_000 }),
  );
  if (told.isError)
    return (
      <p role="alert">
        {describeError(told.error)}. The line itself is safe.{" "}
        <Button size="s" icon="again" onClick={() => void told.refetch()}>
          Try again
        </Button>
      </p>
    );
  if (!told.data)
    return (
      <p role="status" aria-busy="true">
        Putting it together again
      </p>
    );
  return (
    <pre tabIndex={0} aria-label={`Prompt, version ${told.data.version}`} dir="auto">
      {told.data.system}
      {"\n\n"}
      {told.data.prompt}
    </pre>
  );
}

/** Who gave a line its words, from what, and all that they were told. */
export function WhyWording({ timelineId, line, moveSeq }: WordingProps) {
  const [open, setOpen] = useState(false);
  const wording = line.alternatives[line.chosen];
  const note = wording?.note ?? "";
  const construction = line.used?.construction;
  return (
    <section className="wy" aria-label="Its words">
      <h3>Its words</h3>
      <p>
        By <b>{giverOf(line)}</b>
        {construction && (
          <>
            , from <q dir="auto">{construction}</q>
          </>
        )}
      </p>
      {line.instead && <p>{sayInstead(line.instead)}.</p>}
      {note !== "" && (
        <p>
          Asked for: <q dir="auto">{note}</q>
        </p>
      )}
      {line.source !== "human" && !wording?.whatIf && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{line.source === "model" ? "The prompt" : "What it went by, as a model is told it"}</summary>
          {open && <Told timelineId={timelineId} moveSeq={moveSeq} note={note} />}
        </details>
      )}
    </section>
  );
}
