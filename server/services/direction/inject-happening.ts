import { z } from "zod";
import { cardSentences } from "@/server/contracts/card-sentences";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { happeningKinds, type Happening } from "@/server/contracts/direction";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { cardIdSchema } from "@/server/contracts/plan";
import { toCommand } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { withCast } from "@/server/services/cast";
import { nextFactId } from "@/server/services/fact";
import { announceNext, draftHappening, draftScene, loadOpenScene } from "@/server/services/scene";

/**
 * Something happens that nobody says: an event in the writer's words, which those present then know; a drama card, which strikes them as
 * SIMULATION §1.17 says; time that passes; another place.
 */
export const inject = defineVerb({
  name: "direction.inject",
  access: "write",
  input: z.object({
    timelineId: idSchema,
    sceneId: idSchema,
    kind: z.enum(happeningKinds),
    text: z.string().trim().max(limits.shortTextLength).default(""),
    card: cardIdSchema.nullable().default(null),
    placeId: idSchema.nullable().default(null),
    /** Who learns of an event: everybody present, or only whoever reads. */
    knownTo: z.enum(["present", "nobody"]).default("present"),
  }),
  idempotent: true,
  run: (ctx, { timelineId, sceneId, kind, text, card, placeId, knownTo }): Promise<Happening> =>
    withCast(ctx, timelineId, async (session) => {
      const scene = loadOpenScene(session, sceneId);
      const { view } = session.cast;
      if (kind === "card" && card === null) throw new AppError("VALIDATION", "Choose a card", { reason: "inject.no_card" });
      const place = placeId === null ? null : view.get("place", placeId);
      if (placeId !== null && !place) throw notFound("place", placeId);
      if (kind === "place" && !place) throw new AppError("VALIDATION", "Choose a place", { reason: "inject.no_place" });
      const told =
        text || (kind === "card" && card ? cardSentences[card] : kind === "place" && place ? `They are at ${place.name} now.` : "");
      if (told === "") throw new AppError("VALIDATION", "Say what happens", { reason: "inject.no_text" });
      const head = draftScene(ctx, session, sceneId);
      const happening: Happening = { id: ctx.newId(), kind, text: told, turn: scene.turn, by: "writer" };
      const drafts: EventDraft[] = [draftHappening(head, scene, happening, kind === "card" ? card : null)];
      if (kind === "place") drafts.push({ ...head, type: "scene.changed", payload: { patch: { placeId } } });
      if (kind === "event" && knownTo === "present" && scene.present.length > 0) {
        const fact = {
          id: nextFactId(view),
          text: told,
          subjectId: null,
          objectId: null,
          isTrue: true,
          isSecret: false,
          heldBy: scene.present,
        };
        drafts.push({ ...head, type: "fact.authored", payload: { fact } });
      }
      await session.author({ drafts, command: toCommand(ctx, happening) });
      await announceNext(session, sceneId);
      return happening;
    }),
});
