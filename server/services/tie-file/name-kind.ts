import { relationshipKinds, type RelationshipKind } from "@/server/contracts/relationship";
import { plain } from "./found-row";

/** Other words for the kinds; the stem is enough. */
const words: Readonly<Record<RelationshipKind, string>> = {
  acquaintance: "acquainted knows known neighbour neighbor stranger none",
  friend: "friends friendship closefriend bestfriend likes",
  romance: "romantic love loves lover lovers spouse husband wife married marriage partner engaged fiance fiancee courting crush",
  rival: "rivals rivalry competitor opponent",
  enemy: "enemies enmity foe hates hate hostile nemesis",
  ally: "allies alliance allied supporter comrade",
  family:
    "familial kin relative sibling siblings brother sister parent father mother child son daughter cousin aunt uncle grandmother grandfather niece nephew",
  professional: "work colleague coworker employer employee boss master servant business client",
  mentor: "mentors mentorship teacher student pupil apprentice tutor guide",
  strained: "tense estranged conflicted complicated",
};
const byWord = new Map<string, RelationshipKind>(
  relationshipKinds.flatMap((kind) => [[kind, kind] as const, ...words[kind].split(" ").map((word) => [word, kind] as const)]),
);

/** A kind by its name or by another word for it; null for one that says nothing here. */
export const nameKind = (text: string): RelationshipKind | null => byWord.get(plain(text)) ?? null;
