import { characterProfileSchema, type CharacterProfile } from "@/server/contracts/character";
import { hueCount } from "@/server/contracts/identity";
import type { CastMember } from "@/server/contracts/chronicle/view";

/** A blank page: even in everything, and free. */
export const blankProfile = (cast: readonly CastMember[]): CharacterProfile =>
  Object.assign(
    characterProfileSchema.parse({
      name: "Nobody yet",
      bigFive: { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 },
      hue: likelyHue(cast, null),
    } satisfies Partial<CharacterProfile>),
    { name: "" },
  );

/** What is authored about a member; exactly what the server compares with when it is saved. */
export const profileOf = (member: CastMember): CharacterProfile => characterProfileSchema.parse(member);

/** The colour that the server will give: the one that fewest wear, and nobody of the same house if that can be had. */
export function likelyHue(cast: readonly CastMember[], homePlaceId: string | null): number {
  const cost = new Array<number>(hueCount).fill(0);
  for (const member of cast) {
    if (member.removed) continue;
    cost[member.hue] = (cost[member.hue] ?? 0) + (homePlaceId !== null && member.homePlaceId === homePlaceId ? 100 : 1);
  }
  return cost.indexOf(Math.min(...cost));
}

const fieldLabels: Record<keyof CharacterProfile, string> = {
  name: "Name",
  shortName: "Called",
  aliases: "Also known as",
  title: "One line about them",
  pronouns: "Pronouns",
  ageGroup: "Age",
  role: "Role",
  occupation: "Occupation",
  homePlaceId: "Home",
  bigFive: "Nature",
  bigFiveEstimated: "Nature (estimated)",
  autonomy: "Autonomy",
  socialEnergy: "Social energy",
  goals: "Wants",
  voice: "Voice",
  backstory: "Backstory",
  interests: "Interests",
  tags: "Tags",
  hue: "Colour",
  initials: "Initials",
  avatarAssetId: "Picture",
  cardId: "Card",
};

export const isSameProfile = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Which fields differ, by their labels. */
export const differingFields = (a: CharacterProfile, b: CharacterProfile): string[] =>
  (Object.keys(fieldLabels) as (keyof CharacterProfile)[]).filter((key) => !isSameProfile(a[key], b[key])).map((key) => fieldLabels[key]);
