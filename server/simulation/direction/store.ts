/** A move that a writer has asked for: made at the next chance. */
export interface Pin {
  id: string;
  actor: number;
  /** Index of the move, solo moves after the directed ones. */
  move: number;
  /** −1: whoever the actor would turn to. */
  target: number;
  /** Only in this scene; null: outside scenes, or in any. */
  sceneKey: number | null;
  beforeTurn: number | null;
}

/** What a writer has ordered. `actor` −1 is everybody. */
export interface Orders {
  pins: Pin[];
  forbidden: { actor: number; move: number }[];
  weights: { actor: number; move: number; weight: number }[];
}

export const createOrders = (): Orders => ({ pins: [], forbidden: [], weights: [] });
