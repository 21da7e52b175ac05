"use client";
import { createContext, useContext } from "react";
import type { Remark } from "@/server/contracts/check-scenario";
import type { Scenario } from "@/server/contracts/scenario";
import type { Names } from "@/server/contracts/scenario-words";
import type { EarlierTakes } from "@/server/contracts/take";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { Edit } from "./prepare/edits";
import type { Layer } from "./prepare/points";

/** What the parts of the form share. */
export interface Director {
  scenario: Scenario;
  editable: boolean;
  /** `of`: what is changed; several changes of one thing in a row are one step back. */
  update: (of: string | null, edit: Edit) => void;
  /** Something is taken out, and a notice offers to bring that back, whatever is done meanwhile. */
  takeOut: (edit: Edit, words: string) => void;
  /** What is being changed is a step of its own from here on. */
  seal: () => void;
  set: <K extends keyof Scenario>(key: K, value: Scenario[K]) => void;
  names: Names;
  remarks: readonly Remark[];
  /** Who may give words, beside the improviser. */
  models: readonly string[];
  /** Somebody of the cast, on the stage or not; null for a part that nobody plays. */
  member: (id: string) => CastMember | null;
  openPart: (id: string | null) => void;
  openBeat: (id: string | null) => void;
  selectedBeat: string | null;
  /** What the hand draws down the score. */
  layer: Layer;
  setLayer: (layer: Layer) => void;
  /** How the last takes of this scenario went; null when there are none. */
  earlier: EarlierTakes | null;
}

export const DirectorContext = createContext<Director | null>(null);

export const useDirector = (): Director => {
  const director = useContext(DirectorContext);
  if (!director) throw new Error("There is no scenario above this component");
  return director;
};

/** The first that is wrong with a field, for the field itself. */
export const remarkAt = (remarks: readonly Remark[], field: string): string | undefined =>
  remarks.find((remark) => remark.level === "error" && remark.field === field)?.message;
