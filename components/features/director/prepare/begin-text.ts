import type { Scenario } from "@/server/contracts/scenario";
import { mergeScenarios } from "@/server/contracts/scenario-merge";
import { isSame } from "@/server/contracts/scenario-pieces";
import type { LoadedScenario } from "@/server/contracts/scenario-record";
import type { ShelvedText } from "./shelf";

export interface BegunText {
  text: Scenario;
  basedOn: number;
  /** What the server has: the draft, else what was saved. */
  common: Scenario;
}

/**
 * The newest words there are. What this browser has kept goes on from a draft that it names, and no clock is asked: if the server has that
 * draft still, this browser's words are the newer ones; if it has another, both are put together, and this browser's stand where both wrote.
 */
export const beginText = ({ version, draft }: Pick<LoadedScenario, "version" | "draft">, here: ShelvedText | null): BegunText => {
  const common = draft?.data ?? version.data;
  const server = { text: common, basedOn: draft?.basedOn ?? version.version, common };
  if (!here || isSame(here.data, common)) return server;
  if (here.common && isSame(here.data, here.common)) return server;
  // Somebody has saved meanwhile: the writer says how it goes on.
  const isBehind = draft === null && here.basedOn < version.version;
  if (isBehind || !here.common) return { text: here.data, basedOn: here.basedOn, common };
  if (here.revision === (draft?.revision ?? null)) return { ...server, text: here.data };
  return { ...server, text: mergeScenarios(here.common, here.data, common).scenario };
};
