import { z } from "zod";
import { characterProfileSchema, type CharacterProfile } from "@/server/contracts/character";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";
import { assertFreeName, loadMember } from "./internal";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs is recorded. Saving a hand-set Big Five ends its being an estimate. */
const patchOf = (before: CastMember, profile: CharacterProfile): Partial<CharacterProfile> => {
  const next = { ...profile, bigFiveEstimated: profile.bigFiveEstimated && same(profile.bigFive, before.bigFive) };
  return Object.fromEntries(Object.entries(next).filter(([key, value]) => !same(value, before[key as keyof CharacterProfile])));
};

export const editCharacter = defineVerb({
  name: "character.edit",
  access: "write",
  /** `before`: what the form was filled from; a character edited since then is a conflict, and nothing is overwritten. */
  input: z.object({
    timelineId: idSchema,
    characterId: idSchema,
    profile: characterProfileSchema,
    before: characterProfileSchema.nullable().default(null),
  }),
  run: (ctx, { timelineId, characterId, profile, before }): Promise<CastMember> =>
    withCast(ctx, timelineId, async (session) => {
      const member = loadMember(session, characterId);
      if (member.removed)
        throw new AppError("PRECONDITION", `${member.name} has been taken out of the cast; bring them back first`, {
          reason: "character.removed",
        });
      const now = characterProfileSchema.parse(member);
      if (before && !same(before, now)) {
        throw new AppError("CONFLICT", `${member.name} was changed elsewhere while you were writing. Your words are kept here.`, {
          reason: "character.stale",
        });
      }
      assertFreeName(session, profile.name, characterId);
      const patch = patchOf(member, profile);
      if (Object.keys(patch).length > 0) {
        await session.author({
          drafts: [{ type: "character.edited", tick: tickOf(session), actor: toEventActor(ctx.actor), payload: { characterId, patch } }],
        });
      }
      return loadMember(session, characterId);
    }),
});
