import { z } from "zod";
import { zipSync } from "fflate";
import type { ReadCard } from "@/server/contracts/card";
import { characterProfileSchema } from "@/server/contracts/character";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { toCommand, toEventActor, type Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { readCard, toProfile } from "@/server/services/card";
import { tickOf, withCast, type CastSession } from "@/server/services/cast";
import type { Sql } from "@/server/stores/database/port";
import { completeProfile } from "./create-character";
import { nameKey } from "./internal";
import { keepAsset } from "./keep-asset";

const keepCard = async (ctx: Context, sql: Sql, cardId: string, read: ReadCard): Promise<string | null> => {
  const imageAssetId = read.image ? await keepAsset(ctx, sql, read.image) : null;
  const assets =
    read.assets.length > 0 ? zipSync(Object.fromEntries(read.assets.map(({ path, bytes }) => [path, bytes])), { level: 0 }) : null;
  // A JSON string in a JSON column: jsonb itself refuses U+0000 and would reorder keys, and a card must come out as it went in.
  await sql.query(
    `insert into "CharacterCard" ("id","workspaceId","spec","data","assets","imageAssetId","createdAt") values ($1,$2,$3,$4::jsonb,$5,$6,$7)`,
    [cardId, ctx.workspaceId, read.spec, JSON.stringify(JSON.stringify(read.card)), assets, imageAssetId, ctx.now()],
  );
  return imageAssetId;
};

/** A second Anna is Anna (2): an import never fails for a name, and never overwrites anybody. */
const freeName = ({ cast }: CastSession, name: string): string => {
  const taken = new Set(
    cast.view
      .list("character")
      .filter((member) => !member.removed)
      .map((member) => nameKey(member.name)),
  );
  if (!taken.has(nameKey(name))) return name;
  for (let n = 2; ; n++) {
    const next = `${name.slice(0, limits.nameLength - 6)} (${n})`;
    if (!taken.has(nameKey(next))) return next;
  }
};

export interface ImportedCard {
  characterId: string;
  name: string;
  warnings: string[];
}

/** A character card as a new character of the cast. The card is kept whole beside it, so it goes out again without loss. */
export const importCard = defineVerb({
  name: "character.importCard",
  access: "write",
  input: z.object({
    timelineId: idSchema,
    fileName: z.string().max(255),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  idempotent: true,
  run: async (ctx, { timelineId, fileName, bytes }): Promise<ImportedCard> => {
    if (bytes.byteLength > limits.cardFileBytes)
      throw new AppError("VALIDATION", `${fileName} is larger than ${limits.cardFileBytes / 1e6} MB`, { reason: "card.too_large" });
    const read = readCard(bytes, fileName);
    const { profile, warnings } = toProfile(read.card);
    return withCast(ctx, timelineId, async (session) => {
      const cardId = ctx.newId();
      const characterId = ctx.newId();
      const name = freeName(session, profile.name.trim());
      const avatarAssetId = await ctx.db.within(ctx.workspaceId, (sql) => keepCard(ctx, sql, cardId, read));
      const authored = completeProfile(session, characterProfileSchema.parse({ ...profile, name, cardId, avatarAssetId }));
      const answer = {
        characterId,
        name,
        warnings: [
          ...read.warnings,
          ...warnings,
          ...(name === profile.name.trim() ? [] : [`There was a ${profile.name} already, so this one is called ${name}.`]),
        ],
      };
      const { actor } = ctx;
      await session.author({
        drafts: [
          {
            type: "character.added",
            tick: tickOf(session),
            actor: toEventActor(actor),
            payload: { character: { ...authored, id: characterId } },
          },
        ],
        command: toCommand(ctx, answer),
      });
      return answer;
    });
  },
});
