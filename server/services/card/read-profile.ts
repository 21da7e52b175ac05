import { cardFieldsSchema, type CardData, type CardFields } from "@/server/contracts/card";
import type { CharacterProfileInput } from "@/server/contracts/character";
import { initialsOf } from "@/server/contracts/identity";
import { limits } from "@/server/contracts/limits";
import { cleanName, cutText } from "./clean-text";
import { composeBackstory, type Composed } from "./compose-backstory";
import { readExtension } from "./dramatis-extension";
import { estimateTraits } from "./estimate-traits";
import { expandMacros, type MacroNames } from "./expand-macros";
import { guessPerson } from "./guess-person";
import { inspectCard } from "./inspect-card";
import { sampleVoice } from "./sample-voice";
import { takeTitle } from "./take-title";

const labelLength = 60;
const stranger = "the visitor";

const shortNameOf = (fields: CardFields): string => cutText(cleanName(fields.nickname).text, labelLength).trim();

/** `nickname` stands for {{char}} where a card has one. */
const namesOf = (fields: CardFields): MacroNames => ({
  char: shortNameOf(fields) || cutText(cleanName(fields.name).text, limits.nameLength).trim(),
  user: stranger,
});

const readTags = (tags: readonly string[]): string[] => {
  const cleaned = tags.map((tag) => cutText(cleanName(tag).text, labelLength).trim()).filter((tag) => tag !== "");
  const byKey = new Map(cleaned.map((tag) => [tag.toLowerCase(), tag]));
  return [...byKey.values()].slice(0, limits.tags);
};

/** The text a writer sees, with what is needed to put an edit of it back into the card's own fields. */
export const readBackstory = (data: CardData): Composed => {
  const fields = cardFieldsSchema.parse(data);
  const names = namesOf(fields);
  return composeBackstory(fields, (text) => expandMacros(text, names));
};

const readName = (raw: string): { name: string; warnings: string[] } => {
  const cleaned = cleanName(raw);
  const name = cutText(cleaned.text, limits.nameLength).trim();
  const hidden = cleaned.removed.filter((what) => what !== "line breaks");
  return {
    name,
    warnings: [
      ...(hidden.length > 0 ? [`The name held ${hidden.join(" and ")}; they were taken out.`] : []),
      ...(name.length < cleaned.text.length ? [`The name is longer than ${limits.nameLength} characters and was cut.`] : []),
    ],
  };
};

const readFields = (data: CardData): { profile: CharacterProfileInput; warnings: string[] } => {
  const fields = cardFieldsSchema.parse(data);
  const { name, warnings } = readName(fields.name);
  const backstory = readBackstory(data);
  const about = `${backstory.sections.personality.shown}\n${backstory.sections.description.shown}`;
  const names = namesOf(fields);
  const tags = readTags(fields.tags);
  const isCut = Object.values(backstory.sections).some(({ rest }) => rest !== "");
  return {
    profile: {
      name,
      shortName: shortNameOf(fields),
      title: takeTitle(backstory.sections.description.shown, [name, names.char]),
      ...guessPerson(about),
      bigFive: estimateTraits(about).bigFive,
      bigFiveEstimated: true,
      voice: { samples: sampleVoice(fields.mes_example, fields.first_mes, names) },
      backstory: backstory.text,
      tags,
      initials: cutText(initialsOf(name), 3),
    },
    warnings: [
      ...warnings,
      ...(backstory.removed.length > 0
        ? [`The description held ${backstory.removed.join(" and ")}; they were taken out of what is shown.`]
        : []),
      ...(isCut
        ? [
            `The description is longer than ${limits.backstoryLength.toLocaleString("en")} characters; the profile shows its beginning, the card keeps all of it.`,
          ]
        : []),
    ],
  };
};

/**
 * A card as a character. A profile that Dramatis wrote into the card comes back exactly, save for the fields that
 * another program has changed since; those are read from the card. Throws as `readCard` does if it is no card.
 */
export const toProfile = (card: CardData): { profile: CharacterProfileInput; warnings: string[] } => {
  const { data } = inspectCard(card);
  const read = readFields(data);
  const own = readExtension(data);
  if (!own) return read;
  const { name, shortName, backstory, tags, voice } = read.profile;
  const { stillHolds, profile } = own;
  const changed: Partial<CharacterProfileInput> = {
    ...(!stillHolds("name") && { name }),
    ...(!stillHolds("nickname") && { shortName }),
    ...(!stillHolds("text") && { backstory }),
    ...(!stillHolds("tags") && { tags }),
    ...(!stillHolds("mes_example") && { voice: { ...profile.voice, samples: voice?.samples } }),
  };
  const warnings =
    Object.keys(changed).length > 0
      ? [...read.warnings, "The card was changed in another program since Dramatis wrote it; those changes were taken over."]
      : [];
  return { profile: { ...profile, ...changed }, warnings };
};
