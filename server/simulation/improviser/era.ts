import { hashText } from "./draws";
import { lookUp } from "./look-up";

type Swap = readonly [RegExp, string, number];

/** [what, instead, how often] */
const elizabethan: readonly Swap[] = [
  [/\b(?<![,;] )It is (?!not)(?=\p{Ll})/gu, "’Tis ", 0.7],
  [/\b(?<!(?:what|as|where|how|that|than|which|if) )it is (?=\p{Ll})/gu, "’tis ", 0.5],
  [/\bIt was (?=\p{Ll})/gu, "’Twas ", 0.7],
  [/\bperhaps\b/g, "perchance", 0.8],
  [/\bPerhaps\b/g, "Perchance", 0.8],
  [/\bnothing\b/g, "naught", 0.35],
  [/\btruly\b/g, "in sooth", 0.4],
  [/\boften\b/g, "oft", 0.6],
  [/\bbefore (?=(?:you|I|we|he|she|they) )/g, "ere ", 0.4],
  [/\bI beg you\b/g, "I prithee", 0.4],
  [/\bPlease,/g, "Prithee,", 0.8],
  [/\bfool\b/g, "fool", 1],
  // What packs for any time say of later days.
  [/\bAll right\b(?=[,.])/g, "Very well", 1],
  [/, all right\b/g, ", very well", 1],
  [/(?<=\b(?:[Aa]re you|am|am not|be|is) )all right\b/g, "well", 1],
  [/\bI am fine\b/g, "I am well", 1],
  [/\bFine\. You win\b/g, "Be it so. You win", 1],
  [/\bI bet\b/g, "I wager", 1],
  [/\bChin up\b/g, "Head high", 1],
  [/, damn you\b/g, ", plague take you", 1],
  [/\bfeel like a fraud\b/g, "feel a very counterfeit", 1],
  [/\ba fraud\b/g, "a counterfeit", 1],
  [/\bmake a deal\b/g, "strike a bargain", 1],
  [/\bmade a deal\b/g, "struck a bargain", 1],
  [/\bdeal with\b/g, "see to", 1],
  [/\bfunny\b/g, "merry", 1],
  [/\ba lot\b/g, "much", 1],
  [/\bThat is terrible\. I love it\b/g, "That is monstrous, and I love it", 1],
  [/\bJust the person\b/g, "The very one", 1],
  [/\bYou are impossible\b/g, "You are past all cure", 1],
  [/\bWho do you think you are\b/g, "Whom do you take yourself for", 1],
  [/\bHeaven help whoever sits\b/g, "Heaven help them that sit", 1],
  [/\bStop it\b/g, "Leave off", 1],
  [/\bNever mind\b(?=[;,.])/g, "No matter", 1],
];
const contemporary: readonly Swap[] = [
  [/\bI shall\b/g, "I will", 1],
  [/\bwe shall\b/g, "we will", 1],
  [/\bWe shall\b/g, "We will", 1],
  [/\bShall (I|we) /g, "Should $1 ", 1],
  [/\bshall\b/g, "will", 1],
  [/\b(do|does|did) (you|we|they|he|she) not\b/g, "$1n’t $2", 1],
  [/\b(Do|Does|Did|Is|Are|Was|Were|Have|Has|Would|Could|Should) (you|we|they|he|she|it|that) not\b/g, "$1n’t $2", 1],
  [/\b(is|are|was|were|have|has|would|could|should) (you|we|they|he|she|it|that) not\b/g, "$1n’t $2", 1],
  [/\bought to\b/g, "should", 0.8],
  [/\bmust not\b/g, "mustn’t", 1],
  [/\bnobody\b/g, "no one", 0.4],
  [/\bupon\b/g, "on", 1],
  [/\bI daresay\b/g, "I’d say", 1],
];
const swaps: Readonly<Record<string, readonly Swap[]>> = { elizabethan, contemporary };

/** What runs together: a "not", a form of "be", "will", "would" and "have". Most people do it to some of them only. */
export type Joined = "not" | "be" | "will";
const contractions: Readonly<Record<Joined, readonly (readonly [RegExp, string])[]>> = {
  not: [
    [/\b(do|does|did|is|are|was|were|have|has|had|would|could|should) not\b/g, "$1n’t"],
    [/\b(Do|Does|Did|Is|Are|Was|Were|Have|Has|Had|Would|Could|Should) not\b/g, "$1n’t"],
    [/\bwill not\b/g, "won’t"],
    [/\bcannot\b/g, "can’t"],
  ],
  be: [
    [/(?<!(?:[Ww]hat|[Ww]here|[Ww]ho|than|as|so|all|[Hh]ow(?: \p{L}+)?) )\bI am (?=[\p{L}])/gu, "I’m "],
    [/(?<!(?:[Ww]hat|[Ww]here|[Ww]ho|than|as|so|all|[Hh]ow(?: \p{L}+)?) )\b([Yy]ou|[Ww]e|[Tt]hey) are (?=[\p{L}])/gu, "$1’re "],
    [
      /(?<!(?:[Ww]hat|[Ww]here|[Ww]ho|than|as|so|if|whatever|[Hh]ow(?: [a-z]+)?) )\b([Ii]t|[Tt]hat) is (?=(?:a|an|the|not|only|my|your|no|what|all|why|how|too|very|just|over|done|hard|never|easy|still)\b)/g,
      "$1’s ",
    ],
    [/\b([Tt]here) is (?=(?:a|an|no|nothing|not|something|somebody|more|only|little|news|the|still|always)\b)/g, "$1’s "],
    [/\b([Ww]hat|[Ww]here|[Ww]ho) is (?=(?:the|your|that|this|my|a|an|there|done|more|left|going|so)\b)/g, "$1’s "],
  ],
  will: [
    [/\b(I|[Yy]ou|[Ww]e|[Tt]hey) will (?=\p{Ll})/gu, "$1’ll "],
    [/\b(I|[Yy]ou|[Ww]e|[Tt]hey) would (?=\p{Ll})/gu, "$1’d "],
    [
      /\b(I|[Yy]ou|[Ww]e|[Tt]hey) have (?=(?:been|never|not|always|told|seen|said|heard|known|thought|come|done|had|got|kept|made|taken|given|lost|found|forgotten|meant|waited|wanted|watched)\b)/g,
      "$1’ve ",
    ],
    [/\b([Ll])et us\b/g, "$1et’s"],
  ],
};

/** What a text changes in an era. Whether a change that is not always made is made here, is the text's own. */
export const swapsOf = (era: string, text: string): Swap[] => {
  const dice = hashText(text);
  return (lookUp(swaps, era) ?? []).filter(([, , often], index) => ((Math.imul(dice ^ index, 0x9e3779b1) >>> 0) % 1_000) / 1_000 < often);
};

export const contract = (text: string, joined: readonly Joined[]): string => {
  let out = text;
  for (const each of joined) for (const [what, instead] of contractions[each]) out = out.replace(what, instead);
  return out;
};
