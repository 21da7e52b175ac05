"use client";
import type { CastMember, FactView } from "@/server/contracts/chronicle/view";
import type { Mind } from "@/server/contracts/mind";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/small";
import { sayFact } from "./prepare/mind-words";
import { useMindCommands } from "./use-mind-commands";

const unaware = (facts: readonly FactView[], mind: Mind): FactView[] => {
  const held = new Set(mind.holdings.filter(({ stance }) => stance !== "unaware").map(({ factId }) => factId));
  return facts.filter(({ id }) => !held.has(id));
};

/** What the writer, and whoever reads the cast list, knows and this one does not. */
export function UnknownFacts({ mind, person, editable }: { mind: Mind; person: CastMember; editable: boolean }) {
  const studio = useStudio();
  const { reveal, busy } = useMindCommands();
  const unknown = unaware(studio.view.facts, mind);
  if (unknown.length === 0) return null;
  return (
    <>
      <SectionHead title={`What ${shortNameOf(person)} does not know`} level={3} value={unknown.length} />
      <ul className="knl">
        {unknown.map((fact) => (
          <li key={fact.id} className="kn-r st-unaware">
            <p>
              {sayFact(
                { ...fact, kind: "authored", aboutId: null, move: null, accepted: null, tick: fact.authoredTick, act: null },
                studio,
                person,
              )}
              .
            </p>
            {editable && (
              <Button size="s" variant="quiet" disabled={busy} onClick={() => reveal(fact.id, [person.id])}>
                Let them know
              </Button>
            )}
            <span className="src">
              {fact.heldBy.length === 0 ? "nobody holds it" : `held by ${fact.heldBy.map((id) => studio.nameOf(id)).join(", ")}`}
              {!fact.isTrue && " · not so"}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
