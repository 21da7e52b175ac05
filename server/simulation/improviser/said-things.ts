import type { SpeechFact, SpeechMemory, SpeechRequest } from "@/server/contracts/speech";
import { isDirected, tellDeed, whoIs, type Pair } from "./clause";
import { factClause } from "./fact-clause";
import { isClean } from "./safety";
import { calledBy } from "./kin";
import type { Library } from "./fragments/library";
import type { MentionSlot } from "./fragments/pack-schema";
import { temperOf } from "./tie";
import { whenPhrases } from "./when";

/** A memory or a fact that the engine chose, in the clauses that may bear it. */
export interface SaidThing {
  slots: ReadonlyMap<MentionSlot, readonly string[]>;
  when: readonly string[];
  source: readonly string[];
  memoryId: string | null;
  factId: string | null;
  /** The speaker has told this listener of it already. */
  told: boolean;
}

const sources = {
  witnessed: ["I saw it myself", "I was there", "I saw it with my own eyes", "it happened before my eyes"],
  authored: ["I know it for certain", "I have known it long enough", "I do not say it lightly", "there is no doubt of it"],
  inferred: ["I worked it out for myself", "one had only to put two and two together", "it could not be otherwise"],
  heard: ["I had it from somebody who knows", "I was told so", "it came to me at second hand"],
} as const;

const toldBy = (name: string): string[] => [`I had it from ${name}`, `${name} told me so`, `it was ${name} who told me`];

const sourceOf = (how: keyof typeof sources | "told", from: SpeechFact["from"], pair: Pair): readonly string[] => {
  if (how !== "told") return sources[how];
  if (!from) return sources.heard;
  const who = whoIs(from, pair);
  return who === "you"
    ? ["you told me so yourself", "I had it from you"]
    : who === "I"
      ? sources.authored
      : toldBy(calledBy(pair.speaker, from));
};

const add = (slots: Map<MentionSlot, readonly string[]>, slot: MentionSlot, clauses: readonly string[]): void => {
  if (clauses.length > 0) slots.set(slot, clauses);
};

/** What passes in every conversation: nobody brings the news that one praised another, or that they sat together. */
const everyday = new Set(
  "GREET SMALL_TALK JOKE KEEP_COMPANY FAREWELL COMPLIMENT THANK ENCOURAGE COMFORT SHARE_INTEREST REMINISCE ASK INFORM GOSSIP ADVISE PROBE TEASE INVITE CONCEDE PERSUADE OFFER_HELP STONEWALL MEDIATE".split(
    " ",
  ),
);
/** Within this many ticks whoever is here was here, and saw it; nor is it a memory yet. */
const JUST_NOW = 6;

/** Memories before these lines are between the two: warm or hurtful by what was done and how it is felt. */
const memorySlots = (memory: SpeechMemory, pair: Pair, request: SpeechRequest, library: Library): Map<MentionSlot, readonly string[]> => {
  const slots = new Map<MentionSlot, readonly string[]>();
  if (!isDirected(memory.move) || !memory.target) return slots;
  const clauses = tellDeed(memory, pair, library.deeds).filter(isClean);
  const by = whoIs(memory.actor, pair);
  const to = whoIs(memory.target, pair);
  const hostile = temperOf(memory.move) === "hostile" || memory.move === "LIE";
  const isWarm = !hostile && memory.valence > -0.1;
  const isPast = memory.ticksAgo >= JUST_NOW;
  // Nobody gives thanks for what they did themselves.
  const isOwed = request.move !== "THANK" || by === "you";
  if (by !== "third" && to !== "third" && isWarm && isOwed && memory.accepted !== false && isPast) add(slots, "recall", clauses);
  if (by === "you" && to === "I" && isWarm) add(slots, "favour", clauses);
  if (by === "you" && to === "I" && hostile) add(slots, "wrong", clauses);
  if (by === "I" && to === "you" && hostile) add(slots, "mywrong", clauses);
  const isOfWhoIsMeant = request.about ? memory.actor.id === request.about.id : by === "third";
  const isNews = (isPast || memory.kind === "told") && !everyday.has(memory.move);
  if (by === "third" && isOfWhoIsMeant && isNews) add(slots, "thirddeed", clauses);
  return slots;
};

