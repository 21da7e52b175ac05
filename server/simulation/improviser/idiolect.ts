import type { SpeechRequest } from "@/server/contracts/speech";
import { contentStems } from "./content-words";
import { createDraws, hashText, type Draws } from "./draws";
import { domainOf } from "./domain";
import type { Joined } from "./era";
import { elizabethanVariants } from "./fragments/elizabethan-variants";
import { variantSets } from "./fragments/variants";
import type { Joint } from "./joint";
import type { Fragment } from "./fragments/fragment";
import type { Domain, Library } from "./fragments/library";
import { memo } from "./memo";
import { repertoireOf } from "./repertoire";
import { cleanPhrase } from "./sanitise";
import { isClean } from "./safety";

/** By name; by what one calls a stranger of standing; by a word for friends; by nothing. */
export type Calling = "name" | "title" | "friend" | "nothing";

/** How one person talks, the same in every line: what the writer says of the voice, and the rest from seed, traits and trade. */
export interface Idiolect {
  domain: Domain;
  /** Of its things and sayings, those that come to this speaker's mind. */
  things: readonly string[];
  sayings: readonly Fragment[];
  /** Words of that world, of the trade and of what this speaker cares for. */
  world: ReadonlySet<string>;
  /** Two that come to this speaker's lips; the writer's own where there are any. */
  openers: readonly string[];
  emphasis: readonly string[];
  fillers: readonly string[];
  hedges: readonly string[];
  tags: readonly string[];
  acknowledgements: readonly string[];
  rejections: readonly string[];
  courtesies: readonly string[];
  selfReferences: readonly string[];
  /** A word or two with which this speaker closes: "So there it is." */
  codas: readonly string[];
  endearment: string;
  oath: string;
  /** What this speaker runs together. */
  joined: readonly Joined[];
  /** Words that a sentence tends to have. */
  length: number;
  /** Which form of each set of variants, 0 ≤ u < 1. */
  leanings: Float64Array;
  /** −1..1: questions, a second sentence, a broken-off end come easily or not. */
  asking: number;
  /** Index of the way in which this speaker says whence something is known. */
  evidential: number;
  /** Hash by which this speaker likes some words and shuns others. */
  pets: number;
  /** −1..1 each: a person's own bent, beside what the traits say: talk, cries, breaking off, marks. */
  bent: { talk: number; cry: number; trail: number; mark: number; picture: number; name: number; join: number };
  joint: Joint;
  /** By what this speaker calls others, if by anything. */
  calling: Calling;
  /** What this one comes back to: of the trade, and of what everybody talks about. */
  topics: readonly string[];
  /** Tags of fragments that this speaker keeps away from. */
  taboo: ReadonlySet<string>;
}

const some = <Item>(draws: Draws, label: string, list: readonly Item[], count: number): Item[] => {
  const ordered = draws.order(label, list, () => 1);
  return ordered.slice(0, count);
};

const tabooTags = ["death", "money", "love", "god", "body", "drink"];

/** How likely each of them is; at or below 0 nothing runs together, from 1 on everything. */
const contractionOf = (request: SpeechRequest, u: number): number => {
  const { bigFive, voice } = request.speaker;
  if (request.era === "elizabethan" || request.era === "antique") return 0;
  if (voice.register === "formal" || voice.register === "courtly") return request.era === "contemporary" ? 0.3 : 0;
  if (voice.register === "street" || voice.register === "rustic") return 0.95;
  const base = request.era === "contemporary" ? 1.05 : 0.62;
  const lean = base - 1.15 * (bigFive.conscientiousness - 0.5) - 0.25 * (bigFive.openness - 0.5) + 0.5 * (u - 0.5);
  return 0.5 + 4 * (lean - 0.54);
};

const joinable: readonly Joined[] = ["not", "be", "will"];
const joinedBy = (share: number, draws: Draws): Joined[] => joinable.filter((each) => draws.unit(`contraction.${each}`) < share);

/** The careful and the curious write long sentences, the nervous break off, the quiet stop. */
const jointOf = ({ bigFive: b }: SpeechRequest["speaker"], draws: Draws): Joint =>
  draws.order("joint", ["stop", "semicolon", "dash", "comma"] as const, (joint) =>
    joint === "semicolon"
      ? 0.2 + 0.5 * b.conscientiousness + 1.2 * b.openness
      : joint === "dash"
        ? 0.3 + 0.6 * b.neuroticism + 0.6 * b.openness
        : joint === "comma"
          ? 0.3 + 0.4 * b.extraversion + 0.3 * (1 - b.openness)
          : 0.2 + 0.5 * (1 - b.extraversion) + 1.1 * (1 - b.openness),
  )[0] ?? "stop";

