import type { CardData } from "@/server/contracts/card";
import { characterProfileSchema, type CharacterProfile } from "@/server/contracts/character";
import { buildCard } from "./build-card";
import { changedSections } from "./compose-backstory";
import { withExtension } from "./dramatis-extension";
import { isRecord } from "./inspect-card";
import { readBackstory, toProfile } from "./read-profile";
import { toExample } from "./sample-voice";
import { toV3 } from "./upgrade-card";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const changedFields = (card: CardData, data: CardData, profile: CharacterProfile): CardData => {
  const imported = characterProfileSchema.parse(toProfile(card).profile);
  return {
    ...(profile.name !== imported.name && { name: profile.name }),
    ...(profile.shortName !== imported.shortName && { nickname: profile.shortName }),
    ...(profile.backstory !== imported.backstory && changedSections(profile.backstory, readBackstory(data))),
    ...(!same(profile.voice.samples, imported.voice.samples) && { mes_example: toExample(profile.voice.samples) }),
    ...(!same(profile.tags, imported.tags) && { tags: profile.tags }),
  };
};

// Some programs write a card's fields a second time beside `data`; a copy that was changed must not contradict it.
const refreshCopies = (card: CardData, changed: CardData): CardData =>
  Object.fromEntries(
    Object.keys(changed)
      .filter((key) => typeof card[key] === typeof changed[key])
      .map((key) => [key, changed[key]]),
  );

/**
 * A V3 card of the character as it is now. An imported card keeps every field but those that the writer has changed
 * since; the whole profile lies under `extensions.dramatis`, without the ids that mean nothing elsewhere.
 */
export const applyProfile = (card: CardData | null, profile: CharacterProfile): CardData => {
  const base = card ? toV3(card) : buildCard(profile);
  const before = isRecord(base["data"]) ? base["data"] : {};
  const changed = card ? changedFields(base, before, profile) : {};
  const data = withExtension({ ...before, ...changed }, profile);
  return { ...base, ...refreshCopies(base, changed), data };
};
