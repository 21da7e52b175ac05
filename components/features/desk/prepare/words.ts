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

/** "ACCUSE" → "accuse", "SMALL_TALK" → "small talk" */

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
