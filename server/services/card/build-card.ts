import type { CardData } from "@/server/contracts/card";
import { traitNames, type CharacterProfile, type TraitName } from "@/server/contracts/character";
import { toExample } from "./sample-voice";

const poles: Record<TraitName, readonly [low: string, high: string]> = {
  openness: ["conventional", "curious and imaginative"],
  conscientiousness: ["careless", "conscientious"],
  extraversion: ["reserved", "outgoing"],
  agreeableness: ["harsh", "kind"],
  neuroticism: ["calm", "anxious"],
};

const clearFrom = 0.12;
const strongFrom = 0.3;

const traitWord = (trait: TraitName, value: number): string[] => {
  const away = Math.abs(value - 0.5);
  if (away < clearFrom) return [];
  const word = poles[trait][value < 0.5 ? 0 : 1];
  return [away >= strongFrom ? `very ${word}` : word];
};

const sentence = (text: string): string => (/[.!?…”"]$/.test(text) ? text : `${text}.`);

const describePersonality = ({ bigFive, goals, voice, interests }: CharacterProfile): string => {
  const words = traitNames.flatMap((trait) => traitWord(trait, bigFive[trait]));
  return [
    words.length > 0 ? `{{char}} is ${words.join(", ")}.` : "",
    ...goals.map(({ text }) => `Goal: ${sentence(text)}`),
    interests.length > 0 ? `Interests: ${interests.join(", ")}.` : "",
    voice.register !== "plain" || voice.description
      ? `Speech: ${[`${voice.register} register`, voice.description].filter((part) => part !== "").join("; ")}.`
      : "",
  ]
    .filter((line) => line !== "")
    .join("\n");
};

const describe = ({ title, occupation, aliases, backstory }: CharacterProfile): string =>
  [
    title && sentence(title),
    occupation && `Occupation: ${sentence(occupation)}`,
    aliases.length > 0 ? `Also called: ${aliases.join(", ")}.` : "",
    backstory,
  ]
    .filter((part) => part !== "")
    .join("\n\n");

/** A character that came from no card as one that any program can read. */
export const buildCard = (profile: CharacterProfile): CardData => ({
  spec: "chara_card_v3",
  spec_version: "3.0",
  data: {
    name: profile.name,
    nickname: profile.shortName,
    description: describe(profile),
    personality: describePersonality(profile),
    scenario: "",
    first_mes: profile.voice.samples[0] ?? "*{{char}} looks up, and waits for you to speak.*",
    mes_example: toExample(profile.voice.samples),
    creator_notes: "Made in Dramatis.",
    system_prompt: "",
    post_history_instructions: "",
    alternate_greetings: [],
    tags: profile.tags,
    creator: "",
    character_version: "1",
    extensions: {},
    group_only_greetings: [],
    assets: [{ type: "icon", uri: "ccdefault:", name: "main", ext: "png" }],
  },
});
