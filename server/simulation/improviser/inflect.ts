import { joinOpener, type SentenceShape } from "./opener";
import { eraPack } from "./fragments/eras";
import { cleanPhrase } from "./sanitise";
import type { Style } from "./style";
import { lowerFirst } from "./surface";
import { temperOf } from "./tie";
import type { Turn } from "./turn";

/** Sentences in which the speaker does the thing by saying it: no hedge may stand before one. */
const performed = new Set([
  "VOW",
  "FORGIVE",
  "THANK",
  "THREATEN",
  "COMMAND",
  "APOLOGISE",
  "BETRAY",
  "BREAK_OFF",
  "STONEWALL",
  "DECLARE_LOVE",
  "GREET",
  "FAREWELL",
]);
const hedgeable =
  /^(?:you (?:are|were|have|had|do|did|could|would|know|want|make|say|take|hear|need)|we|they|it (?:is|was|will)|there (?:is|are|was)|’tis|nobody|the)\b/i;
const tagged =
  /^(You|We|It|They|That|’Tis) (are|were|is|was|have|had|could|would|should) (?!not\b|no\b|never\b|hardly\b|nothing\b)[^,;:—?]{4,60}\.$/;

/** Already an interjection: nothing goes before it. */
const standsAlone = /^(?:No|Yes|Oh|Ah|There|Come|So|Well|Very well|At last|Until|\uE001[^.]*)[,.;!:]/u;
const courteousMoves = new Set([
  "ASK",
  "PROBE",
  "REQUEST_HELP",
  "PERSUADE",
  "NEGOTIATE",
  "ADVISE",
  "INVITE",
  "CRITICISE",
  "WARN",
  "OFFER_HELP",
  "ARGUE",
  "COMMAND",
  "MEDIATE",
  "INFORM",
]);

export type Op = (sentence: string, turn: Turn, style: Style) => string;

/** A voice's own opener where it fits, else one of the era's. */
const opened = (sentence: string, turn: Turn, shape: SentenceShape): string => {
  const { draws, request } = turn;
  const own = request.speaker.voice.openers;
  const joined =
    own.length > 0 && draws.chance("prefix.voice", 0.8) ? joinOpener(draws.pick("prefix.openers", own), sentence, turn, shape) : null;
  return joined ?? `${draws.pick("prefix.opener", eraPack(request.era).openers)}, ${lowerFirst(sentence)}`;
};
const led = (word: string, sentence: string): string => `${word}, ${lowerFirst(sentence)}`;

const courteous = (courtesy: string, sentence: string): string =>
  /(?:but|:)$/.test(courtesy) ? `${courtesy} ${lowerFirst(sentence)}` : `${courtesy}, ${lowerFirst(sentence)}`;

/** At most one thing goes before a sentence. */
export const withPrefix: Op = (sentence, turn, style) => {
  const { request, draws } = turn;
  const pack = eraPack(request.era);
  const { voice } = request.speaker;
  const hedging = !performed.has(request.move) && hedgeable.test(sentence);
  if (standsAlone.test(sentence)) return sentence;
  const sober = request.move === "STONEWALL" || sentence.split(" ").length < 4;
  const courtly = courteousMoves.has(request.move) ? style.politeness * 0.6 : performed.has(request.move) ? 0 : style.politeness * 0.25;
  const options: readonly (readonly [number, () => string])[] = [
    [sober ? 0 : courtly, () => courteous(draws.pick("prefix.courtesy", pack.courtesies), sentence)],
    [hedging ? style.hedge : 0, () => `${draws.pick("prefix.hedge", pack.hedges)} ${lowerFirst(sentence)}`],
    [
      sober || sentence.endsWith("?") || /^(?:Truly|Believe|I swear)/.test(sentence) ? 0 : style.emphasis * 0.7,
      () => led(draws.pick("prefix.emphasis", pack.emphasis), sentence),
    ],
    [style.filler, () => led(draws.pick("prefix.filler", pack.fillers), sentence)],
    [temperOf(request.move) === "friendly" ? 0 : style.rejection, () => `${draws.pick("prefix.rejection", pack.rejections)} ${sentence}`],
    [
      style.oath * 0.7,
      () =>
        `${draws.chance("prefix.own", 0.7) && cleanPhrase(voice.oath, 60) ? cleanPhrase(voice.oath, 60) : draws.pick("prefix.oath", pack.oaths)}! ${sentence}`,
    ],
    [sober ? 0 : style.opener * 0.6, () => opened(sentence, turn, hedging ? "statement" : "other")],
  ];
  let u = draws.unit("prefix");
  for (const [probability, apply] of options) {
    if (u < probability) return apply();
    u -= probability;
  }
  return sentence;
};

/** "It is done." → "It is done, is it not?" */
export const withTag: Op = (sentence, { request, draws, dress }, style) => {
  const match = tagged.exec(sentence);
  if (!match || !draws.chance("tag", style.tag * 2.2)) return sentence;
  const subject = (match[1] ?? "").toLowerCase();
  const spoken = subject === "that" || subject === "’tis" ? "it" : subject;
  const tag = dress(`${match[2] ?? ""} ${spoken} not`);
  return `${sentence.slice(0, -1)}, ${request.era === "elizabethan" && subject === "’tis" ? "is it not" : tag}?`;
};

const hasVocative = /\uE001|\b(?:sir|madam|friend|lady)\b/;

/** The name or term, at the start or the end of a sentence that bears it. */
export const withAddress =
  (term: string): Op =>
  (sentence, { draws }, style) => {
    if (!draws.chance("address", style.address)) return sentence;
    const plain = !/[;:—“”]/.test(sentence) && sentence.split(" ").length <= 14 && (sentence.match(/,/g) ?? []).length <= 1;
    if (plain && draws.chance("address.last", 0.7)) return sentence.replace(/([.!?…])$/, `, ${term}$1`);
    return `${term}, ${lowerFirst(sentence)}`;
  };
export const isUnaddressed = (text: string): boolean => !hasVocative.test(text);

export const withRestart: Op = (sentence, { draws }, style) => {
  const match = /^(I|You|It|We|But|The) /.exec(sentence);
  if (!match || !draws.chance("restart", style.restart)) return sentence;
  const word = match[1] ?? "";
  return `${word}— ${sentence.replace(/^(?!I\b)\p{Lu}/u, (letter) => letter.toLowerCase())}`.replace("— ", "—");
};

/** How a sentence ends: a cry, a silence, or as it was. */
export const withEnding =
  (label: string): Op =>
  (sentence, { draws, request }, style) => {
    if (!sentence.endsWith(".") || request.move === "KEEP_COMPANY") return sentence;
    const isShort = sentence.split(" ").length <= 13 && !sentence.includes(";");
    if (isShort && draws.chance(`${label}.cry`, style.exclamation)) return `${sentence.slice(0, -1)}!`;
    if (draws.chance(`${label}.trail`, style.trailing)) return `${sentence.slice(0, -1)}…`;
    return sentence;
  };
