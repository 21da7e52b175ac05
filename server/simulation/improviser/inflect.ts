import { answeredLine } from "./answered";
import { movesOf, performed, pressing } from "./move-traits";
import { goesBefore, sentenceOf, type Kind } from "./occasion";
import { joinOpener, type SentenceShape } from "./opener";
import { lowerFirst } from "./surface";
import { temperOf } from "./tie";
import type { Turn } from "./turn";

const hedgeable =
  /^(?:you (?:are|were|have|had|do|did|could|would|know|want|make|say|take|hear|need)|we|they|it (?:is|was|will)|there (?:is|are|was)|’tis|nobody|no one|the)\b/i;
const tagged =
  /^(You|We|It|They|That|’Tis) (are|were|is|was|have|had|could|would|should) (?!not\b|no\b|never\b|hardly\b|nothing\b)[^,;:—?]{4,60}\.$/;
/** Already an interjection: nothing goes before it. */
const standsAlone = /^(?:No|Yes|Oh|Ah|There|Come|So|Well|Very well|At last|Until|And|But|Yet|Still|\uE001[^.]*)[,.;!: ]/u;

export type Op = (sentence: string, turn: Turn) => string;

/** Of what one would say of a kind, if one had a favourite of it. */
const SELDOM = 0.1;
/** One of the speaker's favourites, if it may come again; now and then one of the era's. */
const favourite = ({ draws, markers, used }: Turn, label: string, own: readonly string[], any: () => readonly string[]): string | null => {
  const isOwn = own.length > 0 && (draws.chance(`${label}.own`, 0.95) || any().length === 0);
  const fresh = markers.fresh(isOwn ? own : any());
  if (fresh.length === 0) return null;
  if (isOwn) used.add("voice");
  return draws.pick(label, fresh);
};

const led = (word: string, sentence: string): string => `${word}, ${lowerFirst(sentence)}`;
const courteous = (courtesy: string, sentence: string): string =>
  /(?:but|:)$/.test(courtesy) ? `${courtesy} ${lowerFirst(sentence)}` : led(courtesy, sentence);

const denying = movesOf("ARGUE CRITICISE ACCUSE CHALLENGE INSULT THREATEN LIE STONEWALL NEGOTIATE");
/** "Nonsense." answers what somebody has just said, and leads to something said against it. */
export const mayDeny = ({ request }: Turn): boolean => {
  const last = answeredLine(request);
  return last !== null && !last.text.endsWith("?") && denying.has(request.move);
};

type Prefix = readonly [probability: number, apply: () => string | null];
/** How often something goes before a sentence that anything of the speaker's could go before. */
const LED = 0.85;

const prefixes = (sentence: string, turn: Turn): Prefix[] => {
  const { request, style, idiolect, library } = turn;
  const { lexicon } = library;
  const { move } = request;
  const occasion = sentenceOf(sentence, move);
  const isQuestion = sentence.endsWith("?");
  const hedging = !performed.has(move) && !isQuestion && hedgeable.test(sentence);
  const sober = move === "STONEWALL" || sentence.split(" ").length < 4;
  const courtly = pressing.has(move) ? style.courtesy : performed.has(move) ? 0 : style.courtesy * 0.4;
  const oath = idiolect.oath === "" ? [] : [idiolect.oath];
  const has = (own: readonly string[], probability: number): number => (own.length > 0 ? probability : SELDOM * probability);
  const shape: SentenceShape = hedging ? "statement" : "other";
  const with_ =
    (label: string, own: readonly string[], any: () => readonly string[], join: (word: string) => string | null) => (): string | null => {
      const word = favourite(turn, label, own, any);
      return word === null ? null : join(word);
    };
  /** Of a list, what may stand before this sentence of this move. */
  const fitting = (kind: Kind, words: readonly string[]): readonly string[] => words.filter((word) => goesBefore(kind, word, occasion));
  const of = (kind: Kind, name: "openers" | "fillers" | "emphasis" | "selfReferences" | "courtesies") =>
    [fitting(kind, idiolect[name]), () => fitting(kind, lexicon[name])] as const;
  const courtesies = of("courtesy", "courtesies");
  const emphasis = of("emphasis", "emphasis");
  const fillers = of("filler", "fillers");
  const selves = of("self", "selfReferences");
  const openers = of("opener", "openers");
  return [
    [sober ? 0 : has(courtesies[0], courtly), with_("prefix.courtesy", ...courtesies, (word) => courteous(word, sentence))],
    [
      hedging ? has(idiolect.hedges, style.hedge * 1.6) : 0,
      with_(
        "prefix.hedge",
        idiolect.hedges,
        () => lexicon.hedges,
        (word) => `${word} ${lowerFirst(sentence)}`,
      ),
    ],
    [
      sober || /^(?:Truly|Believe|I swear)/.test(sentence) ? 0 : has(emphasis[0], style.emphasis),
      with_("prefix.emphasis", ...emphasis, (word) => led(word, sentence)),
    ],
    [has(fillers[0], style.filler), with_("prefix.filler", ...fillers, (word) => led(word, sentence))],
    [
      mayDeny(turn) && !turn.used.has("answer") && !isQuestion ? has(idiolect.rejections, style.rejection * 2) : 0,
      with_(
        "prefix.rejection",
        idiolect.rejections,
        () => lexicon.rejections,
        (word) => `${word} ${sentence}`,
      ),
    ],
    [
      goesBefore("oath", "", occasion) ? has(oath, style.oath) : 0,
      with_(
        "prefix.oath",
        oath,
        () => lexicon.oaths,
        (word) => (word === "" ? null : `${word}! ${sentence}`),
      ),
    ],
    [
      sober || performed.has(move) ? 0 : has(selves[0], style.selfReference * 0.7),
      with_("prefix.self", ...selves, (word) => led(word, sentence)),
    ],
    [
      sober ? 0 : has(openers[0], style.opener),
      with_("prefix.opener", ...openers, (word) =>
        request.speaker.voice.openers.includes(word) ? joinOpener(word, sentence, turn, shape) : led(word, sentence),
      ),
    ],
  ];
};

