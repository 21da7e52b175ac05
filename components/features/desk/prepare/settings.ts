import type { z } from "zod";
import { partSchema, usualTalkativeness, type ModerationPolicy, type Part, type SceneDirection } from "@/server/contracts/direction";
import { limits } from "@/server/contracts/limits";
import { scenePatchSchema, type Scene, type ScenePatch } from "@/server/contracts/scene";

type Plain = Pick<Scene, "title" | "mood" | "premise" | "placeId">;
type Directed = Pick<SceneDirection, "time" | "atmosphere" | "strategy" | "selfReplies" | "rating"> & { pauseAfterBeats: boolean };
/** Everything of a scene that its settings show, in one row of fields; numbers and the word list as they are typed. */
export interface Settings extends Plain, Directed, Omit<ModerationPolicy, "rating" | "words"> {
  maxTurns: string;
  maxMinutes: string;
  secondsPerTurn: string;
  /** Empty for the first that there is. */
  turnModel: string;
  /** Of models; empty for no limit. */
  maxCalls: string;
  maxTokens: string;
  maxDollars: string;
  ratingAction: ModerationPolicy["rating"];
  wordList: string;
  wordAction: ModerationPolicy["words"]["action"];
  mayWhisper: SceneDirection["permissions"]["whisper"];
  mayEvent: SceneDirection["permissions"]["event"];
  mayTurn: SceneDirection["permissions"]["turn"];
  /** By character, 0..1; of whom nothing is said, half. */
  talk: Readonly<Record<string, number>>;
}
export type SettingsEdits = Partial<Settings>;
export type SettingsFaults = Partial<Record<keyof Settings, string>>;

const plainPart = partSchema.omit({ characterId: true });
const talkOf = (parts: readonly Part[]): Settings["talk"] =>
  Object.fromEntries(parts.map(({ characterId, talkativeness }) => [characterId, talkativeness]));

export const settingsOf = (scene: Scene): Settings => {
  const { title, mood, premise, placeId, maxTurns, maxMinutes, secondsPerTurn, direction } = scene;
  const {
    time,
    atmosphere,
    strategy,
    turnModel,
    selfReplies,
    pauseAfterBeats = false,
    rating,
    policy,
    permissions,
    limits: caps,
  } = direction;
  return {
    title,
    mood,
    premise,
    placeId,
    maxTurns: String(maxTurns),
    maxMinutes: String(maxMinutes),
    secondsPerTurn: String(secondsPerTurn),
    maxCalls: caps.calls === null ? "" : String(caps.calls),
    maxTokens: caps.tokens === null ? "" : String(caps.tokens),
    maxDollars: caps.cents === null ? "" : String(caps.cents / 100),
    time,
    atmosphere,
    strategy,
    turnModel: turnModel ?? "",
    selfReplies,
    pauseAfterBeats,
    rating,
    ratingAction: policy.rating,
    harm: policy.harm,
    reach: policy.reach,
    repetition: policy.repetition,
    everyLine: policy.everyLine,
    wordList: policy.words.list.join(", "),
    wordAction: policy.words.action,
    mayWhisper: permissions.whisper,
    mayEvent: permissions.event,
    mayTurn: permissions.turn,
    talk: talkOf(direction.parts),
  };
};

/** Words of a list as it is typed: by commas or lines, each once. */
export const listWords = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

/** Only what differs from the scene as it is now: what somebody else changes meanwhile stays theirs. */
export const changedSettings = (scene: Scene, edits: SettingsEdits): SettingsEdits => {
  const now = settingsOf(scene);
  const { talk = {}, ...rest } = edits;
  const talked = Object.fromEntries(Object.entries(talk).filter(([id, value]) => (now.talk[id] ?? usualTalkativeness) !== value));
  const changed = Object.fromEntries(Object.entries(rest).filter(([key, value]) => now[key as keyof Settings] !== value)) as SettingsEdits;
  return { ...changed, ...(Object.keys(talked).length > 0 && { talk: talked }) };
};

const numberOf = (typed: string): number => (typed.trim() === "" ? Number.NaN : Number(typed));

const policyPatch = ({ policy }: SceneDirection, edits: SettingsEdits): Partial<ModerationPolicy> => {
  const patch: Partial<ModerationPolicy> = {};
  if (edits.ratingAction !== undefined) patch.rating = edits.ratingAction;
  if (edits.harm !== undefined) patch.harm = edits.harm;
  if (edits.reach !== undefined) patch.reach = edits.reach;
  if (edits.repetition !== undefined) patch.repetition = edits.repetition;
  if (edits.everyLine !== undefined) patch.everyLine = edits.everyLine;
  if (edits.wordList !== undefined || edits.wordAction !== undefined) {
    const list = edits.wordList === undefined ? policy.words.list : listWords(edits.wordList);
    patch.words = { list, action: edits.wordAction ?? policy.words.action };
  }
  return patch;
};

