"use client";
import type { Scene } from "@/server/contracts/scene";
import { Mark } from "@/components/charts/mark";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { cn } from "@/components/ui/cn";

/** On a phone: who is here, in one row; the rest of the room is a touch away. */
export function RoomRow({ scene, speakerId, onDetails }: { scene: Scene; speakerId: string | null; onDetails: () => void }) {
  const { member } = useStudio();
  return (
    <button type="button" className="roomrow" onClick={onDetails}>
      <span className="sr-only">In the room:</span>
      {scene.present.flatMap((id) => {
        const person = member(id);
        if (!person) return [];
        return (
          <span key={id} className={cn("rr", id === speakerId && "has-turn")}>
            <Mark person={person} size={36} decorative />
            <span>{shortNameOf(person)}</span>
          </span>
        );
      })}
      <span className="sr-only">Show who speaks next</span>
    </button>
  );
}
