"use client";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { MoveReason } from "@/server/contracts/simulation";
import { MotifRing } from "@/components/charts/motif-ring";
import { signed } from "@/components/charts/prepare/change-words";
import { motifName } from "@/components/charts/prepare/motif";
import { sayFact, sayMemory, saySource, type Namer } from "@/components/features/mind";
import { Icon } from "@/components/ui/icon";

interface GroundsProps {
  reason: MoveReason;
  actor: CastMember | null;
  namer: Namer;
}

/** What the choice drew on: memories, facts and themes, each only as far as the speaker holds it. */
export function WhyGrounds({ reason, actor, namer }: GroundsProps) {
  const { memories, facts, motifs } = reason;
  // What it wants too little to be told in two places is nothing that it wants.
  const drama = reason.drama !== null && Math.abs(reason.drama.push) >= 0.005 ? reason.drama : null;
  if (memories.length + facts.length + motifs.length === 0 && drama === null) return null;
  return (
    <ul className="why-g">
      {actor &&
        memories.map((memory) => (
          <li key={memory.id}>
            <Icon name="memory" label="Remembers" />
            <span>{sayMemory(memory, namer, actor)}</span>
            <span className="n">{memory.importance.toFixed(1)}</span>
          </li>
        ))}
      {facts.map((fact) => (
        <li key={fact.id}>
          <Icon name="key" label="Knows" />
          <span>
            {sayFact(fact, namer, actor)} <em>{saySource({ ...fact, hops: fact.how === "told" ? 1 : 0, distorted: false }, namer)}</em>
          </span>
        </li>
      ))}
      {motifs.map(({ category, field, value }) => (
        <li key={category}>
          <MotifRing category={category} state="ACTIVE" size={13} />
          <span>
            {motifName(category)} <em>at {(10 * field).toFixed(1)} of 10 here</em>
          </span>
          <span className="n">{signed(value)}</span>
        </li>
      ))}
      {drama && (
        <li>
          <Icon name="target" label="The story" />
          <span>
            The story wants {drama.push >= 0 ? "more" : "less"} tension{" "}
            <em>
              {drama.tension.toFixed(2)} now, {drama.target.toFixed(2)} aimed at
            </em>
          </span>
        </li>
      )}
    </ul>
  );
}
