import { lookUp } from "./look-up";
import { cleanText } from "./sanitise";

/** Things two people can have between them, and go on speaking of. */
const eventful =
  /^(?:letters?|proposal|quarrel|insult|dance|promise|debts?|duel|gift|kiss|lie|secret|oath|refusal|bargain|theft|betrayal|wedding|marriage|engagement|elopement|inheritance|entail|ball|assembly|visit|supper|picnic|rehearsal|potion|crown|throne|journey|rescue|barricade|candlesticks?|sentence|parole|arrest|trial|storm|shipwreck|funeral|illness|fever|accident|battle|rebellion|portrait|ring|necklace|handkerchief|map|treasure|prophecy|dream|rumou?r|scandal|slight|apology|warning|mistake|loan|wager|hunt|harvest|feast|lesson|election|contract|estate|changeling|crime|murder|divorce|crossing|escape|misunderstanding|rivalry|prank|trick|spell|mercy|verdict|vow|pledge|confession|accusation|silver|dowry|manuscript|bucket|cart|snow|mud|ride|inn|convent|summer|winter|concerto|bonnet|carriage|living|guardianship|ambush|burglary|signal|pistols?|revolution|school|orchard|plot|scheme|poem|ode|game|race|boat|voyage|regiment|almanac|revels?|chase|juice|lovers’ quarrel|handwriting|christening|burial)$/i;
/** Of these, one alone is enough to be spoken of as "that". */
const single =
  /^(?:letter|promise|quarrel|wager|duel|kiss|slight|elopement|debt|proposal|oath|vow|lie|secret|betrayal|bargain|duel|ambush|burglary|insult|theft)$/i;
const persons =
  /^(?:man|woman|girl|lady|gentleman|king|queen|duke|bishop|priest|father|mother|sister|brother|daughter|son|wife|husband|friend|enemy|family|child|children|people|others?|one|two|three|first|same|only|most|eldest|youngest|servant|master|mistress|lover|lovers|cousin|aunt|uncle|inspector|colonel|captain|students?|couple|best|worst|fact|way|time|day|world|end)$/i;
const breaks =
  /^(?:the|a|an|and|or|but|of|in|at|on|to|for|from|with|by|who|whom|that|which|when|while|where|because|so|as|than|he|she|they|it|his|her|their|its|him|them|is|was|were|are|be|has|had|have|will|would|can|could|did|does|do|not|after|before|over|about|into|upon|until|if|once|then|still|again|both|during|against|without)$/i;
