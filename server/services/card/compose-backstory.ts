import { limits } from "@/server/contracts/limits";
import { cleanText, cutText } from "./clean-text";

const sectionFields = ["description", "personality", "scenario"] as const;
export type SectionField = (typeof sectionFields)[number];
export type Sections = Record<SectionField, string>;

const headings = { personality: "— Personality —", scenario: "— Scenario —" } as const;
/** Most that a section takes from the backstory's length; the description gets what is left. */
const budgets = { personality: 6_000, scenario: 4_000 } as const;
const headingRoom = 60;

interface Section {
  shown: string;
  /** What did not fit and nobody saw; it survives an edit of the rest. */
  rest: string;
}

export interface Composed {
  text: string;
  sections: Record<SectionField, Section>;
  removed: string[];
}

const longestWord = 200;
const cutAtWord = (text: string, limit: number): string => {
  const head = cutText(text, limit);
  if (head.length === text.length) return head;
  const word = /\S*$/.exec(head.slice(-longestWord))?.[0].length ?? 0;
  return (word < Math.min(longestWord, head.length) ? head.slice(0, head.length - word) : head).trimEnd();
};

const fitSection = (raw: string, budget: number, expand: (text: string) => string): Section & { removed: string[] } => {
  const { text, removed } = cleanText(raw);
  let room = budget;
  for (let attempt = 0; attempt < 8 && room > 0; attempt++) {
    const head = cutAtWord(text, room);
    const shown = cleanText(expand(head)).text;
    if (shown.length <= budget) return { shown, rest: text.slice(head.length), removed };
    room -= Math.max(1, Math.ceil((shown.length - budget) * (head.length / shown.length)));
  }
  return { shown: "", rest: text, removed };
};

const joinSections = ({ description, personality, scenario }: Sections): string =>
  [description, personality && `${headings.personality}\n${personality}`, scenario && `${headings.scenario}\n${scenario}`]
    .filter((part) => part !== "")
    .join("\n\n");

/** Description, personality and scenario as one text for a person to read and edit. */
export const composeBackstory = (fields: Sections, expand: (text: string) => string): Composed => {
  const personality = fitSection(fields.personality, budgets.personality, expand);
  const scenario = fitSection(fields.scenario, budgets.scenario, expand);
  const left = limits.backstoryLength - personality.shown.length - scenario.shown.length - headingRoom;
  const description = fitSection(fields.description, left, expand);
  const sections = { description, personality, scenario };
  const text = joinSections({ description: description.shown, personality: personality.shown, scenario: scenario.shown });
  return { text, sections, removed: [...new Set([...description.removed, ...personality.removed, ...scenario.removed])] };
};

const cutAtHeading = (text: string, heading: string): [before: string, after: string] => {
  const at = `\n${text}`.lastIndexOf(`\n${heading}\n`);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + heading.length + 1)];
};

const splitSections = (text: string): Sections => {
  const [beforeScenario, scenario] = cutAtHeading(text, headings.scenario);
  const [description, personality] = cutAtHeading(beforeScenario, headings.personality);
  return { description: description.trim(), personality: personality.trim(), scenario: scenario.trim() };
};

/** Which sections a person changed, by comparing their text with what was composed. Untouched ones keep the card's own words. */
export const changedSections = (text: string, composed: Composed): Partial<Sections> => {
  const { description, personality, scenario } = composed.sections;
  const before: Sections = { description: description.shown, personality: personality.shown, scenario: scenario.shown };
  const again = splitSections(composed.text);
  const isReadable = sectionFields.every((field) => again[field] === before[field]);
  const after = isReadable ? splitSections(text) : { description: text, personality: "", scenario: "" };
  const changed = sectionFields.filter((field) => after[field] !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, after[field] + composed.sections[field].rest]));
};
