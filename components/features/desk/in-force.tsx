"use client";
import type { Scene } from "@/server/contracts/scene";
import { Who } from "@/components/charts/who";
import { useStudio } from "@/components/features/studio";
import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/small";
import { listInForce, type TakeBack } from "./prepare/in-force";
import type { Direction } from "./use-direction";

/** What holds by the writer's word, for how long still, and the way to take it back. */
export function InForce({ scene, direction }: { scene: Scene; direction: Direction | null }) {
  const { member, nameOf } = useStudio();
  const rows = listInForce(scene, nameOf);
  if (rows.length === 0) return null;
  const undo = (what: TakeBack): void => {
    if (!direction) return;
    if (what.kind === "whisper") direction.recall(what.id);
    if (what.kind === "mute") direction.mute(what.characterId);
    if (what.kind === "pin") void direction.order({ what: "unpin", id: what.id });
    if (what.kind !== "order") return;
    const order = scene.orders.find(({ id }) => id === what.id);
    if (!order) return;
    const { characterId, move } = order;
    if (order.what === "forbid") void direction.order({ what: "forbid", characterId, move, forbidden: false });
    if (order.what === "weight") void direction.order({ what: "weight", characterId, move, weight: 0 });
  };
  return (
    <>
      <SectionHead title="In force" value={rows.length} />
      <ul className="force" aria-live="polite">
        {rows.map((row) => {
          const person = member(row.characterId);
          const name = person ? nameOf(person.id) : "Everybody";
          return (
            <li key={row.key}>
              <Icon name={row.icon} />
              <div>
                {person ? <Who person={person} /> : <b>Everybody</b>}
                <span>{row.text}</span>
              </div>
              <em>{row.until}</em>
              {direction && (
                <button type="button" className="lmore" aria-label={`Take back: ${name}, ${row.text}`} onClick={() => undo(row.takeBack)}>
                  <Icon name="close" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
