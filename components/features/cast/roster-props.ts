import type { CastMember } from "@/server/contracts/chronicle/view";
import type { RosterRow } from "./roster";
import type { TiesFrom } from "./ties";

/** What the three ways of showing a cast have in common. */
export interface RosterProps {
  rows: readonly RosterRow[];
  members: ReadonlyMap<string, CastMember>;
  ties: TiesFrom;
  tick: number;
  selectedId: string | null;
  onSelect: (id: string) => void;
}
