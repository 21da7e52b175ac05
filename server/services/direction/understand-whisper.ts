import type { MoveId } from "@/server/contracts/moves";

/** What a stage instruction asks for, by its verb; the most particular first. A thought is read the same way. */
const verbs: readonly (readonly [RegExp, MoveId])[] = [
  [/\b(?:apologi[sz]e|say (?:you are|that you are|you're) sorry|beg (?:\w+ )?pardon|ask (?:\w+ ){0,2}forgiveness)\b/, "APOLOGISE"],
  [/\bforgiv(?:e|ing)\b/, "FORGIVE"],
  [/\bconfess|own up|come clean|tell (?:\w+ )?the truth\b/, "CONFESS"],
  [/\bmake (?:amends|it up)|atone\b/, "ATONE"],
  [/\breveal|let (?:\w+ )?(?:in on|know) (?:the|a|your) secret|tell (?:\w+ )?(?:the|your) secret|give (?:\w+ )?away\b/, "REVEAL_SECRET"],
  [/\b(?:lie|deceive|mislead|invent something|hide the truth)\b/, "LIE"],
  [/\bgossip|spread|talk about (?:\w+ )?behind\b/, "GOSSIP"],
  [/\b(?:declare|profess|tell (?:\w+ )?(?:that )?you love|propose marriage)\b/, "DECLARE_LOVE"],
  [/\bflirt|charm\b/, "FLIRT"],
  [/\bbreak (?:off|with|up)|end it\b/, "BREAK_OFF"],
  [/\bbetray|sell out\b/, "BETRAY"],
  [/\bthreaten|menace\b/, "THREATEN"],
  [/\binsult|be rude|mock|humiliate\b/, "INSULT"],
  [/\baccus|blame|confront\b/, "ACCUSE"],
  [/\bchallenge|dare|defy\b/, "CHALLENGE"],
  [/\bargue|contradict|disagree|quarrel|object\b/, "ARGUE"],
  [/\bcritici[sz]e|find fault|rebuke|scold|reproach\b/, "CRITICISE"],
  [/\btease|needle\b/, "TEASE"],
  [/\bstonewall|(?:say|tell|answer|give) (?:\w+ )?nothing|refuse to (?:answer|speak)|be silent|keep quiet|ignore\b/, "STONEWALL"],
  [/\bmediate|make peace|calm (?:them|the)|reconcile\b/, "MEDIATE"],
  [/\bconcede|give (?:in|way)|yield|back down|agree\b/, "CONCEDE"],
  [/\bdefend|stand up for|take (?:\w+ )?side\b/, "DEFEND"],
  [/\bcomfort|console|soothe|be kind|be gentle\b/, "COMFORT"],
  [/\bencourage|cheer|hearten\b/, "ENCOURAGE"],
  [/\bcompliment|praise|flatter|admire\b/, "COMPLIMENT"],
  [/\bthank\b/, "THANK"],
  [/\bconfide|open (?:up|your heart)|trust (?:\w+ )?with\b/, "CONFIDE"],
  [/\bremember|reminisce|recall|old (?:days|times)\b/, "REMINISCE"],
  [/\boffer (?:\w+ )?help|help (?:him|her|them)\b/, "OFFER_HELP"],
  [/\bask (?:\w+ )?(?:for )?help|beg for help\b/, "REQUEST_HELP"],
  [/\bgive (?:\w+ )?(?:a |the )?(?:gift|present)\b/, "GIVE_GIFT"],
  [/\binvite|ask (?:\w+ )?(?:to (?:come|dinner|dance)|out)\b/, "INVITE"],
  [/\bwarn\b/, "WARN"],
  [/\badvise|counsel|suggest\b/, "ADVISE"],
  [/\bpersuade|convince|talk (?:\w+ )?into|win (?:\w+ )?round\b/, "PERSUADE"],
  [/\bnegotiate|bargain|make a deal|come to terms\b/, "NEGOTIATE"],
  [/\bcommand|order|tell (?:\w+ )?to (?:go|leave|stop|sit|be)|insist\b/, "COMMAND"],
  [/\btempt|lure|seduce\b/, "TEMPT"],
  [/\brecruit|win (?:\w+ )?over|ally\b/, "RECRUIT"],
  [/\bpromise|swear|vow\b/, "VOW"],
  [/\bprobe|press|question|suspect|noticed?|find out|doubt|watch|distrust\b/, "PROBE"],
  [/\bask|wonder\b/, "ASK"],
  [/\btell|inform|announce|mention|say that\b/, "INFORM"],
  [/\bjoke|make (?:\w+ )?laugh|be funny|lighten\b/, "JOKE"],
  [/\b(?:leave|go home|say goodbye|farewell|go away)\b/, "FAREWELL"],
  [/\bgreet|say hello|welcome\b/, "GREET"],
  [/\bsmall talk|chat|weather\b/, "SMALL_TALK"],
  [/\bsit with|keep (?:\w+ )?company|stay with\b/, "KEEP_COMPANY"],
  [/\bangry|furious|hate|jealous\b/, "CRITICISE"],
  [/\bsorry for|pity|sad for\b/, "COMFORT"],
  [/\blike|fond|warm\b/, "COMPLIMENT"],
];

const denied = /\b(?:do not|don['’]t|never|without|stop)\s+(?:\w+\s+){0,2}$/;

export interface Understood {
  move: MoveId | null;
  /** "forbid" where the words ask for it not to be done. */
  wish: "do" | "forbid";
  targetId: string | null;
}

const plain = (text: string): string => text.normalize("NFKC").toLocaleLowerCase("en");
const wordsOf = (text: string): string => ` ${(text.match(/[\p{L}\p{N}’']+/gu) ?? []).join(" ")} `;

/** Whoever has the longest name that is spoken of: "Mr Bingley" before a sister who is a Bingley too. */
const whoIsMeant = (lower: string, others: readonly { id: string; names: readonly string[] }[]): string | null => {
  const spoken = wordsOf(lower);
  const found = others.flatMap(({ id, names }) =>
    names.filter((name) => name.length > 2 && spoken.includes(wordsOf(plain(name)))).map((name) => ({ id, length: name.length })),
  );
  return found.sort((a, b) => b.length - a.length)[0]?.id ?? null;
};

/** A move that words in somebody's ear ask for, and toward whom, as far as that can be told; they go to whoever gives the words in any case. */
export const understandWhisper = (text: string, others: readonly { id: string; names: readonly string[] }[]): Understood => {
  const lower = plain(text);
  const targetId = whoIsMeant(lower, others);
  for (const [verb, move] of verbs) {
    const found = verb.exec(lower);
    if (found) return { move, wish: denied.test(lower.slice(0, found.index)) ? "forbid" : "do", targetId };
  }
  return { move: null, wish: "do", targetId };
};