const fromMemory = (memory: SpeechMemory, pair: Pair, request: SpeechRequest, library: Library): SaidThing => ({
  slots: memorySlots(memory, pair, request, library),
  when: whenPhrases(memory.ticksAgo),
  source: sourceOf(memory.kind === "told" ? "told" : "witnessed", memory.from, pair),
  memoryId: memory.id,
  factId: null,
  told: request.toldMemories.includes(memory.id),
});

const confiding = new Set(["CONFESS", "CONFIDE", "REVEAL_SECRET", "INFORM", "APOLOGISE", "ATONE"]);
const facing = new Set([
  "ACCUSE",
  "PROBE",
  "ARGUE",
  "CRITICISE",
  "INSULT",
  "THREATEN",
  "REVEAL_SECRET",
  "CHALLENGE",
  "BREAK_OFF",
  "WARN",
  "INFORM",
]);

const deedSlots = (fact: SpeechFact, pair: Pair, request: SpeechRequest, library: Library): Map<MentionSlot, readonly string[]> => {
  const slots = new Map<MentionSlot, readonly string[]>();
  if (!fact.subject || !isDirected(fact.move)) return slots;
  const clauses = tellDeed({ actor: fact.subject, target: fact.object, about: null, move: fact.move }, pair, library.deeds).filter(isClean);
  const by = whoIs(fact.subject, pair);
  const hostile = temperOf(fact.move) === "hostile" || fact.move === "LIE";
  if (by === "you" && hostile) add(slots, "wrong", clauses);
  if (by === "I" && hostile && confiding.has(request.move)) add(slots, "mywrong", clauses);
  if (by !== "third" || everyday.has(fact.move)) return slots;
  if (!request.about || request.about.id === fact.subject.id) add(slots, "thirddeed", clauses);
  add(slots, "fact", clauses);
  return slots;
};

const authoredSlots = (fact: SpeechFact, pair: Pair, request: SpeechRequest): Map<MentionSlot, readonly string[]> => {
  const slots = new Map<MentionSlot, readonly string[]>();
  const by = fact.subject ? whoIs(fact.subject, pair) : "third";
  if (by === "I" && !confiding.has(request.move)) return slots;
  if (by === "you" && !facing.has(request.move)) return slots;
  const known = [fact.subject, fact.object].flatMap((person) => person ?? []);
  const clause = factClause(fact.text, pair, known);
  if (!clause || !isClean(clause)) return slots;
  add(slots, "fact", [clause]);
  if (by === "third" && fact.subject && request.about?.id === fact.subject.id && clause.startsWith(calledBy(pair.speaker, fact.subject)))
    add(slots, "thirddeed", [clause]);
  if (by === "I" && confiding.has(request.move) && clause.startsWith("I ")) add(slots, "mywrong", [clause]);
  return slots;
};

const fromFact = (fact: SpeechFact, pair: Pair, request: SpeechRequest, library: Library): SaidThing => ({
  slots: fact.kind === "deed" ? deedSlots(fact, pair, request, library) : authoredSlots(fact, pair, request),
  when: [],
  source: sourceOf(fact.stance === "suspects" && fact.how === "witnessed" ? "inferred" : fact.how, fact.from, pair),
  memoryId: null,
  factId: fact.id,
  told: fact.knownToAddressee && request.move !== "ASK" && request.move !== "PROBE",
});

/** Moves that speak of something else than the truth, or of nothing. */
const silent = new Set(["LIE", "GREET", "FAREWELL", "STONEWALL", "KEEP_COMPANY", "JOKE"]);

/** What the engine chose for this line, best first; only what can be said to this addressee. */
export const readSaidThings = (request: SpeechRequest, library: Library): SaidThing[] => {
  if (!request.addressee || silent.has(request.move)) return [];
  const pair: Pair = { speaker: request.speaker, addressee: request.addressee };
  return [
    ...request.memories.map((memory) => fromMemory(memory, pair, request, library)),
    ...request.facts.map((fact) => fromFact(fact, pair, request, library)),
  ].filter(({ slots }) => slots.size > 0);
};
