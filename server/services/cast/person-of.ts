import type { CastMember } from "@/server/contracts/chronicle/view";
import type { SpeechRequest } from "@/server/contracts/speech";

export type SpeechPerson = NonNullable<SpeechRequest["about"]>;

/** What others call somebody: the short name, else the first word of the name. */
export const shortNameOf = (member: Pick<CastMember, "name" | "shortName">): string =>
  member.shortName || (member.name.split(" ")[0] ?? member.name);

export const toPerson = (member: CastMember): SpeechPerson => ({
  id: member.id,
  name: member.name,
  shortName: shortNameOf(member),
  pronouns: member.pronouns,
});
