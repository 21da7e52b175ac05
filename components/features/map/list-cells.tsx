"use client";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { Studio } from "@/components/features/studio";
import { Mark } from "@/components/charts/mark";

interface CellProps {
  person: CastMember | null;
  /** Without it the cell only tells. */
  onPick?: (() => void) | undefined;
  /** What a press leads to, after the name, for whoever listens: "and Jane". */
  more?: string | undefined;
}

/** The name as it is written in tables. */
export const wholeNameIn =
  ({ member }: Pick<Studio, "member">) =>
  (id: string): string =>
    member(id)?.name ?? "Somebody";

/** A mark and the whole name: in a crowd the short one belongs to many. */
export function PersonCell({ person, onPick, more }: CellProps) {
  if (!person) return <span className="cell">Somebody</span>;
  const face = (
    <>
      <Mark person={person} size={20} decorative /> {person.name}
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
