import type { CastFile } from "@/server/contracts/cast-file";
import type { BigFive, Voice } from "@/server/contracts/character";
import type { AuthoredFact, SimulationCharacter, SimulationTie } from "@/server/contracts/simulation";
import type { SpeechRequest } from "@/server/contracts/speech";
import { createDraws } from "../draws";

/** Somebody who is to speak: what the simulation is told, and what the words know. */
export interface StagePerson extends Pick<
  SpeechRequest["speaker"],
  "id" | "name" | "shortName" | "pronouns" | "title" | "occupation" | "interests" | "backstory"
> {
  bigFive: BigFive;
  voice: Voice;
  goals: string[];
  simulated: SimulationCharacter;
}
export interface StageScene {
  title: string;
  premise: string;
  place: string;
  present: string[];
}
/** A cast, ready to be played. */
export interface Stage {
  title: string;
  era: string;
  people: StagePerson[];
  ties: SimulationTie[];
  /** "from>to" → the sentence that the tie rests on. */
  evidence: ReadonlyMap<string, string>;
  places: { key: string; name: string; description: string }[];
  /** Scenes to play, in turn; empty lets the driver gather people as it likes. */
  scenes: StageScene[];
  facts: AuthoredFact[];
}

const firstName = (name: string): string => name.split(" ")[0] ?? name;

/** The people of a cast file who share the most scenes and ties, at most `count` of them. */
const chooseKeys = (cast: CastFile, count: number, seed: number): Set<string> => {
  const weight = new Map(cast.characters.filter(({ role }) => role === "cast").map(({ key }) => [key, 0]));
  const add = (key: string, by: number): void => void (weight.has(key) && weight.set(key, (weight.get(key) ?? 0) + by));
  for (const { present } of cast.openings) for (const key of present) add(key, 3);
  for (const { from, to } of cast.relationships) for (const key of [from, to]) add(key, 1);
  const draws = createDraws(seed, "stage", 0);
  return new Set(
    [...weight]
      .map(([key, sum]) => ({ key, rank: sum + 0.01 * draws.unit(key) }))
      .sort((a, b) => b.rank - a.rank)
      .slice(0, count)
      .map(({ key }) => key),
  );
};

/** A cast file as a stage; keys stand for ids. */
export const stageOfCast = (cast: CastFile, options: { count: number; seed: number; opening?: string }): Stage => {
  const opening = cast.openings.find(({ key }) => key === options.opening);
  const keys = opening ? new Set(opening.present) : chooseKeys(cast, options.count, options.seed);
  const people = cast.characters.filter(({ key }) => keys.has(key));
  const known = (key: string | null): string | null => (key !== null && keys.has(key) ? key : null);
  const ties = cast.relationships.filter(({ from, to }) => keys.has(from) && keys.has(to));
  return {
    title: cast.title,
    era: cast.era,
    people: people.map((each) => ({
      ...each,
      id: each.key,
      shortName: each.shortName || firstName(each.name),
      goals: each.goals.map(({ text }) => text),
      simulated: {
        id: each.key,
        bigFive: each.bigFive,
        autonomy: each.autonomy,
        socialEnergy: each.socialEnergy,
        adult: each.ageGroup !== "child",
        visitor: false,
        homePlaceId: each.homeKey,
        interests: each.interests,
        goals: each.goals.map(({ type, targetKey, priority }) => ({ type, targetId: known(targetKey), priority })),
      },
    })),
    ties: ties.map(({ from, to, kind, strength, trust, familiarity }) => ({
      fromId: from,
      toId: to,
      kind,
      strength,
      trust,
      familiarity,
      offence: 0,
    })),
    evidence: new Map(ties.map(({ from, to, evidence }) => [`${from}>${to}`, evidence])),
    places: cast.places,
    scenes: (opening ? [opening] : cast.openings).map(({ title, premise, placeKey, present }) => ({
      title,
      premise,
      place: placeKey,
      present: present.filter((key) => keys.has(key)),
    })),
    facts: cast.facts
      .map((fact, index) => ({
        id: `a${index + 1}`,
        text: fact.text,
        subjectId: known(fact.subject),
        objectId: known(fact.object),
        isTrue: fact.isTrue,
        isSecret: fact.isSecret,
        heldBy: fact.heldBy.filter((key) => keys.has(key)),
      }))
      .filter(({ heldBy }) => heldBy.length > 0),
  };
};
