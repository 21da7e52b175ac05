"use client";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { Mark } from "@/components/charts/mark";
import { shortNameOf } from "@/components/charts/prepare/person";

interface CellProps {
  person: CastMember | null;
  /** Without it the cell only tells. */
  onPick?: (() => void) | undefined;
  /** What a press leads to, after the name, for whoever listens: "and Jane". */
  more?: string | undefined;
}

/** A mark and a name. */
export function PersonCell({ person, onPick, more }: CellProps) {
  if (!person) return <span className="cell">Somebody</span>;
  const face = (
    <>
      <Mark person={person} size={20} decorative /> {shortNameOf(person)}
    </>
  );
  if (!onPick) return <span className="cell">{face}</span>;
  return (
    <button type="button" className="cell" onClick={onPick}>
      {face}
      {more && <span className="sr-only"> {more}</span>}
    </button>
  );
}
