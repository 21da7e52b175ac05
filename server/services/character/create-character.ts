import { z } from "zod";
import { characterProfileSchema, type CharacterProfile } from "@/server/contracts/character";
import { hueCount, initialsOf } from "@/server/contracts/identity";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { toCommand, toEventActor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast, type CastSession } from "@/server/services/cast";
import { assertFreeName } from "./internal";

/** The hue that fewest of the cast wear, and nobody of the same house if that can be had. */
const freeHue = ({ cast }: CastSession, homePlaceId: string | null): number => {
  const cost = new Array<number>(hueCount).fill(0);
  for (const member of cast.view.list("character")) {
    if (member.removed) continue;
    cost[member.hue] = (cost[member.hue] ?? 0) + (homePlaceId !== null && member.homePlaceId === homePlaceId ? 100 : 1);
  }
  return cost.indexOf(Math.min(...cost));
};

export const completeProfile = (session: CastSession, profile: CharacterProfile): CharacterProfile => ({
  ...profile,
  initials: profile.initials || initialsOf(profile.name),
  hue: freeHue(session, profile.homePlaceId),
});

export const createCharacter = defineVerb({
  name: "character.create",
  access: "write",
  input: z.object({ timelineId: idSchema, profile: characterProfileSchema }),
  idempotent: true,
  run: (ctx, { timelineId, profile }): Promise<{ id: string }> =>
    withCast(ctx, timelineId, async (session) => {
      if (session.cast.view.list("character").length >= limits.charactersPerEcosystem) {
        throw new AppError("LIMIT_EXCEEDED", `A cast holds at most ${limits.charactersPerEcosystem} characters`, {
          reason: "character.too_many",
        });
      }
      assertFreeName(session, profile.name, null);
      const id = ctx.newId();
      const character = { ...completeProfile(session, profile), id };
      const { actor } = ctx;
      const command = toCommand(ctx, { id });
      await session.author({
        drafts: [{ type: "character.added", tick: tickOf(session), actor: toEventActor(actor), payload: { character } }],
        command,
      });
      return { id };
    }),
});
