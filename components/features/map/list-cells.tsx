"use client";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { Mark } from "@/components/charts/mark";
import { shortNameOf } from "@/components/charts/prepare/person";

interface CellProps {
  person: CastMember | null;
  /** What a press leads to: "His ties". Without it the cell only tells. */
  onPick?: (() => void) | undefined;
  label?: string | undefined;
}

/** A mark and a name. */
export function PersonCell({ person, onPick, label }: CellProps) {
  if (!person) return <span className="cell">Somebody</span>;
  const face = (
    <>
      <Mark person={person} size={20} decorative /> {shortNameOf(person)}
    </>
  );
  if (!onPick) return <span className="cell">{face}</span>;
  return (
    <button type="button" className="cell" aria-label={label} onClick={onPick}>
      {face}
    </button>
  );
}
