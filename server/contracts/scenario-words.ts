import type { TurnStrategy } from "./direction";
import type { Hand } from "./scenario";
import type { BeatCondition, Bounds } from "./scene-plan";

/** What things are called where somebody reads them. */
export interface Names {
  person: (id: string) => string;
  beat: (id: string) => string;
  fact?: ((id: string) => string) | undefined;
}

const outcomeWords = { success: "has succeeded", fail: "has failed", timeout: "has run out of turns" } as const;
const fieldWords = { strength: "regard for", trust: "trust in", familiarity: "familiarity with", offence: "grudge against" } as const;
const axisWords = { pleasure: "pleasure", arousal: "agitation", dominance: "command" } as const;

const boundWords = ({ atLeast, atMost, by }: Bounds, digits: 0 | 2): string => {
  const say = (value: number): string => {
    const size = Math.abs(value).toFixed(Number.isInteger(value) ? digits : Math.max(digits, 1));
    return value < 0 ? `−${size}` : size;
  };
  if (by !== undefined) return `${by < 0 ? "falls" : "rises"} by ${say(Math.abs(by))} or more`;
  if (atLeast !== undefined && atMost !== undefined) return `is between ${say(atLeast)} and ${say(atMost)}`;
  return atLeast !== undefined ? `is ${say(atLeast)} or more` : `is ${say(atMost ?? 0)} or less`;
};

export const themeWord = (category: string): string => category.charAt(0) + category.slice(1).toLowerCase();
/** "REVEAL_SECRET" → "reveal secret" */
export const moveWord = (move: string): string => move.toLowerCase().replaceAll("_", " ");

/** Orders of turns as a scenario names them. */
export const strategyLabels = {
  social: "As people do",
  natural: "Natural order",
  list: "In the order of the cast",
  pooled: "Everybody once, by lot",
  director: "Whom the beat needs",
  manual: "Only when told",
  model: "By a model",
} as const satisfies Record<TurnStrategy, string>;
export const handLabels = {
  none: "No hand",
  light: "A light hand",
  medium: "A sure hand",
  strong: "A strong hand",
} as const satisfies Record<Hand, string>;

/** A part that is called by what it is, within a sentence: "The keeper" → "the keeper". */
const within = (name: string): string => name.replace(/^The /u, "the ");

/** A condition of a beat as a person would say it. */
export const conditionWords = (condition: BeatCondition, names: Names): string => {
  if ("edge" in condition) {
    const [from, to] = condition.edge;
    return `${names.person(from)}’s ${fieldWords[condition.field]} ${within(names.person(to))} ${boundWords(condition, 2)}`;
  }
  if ("motif" in condition) return `${themeWord(condition.motif)} ${boundWords(condition, 0)}`;
  if ("knows" in condition)
    return `${names.person(condition.knows[0])} knows${names.fact ? `: ${names.fact(condition.knows[1])}` : " the fact"}`;
  if ("turns" in condition) return `Turn ${condition.turns} has come`;
  if ("beat" in condition) {
    return `“${names.beat(condition.beat)}” ${condition.outcome ? outcomeWords[condition.outcome] : "is over"}`;
  }
  return `${names.person(condition.mood)}’s ${axisWords[condition.axis]} ${boundWords(condition, 2)}`;
};
