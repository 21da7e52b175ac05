"use client";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { Mind } from "@/server/contracts/mind";
import { useStudio } from "@/components/features/studio";
import { shortNameOf } from "@/components/charts/prepare/person";
import { describeError } from "@/components/lib/app-error";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { SectionHead } from "@/components/ui/small";
import { FactRow } from "./fact-row";
import { MemoryRow } from "./memory-row";
import { heldFacts } from "./prepare/held-facts";
import { useMind } from "./use-mind";

const MEMORIES_SHOWN = 6;
const FACTS_SHOWN = 6;

function Memories({ mind, person }: { mind: Mind; person: CastMember }) {
  const namer = useStudio();
  const { memories } = mind;
  return (
    <section className="insp-b">
      <SectionHead title="Remembers" level={3} value={memories.length} note={memories.length === 1 ? "memory" : "memories"} />
      {memories.length === 0 && <p className="blk-none">Nothing worth keeping has happened yet.</p>}
      <ul className="mems">
        {memories.slice(0, MEMORIES_SHOWN).map((memory) => (
          <MemoryRow key={memory.id} memory={memory} owner={person} namer={namer} nowTick={mind.tick} />
        ))}
      </ul>
    </section>
  );
}

function Knows({ mind, person }: { mind: Mind; person: CastMember }) {
  const studio = useStudio();
  const held = heldFacts(mind);
  return (
    <section className="insp-b">
      <SectionHead title={`What does ${shortNameOf(person)} know?`} level={3} value={held.length} />
      {held.length === 0 && <p className="blk-none">Nothing that is not plain to everybody.</p>}
      <ul className="knl">
        {held.slice(0, FACTS_SHOWN).map(({ fact, holding }) => (
          <FactRow key={fact.id} fact={fact} holding={holding} owner={person} namer={studio} startsAt={studio.view.clock.startsAt} />
        ))}
      </ul>
    </section>
  );
}

/** What somebody remembers and knows, in short; the whole of it is on their page. */
export function MindSections({ person }: { person: CastMember }) {
  const mind = useMind(person.id);
  if (mind.isError) {
    return (
      <section className="insp-b" role="alert">
        <p className="blk-none">{describeError(mind.error)}. Nothing was lost.</p>
        <Button size="s" icon="again" onClick={() => void mind.refetch()}>
          Try again
        </Button>
      </section>
    );
  }
  if (!mind.data) {
    return (
      <section className="insp-b">
        <Skeleton shape="rows" count={3} label="Looking into the mind" />
      </section>
    );
  }
  return (
    <>
      <Memories mind={mind.data} person={person} />
      <Knows mind={mind.data} person={person} />
    </>
  );
}
