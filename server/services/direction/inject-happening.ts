import { z } from "zod";
import { cardSentences } from "@/server/contracts/card-sentences";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { happeningKinds, type Happening } from "@/server/contracts/direction";
import type { Place } from "@/server/contracts/place";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { cardIdSchema, type CardId } from "@/server/contracts/plan";
import { toCommand, type Context } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";
import { passOver } from "@/server/services/ecosystem";
import { nextFactId } from "@/server/services/fact";
import { announceNext, draftHappening, draftScene, loadOpenScene } from "@/server/services/scene";

/** Between so many ticks others may have the cast, and the server whatever else it does. */
const TICKS_AT_A_TIME = 6;

/** The clock goes on to a tick; whoever speaks next is in another mood then. */
const letPass = async (ctx: Context, timelineId: string, { sceneId, until }: { sceneId: string; until: number }): Promise<void> => {
  for (let isThere = false; !isThere;) {
    isThere = await withCast(ctx, timelineId, async (session) => {
      const left = until - tickOf(session);
      if (left > 0) await passOver(session, Math.min(left, TICKS_AT_A_TIME));
      if (left > TICKS_AT_A_TIME) return false;
      await announceNext(session, sceneId);
      return true;
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
};

interface Untold {
  kind: Happening["kind"];
  card: CardId | null;
  place: Place | null | undefined;
}
/** What is told where the writer has no words of their own for it. */
const saidByItself = ({ kind, card, place }: Untold): string => {
  if (kind === "card" && card) return cardSentences[card];
  return kind === "place" && place ? `They are at ${place.name} now.` : "";
};

/**
 * Something happens that nobody says: an event in the writer's words, which those present then know; a drama card, which strikes them as
 * SIMULATION §1.17 says; time that passes, for the whole cast where the clock is to go with it; another place.
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
    /** Where time passes: how much of it the cast lives through, in ticks; 0 only says so. */
    ticks: z.int().min(0).max(limits.ticksAtOnce).default(0),
  }),
  idempotent: true,
  run: async (ctx, { timelineId, sceneId, kind, text, card, placeId, knownTo, ticks }): Promise<Happening> => {
    const happened = await withCast(ctx, timelineId, async (session) => {
      const scene = loadOpenScene(session, sceneId);
      const { view } = session.cast;
      if (kind === "card" && card === null) throw new AppError("VALIDATION", "Choose a card", { reason: "inject.no_card" });
      const place = placeId === null ? null : view.get("place", placeId);
      if (placeId !== null && !place) throw notFound("place", placeId);
      if (kind === "place" && !place) throw new AppError("VALIDATION", "Choose a place", { reason: "inject.no_place" });
      const passing = kind === "time" ? ticks : 0;
      const told = text || saidByItself({ kind, card, place });
      if (told === "") throw new AppError("VALIDATION", "Say what happens", { reason: "inject.no_text" });
      const head = draftScene(ctx, session, sceneId);
      const until = passing > 0 ? { until: tickOf(session) + passing } : {};
      const happening: Happening = { id: ctx.newId(), kind, text: told, turn: scene.turn, by: "writer", ...until };
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
    });
    if (happened.until !== undefined) await letPass(ctx, timelineId, { sceneId, until: happened.until });
    return happened;
  },
});
