import type { MoveId } from "@/server/contracts/moves";

/** These words and no others that they are part of, with the endings of a verb: "ally" is not in "really", nor "hate" in "whatever". */
const verb = (words: string): RegExp => new RegExp(String.raw`\b(?:${words})(?:s|es|d|ed|ing)?\b`);

/** What a stage instruction asks for, by its verb; the most particular first. A thought is read the same way. */
const verbs: readonly (readonly [RegExp, MoveId])[] = [
  [
    verb(String.raw`apologi[sz]\w*|say (?:you are|that you are|you're) sorry|beg (?:\w+ )?pardon|ask (?:\w+ ){0,2}forgiveness`),
    "APOLOGISE",
  ],
  [verb("forgiv(?:e|ing|eness)"), "FORGIVE"],
  [verb(String.raw`confess\w*|own up|come clean|tell (?:\w+ )?the truth`), "CONFESS"],
  [verb("make (?:amends|it up)|aton(?:e|ing)"), "ATONE"],
  [
    verb(String.raw`reveal|let (?:\w+ )?(?:in on|know) (?:the|a|your) secret|tell (?:\w+ )?(?:the|your) secret|give (?:\w+ )?away`),
    "REVEAL_SECRET",
  ],
  [verb("lie|deceive|mislead|invent something|hide the truth"), "LIE"],
  [verb(String.raw`gossip\w*|spread|talk about (?:\w+ )?behind`), "GOSSIP"],
  [verb(String.raw`declare|profess|tell (?:\w+ )?(?:that )?you love|propose marriage`), "DECLARE_LOVE"],
  [verb(String.raw`flirt\w*|charm`), "FLIRT"],
  [verb("break (?:off|with|up)|end it"), "BREAK_OFF"],
  [verb(String.raw`betray\w*|sell out`), "BETRAY"],
  [verb("threaten|menac(?:e|ing)"), "THREATEN"],
  [verb("insult|be rude|mock|humiliat(?:e|ing)"), "INSULT"],
  [verb(String.raw`accus\w*|blam(?:e|ing)|confront\w*`), "ACCUSE"],
  [verb("challeng(?:e|ing)|dare|defy"), "CHALLENGE"],
  [verb(String.raw`argu(?:e|ing)|contradict\w*|disagree\w*|quarrel\w*|object`), "ARGUE"],
  [verb(String.raw`critici[sz]\w*|find fault|rebuk(?:e|ing)|scold|reproach\w*`), "CRITICISE"],
  [verb("teas(?:e|ing)|needle"), "TEASE"],
  [
    verb(String.raw`stonewall|(?:say|tell|answer|give) (?:\w+ )?nothing|refuse to (?:answer|speak)|be silent|keep quiet|ignor(?:e|ing)`),
    "STONEWALL",
  ],
  [verb(String.raw`mediat(?:e|ing)|make peace|calm (?:them|the)|reconcil\w*`), "MEDIATE"],
  [verb("conced(?:e|ing)|give (?:in|way)|yield|back down|agree"), "CONCEDE"],
  [verb(String.raw`defend|stand up for|take (?:\w+ )?side`), "DEFEND"],
  [verb("comfort|consol(?:e|ing)|sooth(?:e|ing)|be kind|be gentle"), "COMFORT"],
  [verb(String.raw`encourag\w*|cheer|hearten`), "ENCOURAGE"],
  [verb(String.raw`compliment|prais(?:e|ing)|flatter\w*|admir\w*`), "COMPLIMENT"],
  [verb("thank"), "THANK"],
  [verb(String.raw`confid(?:e|ing)|open (?:up|your heart)|trust (?:\w+ )?with`), "CONFIDE"],
  [verb(String.raw`remember|reminisc\w*|recall|old (?:days|times)`), "REMINISCE"],
  [verb(String.raw`offer (?:\w+ )?help|help (?:him|her|them)`), "OFFER_HELP"],
  [verb(String.raw`ask (?:\w+ )?(?:for )?help|beg for help`), "REQUEST_HELP"],
  [verb(String.raw`give (?:\w+ )?(?:a |the )?(?:gift|present)`), "GIVE_GIFT"],
  [verb(String.raw`invit(?:e|ing)|ask (?:\w+ )?(?:to (?:come|dinner|dance)|out)`), "INVITE"],
  [verb("warn"), "WARN"],
  [verb("advis(?:e|ing)|counsel|suggest"), "ADVISE"],
  [verb(String.raw`persuad(?:e|ing)|convinc(?:e|ing)|talk (?:\w+ )?into|win (?:\w+ )?round`), "PERSUADE"],
  [verb(String.raw`negotiat\w*|bargain|make a deal|come to terms`), "NEGOTIATE"],
  [verb(String.raw`command|(?<!in )order|tell (?:\w+ )?to (?:go|leave|stop|sit|be)|insist`), "COMMAND"],
  [verb(String.raw`tempt|lure|seduc\w*`), "TEMPT"],
  [verb(String.raw`recruit|win (?:\w+ )?over|ally`), "RECRUIT"],
  [verb("promis(?:e|ing)|swear|vow"), "VOW"],
  [verb("prob(?:e|ing)|press|question|suspect|notic(?:e|ing)|find out|doubt|watch|distrust"), "PROBE"],
  [verb("ask|wonder"), "ASK"],
  [verb("tell|inform|announc(?:e|ing)|mention|say that"), "INFORM"],
  [verb(String.raw`jok(?:e|ing)|make (?:\w+ )?laugh|be funny|lighten`), "JOKE"],
  [verb("leave|go home|say goodbye|farewell|go away"), "FAREWELL"],
  [verb("greet|say hello|welcome"), "GREET"],
  [verb("small talk|chat|weather"), "SMALL_TALK"],
  [verb(String.raw`sit with|keep (?:\w+ )?company|stay with`), "KEEP_COMPANY"],
  [verb(String.raw`angr(?:y|ily)|furious\w*|hat(?:e|ing)|jealous\w*`), "CRITICISE"],
  [verb("sorry for|pity|sad for"), "COMFORT"],
  [verb(String.raw`like|fond\w*|warm(?:ly|er)?`), "COMPLIMENT"],
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