const unsafeWord = /(?:ed|ing|ly)$/i;

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word.length > 0);
const bare = (word: string): string => word.replace(/[^\p{L}'’-]/gu, "");
const isPlain = (word: string): boolean => /^\p{L}[\p{L}'’-]{1,19}$/u.test(bare(word));

/** The noun phrase that starts at `start` (after its determiner), or null when it does not close cleanly. */
const readPhrase = (tokens: readonly string[], start: number): string[] | null => {
  const phrase: string[] = [];
  for (let i = start; i < tokens.length && phrase.length < 4; i++) {
    const token = tokens[i] ?? "";
    if (breaks.test(bare(token))) return phrase.length > 0 ? phrase : null;
    if (!isPlain(token)) return null;
    phrase.push(bare(token));
    if (/[.,;:!?…"”)]$/.test(token) || i === tokens.length - 1) return phrase;
  }
  return null;
};

const isGood = (phrase: readonly string[]): boolean => {
  const head = phrase.at(-1) ?? "";
  return eventful.test(head) && phrase.slice(0, -1).every((word) => !/['’]s$|(?:ly)$/.test(word)) && phrase.length <= 3;
};

/**
 * What a sentence is about, as noun phrases that a person in it could say: "He slighted her at the Meryton assembly." →
 * "the Meryton assembly". Nothing is guessed: a phrase that does not close cleanly is left alone.
 */
export const readMatters = (sentence: string): string[] => {
  const tokens = words(cleanText(sentence, 400));
  const found: string[] = [];
  for (let i = 0; i < tokens.length - 1; i++) {
    const determiner = bare(tokens[i] ?? "").toLowerCase();
    if (!/^(?:the|that|this|a|an|his|her|their|its|first|\p{L}+['’]s)$/u.test(determiner)) continue;
    const phrase = readPhrase(tokens, i + 1);
    if (!phrase || !isGood(phrase)) continue;
    const head = phrase.at(-1) ?? "";
    const after = i + 1 + phrase.length;
    const at =
      /^(?:at|of|in)$/.test(tokens[after] ?? "") && /^\p{Lu}/u.test(tokens[after + 1] ?? "")
        ? ` ${tokens[after]} ${bare(tokens[after + 1] ?? "")}`
        : "";
    phrase.push(...at.split(" ").slice(1));
    const isOnce = determiner === "a" || determiner === "an";
    if (isOnce && !single.test(head)) continue;
    const pointed = /[^s]s$/.test(head) ? "those" : "that";
    found.push(`${/^(?:the|that|this|first)$/.test(determiner) ? "the" : pointed} ${phrase.join(" ")}`);
  }
  return [...new Set(found)].filter((phrase) => phrase.length <= 48);
};

/** Things that people meet about, and that lie between them on a stage. */
const atIssue =
  /^(?:petition|card|letter|name|fever|privilege|law|list|key|flower|crown|lion|lantern|tragedy|child|marriage|wedding|lottery|hearing|sale|vote|plot|plots|council|signature|lease|fence|water|tickets|accounts|verse|hat|piano|flowers|wine|will|couch|ship|storm|melons|linen|carts|barrels|muskets|blessing|money|case|meeting|committee|trophy|prize|supper)$/i;
const unstaged =
  /^(?:table|room|door|windows?|roof|wall|shed|house|street|path|bars?|shadow|bar|air|place|floor|chair|fire|rain|stranger|bride|boy|girl)$/i;
const verbal = /^(?:is|has|was|had|will|lies|stands|hangs|comes|came|goes|sits|must|may|can|\p{Ll}{3,}(?:s|ed))$/u;

/** What a premise puts between the people of a scene: "A card lies on the salver." → "the card". The most pointed first. */
export const readStaged = (premise: string): string[] => {
  const foremost: string[] = [];
  const eventfully: string[] = [];
  const subjects: string[] = [];
  for (const sentence of cleanText(premise, 1_000).split(/(?<=[.!?…:]) /)) {
    const tokens = words(sentence);
    tokens.forEach((token, index) => {
      if (!/^(?:the|a|an|that|this|his|her|their)$/i.test(bare(token))) return;
      // Of "the ancient privilege" the second word is the thing.
      for (const step of [1, 2]) {
        const word = bare(tokens[index + step] ?? "");
        const next = bare(tokens[index + step + 1] ?? "");
        const isClosed = /[.,;:!?…]$/.test(tokens[index + step] ?? "") || next === "" || breaks.test(next) || verbal.test(next);
        if (
          word === "" ||
          breaks.test(word) ||
          persons.test(word) ||
          (pale.test(word) && !atIssue.test(word)) ||
          unstaged.test(word) ||
          !isClosed
        )
          continue;
        if (atIssue.test(word) || eventful.test(word)) (index === 0 ? foremost : eventfully).push(`the ${word.toLowerCase()}`);
        else if (index === 0 && step === 1 && verbal.test(next) && /^\p{Ll}{3,}$/u.test(word) && !unsafeWord.test(word))
          subjects.push(`the ${word}`);
        return;
      }
    });
  }
  return [...new Set([...foremost, ...eventfully, ...subjects])].slice(0, 4);
};

const turned: Record<string, string> = { my: "your", your: "my", our: "our", the: "the" };

/** Nouns that somebody has just used, as the one who answers would say them: "my letter" → "your letter". Best last word first. */
export const readEchoes = (line: string): string[] => {
  const tokens = words(cleanText(line, 400));
  const found: string[] = [];
  for (let i = 0; i < tokens.length - 1; i++) {
    const turn = lookUp(turned, bare(tokens[i] ?? "").toLowerCase());
    if (turn === undefined || /[.,;:!?…—]$/.test(tokens[i] ?? "")) continue;
    const phrase = readPhrase(tokens, i + 1);
    const head = phrase?.at(-1) ?? "";
    const next = phrase && /[.,;:!?…]$/.test(tokens[i + phrase.length] ?? "") ? "" : bare(tokens[i + 1 + (phrase?.length ?? 0)] ?? "");
    if (/^(?:of|to|that|who|which|than|when|where)$/.test(next)) continue;
    // What stands before an object is a verb: "the neighbourhood allow it".
    if (/^(?:it|him|her|them|us|me|a|an|the|his|my|your|its|their|not|so|as|he|she|they|we|you|I|nothing|everything)$/.test(next)) continue;
    // Of two words the first has to look like an adjective: "the fence green" is no thing.
    if (
      phrase?.length === 2 &&
      !/(?:ing|ous|ful|al|ic|less|ive|ish|y|en|ed)$|^(?:old|new|last|first|great|good|poor|long|whole)$/.test(phrase[0] ?? "")
    )
      continue;
    if (!phrase || phrase.length > 2 || head.length < 4 || unsafeWord.test(head)) continue;
    if (persons.test(head) || pale.test(head) || phrase.some((word) => pale.test(word))) continue;
    found.push(`${turn} ${phrase.join(" ")}`);
  }
  return [...new Set(found)].reverse();
};
const pale =
  /^(?:contrary|open|outside|inside|middle|top|bottom|back|front|question|answer|truth|latter|former|minute|moment|evening|morning|night|face|name|life|breath|tongue|mouth|thing|things|rest|lot|kind|sort|bit|part|same|other|whole|more|less|much|very|last|next|self|sake|own|dear|word|words|matter|business|there|here|what|wish|mean|know|think|want|like|make|makes|made|take|takes|come|comes|goes|gone|give|gives|need|needs|say|says|said|tell|tells|told|keep|keeps|kept|must|shall|should|may|might|never|always|only|just|even|better|worse|again|too|well|now|all|nobody|nothing|someone|you|me|us|look|looks|left|lost|right|wrong|true|enough|sure|sorry|easy|hard|once|yet|long|pardon|leave|permission|favour|honour|way|place|half|side|mind|best|worst|hour|day|year|time|least|end|beginning|whole|sort|manner|first|second|third|person|people|good|dear|heart|head|hand|hands|eyes?|away|back|down|up|out|off|over|together|forward|home|round|through|along|near|far)$/i;
