import { innerStop, properMark } from "./sanitise";

const vowelSound = /^(?:[aeio]|u(?!nanim|ni(?!mp|n)|s[eu]|ti)|hour|honest|honou?r|heir)/i;
const consonantSound = /^(?:one\b|once\b|eu|ewe|unanim|uni(?!mp|n)|use|usu|uti|ouija)/i;

/** "a apple" → "an apple", "an book" → "a book". */
export const fixArticles = (text: string): string =>
  text.replace(/\b([Aa])(n?) (\uE001?)(?=(\p{L}+))/gu, (whole, article: string, n: string, mark: string, next: string) => {
    const wantsAn = vowelSound.test(next) && !consonantSound.test(next);
    if (wantsAn === (n === "n")) return whole;
    // A lone capital "A" may be a name or an initial: only lower-case articles gain or lose their n inside a sentence.
    return `${article}${wantsAn ? "n" : ""} ${mark}`;
  });

/** Sentences of a text whose values were marked by `asInner`. */
export const toSentences = (text: string): string[] => text.split(/(?<=[.!?…]["”’]?) (?=\S)/u).filter((sentence) => sentence.length > 0);

const unlowered = /^(?:I\b|I['’]|God\b|Heaven\b|O\b|\uE001)/;
/** For a sentence that loses its first place. */
export const lowerFirst = (sentence: string): string =>
  unlowered.test(sentence)
    ? sentence
    : sentence.replace(/^(’?)(\p{Lu})/u, (_, mark: string, letter: string) => mark + letter.toLowerCase());

const capitalise = (text: string): string =>
  text.replace(
    /(^|[.!?]["”’]? )(["“‘’]?)(\uE001?)(\p{Ll})/gu,
    (_, before: string, quote: string, mark: string, letter: string) => before + quote + mark + letter.toUpperCase(),
  );

/** Last step: articles, spaces, doubled punctuation, capitals; the inner marks turn back into what they stand for. */
export const toSurface = (text: string): string =>
  capitalise(
    fixArticles(text)
      .replace(/\s+/g, " ")
      .replace(/ ([,.;:!?…])/g, "$1")
      .replace(/,+(?=[,.;:!?…—])/g, "")
      .replace(/([;:—]),/g, "$1")
      .trim(),
  )
    .replaceAll(`${innerStop}.`, ".")
    .replaceAll(innerStop, ".")
    .replaceAll(properMark, "")
    // A capital may be written in more signs than its small letter.
    .normalize("NFC");
