import type { CastFile } from "@/server/contracts/cast-file";
import { characterProfileSchema } from "@/server/contracts/character";
import type { EventActor, EventDraft } from "@/server/contracts/chronicle/events";
import { assignHues } from "@/server/contracts/identity";

/** A cast file as the events that bring it on: places, characters, then how they stand to each other. */
export const draftCast = (file: CastFile, actor: EventActor, newId: () => string): EventDraft[] => {
  const placeIds = new Map(file.places.map((place) => [place.key, newId()]));
  const characterIds = new Map(file.characters.map((character) => [character.key, newId()]));
  const hues = assignHues(file.characters.map(({ key, homeKey }) => ({ key, group: homeKey ?? "" })));
  const idOf = (ids: ReadonlyMap<string, string>, key: string): string => {
    const id = ids.get(key);
    if (!id) throw new Error(`cast ${file.slug} names "${key}", which is not in it`);
    return id;
  };
  const base = { tick: 0, actor, causes: [] };
  return [
    ...file.places.map(({ key, name, description }): EventDraft => ({
      ...base,
      type: "place.added",
      payload: { place: { id: idOf(placeIds, key), name, description } },
    })),
    ...file.characters.map(({ key, homeKey, goals, ...profile }): EventDraft => {
      const authored = characterProfileSchema.parse({
        ...profile,
        hue: hues.get(key) ?? 0,
        homePlaceId: homeKey === null ? null : idOf(placeIds, homeKey),
        goals: goals.map(({ targetKey, ...goal }) => ({ ...goal, targetId: targetKey === null ? null : idOf(characterIds, targetKey) })),
      });
      return { ...base, type: "character.added", payload: { character: { ...authored, id: idOf(characterIds, key) } } };
    }),
    ...file.relationships.map(({ from, to, ...tie }): EventDraft => ({
      ...base,
      type: "relationship.authored",
      payload: { relationship: { ...tie, fromId: idOf(characterIds, from), toId: idOf(characterIds, to), offence: 0 } },
    })),
    ...file.facts.map(({ subject, object, heldBy, ...fact }, index): EventDraft => ({
      ...base,
      type: "fact.authored",
      payload: {
        fact: {
          ...fact,
          id: `a${index + 1}`,
          subjectId: subject === null ? null : idOf(characterIds, subject),
          objectId: object === null ? null : idOf(characterIds, object),
          heldBy: heldBy.map((key) => idOf(characterIds, key)),
        },
      },
    })),
  ];
};
