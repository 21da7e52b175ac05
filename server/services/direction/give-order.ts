import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { idSchema } from "@/server/contracts/numbers";
import { moveIdSchema } from "@/server/contracts/plan";
import type { Scene } from "@/server/contracts/scene";
import type { DirectCommand } from "@/server/contracts/simulation";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { withCast } from "@/server/services/cast";
import { announceNext, draftScene, lapseProposals, loadOpenScene, loadScene, sceneKeyOf } from "@/server/services/scene";

const sceneInput = z.object({ timelineId: idSchema, sceneId: idSchema });

const orderSchema = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("pin"),
    characterId: idSchema,
    move: moveIdSchema,
    targetId: idSchema.nullable().default(null),
    withinTurns: z.int().min(1).max(50).default(4),
  }),
  z.object({ what: z.literal("unpin"), id: z.string().min(1).max(60) }),
  z.object({ what: z.literal("forbid"), characterId: idSchema.nullable(), move: moveIdSchema, forbidden: z.boolean() }),
  z.object({ what: z.literal("weight"), characterId: idSchema.nullable(), move: moveIdSchema, weight: z.number().min(-2).max(2) }),
]);

/** The writer's hand over what characters choose, SIMULATION §1.10; in force until it is taken back, or its scene ends. */
export const order = defineVerb({
  name: "direction.order",
  access: "write",
  input: sceneInput.extend({ command: orderSchema }),
  run: (ctx, { timelineId, sceneId, command: asked }): Promise<Scene> =>
    withCast(ctx, timelineId, async (session) => {
      const scene = loadOpenScene(session, sceneId);
      const named = asked.what === "unpin" ? [] : [asked.characterId, asked.what === "pin" ? asked.targetId : null];
      if (named.some((id) => id !== null && !scene.cast.includes(id) && !scene.present.includes(id)))
        throw new AppError("PRECONDITION", "That character is not of this scene", { reason: "scene.absent" });
      if (asked.what === "unpin" && !scene.orders.some(({ id }) => id === asked.id))
        throw new AppError("NOT_FOUND", "That does not hold any more: it was carried out, or taken back", { reason: "order.not_found" });
      const command = ((): DirectCommand => {
        if (asked.what === "unpin") return asked;
        const { characterId: actorId, move } = asked;
        if (asked.what === "forbid") return { what: "forbid", actorId, move, forbidden: asked.forbidden };
        if (asked.what === "weight") return { what: "weight", actorId, move, weight: asked.weight };
        const beforeTurn = scene.turn + 1 + asked.withinTurns;
        return {
          what: "pin",
          id: ctx.newId(),
          actorId: asked.characterId,
          move,
          targetId: asked.targetId,
          sceneKey: sceneKeyOf(sceneId),
          beforeTurn,
        };
      })();
      // The simulation first: an event that it refuses could never be replayed.
      await session.cast.simulation.peek([{ type: "direct", command }]);
      const draft: EventDraft = { ...draftScene(ctx, session, sceneId), type: "director.ordered", payload: { command } };
      await session.author({ drafts: [draft] });
      await announceNext(session, sceneId);
      return loadScene(session, sceneId);
    }),
});

/** A beat begins, or ends as is said, by the writer's word. */
export const directBeat = defineVerb({
  name: "direction.beat",
  access: "write",
  input: sceneInput.extend({ beatId: z.string().min(1).max(40), what: z.enum(["enter", "success", "fail"]) }),
  run: (ctx, { timelineId, sceneId, beatId, what }): Promise<Scene> =>
    withCast(ctx, timelineId, async (session) => {
      const scene = loadOpenScene(session, sceneId);
      const payload = { sceneKey: sceneKeyOf(sceneId), beatId, what, present: scene.present };
      await session.cast.simulation.peek([{ type: "beat", ...payload }]);
      await session.author({ drafts: [{ ...draftScene(ctx, session, sceneId), type: "beat.directed", payload }] });
      await lapseProposals(session, sceneId);
      await announceNext(session, sceneId);
      return loadScene(session, sceneId);
    }),
});