const callingOf = ({ bigFive: b, voice }: SpeechRequest["speaker"], draws: Draws): Calling =>
  draws.order("calling", ["name", "title", "friend", "nothing"] as const, (calling) =>
    calling === "name"
      ? 1.2
      : calling === "title"
        ? voice.register === "formal" || voice.register === "courtly"
          ? 1.6
          : 0.2 + 0.6 * b.conscientiousness
        : calling === "friend"
          ? 0.2 + 0.7 * b.agreeableness + 0.3 * b.extraversion
          : 0.7 * (1 - b.extraversion),
  )[0] ?? "name";

const build = (request: SpeechRequest, library: Library): Idiolect => {
  const { speaker, seed } = request;
  const { voice, bigFive } = speaker;
  const draws = createDraws(seed ^ 0x5eed, speaker.id, 0);
  const { lexicon } = library;
  const own = voice.openers.map((opener) => (isClean(opener) ? opener : "")).filter((opener) => cleanPhrase(opener, 60) !== "");
  const ownOath = isClean(voice.oath) ? cleanPhrase(voice.oath, 60) : "";
  const repertoire = repertoireOf(bigFive, draws);
  const favour = (kind: keyof typeof lexicon, label: string, count: number): string[] =>
    repertoire.has(kind) ? some(draws, label, lexicon[kind], count) : [];
  const { domain, topics } = domainOf(
    library,
    isClean(voice.imagery) ? voice.imagery : "",
    isClean(speaker.occupation) ? speaker.occupation : "",
    draws.unit("domain"),
  );
  const world = [
    ...domain.words,
    ...domain.things,
    ...domain.sayings.map(({ template }) => template.source),
    speaker.occupation,
    ...speaker.interests,
  ];
  return {
    domain,
    things: some(draws, "things", domain.things, 4),
    sayings: some(draws, "sayings", domain.sayings, 6),
    world: new Set(world.flatMap((text) => [...contentStems(text)])),
    openers: own.length > 0 ? own : favour("openers", "openers", 2),
    emphasis: favour("emphasis", "emphasis", 1),
    fillers: favour("fillers", "fillers", 1),
    hedges: favour("hedges", "hedges", 1),
    tags: favour("tags", "tags", 1),
    acknowledgements: favour("acknowledgements", "acknowledgements", 2),
    rejections: favour("rejections", "rejections", 1),
    courtesies: favour("courtesies", "courtesies", 1),
    selfReferences: favour("selfReferences", "selves", 1),
    codas: favour("codas", "codas", 2),
    endearment: some(draws, "endearment", lexicon.endearments, 1)[0] ?? "my friend",
    oath: ownOath || (favour("oaths", "oath", 1)[0] ?? ""),
    joined: joinedBy(contractionOf(request, draws.unit("contraction")), draws),
    length:
      11 +
      7 * (draws.unit("length") - 0.5) +
      8 * (bigFive.openness - 0.5) +
      4 * (bigFive.conscientiousness - 0.5) -
      3 * (bigFive.extraversion - 0.5),
    leanings: Float64Array.from({ length: Math.max(variantSets.length, elizabethanVariants.length) }, (_, set) =>
      draws.unit(`leaning.${set}`),
    ),
    asking: 2 * draws.unit("asking") - 1,
    evidential: Math.floor(draws.unit("evidential") * 4),
    pets: hashText(`${seed}/${speaker.id}/pets`),
    bent: {
      talk: 2 * draws.unit("bent.talk") - 1,
      cry: 2 * draws.unit("bent.cry") - 1,
      trail: 2 * draws.unit("bent.trail") - 1,
      mark: 2 * draws.unit("bent.mark") - 1,
      picture: 2 * draws.unit("bent.picture") - 1,
      name: 2 * draws.unit("bent.name") - 1,
      join: 2 * draws.unit("bent.join") - 1,
    },
    topics: [...some(draws, "topics.trade", topics, 3), ...some(draws, "topics", lexicon.topics, 1)],
    joint: jointOf(speaker, draws),
    calling: callingOf(speaker, draws),
    taboo: new Set(some(draws, "taboo", tabooTags, 1)),
  };
};

const keyOf = ({ seed, era, speaker, pack }: SpeechRequest): string => {
  const { bigFive: b, voice: v } = speaker;
  const traits = `${b.openness},${b.conscientiousness},${b.extraversion},${b.agreeableness},${b.neuroticism}`;
  return `${seed}|${era}|${pack ?? ""}|${speaker.id}|${traits}|${speaker.occupation}|${speaker.interests.join(",")}|${v.register}|${v.oath}|${v.imagery}|${hashText(v.openers.join("|"))}`;
};

export const idiolectOf = memo((request: SpeechRequest, _library: Library) => keyOf(request), build, 1_024);
