import type { Scenario } from "./scenario";

/** Pieces of a scenario that are compared and merged each by itself. */
const plainPieces: readonly [path: string, label: string][] = [
  ["title", "Title"],
  ["premise", "Premise"],
  ["question", "Question"],
  ["setting.placeId", "Place"],
  ["setting.place", "Name of the place"],
  ["setting.time", "When"],
  ["setting.atmosphere", "Atmosphere"],
  ["setting.era", "Era"],
  ["mood", "Mood"],
  ["rating", "Rating"],
  ["tags", "Tags"],
  ["curve", "Tension curve"],
  ["arc", "Arc"],
  ["fortune", "Mood of one of them"],
  ["motifs", "Motifs"],
  ["strategy", "Order of turns"],
  ["turnModel", "Model that says who speaks next"],
  ["selfReplies", "Speaking twice in a row"],
  ["pauseAfterBeats", "A pause after the last beat"],
  ["hand", "Director’s hand"],
  ["cards", "Cards"],
  ["permissions.whisper", "Whispers by the director"],
  ["permissions.event", "Events by the director"],
  ["permissions.turn", "Turns given by the director"],
  ["policy.rating", "Words above the rating"],
  ["policy.harm", "Telling somebody to harm themselves"],
  ["policy.reach", "Addresses and telephone numbers"],
  ["policy.repetition", "Repetition"],
  ["policy.words", "Words of the list"],
  ["policy.everyLine", "Every line waits"],
  ["limits.turns", "Most turns"],
  ["limits.minutes", "Most minutes"],
  ["limits.calls", "Most calls"],
  ["limits.tokens", "Most tokens"],
  ["limits.cents", "Most money"],
  ["secondsPerTurn", "Seconds a turn"],
];
const partPieces: Readonly<Record<string, string>> = {
  role: "role",
  instructions: "instructions",
  secret: "secret",
  goal: "goal",
  talkativeness: "talkativeness",
  entersAt: "entrance",
  model: "model",
};
const beatPieces: Readonly<Record<string, string>> = {
  title: "title",
  required: "who is needed",
  pre: "when it may begin",
  success: "when it succeeds",
  fail: "when it fails",
  tension: "tension",
  valence: "mood of the focal character",
  boost: "favoured moves",
  forbid: "forbidden moves",
  minTurns: "least turns",
  maxTurns: "most turns",
  priority: "priority",
  weight: "weight",
  once: "once",
};

export type ListName = "cast" | "beats";
export interface Piece {
  /** "title", "cast/<id>/secret", "beats/<id>/pre" */
  path: string;
  label: string;
  value: unknown;
}
type Item = Record<string, unknown>;

const at = (scenario: Scenario, path: string): unknown =>
  path.split(".").reduce<unknown>((value, key) => (value as Item | undefined)?.[key], scenario);

export const idOfItem = (list: ListName, item: object): string => String((item as Item)[list === "cast" ? "characterId" : "id"]);
export const itemsOf = (scenario: Scenario, list: ListName): object[] => scenario[list];
export const nameOfItem = (list: ListName, item: object): string => {
  const { name, title } = item as { name?: string; title?: string };
  return list === "cast" ? name || "Somebody" : `“${title ?? ""}”`;
};
export const labelsOf = (list: ListName): Readonly<Record<string, string>> => (list === "cast" ? partPieces : beatPieces);

export const piecesOf = (scenario: Scenario): Piece[] => plainPieces.map(([path, label]) => ({ path, label, value: at(scenario, path) }));

/** The scenario with one piece of it set. */
export const withPiece = (scenario: Scenario, path: string, value: unknown): Scenario => {
  const [head = "", tail] = path.split(".");
  const inner = tail === undefined ? value : { ...(at(scenario, head) as Item), [tail]: value };
  return { ...scenario, [head]: inner };
};

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
};
/** Equal in what it says; the order of keys does not matter. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
