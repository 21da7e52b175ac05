import type { Rating } from "@/server/contracts/speech";
import { barredCoarse, barredInside, barredNearChildren, barredSexual, barredSlurs, insideLengths } from "./fragments/barred";
import { memo } from "./memo";
import { printOfWord, readWords } from "./scan";

const slurs = new Set(barredSlurs);
const sexual = new Set(barredSexual);
const nearChildren = new Set(barredNearChildren);
const coarse = new Set(barredCoarse);
const inside = new Set(barredInside);

/** Ways to reach somebody who lives: e-mail, web address, telephone or card number, street address. */
const reaching = [
  /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\]| at )\s?[\p{L}\p{N}-]+\s?(?:\.|\(dot\)| dot )\s?\p{L}{2,}/iu,
  /\b(?:https?:|www\.)\S|\b[\w-]+\.(?:com|net|org|io|co|info|ru|uk|de)\b/i,
  /(?:\+|\b)\d[\d\s().-]{5,}\d\b/,
  /\b\d{1,5}[a-z]?,? (?:\p{L}+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|close|court|terrace|square)\b/iu,
];
/** Telling somebody to do away with themselves, or how. */
const harming =
  /\b(?:kill|hang|drown|shoot|stab|poison|starve|off) (?:your|my|him|her|them)sel(?:f|ves)\b|\bkys\b|\b(?:slit|cut|open)(?:ting)? (?:your|my|her|his|their) (?:own )?(?:wrists?|throat|veins)\b|\b(?:end|take) (?:your|my) (?:own )?life\b|\bdrink (?:some )?bleach\b|\boverdos\w*|\b(?:commit|committing) suicide\b|\bsuicide (?:method|pact|note)s?\b|\bjump (?:off|from) (?:a|the) (?:bridge|roof|building)\b|\bhow to (?:die|tie a noose)\b/i;
const young =
  /\b(?:child|children|kids?|minors?|under-?age|infants?|bab(?:y|ies)|toddlers?|school(?:girl|boy|child|kid)\w*|teens?|teenage\w*|preteens?|little (?:girl|boy|one|sister|brother)s?|girls?|boys?|daughters?|sons?|pupils?|(?:[1-9]|1[0-7])[ -]?(?:yo|y\/o|years?[ -]old)|(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[ -](?:year))/i;

export type Fault = "slur" | "sexual" | "coarse" | "minor" | "harm" | "reach";

const hasInside = (word: string): boolean => {
  for (const length of insideLengths)
    for (let start = 0; start + length <= word.length; start += 1)
      if (inside.has(printOfWord(word.slice(start, start + length)))) return true;
  return false;
};

const readFaults = (text: string): Fault[] => {
  // A chink in a wall is a chink in a wall.
  const words = readWords(text.replace(/\bchinks? (?=in\b|of\b)/gi, ""));
  let tinged = false;
  const faults = new Set<Fault>();
  for (const [index, word] of words.entries()) {
    // Two values side by side may make a word that neither holds.
    const joined = word + (words[index + 1] ?? "");
    for (const each of [word, joined]) {
      const print = printOfWord(each);
      if (slurs.has(print)) faults.add("slur");
      if (each !== word) continue;
      if (sexual.has(print)) faults.add("sexual");
      if (nearChildren.has(print)) tinged = true;
      if (coarse.has(print)) faults.add("coarse");
    }
    if (word.length > 4 && hasInside(word)) faults.add("coarse");
    if (joined.length > 4 && joined !== word && inside.has(printOfWord(joined))) faults.add("coarse");
  }
  if ((tinged || faults.has("sexual")) && young.test(text)) faults.add("minor");
  if (harming.test(text)) faults.add("harm");
  if (reaching.some((pattern) => pattern.test(text))) faults.add("reach");
  return [...faults];
};

/** What stands against saying a text; empty for nothing. SIMULATION §3.5 */
export const faultsIn = memo((text: string): string => text, readFaults, 8_192);

const onlyBelow18 = new Set<Fault>(["sexual", "coarse"]);

export const isFitFor = (text: string, rating: Rating): boolean =>
  faultsIn(text).every((fault) => rating === "18" && onlyBelow18.has(fault));

/** Fit for everybody: what a value of a slot has to be. */
export const isClean = (text: string): boolean => faultsIn(text).length === 0;
