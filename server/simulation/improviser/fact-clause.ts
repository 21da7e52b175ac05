import type { Pair, Person } from "./clause";
import { calledBy, type Speaking } from "./kin";
import { memo } from "./memo";
import { exactPattern } from "./names";
import { asInner, cleanText, properMark } from "./sanitise";
import { turnFact } from "./turn-fact";

const startsSmall =
  /^(?:The|A|An|This|That|These|Those|There|It|Its|One|No|Nobody|Somebody|Someone|Everybody|Everyone|All|Some|Many|Two|Three|Four|Five|Six|Most|Half|Every|Each|Both|In|On|At|Under|Behind|Before|After|Since|Until|When|If|For|By|With|From|Not|Only|Once|You|Your|My)\b/;

/** "The mill is sold" → "the mill is sold"; a name keeps its capital. */
const asClause = (sentence: string): string => {
  if (/^(?:I|my|you|your)\b/.test(sentence)) return sentence;
  return startsSmall.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence.startsWith(properMark)
      ? sentence
      : properMark + sentence;
};

/** "the wife of you" */
const ofOneOfUs = /\bthe (\p{Ll}+) of (me|you)\b(?! \p{Ll}*(?:s|ed|ing)\b)/gu;

const firstSentence = (text: string): string => (cleanText(text, 400).split(/(?<=[.!?…]) (?=\p{Lu})/u)[0] ?? "").replace(/[.!?…]+$/u, "");

const callShort = (sentence: string, people: readonly Person[], speaker: Speaking): string =>
  people.reduce((text, person) => text.replace(new RegExp(exactPattern(person), "gu"), () => calledBy(speaker, person)), sentence);

const read = (text: string, { speaker, addressee }: Pair, known: readonly Person[]): string => {
  const sentence = firstSentence(text);
  const words = sentence.split(" ").length;
  if (words < 3 || words > 26 || /[?“”"():;]/.test(sentence)) return "";
  // A pronoun with nobody named before it would hang in the air.
  if (/^(?:He|She|They|His|Her|Their)\b/i.test(sentence)) return "";
  const turned = turnFact(sentence, speaker, addressee, known)?.replace(
    ofOneOfUs,
    (_, noun: string, whose: string) => `${whose === "me" ? "my" : "your"} ${noun}`,
  );
  if (turned === undefined) return "";
  const others = known.filter(({ id }) => id !== speaker.id && id !== addressee?.id);
  return asClause(asInner(callShort(turned, others, speaker)));
};

const named = ({ id, name, shortName, pronouns }: Person): string => `${id}|${name}|${shortName}|${pronouns}`;
const remembered = memo(
  (text: string, pair: Pair, known: readonly Person[]) =>
    [text, pair.speaker.title ?? "", named(pair.speaker), pair.addressee ? named(pair.addressee) : "", ...known.map(named)].join("\n"),
  read,
);

/** A writer's sentence as a clause that the speaker can say to the addressee; null when it cannot be turned safely. `known`: who is in it. */
export const factClause = (text: string, pair: Pair, known: readonly Person[]): string | null => remembered(text, pair, known) || null;
