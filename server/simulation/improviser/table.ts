import type { SpeechRequest } from "@/server/contracts/speech";
import { answeredLine } from "./answered";
import { createDraws } from "./draws";
import { readMatters, readStaged } from "./matter";
import { memo } from "./memo";
import { isClean } from "./safety";

const stagedOf = memo((text: string) => text, readStaged);
const mattersOf = memo((text: string) => text, readMatters);

const words = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}’']+/gu, " ")} `;
const wordsOf = memo((text: string) => text, words, 4_096);
/** The phrase without its determiner: "the petition" is spoken of wherever "petition" is said. */
const coreOf = memo(
  (phrase: string) => phrase,
  (phrase) => wordsOf(phrase.replace(/^(?:the|that|those|a|an|my|your|his|her|their|our) /i, "").replace(/ (?:at|of|in) .*$/, "")),
  4_096,
);
/** "the roads", "those letters", "long walks". */
export const isPlural = (phrase: string): boolean => /[^s]s$/.test(phrase.replace(/ (?:at|of|in) .*$/, ""));
export const speaksOf = (text: string, phrase: string): boolean => wordsOf(text).includes(coreOf(phrase));

/** Lines that count as of late. */
const SEEN = 6;
type Said = readonly { text: string }[];
/** What the line before has named is "it" now, and stays so for one line more that says "it". */
export const isInMind = (phrase: string, said: Said): boolean => {
  const [before, last] = [said.at(-2), said.at(-1)];
  if (!last || speaksOf(last.text, phrase)) return last !== undefined;
  return before !== undefined && /\b(?:it|them)\b/.test(last.text) && speaksOf(before.text, phrase);
};
/** Of so many lines, how many named it. */
export const namedTimes = (phrase: string, said: Said): number => said.slice(-SEEN).filter(({ text }) => speaksOf(text, phrase)).length;

/** Of those, when so many spoke of it, it has been talked out for now. */
const TALKED_OUT = 3;
const NEW_TOPIC = 0.4;
const OWN = 0.95;

/** What the two could come to speak of: the premise's matter, a fact, what their tie rests on. */
const atHand = ({ scene, facts, view, viewBack }: SpeechRequest): string[] => [
  ...(scene ? stagedOf(scene.premise) : []),
  ...facts.flatMap(({ text }) => mattersOf(text)),
  ...mattersOf(view?.evidence ?? ""),
  ...mattersOf(viewBack?.evidence ?? ""),
];

/**
 * The matter that is on the table: what the last lines spoke of, until they have talked it out or somebody turns the talk; else what the
 * premise brings, a fact, the tie of the two; else one of the topics that people talk about.
 */
export const matterOnTable = (request: SpeechRequest, topics: readonly string[], own: readonly string[]): string | null => {
  const draws = createDraws(request.seed, `${request.turnKey}/${request.speaker.id}`, -5);
  const premised = request.scene ? stagedOf(request.scene.premise) : [];
  const staged = [...new Set(atHand(request))].filter(isClean);
  if (request.move === "SMALL_TALK" && premised.length === 0 && own.length > 0 && draws.chance("turn", NEW_TOPIC))
    return draws.pick("turn.to", own);
  const answered = answeredLine(request);
  // Where nothing in particular has brought people together, whoever is not answering comes back to what they care for.
  if (premised.length === 0 && own.length > 0 && answered === null && draws.chance("turn.own", OWN)) return draws.pick("turn.to", own);
  const said = premised.length === 0 && answered ? [answered.text] : request.previous.slice(-SEEN).map(({ text }) => text);
  const isOpen = (phrase: string): boolean => said.filter((text) => speaksOf(text, phrase)).length < TALKED_OUT;
  for (const text of [...said].reverse()) {
    const spoken = wordsOf(text);
    const isNamed = (phrase: string): boolean => spoken.includes(coreOf(phrase));
    const taken = staged.find(isNamed) ?? (premised.length > 0 ? undefined : topics.find(isNamed));
    if (taken !== undefined && isOpen(taken)) return taken;
  }
  const fresh = (premised.length > 0 || own.length === 0 ? staged : []).find(isOpen);
  if (fresh !== undefined) return fresh;
  return own.length > 0 ? draws.pick("own", own) : null;
};
