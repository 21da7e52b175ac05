"use client";
import { useState } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { Memory, Mind } from "@/server/contracts/mind";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { describeError } from "@/components/lib/app-error";
import { Button, IconButton } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { SectionHead } from "@/components/ui/small";
import { EmptyState } from "@/components/ui/states";
import { FactDialog } from "./fact-dialog";
import { FactRow } from "./fact-row";
import { MemoryRow } from "./memory-row";
import { heldFacts } from "./prepare/held-facts";
import { UnknownFacts } from "./unknown-facts";
import { useMind } from "./use-mind";
import { useMindCommands } from "./use-mind-commands";

const DEEDS_SHOWN = 10;

function MemoryActions({ memory, person }: { memory: Memory; person: CastMember }) {
  const { rule, busy } = useMindCommands();
  return (
    <span className="mem-a">
      <IconButton
        size="s"
        icon="pin"
        label={memory.kept ? "Let it fade again" : "Keep it for good"}
        aria-pressed={memory.kept}
        disabled={busy}
        onClick={() => rule(person.id, memory.id, memory.kept ? "release" : "keep")}
      />
      <IconButton size="s" icon="trash" label="Let it be forgotten" disabled={busy} onClick={() => rule(person.id, memory.id, "forget")} />
    </span>
  );
}

function Memories({ mind, person, editable }: { mind: Mind; person: CastMember; editable: boolean }) {
  const studio = useStudio();
  return (
    <section className="cb" aria-label="Memories">
      <SectionHead title="Remembers" value={mind.memories.length} note="what comes to mind first" />
      {mind.memories.length === 0 && <p className="blk-none">Nothing worth keeping has happened yet.</p>}
      <ul className="mems">
        {mind.memories.map((memory) => (
          <MemoryRow
            key={memory.id}
            memory={memory}
            owner={person}
            namer={studio}
            nowTick={mind.tick}
            actions={editable && <MemoryActions memory={memory} person={person} />}
          />
        ))}
      </ul>
    </section>
  );
}

function Knowledge({ mind, person, editable }: { mind: Mind; person: CastMember; editable: boolean }) {
  const studio = useStudio();
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const held = heldFacts(mind);
  const authored = held.filter(({ fact }) => fact.kind === "authored");
  const deeds = held.filter(({ fact }) => fact.kind === "deed");
  const shown = [...authored, ...(all ? deeds : deeds.slice(0, DEEDS_SHOWN))];
  return (
    <section className="cb" aria-label="Knowledge">
      <SectionHead title={`What does ${shortNameOf(person)} know?`} value={held.length} />
      {held.length === 0 && <p className="blk-none">Nothing that is not plain to everybody.</p>}
      <ul className="knl">
        {shown.map(({ fact, holding }) => (
          <FactRow key={fact.id} fact={fact} holding={holding} owner={person} namer={studio} startsAt={studio.view.clock.startsAt} />
        ))}
      </ul>
      <p className="knl-b">
        {editable && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            Add a fact
          </Button>
        )}
        {deeds.length > DEEDS_SHOWN && (
          <Button variant="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Only the latest deeds" : `All ${deeds.length} deeds`}
          </Button>
        )}
      </p>
      <UnknownFacts mind={mind} person={person} editable={editable} />
      {adding && <FactDialog about={person} onClose={() => setAdding(false)} />}
    </section>
  );
}

/** All that somebody has in mind: memories with their weight and source, and what they know with where they have it from. */
export function MindPage({ person }: { person: CastMember }) {
  const { canWrite, mode } = useStudio();
  const mind = useMind(person.id);
  if (mind.isError) {
    return (
      <EmptyState icon="warn" title="The mind could not be read" action={<Button onClick={() => void mind.refetch()}>Try again</Button>}>
        {describeError(mind.error)}. Nothing was lost.
      </EmptyState>
    );
  }
  if (!mind.data) return <Skeleton shape="rows" count={8} label="Looking into the mind" />;
  const editable = canWrite && mode === "live" && !person.removed;
  return (
    <div className="mindp">
      <Knowledge mind={mind.data} person={person} editable={editable} />
      <Memories mind={mind.data} person={person} editable={editable} />
    </div>
  );
}
