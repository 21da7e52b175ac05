import { hands, type Scenario } from "@/server/contracts/scenario";
import { handLabels, strategyLabels } from "@/server/contracts/scenario-words";
import type { Rating } from "@/server/contracts/speech";
import type { Arc } from "@/server/contracts/scene-plan";

type Options<T extends string> = readonly { value: T; label: string; disabled?: boolean }[];

const strategies = (["social", "natural", "list", "pooled", "director", "manual"] as const).map((value) => ({
  value,
  label: strategyLabels[value],
}));
/** A model can be asked only where one is configured. */
export const strategyOptions = (models: readonly string[]): Options<Scenario["strategy"]> => [
  ...strategies,
  models[0] === undefined
    ? { value: "model", label: `${strategyLabels.model} (none is set up on this server)`, disabled: true }
    : { value: "model", label: strategyLabels.model },
];
export const handOptions: Options<Scenario["hand"]> = hands.map((value) => ({ value, label: handLabels[value] }));
export const ratingOptions: Options<Rating> = [
  { value: "G", label: "For everybody" },
  { value: "12", label: "From 12" },
  { value: "16", label: "From 16" },
  { value: "18", label: "For adults" },
];
export const permissionOptions: Options<Scenario["permissions"]["turn"]> = [
  { value: "allowed", label: "May" },
  { value: "ask", label: "Asks first" },
  { value: "never", label: "Never" },
];
export const permissionLabels: readonly { key: keyof Scenario["permissions"]; label: string }[] = [
  { key: "whisper", label: "Whisper to somebody" },
  { key: "event", label: "Let something happen" },
  { key: "turn", label: "Give somebody the turn" },
];
export const actionOptions: Options<Scenario["policy"]["harm"]> = [
  { value: "off", label: "Let it pass" },
  { value: "flag", label: "Mark it" },
  { value: "hold", label: "Hold it for a moderator" },
  { value: "block", label: "Say it another way" },
];
export const policyLabels: readonly { key: "rating" | "harm" | "reach" | "repetition"; label: string }[] = [
  { key: "rating", label: "Words above the rating" },
  { key: "harm", label: "Telling somebody to harm themselves" },
  { key: "reach", label: "Addresses and numbers" },
  { key: "repetition", label: "The same line again" },
];
export const roleOptions: Options<Scenario["cast"][number]["role"]> = [
  { value: "lead", label: "Lead" },
  { value: "support", label: "Support" },
  { value: "extra", label: "Extra" },
];
export const arcOptions: Options<Arc> = [
  { value: "rise", label: "Rise" },
  { value: "fall", label: "Fall" },
  { value: "fallRise", label: "Fall, then rise" },
  { value: "riseFall", label: "Rise, then fall" },
  { value: "riseFallRise", label: "Rise, fall, rise" },
  { value: "fallRiseFall", label: "Fall, rise, fall" },
];
export const cardLabels: Readonly<Record<Scenario["cards"][number], string>> = {
  arrival: "Arrival",
  departure: "Departure",
  discovery: "Discovery",
  deadline: "Deadline",
  letter: "Letter",
  accident: "Accident",
  weather: "Weather",
  rumour: "Rumour",
  demand: "Demand",
  reunion: "Reunion",
};
export const outcomeOptions = [
  { value: "", label: "is over" },
  { value: "success", label: "has succeeded" },
  { value: "fail", label: "has failed" },
  { value: "timeout", label: "has run out of turns" },
] as const;
export const moods = [
  "tense",
  "warm",
  "uneasy",
  "playful",
  "solemn",
  "hostile",
  "tender",
  "expectant",
  "grieving",
  "festive",
  "suspicious",
  "restless",
];

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
/** "A scene in five beats" */
export const beatsTitle = (count: number): string =>
  count === 0 ? "A scene without beats" : `A scene in ${numbers[count] ?? count} ${count === 1 ? "beat" : "beats"}`;
