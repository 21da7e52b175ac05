import type { z } from "zod";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { limits } from "@/server/contracts/limits";
import { sceneSetupSchema, type Scene, type SceneSetup } from "@/server/contracts/scene";
import { joinNames } from "@/components/lib/join-names";

/** A setup as it stands in the form: every field there, nothing checked yet. */
export type SetupDraft = Omit<Required<z.input<typeof sceneSetupSchema>>, "direction" | "plan">;
export type SetupFaults = Partial<Record<keyof SetupDraft, string>>;

export const emptyDraft: SetupDraft = {
  title: "",
  premise: "",
  mood: "",
  placeId: null,
  cast: [],
  maxTurns: 40,
  maxMinutes: 30,
  secondsPerTurn: 4,
};

/** The open scene that somebody sits in. */
export const openSceneOf = (scenes: readonly Scene[], characterId: string): Scene | null =>
  scenes.find((scene) => scene.status !== "ended" && scene.present.includes(characterId)) ?? null;

/** What a scene is called when nobody names it: who, and where. */
export const proposeTitle = (names: readonly string[], place: string | null): string => {
  const who = names.length === 0 ? "" : joinNames(names);
  const title = who && place ? `${who}: ${place}` : who || place || "A scene";
  return title.slice(0, limits.titleLength);
};

/** The same again: who was cast, where, and under which limits; without those who are gone or busy. */
export const draftLike = (scene: Scene, members: readonly CastMember[], scenes: readonly Scene[]): SetupDraft => {
  const free = (id: string): boolean =>
    members.some((member) => member.id === id && member.role === "cast" && !member.removed) && openSceneOf(scenes, id) === null;
  const { premise, mood, placeId, maxTurns, maxMinutes, secondsPerTurn } = scene;
  return { title: "", premise, mood, placeId, maxTurns, maxMinutes, secondsPerTurn, cast: scene.cast.filter(free) };
};

const messages: Partial<Record<keyof SetupDraft, string>> = {
  cast: `Choose at least two, and at most ${limits.sceneCast}`,
  title: `At most ${limits.titleLength} characters`,
  premise: `At most ${limits.premiseLength} characters`,
  mood: "At most 60 characters",
  maxTurns: `A whole number from 1 to ${limits.sceneTurns}`,
  maxMinutes: `A whole number from 1 to ${limits.sceneMinutes}`,
  secondsPerTurn: "From half a second to 60 seconds",
};

/** The setup that is sent, or what is wrong with the draft, field by field. */
export const checkDraft = (
  draft: SetupDraft,
  proposed: string,
): { ok: true; setup: SceneSetup; faults: SetupFaults } | { ok: false; faults: SetupFaults } => {
  const parsed = sceneSetupSchema.safeParse({ ...draft, title: draft.title.trim() === "" ? proposed : draft.title });
  if (parsed.success) return { ok: true, setup: parsed.data, faults: {} };
  const faults: SetupFaults = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path[0] as keyof SetupDraft | undefined;
    if (field) faults[field] ??= messages[field] ?? issue.message;
  }
  return { ok: false, faults };
};
