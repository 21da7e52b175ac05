import type { Wording } from "./line";
import type { MoveId } from "./moves";
import type { Felt, TieChange } from "./simulation";

/** A line that waits for a moderator, with its words: for moderators only. */
export interface HeldView {
  lineId: string;
  timelineId: string;
  sceneId: string;
  sceneTitle: string;
  turn: number;
  speakerId: string;
  addresseeId: string | null;
  move: MoveId;
  reasons: string[];
  /** Oldest first; the last was made last. */
  wordings: Wording[];
  /** What it would change if it were said now. */
  wouldChange: TieChange[];
  felt: Felt[];
  at: string;
}
