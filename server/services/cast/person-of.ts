import type { CastMember } from "@/server/contracts/chronicle/view";
import { shortNameOf } from "@/server/contracts/identity";
import type { SpeechRequest } from "@/server/contracts/speech";

export type SpeechPerson = NonNullable<SpeechRequest["about"]>;

export const toPerson = (member: CastMember): SpeechPerson => ({
  id: member.id,
  name: member.name,
  shortName: shortNameOf(member),
  pronouns: member.pronouns,
});
