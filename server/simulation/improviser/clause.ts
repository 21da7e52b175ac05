import type { SpeechMemory } from "@/server/contracts/speech";
import { directedMoves, type DirectedMove, type MoveId } from "@/server/contracts/moves";
import { calledBy, type Speaking } from "./kin";
import { pronounForms } from "./person";

export type Person = SpeechMemory["actor"];
export type Who = "I" | "you" | "third";
export interface Pair {
  speaker: Speaking;
  addressee: Person | null;
}

export const whoIs = (person: Person, { speaker, addressee }: Pair): Who =>
  person.id === speaker.id ? "I" : person.id === addressee?.id ? "you" : "third";

const subject = (person: Person, pair: Pair): string => {
  const who = whoIs(person, pair);
  return who === "third" ? calledBy(pair.speaker, person) : who;
};
const object = (person: Person, pair: Pair): string => {
  const who = whoIs(person, pair);
  return who === "I" ? "me" : who === "you" ? "you" : calledBy(pair.speaker, person);
};
const possessive = (person: Person, pair: Pair): string => {
  const who = whoIs(person, pair);
  return who === "I" ? "my" : who === "you" ? "your" : pronounForms(person.pronouns).their;
};

const directed = new Set<string>(directedMoves);
export const isDirected = (move: MoveId | null): move is DirectedMove => move !== null && directed.has(move);

/**
 * What somebody did to somebody, as the speaker would tell the addressee: "you stood up for me". One clause for each way that the
 * packs know; empty when the deed has no one it was done to. Past tense throughout, so that every subject agrees.
 */
export const tellDeed = (
  deed: { actor: Person; target: Person | null; about: Person | null; move: MoveId | null },
  pair: Pair,
  phrases: Readonly<Record<DirectedMove, readonly string[]>>,
): string[] => {
  const { actor, target, about, move } = deed;
  if (!target || !isDirected(move) || actor.id === target.id) return [];
  return phrases[move].flatMap((phrase) => {
    if (phrase.includes("{about}") && (!about || about.id === actor.id || about.id === target.id)) return [];
    const told = phrase
      .replaceAll("{them}", () => object(target, pair))
      .replaceAll("{their}", () => possessive(actor, pair))
      .replaceAll("{about}", () => (about ? object(about, pair) : ""));
    return [`${subject(actor, pair)} ${told}`];
  });
};
