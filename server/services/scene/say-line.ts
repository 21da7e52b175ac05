import { z } from "zod";
import { limits } from "@/server/contracts/limits";
import { characterProfileSchema } from "@/server/contracts/character";
import { initialsOf } from "@/server/contracts/identity";
import { idSchema } from "@/server/contracts/numbers";
import type { Scene } from "@/server/contracts/scene";
import { awaitedPlayer } from "@/server/contracts/scene-state";
import { toCommand, toEventActor, type Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { placeOf, tickOf, wakeTimeline, withCast, type CastSession } from "@/server/services/cast";
import { classifyMove } from "@/server/simulation/improviser/classify-move";
import { findNamed } from "./find-named";
import { announceNext, draftScene, floorOf, loadOpenScene, loadScene } from "./internal";
import { performTurn } from "./perform-turn";
import { assertMaySpeak } from "./play-part";

const textSchema = z.string().trim().min(1, "Write something first").max(limits.lineLength, `At most ${limits.lineLength} characters`);

/** The person in the room: one visitor for each user and cast, made when they first speak as themselves. */
const visitorFor = async (ctx: Context, session: CastSession): Promise<string> => {
  if (ctx.actor.kind !== "user") throw new AppError("FORBIDDEN", "Only a person can speak as themselves");
  const { userId, name } = ctx.actor;
  const tag = `person:${userId}`;
  const known = session.cast.view.list("character").find((member) => member.role === "visitor" && member.tags.includes(tag));
  if (known) return known.id;
  const id = ctx.newId();
  const neutral = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };
  const profile = characterProfileSchema.parse({
    name,
    title: "A visitor in the room",
    role: "visitor",
    bigFive: neutral,
    tags: [tag],
    initials: initialsOf(name),
  });
  await session.author({
    drafts: [
      {
        type: "character.added",
        tick: tickOf(session),
        actor: toEventActor(ctx.actor),
        payload: { character: { ...profile, id } },
      },
    ],
  });
  return id;
};

const enter = async (ctx: Context, session: CastSession, scene: Scene, characterId: string): Promise<Scene> => {
  if (scene.present.includes(characterId)) return scene;
  await session.author({ drafts: [{ ...draftScene(ctx, session, scene.id), type: "scene.joined", payload: { characterId } }] });
  return loadScene(session, scene.id);
};

/** To whom a person speaks who has not said so: whoever is named, else whoever spoke last, else whoever comes first. */
const addresseeOf = (session: CastSession, scene: Scene, speakerId: string, text: string): string => {
  const others = scene.present.filter((id) => id !== speakerId);
  const called = (by: "shortName" | "name") => others.map((id) => ({ id, called: session.cast.view.get("character", id)?.[by] ?? "" }));
  const [named] = [...findNamed(text, called("shortName")), ...findNamed(text, called("name"))];
  const last = floorOf(session, scene).history.at(-1)?.speakerId;
  const found = named ?? (last !== undefined && last !== speakerId && others.includes(last) ? last : others[0]);
  if (!found) throw new AppError("PRECONDITION", "There is nobody here to speak to", { reason: "scene.empty" });
  return found;
};

/** A person speaks, as a character or as themselves; the words are recorded as they are, and act like any other line. */
export const sayLine = defineVerb({
  name: "scene.say",
  access: "read",
  input: z.object({
    timelineId: idSchema,
    sceneId: idSchema,
    /** Null: as oneself. */ asId: idSchema.nullable(),
    toId: idSchema.nullable().default(null),
    text: textSchema,
    /** An aside: only these, besides the two, hear it. */ hears: z.array(idSchema).max(limits.sceneCast).optional(),
  }),
  idempotent: true,
  run: async (ctx, { timelineId, sceneId, asId, toId, text, hears }): Promise<{ id: string; held: boolean }> => {
    const { waited, ...said } = await withCast(ctx, timelineId, async (session) => {
      const open = loadOpenScene(session, sceneId);
      assertMaySpeak(ctx, open, asId);
      if (asId !== null && !open.present.includes(asId))
        throw new AppError("PRECONDITION", "That character is not in the room", { reason: "scene.absent" });
      const speakerId = asId ?? (await visitorFor(ctx, session));
      const scene = await enter(ctx, session, open, speakerId);
      if (toId !== null && (toId === speakerId || !scene.present.includes(toId)))
        throw new AppError("PRECONDITION", "The one you speak to is not in the room", { reason: "scene.absent" });
      const addresseeId = toId ?? addresseeOf(session, scene, speakerId, text);
      if (scene.held !== null)
        throw new AppError("PRECONDITION", "A line waits for a decision; yours is kept until then", { reason: "scene.held" });
      const taken = {
        speakerId,
        addresseeId,
        move: classifyMove(text),
        ...(hears && { hears: hears.filter((id) => scene.present.includes(id)) }),
      };
      const result = await performTurn(
        ctx,
        session,
        scene,
        { taken, by: toEventActor(ctx.actor) },
        {
          speak: async (act, turn) => ({
            lineId: ctx.newId(),
            placeId: placeOf(session.cast.view, act, scene),
            turn,
            text,
            direction: null,
            source: "human",
            model: "person",
          }),
          heldAs: (id) => toCommand(ctx, { id, held: true }),
          record: (drafts, id) => session.append({ drafts, command: toCommand(ctx, { id, held: false }) }),
        },
      );
      if (result.kind === "silent") throw new AppError("INTERNAL", "The line could not be placed in the scene");
      if (result.kind === "blocked")
        throw new AppError("PRECONDITION", `This scene does not let that pass: ${result.reasons.join("; ")}`, { reason: "line.blocked" });
      if (result.kind === "spoken") await announceNext(session, sceneId);
      return { id: result.lineId, held: result.kind === "held", waited: awaitedPlayer(scene) !== null };
    });
    // The scene stood still for these words.
    if (waited) await wakeTimeline(ctx, timelineId);
    return said;
  },
});
