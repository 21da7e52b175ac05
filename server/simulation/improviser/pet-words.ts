import { hashText } from "./draws";

/** Common words that some people are always reaching for and others never; a speaker has a handful of each. */
const common =
  "never nothing nobody no not if but and or as so my your me we us our they them it is was be been had have has do did will shall would could all any some at of from with for to by on in that always only quite rather even still much more less most enough almost again once twice now today tonight here there when where why how who what which one two three half whole every each other same own little old new long short sure right must should could might may need want wish like remember forget hear see look find lose give take bring keep leave stay go come turn stand sit walk run wait begin end open shut break mend mind heart head hand face eye door room house road fire light night morning day hour week year word name truth time people man woman company thing something anything everything somebody everybody money bread coat chair table bell letter book song water rain weather let ask answer tell say talk speak call laugh cry sleep eat drink pay owe earn cost price worth".split(
    " ",
  );
const pets = new Set(common);

const AFFINITY = { likes: 20, shuns: 0.06 } as const;
/** Share of the words that a speaker likes, and shuns. */
const LIKED = 0.16;
const SHUNNED = 0.5;

/** Pet words of a fragment, by the hash of each. */
export const petsOf = (source: string): Uint32Array =>
  Uint32Array.from(
    new Set(
      source
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter((word) => pets.has(word)),
    ),
    hashText,
  );

/** How much a fragment with these pet words is this speaker's kind of sentence. `speaker` is the hash of who speaks. */
export const affinity = (words: Uint32Array, speaker: number): number => {
  let weight = 1;
  for (const word of words) {
    let h = Math.imul(word ^ speaker, 0x9e3779b1);
    h = (h ^ (h >>> 15)) >>> 0;
    const u = h / 4294967296;
    if (u < LIKED) weight *= AFFINITY.likes;
    else if (u < LIKED + SHUNNED) weight *= AFFINITY.shuns;
  }
  return Math.min(weight, 200);
};

const WORLD = 20;

/** What speaks of the speaker's own world is the speaker's kind of sentence, too. */
export const worldliness = (stems: readonly string[], world: ReadonlySet<string>): number => {
  for (const stem of stems) if (world.has(stem)) return WORLD;
  return 1;
};

const MEAN_LETTERS = 4.1;

/** Long words are rare words, near enough: `rare` about .3 is indifferent, .7 seeks them, −.1 keeps away. */
export const rarity = (letters: number, rare: number): number =>
  Math.max(0.12, Math.min(7, 1 + 9 * (rare - 0.3) * (letters - MEAN_LETTERS)));

/** How a sentence sets out: some speak of themselves, some of the other, some ask, some tell one what to do. */
export const formOf = (source: string): number =>
  /\?$/.test(source)
    ? 0
    : /^(?:I|My|Me|Mine)\b/.test(source)
      ? 1
      : /^(?:You|Your)\b/.test(source)
        ? 2
        : /^(?:It|There|The|That|This|A|An|They|\{)/.test(source)
          ? 3
          : /^(?:If|When|What|How|Who|Why|Had|Were)\b/.test(source)
            ? 4
            : 5;

const FORMS = [6, 4, 1.2, 0.7, 0.2, 0.06] as const;
/** Each speaker has an order of preference among the forms. */
export const formliness = (form: number, speaker: number): number => {
  let h = Math.imul((form + 1) ^ (speaker >>> 3), 0x85ebca6b);
  h = (h ^ (h >>> 13)) >>> 0;
  return FORMS[Math.floor((h / 4294967296) * FORMS.length)] ?? 1;
};