/** Parts as they are, each as talkative as it is to be; of whoever had none, a plain one. */
const partsPatch = (parts: readonly Part[], talk: Settings["talk"]): Part[] => [
  ...parts.map((part) => ({ ...part, talkativeness: talk[part.characterId] ?? part.talkativeness })),
  ...Object.entries(talk)
    .filter(([id]) => !parts.some(({ characterId }) => characterId === id))
    .map(([characterId, talkativeness]) => ({ ...plainPart.parse({ talkativeness }), characterId })),
];

const permissionPatch = (edits: SettingsEdits): Partial<SceneDirection["permissions"]> => ({
  ...(edits.mayWhisper !== undefined && { whisper: edits.mayWhisper }),
  ...(edits.mayEvent !== undefined && { event: edits.mayEvent }),
  ...(edits.mayTurn !== undefined && { turn: edits.mayTurn }),
});

const capOf = (typed: string, unit = 1): number | null => (typed.trim() === "" ? null : Math.round(Number(typed) * unit * 1e6) / 1e6);

const limitsPatch = (edits: SettingsEdits): Partial<SceneDirection["limits"]> => ({
  ...(edits.maxCalls !== undefined && { calls: capOf(edits.maxCalls) }),
  ...(edits.maxTokens !== undefined && { tokens: capOf(edits.maxTokens) }),
  ...(edits.maxDollars !== undefined && { cents: capOf(edits.maxDollars, 100) }),
});

const directedKeys = ["time", "atmosphere", "strategy", "selfReplies", "pauseAfterBeats", "rating"] as const;
const plainKeys = ["title", "mood", "premise", "placeId"] as const;
const numberKeys = ["maxTurns", "maxMinutes", "secondsPerTurn"] as const;

const pick = <K extends keyof Settings>(edits: SettingsEdits, keys: readonly K[]): Partial<Pick<Settings, K>> =>
  Object.fromEntries(keys.filter((key) => edits[key] !== undefined).map((key) => [key, edits[key]])) as Partial<Pick<Settings, K>>;

/** The patch that these edits are; empty when nothing differs. */
export const patchOf = (scene: Scene, edits: SettingsEdits): ScenePatch => {
  const changed = changedSettings(scene, edits);
  const policy = policyPatch(scene.direction, changed);
  const permissions = permissionPatch(changed);
  const caps = limitsPatch(changed);
  const direction: Partial<SceneDirection> = {
    ...(Object.keys(caps).length > 0 && { limits: { ...scene.direction.limits, ...caps } }),
    ...pick(changed, directedKeys),
    ...(changed.talk !== undefined && { parts: partsPatch(scene.direction.parts, changed.talk) }),
    ...(changed.turnModel !== undefined && { turnModel: changed.turnModel || null }),
    ...(Object.keys(policy).length > 0 && { policy: { ...scene.direction.policy, ...policy } }),
    ...(Object.keys(permissions).length > 0 && { permissions: { ...scene.direction.permissions, ...permissions } }),
  };
  const numbers = Object.fromEntries(
    numberKeys.flatMap((key) => (changed[key] === undefined ? [] : [[key, numberOf(changed[key])]])),
  ) as Partial<Pick<Scene, (typeof numberKeys)[number]>>;
  return { ...pick(changed, plainKeys), ...numbers, ...(Object.keys(direction).length > 0 && { direction }) };
};

const messages: SettingsFaults = {
  title: `From 1 to ${limits.titleLength} characters`,
  mood: "At most 60 characters",
  premise: `At most ${limits.premiseLength} characters`,
  maxTurns: `A whole number from 1 to ${limits.sceneTurns}`,
  maxMinutes: `A whole number from 1 to ${limits.sceneMinutes}`,
  maxCalls: "A whole number up to 100,000, or nothing",
  maxTokens: "A whole number up to a thousand million, or nothing",
  maxDollars: "Up to 10,000 dollars, to the cent, or nothing",
  secondsPerTurn: "From 0 to 60 seconds",
  time: "At most 80 characters",
  atmosphere: `At most ${limits.shortTextLength} characters`,
  wordList: "At most 200 words, each of at most 60 characters",
};

const capFields = { calls: "maxCalls", tokens: "maxTokens", cents: "maxDollars" } as const;
const fieldOf = ({ path }: z.core.$ZodIssue): keyof Settings => {
  if (path.includes("words")) return "wordList";
  if (path.includes("limits")) return capFields[String(path.at(-1)) as keyof SceneDirection["limits"]];
  return String(path[0] === "direction" ? path[1] : path[0]) as keyof Settings;
};

/** What is wrong with the patch, field by field. */
export const settingsFaults = (patch: ScenePatch): SettingsFaults => {
  const parsed = scenePatchSchema.safeParse(patch);
  if (parsed.success) return {};
  const faults: SettingsFaults = {};
  for (const issue of parsed.error.issues) {
    const field = fieldOf(issue);
    faults[field] ??= messages[field] ?? issue.message;
  }
  return faults;
};
