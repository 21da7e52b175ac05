import type { MoveId } from "@/server/contracts/moves";

/**
 * What a move may be said with. `any` fits always; `well` and `ill` when the other takes it well or badly; the rest by how
 * the speaker stands to the other. A line with a slot is used only when the slot has a value.
 */
export interface MoveLines {
  any: readonly string[];
  well?: readonly string[];
  ill?: readonly string[];
  close?: readonly string[];
  distant?: readonly string[];
  cold?: readonly string[];
}
export type MoveLibrary<M extends MoveId = MoveId> = Readonly<Record<M, MoveLines>>;
