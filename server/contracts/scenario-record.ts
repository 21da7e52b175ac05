import { z } from "zod";
import { limits } from "./limits";
import { idSchema } from "./numbers";
import type { Scenario } from "./scenario";
import type { Rating } from "./speech";

export const scenarioLimits = {
  perWorkspace: 2_000,
  versions: 1_000,
  noteLength: limits.shortTextLength,
  /** Of a file that is read in, and of a scenario that is written. */
  bytes: 1_000_000,
  openShares: 50,
  shareDays: 365,
  /** In one answer to a search. */
  listed: 200,
} as const;

/** What the holder of a link may do: look, or also take a copy into a workspace of their own. */
export const shareModes = ["read", "copy"] as const;
export type ShareMode = (typeof shareModes)[number];

export interface ScenarioSummary {
  id: string;
  ecosystemId: string | null;
  title: string;
  premise: string;
  headVersion: number;
  tags: string[];
  rating: Rating;
  /** Names of the cast, in its order. */
  people: string[];
  beats: number;
  turns: number;
  createdAt: string;
  /** Of the last save. */
  updatedAt: string;
  archivedAt: string | null;
  /** Of the asking writer's own draft; null where nothing is unsaved. */
  draftAt: string | null;
}

export interface ScenarioVersionInfo {
  version: number;
  note: string;
  /** Name of who saved it; null where nobody knows any more. */
  by: string | null;
  at: string;
}
export interface ScenarioVersion extends ScenarioVersionInfo {
  data: Scenario;
}
export interface ScenarioDraft {
  data: Scenario;
  /** The version that was being written at. */
  basedOn: number;
  revision: number;
  at: string;
}
export interface LoadedScenario {
  summary: ScenarioSummary;
  version: ScenarioVersion;
  draft: ScenarioDraft | null;
}

export interface ScenarioShare {
  id: string;
  mode: ShareMode;
  /** null: whatever was saved last. */
  version: number | null;
  createdAt: string;
  expiresAt: string | null;
}
/** What a link leads to. */
export interface SharedScenario {
  title: string;
  data: Scenario;
  version: number;
  mode: ShareMode;
  workspaceName: string;
  expiresAt: string | null;
}

export const shareTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "This is not a link to a scenario");

export interface ScenarioTemplate {
  id: string;
  title: string;
  /** What it gives to play, in a sentence. */
  pitch: string;
  /** "the host", "the guest": to be cast. */
  roles: string[];
  data: Scenario;
}

/** Where a new scenario comes from. */
export const scenarioOriginSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("blank"), title: z.string().trim().max(limits.titleLength).default("") }),
  z.object({ kind: z.literal("template"), templateId: z.string().max(60) }),
  z.object({ kind: z.literal("scenario"), scenarioId: idSchema, version: z.int().positive().nullable().default(null) }),
]);

/** What came of a file or a link: who was found in this cast by name, and which parts nobody plays yet. */
export interface TakenScenario {
  id: string;
  title: string;
  matched: string[];
  uncast: string[];
}
