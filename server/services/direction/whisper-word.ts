import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { whisperKinds, type Whisper } from "@/server/contracts/direction";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { toCommand } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { withCast } from "@/server/services/cast";
import { announceNext, draftRecall, draftScene, loadOpenScene, WHISPER_WEIGHT } from "@/server/services/scene";
import { understandWhisper } from "./understand-whisper";

const sceneInput = z.object({ timelineId: idSchema, sceneId: idSchema });
/** Words of a name that stand for the one who bears it; not "the", nor a title. */
const titles = new Set(["mr", "mrs", "miss", "ms", "the", "lady", "lord", "sir", "old", "of"]);
const partsOf = (name: string): string[] => name.split(/[^\p{L}\p{N}]+/u).filter((word) => !titles.has(word.toLowerCase()));

/** A word in one character's ear, for some turns: it weighs on what they choose, and goes to whoever gives their words. Nobody else hears it. */
export const whisper = defineVerb({
  name: "direction.whisper",
  access: "write",
  input: sceneInput.extend({
    characterId: idSchema,
    kind: z.enum(whisperKinds).default("instruction"),
    text: z.string().trim().min(1, "Write something first").max(limits.shortTextLength),
    turns: z.int().min(1).max(50).default(3),
  }),
  idempotent: true,
  run: (ctx, { timelineId, sceneId, characterId, kind, text, turns }): Promise<Whisper> =>
    withCast(ctx, timelineId, async (session) => {
      const scene = loadOpenScene(session, sceneId);
      if (!scene.present.includes(characterId))
        throw new AppError("PRECONDITION", "That character is not in the room", { reason: "scene.absent" });
      const { view } = session.cast;
      const others = scene.present.flatMap((id) => {
        const member = id === characterId ? undefined : view.get("character", id);
        return member
          ? [{ id, names: [member.name, member.shortName, ...partsOf(member.name), ...partsOf(member.shortName), ...member.aliases] }]
          : [];
      });
      const { move, wish, targetId } = understandWhisper(text, others);
      const head = draftScene(ctx, session, sceneId);
      const said: Whisper = {
        id: ctx.newId(),
        characterId,
        kind,
        text,
        sinceTurn: scene.turn,
        untilTurn: scene.turn + turns,
        move,
        targetId,
        by: "writer",
      };
      const weight = wish === "do" ? WHISPER_WEIGHT : -2;
      const drafts: EventDraft[] = [{ ...head, type: "director.whispered", payload: { whisper: said } }];
      if (move !== null)
        drafts.push({ ...head, type: "director.ordered", payload: { command: { what: "weight", actorId: characterId, move, weight } } });
      await session.author({ drafts, command: toCommand(ctx, said) });
      await announceNext(session, sceneId);
      return said;
    }),
});

export const recallWhisper = defineVerb({
  name: "direction.recall",
  access: "write",
  input: sceneInput.extend({ whisperId: idSchema }),
  run: (ctx, { timelineId, sceneId, whisperId }): Promise<{ id: string }> =>
    withCast(ctx, timelineId, async (session) => {
      const scene = loadOpenScene(session, sceneId);
      const found = scene.whispers.find(({ id }) => id === whisperId);
      if (!found) throw new AppError("NOT_FOUND", "That whisper is over already, or was taken back", { reason: "whisper.not_found" });
      const drafts = draftRecall(draftScene(ctx, session, sceneId), scene, found, scene.turn + 1);
      await session.author({ drafts });
      await announceNext(session, sceneId);
      return { id: whisperId };
    }),
});
