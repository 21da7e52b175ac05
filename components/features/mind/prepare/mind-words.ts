import type { Fact, Holding, Memory } from "@/server/contracts/mind";
import { deedSentences } from "./deed-words";

export interface Namer {
  /** As others call somebody; "somebody" for one who is not here. */
  nameOf(id: string | null): string;
}
/** Whose mind it is told from: their own name becomes a pronoun. */
export interface Owner {
  id: string;
  pronouns: "she" | "he" | "they" | "it";
}

const forms = {
  she: ["she", "her", "her"],
  he: ["he", "him", "his"],
  they: ["they", "them", "their"],
  it: ["it", "it", "its"],
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Told {
  actorId: string | null;
  targetId: string | null;
  aboutId: string | null;
}

/** "Mr Darcy insulted her": the owner of the mind stands as a pronoun where the sentence allows it. */
const fill = (sentence: string, told: Told, { nameOf }: Namer, owner: Owner | null): string =>
  sentence.replace(
    /\{([abc])(:s)?\}(’s)?/g,
    (_, letter: string, marked: string | undefined, possessive: string | undefined, offset: number) => {
      const id = letter === "a" ? told.actorId : letter === "b" ? told.targetId : told.aboutId;
      if (owner === null || id !== owner.id) return `${nameOf(id)}${possessive ?? ""}`;
      const [subject, object, own] = forms[owner.pronouns];
      if (possessive) return own;
      return offset === 0 || marked ? subject : object;
    },
  );

/** What was done, as a clause with a capital and no full stop. */
export const sayDeed = (deed: Told & { move: Memory["move"]; accepted: boolean | null }, namer: Namer, owner: Owner | null): string => {
  if (deed.move === null) return "";
  const [taken, refused] = deedSentences[deed.move];
  return capital(fill(deed.accepted === false ? (refused ?? taken) : taken, deed, namer, owner));
};

const conclusions: Record<NonNullable<Memory["reflection"]>, string> = {
  unreliable: "{b} cannot be relied on",
  goodToMe: "{b} is good to {a}",
  neverAgree: "{a} and {b:s} will never agree",
  thwartsMe: "{b} stands in the way",
  owesAmends: "There is something to make good to {b}",
  lonely: "It is lonely without company",
};

/** A memory as a sentence about its owner: what happened, or what was concluded from it. */
export const sayMemory = (memory: Memory, namer: Namer, owner: Owner): string =>
  memory.reflection === null
    ? sayDeed(memory, namer, owner)
    : capital(
        fill(conclusions[memory.reflection], { ...memory, actorId: owner.id, targetId: memory.targetId ?? memory.aboutId }, namer, owner),
      );

const sourceWords: Record<Memory["kind"], string> = {
  did: "own deed",
  received: "lived through",
  witnessed: "saw it",
  told: "heard it",
  reflection: "concluded",
};
export const sayMemorySource = ({ kind, fromId, sources }: Memory, { nameOf }: Namer): string => {
  if (kind === "told" && fromId !== null) return `told by ${nameOf(fromId)}`;
  if (kind === "reflection") return `concluded from ${sources.length} ${sources.length === 1 ? "memory" : "memories"}`;
  return sourceWords[kind];
};

/** The fact in the writer’s words, or the deed told. */
export const sayFact = (fact: Fact, namer: Namer, owner: Owner | null): string =>
  fact.kind === "authored" ? capital(fact.text) : sayDeed({ ...fact, actorId: fact.subjectId, targetId: fact.objectId }, namer, owner);

export const stanceWords: Record<Holding["stance"], string> = {
  knows: "knows",
  suspects: "suspects",
  believesFalsely: "believes falsely",
  unaware: "unaware",
};

/** Where a holding came from: "told by Wickham, at second hand". */
export const saySource = (
  { how, fromId, hops, distorted }: Pick<Holding, "how" | "fromId" | "hops" | "distorted">,
  { nameOf }: Namer,
): string => {
  const by = how === "told" && fromId !== null ? `told by ${nameOf(fromId)}` : how === "authored" ? "known from the start" : how;
  const hand = hops > 1 ? `, through ${hops} mouths` : "";
  return `${by}${hand}${distorted ? ", changed on the way" : ""}`;
};
