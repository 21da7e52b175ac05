import fs from "node:fs";
import { castFileSchema, type CastFile } from "@/server/contracts/cast-file";
import { BadInput } from "./options.mts";
import type { GivenCast } from "./plan.mts";

/** The simulation's side of a cast file. Characters and places keep their keys as ids. */
export const toGivenCast = (file: CastFile): GivenCast => ({
  characters: file.characters.map((character) => ({
    id: character.key,
    bigFive: character.bigFive,
    autonomy: character.autonomy,
    socialEnergy: character.socialEnergy,
    adult: character.ageGroup !== "child",
    visitor: character.role === "visitor",
    homePlaceId: character.homeKey,
    interests: character.interests,
    goals: character.goals.map(({ type, targetKey, priority }) => ({ type, targetId: targetKey, priority })),
  })),
  ties: file.relationships.map(({ from, to, kind, strength, trust, familiarity }) => ({
    fromId: from,
    toId: to,
    kind,
    strength,
    trust,
    familiarity,
    offence: 0,
  })),
  inputs: file.facts.map(({ subject, object, text, isTrue, isSecret, heldBy }, index) => ({
    type: "fact",
    fact: { id: `a${index + 1}`, text, subjectId: subject, objectId: object, isTrue, isSecret, heldBy },
  })),
});

const readJson = (path: string): unknown => {
  let text: string;
  try {
    text = fs.readFileSync(path, "utf8");
  } catch {
    throw new BadInput(`There is no readable file ${path}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput(`${path} is not JSON`);
  }
};

/** Names that lead nowhere would only be noticed in the middle of a run. */
const lostKeys = (file: CastFile): string[] => {
  const known = new Set(file.characters.map(({ key }) => key));
  const named = [
    ...file.relationships.flatMap(({ from, to }) => [from, to]),
    ...file.characters.flatMap(({ goals }) => goals.flatMap(({ targetKey }) => targetKey ?? [])),
    ...file.facts.flatMap(({ subject, object, heldBy }) => [subject, object, ...heldBy].filter((key) => key !== null)),
  ];
  return [...new Set(named.filter((key) => !known.has(key)))];
};

/** A cast from a file in the export format. */
export const readCast = (path: string): GivenCast => {
  const parsed = castFileSchema.safeParse(readJson(path));
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new BadInput(`${path} is no cast file: ${first?.path.join(".") ?? ""} ${first?.message ?? ""}`);
  }
  const lost = lostKeys(parsed.data);
  if (lost.length > 0) throw new BadInput(`${path} names characters that are not in it: ${lost.join(", ")}`);
  return toGivenCast(parsed.data);
};
