import type { SpeechRequest } from "@/server/contracts/speech";

type Speaker = SpeechRequest["speaker"];
/** What a word of a note asks for: `sign` −1 where the note asks for less of it. */
type Lean = (request: SpeechRequest, sign: 1 | -1) => SpeechRequest;

const within = (value: number, least: number): number => Math.max(least, Math.min(1, value));
const withSpeaker = (request: SpeechRequest, patch: Partial<Speaker>): SpeechRequest => ({
  ...request,
  speaker: { ...request.speaker, ...patch },
});
const trait = (request: SpeechRequest, name: keyof Speaker["bigFive"], by: number): SpeechRequest => {
  const { bigFive } = request.speaker;
  return withSpeaker(request, { bigFive: { ...bigFive, [name]: within(bigFive[name] + by, 0) } });
};
const mood = (request: SpeechRequest, axis: keyof Speaker["mood"], by: number): SpeechRequest => {
  const before = request.speaker.mood;
  return withSpeaker(request, { mood: { ...before, [axis]: within(before[axis] + by, -1) } });
};
const regard = (request: SpeechRequest, by: number): SpeechRequest =>
  request.view === null ? request : { ...request, view: { ...request.view, strength: within(request.view.strength + by, -1) } };

const warmth: Lean = (request, sign) => regard(trait(mood(request, "pleasure", 0.4 * sign), "agreeableness", 0.5 * sign), 0.5 * sign);
const surety: Lean = (request, sign) => trait(mood(request, "dominance", 0.7 * sign), "neuroticism", -0.5 * sign);
const cheer: Lean = (request, sign) => trait(mood(request, "pleasure", 0.7 * sign), "extraversion", 0.2 * sign);
const calm: Lean = (request, sign) => trait(mood(request, "arousal", -0.7 * sign), "neuroticism", -0.4 * sign);
const form: Lean = (request, sign) => trait(trait(request, "conscientiousness", 0.5 * sign), "openness", 0.3 * sign);
const anger: Lean = (request, sign) =>
  sign < 0
    ? warmth(request, 1)
    : withSpeaker(warmth(mood(request, "arousal", 0.5), -1), { feeling: { emotion: "anger", label: "Angry", intensity: 0.8 } });
const against =
  (lean: Lean): Lean =>
  (request, sign) =>
    lean(request, sign > 0 ? -1 : 1);

const leans: readonly (readonly [RegExp, Lean])[] = [
  [/\b(?:warm|kind|gentl|soft|tender|nice|nicer|friendl|loving|affection)\w*/gu, warmth],
  [/\b(?:cold|cool|distan|harsh|rude|sharp|mean(?:er)?\b|bitter|icy|unkind)\w*/gu, against(warmth)],
  [/\b(?:ang(?:ry|rier|er)|furious|heated|cross|rage)\w*/gu, anger],
  [/\b(?:sure|surer|proud|bold|firm|confiden|certain|brave)\w*/gu, surety],
  [/\b(?:unsure|hesita|shy|timid|meek|nervous|afraid|anxious|uncertain|humbl)\w*/gu, against(surety)],
  [/\b(?:happ|cheer|light(?:er|en)?\b|funn|playful|merr|joy)\w*/gu, cheer],
  [/\b(?:sad|gloom|melanchol|wistful|grave|serious|bleak)\w*/gu, against(cheer)],
  [/\b(?:calm|quiet|slow|patient|measured)\w*/gu, calm],
  [/\b(?:excit|livel|loud|urgent|eager|breathless)\w*/gu, against(calm)],
  [/\b(?:formal|polite|courteous|elegant|grand)\w*/gu, form],
  [/\b(?:plain|simpl|blunt|casual|informal)\w*/gu, against(form)],
];
const shorter = /\b(?:short|brief|terse|concise|curt|fewer words|less words|half as long)\w*/gu;
const longer = /\b(?:long(?:er)?\b|wordier|more words|expand|elaborat|fuller)\w*/gu;
/** "less sure", "not so cold". */
const denied = /\b(?:less|not|no|never|without|don['’]t)(?:\s+(?:so|as|too|be|quite|that|very))*\s*$/u;

export interface Heeded {
  request: SpeechRequest;
  /** Which of several tries is wanted. */
  length: "shortest" | "longest" | "any";
  /** Nothing in the note was understood. */
  isLost: boolean;
}

const signsOf = (note: string, words: RegExp): (1 | -1)[] =>
  [...note.matchAll(words)].map(({ index }) => (denied.test(note.slice(0, index)) ? -1 : 1));

/**
 * A note for whoever says a line again, as far as the improviser can follow it: how long, how warm, how sure, how glad, how calm, how
 * formal. Models are given the note itself.
 */
export const heedNote = (request: SpeechRequest, note: string): Heeded => {
  const lower = note.normalize("NFKC").toLocaleLowerCase("en");
  const found = leans.flatMap(([words, lean]) => signsOf(lower, words).map((sign) => [lean, sign] as const));
  const lengths = signsOf(lower, longer).concat(signsOf(lower, shorter).map((sign) => (sign > 0 ? -1 : 1)));
  const length = lengths[0] === undefined ? "any" : lengths[0] > 0 ? "longest" : "shortest";
  return {
    request: found.reduce((told, [lean, sign]) => lean(told, sign), request),
    length,
    isLost: lower.trim() !== "" && found.length === 0 && length === "any",
  };
};
