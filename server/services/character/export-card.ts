import { unzipSync } from "fflate";
import { z } from "zod";
import { cardFormats, type CardAsset, type CardData, type CardImage, type WrittenCard } from "@/server/contracts/card";
import { characterProfileSchema } from "@/server/contracts/character";
import { idSchema } from "@/server/contracts/numbers";
import type { Context } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { applyProfile, writeCard } from "@/server/services/card";
import { loadAsset } from "./keep-asset";

interface KeptCard {
  card: CardData;
  assets: CardAsset[];
}

const findCard = async (ctx: Context, cardId: string | null): Promise<KeptCard | null> => {
  if (cardId === null) return null;
  const [row] = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<{ data: string; assets: Uint8Array | null }>(
      `select "data", "assets" from "CharacterCard" where "workspaceId" = $1 and "id" = $2`,
      [ctx.workspaceId, cardId],
    ),
  );
  if (!row) return null;
  const assets = row.assets ? Object.entries(unzipSync(row.assets)).map(([path, bytes]) => ({ path, bytes })) : [];
  return { card: JSON.parse(row.data) as CardData, assets };
};

/** A character of the cast as a card: an imported one with everything it came with, changed where the writer changed it. */
export const exportCard = defineVerb({
  name: "character.exportCard",
  access: "read",
  input: z.object({ timelineId: idSchema, characterId: idSchema, format: z.enum(cardFormats) }),
  run: async (ctx, { timelineId, characterId, format }): Promise<WrittenCard> => {
    const view = await ctx.chronicle.view(ctx.workspaceId, timelineId);
    const member = view.characters.find((each) => each.id === characterId);
    if (!member) throw notFound("character", characterId);
    const kept = await findCard(ctx, member.cardId);
    const image = member.avatarAssetId ? ((await loadAsset(ctx, member.avatarAssetId)) as CardImage) : null;
    const card = applyProfile(kept?.card ?? null, characterProfileSchema.parse(member));
    return writeCard(format, { card, image, assets: kept?.assets ?? [] });
  },
});
