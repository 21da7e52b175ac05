import type { CardId } from "@/server/contracts/plan";
import type {
  happeningKinds,
  permissions,
  policyActions,
  PolicyAction,
  TurnStrategy,
  Permission,
  whisperKinds,
} from "@/server/contracts/direction";
import type { IconName } from "@/components/ui/icon-names";
import type { DeskMode } from "./draft";

export const turnsWord = (count: number): string => `${count} ${count === 1 ? "turn" : "turns"}`;

export const modeWords: Record<DeskMode, { label: string; icon: IconName; key: string }> = {
  say: { label: "Say", icon: "speak", key: "/" },
  whisper: { label: "Whisper", icon: "whisper", key: "w" },
  inject: { label: "Inject", icon: "inject", key: "i" },
};

export const whisperWords: Record<(typeof whisperKinds)[number], { label: string; hint: string }> = {
  instruction: { label: "to do", hint: "An instruction: what they should do" },
  thought: { label: "to think", hint: "A thought that comes to them as their own" },
};

export const happeningWords: Record<(typeof happeningKinds)[number], { label: string; hint: string; icon: IconName; placeholder: string }> =
  {
    event: { label: "Something happens", hint: "In your own words", icon: "inject", placeholder: "What happens?" },
    card: {
      label: "A turn of events",
      hint: "One of ten; in your own words, or as it is",
      icon: "layers",
      placeholder: "In your own words, or leave it as it is",
    },
    time: { label: "Time passes", hint: "An hour; a night", icon: "clock", placeholder: "An hour passes" },
    place: { label: "Another place", hint: "Everybody goes there", icon: "place", placeholder: "They go in to supper" },
  };

interface Passing {
  ticks: number;
  label: string;
  hint: string;
  /** What is told of it where the writer has no words of their own. */
  told?: string;
}
const everybodyLives = "The clock goes on, and the whole cast lives through it";
const inWordsOnly: Passing = { ticks: 0, label: "in words only", hint: "The clock stays as it is" };
/** How much time may pass, in ticks of ten minutes. */
export const passingWords: readonly Passing[] = [
  inWordsOnly,
  { ticks: 6, label: "an hour", hint: everybodyLives, told: "An hour passes." },
  { ticks: 36, label: "six hours", hint: everybodyLives, told: "Six hours pass." },
  { ticks: 144, label: "a day", hint: everybodyLives, told: "A day passes." },
  { ticks: 432, label: "three days", hint: everybodyLives, told: "Three days pass." },
  { ticks: 1_008, label: "a week", hint: everybodyLives, told: "A week passes." },
];
export const passingOf = (ticks: number): Passing => passingWords.find((each) => each.ticks === ticks) ?? inWordsOnly;

export const cardWords: Record<CardId, string> = {
  arrival: "An arrival",
  departure: "A departure",
  discovery: "A discovery",
  deadline: "A deadline",
  letter: "A letter",
  accident: "An accident",
  weather: "The weather",
  rumour: "A rumour",
  demand: "A demand",
  reunion: "A reunion",
};

export const strategyWords: Record<TurnStrategy, { label: string; hint: string }> = {
  social: { label: "As people do", hint: "Who is spoken to, who has something to say, who has been silent" },
  natural: { label: "By name", hint: "Whoever is named; else by how talkative they are" },
  list: { label: "In order", hint: "One after the other, as they are listed" },
  pooled: { label: "Everybody once", hint: "By lot, and nobody again before all have spoken" },
  manual: { label: "By your word", hint: "Nobody speaks until you say who" },
  director: { label: "As the beat needs", hint: "Whom the beat calls for, and who has been silent longest" },
  model: { label: "By a model", hint: "A model says who; as people do where its answer cannot be used" },
};

export const actionWords: Record<PolicyAction, string> = {
  off: "Let it pass",
  flag: "Flag it",
  hold: "Hold it for a moderator",
  block: "Say it another way",
};
export const actionOrder: readonly (typeof policyActions)[number][] = ["off", "flag", "hold", "block"];

export const permissionWords: Record<Permission, string> = { allowed: "allowed", ask: "asks first", never: "never" };
export const permissionOrder: readonly (typeof permissions)[number][] = ["allowed", "ask", "never"];
export const permittedWords = {
  whisper: "A word in somebody’s ear",
  event: "Something happens",
  turn: "Somebody is given the turn",
} as const;