/** At most one thing goes before a sentence. */
export const withPrefix = (sentence: string, turn: Turn, strength: number): string => {
  if (standsAlone.test(sentence)) return sentence;
  const open = prefixes(sentence, turn);
  const sum = open.reduce((total, [probability]) => total + probability, 0);
  // Somebody with few kinds of favourites says each of them the more often.
  const scale = strength * Math.max(1, sum > 0 ? LED / sum : 1);
  let u = turn.draws.unit("prefix");
  for (const [probability, apply] of open) {
    if (u < probability * scale) return apply() ?? sentence;
    u -= probability * scale;
  }
  return sentence;
};

/** "It is done." → "It is done, is it not?", or a tag of the speaker's own. */
export const withTag: Op = (sentence, turn) => {
  const { request, draws, style, tongue, idiolect, library } = turn;
  if (!sentence.endsWith(".") || /[.!?…] /.test(sentence)) return sentence;
  const match = tagged.exec(sentence);
  if (match && draws.chance("tag", style.tag * 2.2)) {
    const subject = (match[1] ?? "").toLowerCase();
    const spoken = subject === "that" || subject === "’tis" ? "it" : subject;
    const full = `${match[2] ?? ""} ${spoken} not`;
    const short = `${match[2] ?? ""}n’t ${spoken}`;
    return `${sentence.slice(0, -1)}, ${subject !== "’tis" && (tongue?.habit.includes("not") === true || request.era === "contemporary") ? short : full}?`;
  }
  const length = sentence.split(" ").length;
  const plain = length >= 4 && length <= 14 && !/[;:—?]/.test(sentence) && temperOf(request.move) !== "hostile";
  if (!plain || !draws.chance("confirm", style.confirmation)) return sentence;
  const tag = favourite(turn, "confirm.tag", idiolect.tags, () => library.lexicon.tags);
  if (!tag) return sentence;
  return /^(?:would|do|am|is|are|right|okay|yeah|yes|no|what|eh)\b/.test(tag)
    ? `${sentence.slice(0, -1)}, ${tag}?`
    : `${sentence.slice(0, -1)}, ${tag}.`;
};

const hasVocative =
  /\uE001|\b(?:sir|madam|ma’am|friend|lady|my (?:noble |good )?(?:dear|love|sweet|heart|lord)|good my lord|(?:dear|old) (?:fellow|heart|soul)|neighbour|fair love|comrade|darling|mate|old thing|masters)\b/i;
export const isUnaddressed = (text: string): boolean => !hasVocative.test(text);

/** The name or term, at the start or the end of a sentence that bears it. */
export const withAddress = (sentence: string, term: string, { draws, idiolect }: Turn): string => {
  const plain = !/[;:—“”]/.test(sentence) && sentence.split(" ").length <= 14 && (sentence.match(/,/g) ?? []).length <= 1;
  if (plain && draws.chance("address.last", idiolect.bent.mark > -0.3 ? 0.95 : 0.05)) return sentence.replace(/([.!?…])$/, `, ${term}$1`);
  return `${term}, ${lowerFirst(sentence)}`;
};

export const withRestart: Op = (sentence, { draws, style }) => {
  const match = /^(I|You|It|We|But|The|If|What|That|They) /.exec(sentence);
  if (!match || !draws.chance("restart", style.restart)) return sentence;
  const word = match[1] ?? "";
  return `${word}—${sentence.replace(/^(?!I\b)\p{Lu}/u, (letter) => letter.toLowerCase())}`;
};

/** How a sentence ends: a cry, a silence, or as it was. */
export const withEnding = (sentence: string, label: string, { draws, request, style }: Turn): string => {
  if (!sentence.endsWith(".") || request.move === "KEEP_COMPANY") return sentence;
  const isShort = sentence.split(" ").length <= 14 && !sentence.includes(";");
  if (isShort && draws.chance(`${label}.cry`, style.exclamation)) return `${sentence.slice(0, -1)}!`;
  return draws.chance(`${label}.trail`, style.trailing) ? `${sentence.slice(0, -1)}…` : sentence;
};
