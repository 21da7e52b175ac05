"use client";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { Pursuit } from "@/server/contracts/pursuits";
import { useStudio } from "@/components/features/studio";
import { Meter, SectionHead } from "@/components/ui/small";
import { listPursuits, sayChance, sayPursuit } from "./prepare/pursuit-words";

function Row({ pursuit, text }: { pursuit: Pursuit; text: string }) {
  const { progress, chance, blocked, status } = pursuit;
  return (
    <li className={`pur ${status}`}>
      <p>{text}</p>
      <span className="n" title={`Chance of success ${Math.round(chance * 100)} %`}>
        {Math.round(chance * 100)} %
      </span>
      <Meter value={progress} label="On its way" tone={status === "active" ? "id" : "ink"} />
      <span className="src">
        {status === "active" ? sayChance(chance) : status}
        {blocked > 0 && `, refused ${blocked === 1 ? "once" : `${blocked} times`}`}
      </span>
    </li>
  );
}

/** What somebody is after, how far it has come, and how likely it is. */
export function Pursuits({ person }: { person: CastMember }) {
  const { nameOf } = useStudio();
  const pursuits = listPursuits(person);
  if (pursuits.length === 0) return null;
  return (
    <section className="insp-b">
      <SectionHead title="Wants" level={3} />
      <ul className="purs">
        {pursuits.map((pursuit) => (
          <Row key={pursuit.key} pursuit={pursuit} text={sayPursuit(pursuit, person, nameOf)} />
        ))}
      </ul>
    </section>
  );
}
