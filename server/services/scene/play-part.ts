import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import type { Scene } from "@/server/contracts/scene";
import { awaitedPlayer } from "@/server/contracts/scene-state";
import type { Context } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { assertAccess, defineVerb } from "@/server/core/verb";
import { wakeTimeline, withCast } from "@/server/services/cast";
import { listMembers } from "@/server/services/workspace";
import { draftScene, loadOpenScene, loadScene } from "./internal";
import { keepSilent } from "./keep-silent";

const playerOf = ({ players }: Scene, characterId: string | null) => players.find((each) => each.characterId === characterId) ?? null;
const isSelf = (ctx: Context, userId: string | undefined): boolean => ctx.actor.kind === "user" && ctx.actor.userId === userId;

/** Whoever plays a character speaks as that one, whatever their role; as any other, and as themselves, whoever may write. */
export const assertMaySpeak = (ctx: Context, scene: Scene, asId: string | null): void => {
  const player = playerOf(scene, asId);
  if (player === null) return assertAccess(ctx, "write", "scene.say");
  if (isSelf(ctx, player.userId)) return;
  assertAccess(ctx, "write", "scene.say");
  throw new AppError("PRECONDITION", `${player.name} plays this character; take the part over first`, { reason: "scene.played" });
};

const partInput = z.object({ timelineId: idSchema, sceneId: idSchema, characterId: idSchema });

/**
 * Gives a part to a person of the workspace, or back to the program. Whoever may write gives any part to anybody; who plays one may hand it
 * on or give it up. The scene waits at that character's turns.
 */
export const playPart = defineVerb({
  name: "scene.play",
  access: "read",
  input: partInput.extend({ userId: idSchema.nullable() }),
  run: async (ctx, { timelineId, sceneId, characterId, userId }): Promise<Scene> => {
    const member = userId === null ? null : ((await listMembers(ctx, undefined)).find((each) => each.userId === userId) ?? null);
    if (userId !== null && member === null) throw notFound("member", userId);
    const scene = await withCast(ctx, timelineId, async (session) => {
      const before = loadOpenScene(session, sceneId);
      const player = playerOf(before, characterId);
      if (!isSelf(ctx, player?.userId)) assertAccess(ctx, "write", "scene.play");
      const character = session.cast.view.get("character", characterId);
      if (character?.role !== "cast" || !(before.cast.includes(characterId) || before.present.includes(characterId)))
        throw new AppError("VALIDATION", "That character is not of this scene", { reason: "scene.absent" });
      if ((player?.userId ?? null) === userId) return before;
      const payload = { characterId, player: member && { userId: member.userId, name: member.name } };
      await session.author({ drafts: [{ ...draftScene(ctx, session, sceneId), type: "scene.cast", payload }] });
      return loadScene(session, sceneId);
    });
    await wakeTimeline(ctx, timelineId);
    return scene;
  },
});

/** A turn that waits for a person goes by without words; for that person, and for whoever moderates. */
export const passTurn = defineVerb({
  name: "scene.pass",
  access: "read",
  input: partInput.omit({ characterId: true }),
  run: async (ctx, { timelineId, sceneId }): Promise<Scene> => {
    const scene = await withCast(ctx, timelineId, async (session) => {
      const before = loadOpenScene(session, sceneId);
      const player = awaitedPlayer(before);
      if (!isSelf(ctx, player?.userId)) assertAccess(ctx, "moderate", "scene.pass");
      return player === null ? before : keepSilent(ctx, session, before);
    });
    await wakeTimeline(ctx, timelineId);
    return scene;
  },
});
