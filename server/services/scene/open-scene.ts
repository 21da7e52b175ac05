import { z } from "zod";
import { ambientMotifId } from "@/server/contracts/motifs";
import { idSchema } from "@/server/contracts/numbers";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { limits } from "@/server/contracts/limits";
import { sceneSetupSchema, type SceneSetup } from "@/server/contracts/scene";
import { toCommand, toEventActor } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, wakeTimeline, withCast, type CastSession } from "@/server/services/cast";
import { nextFactNumber } from "@/server/services/fact";
import { assertChooser } from "./ask-speaker";
import { announceNext, sceneKeyOf, type Head } from "./internal";
import { assertPriced } from "./meter-call";

/** The simulation says what is wrong with a plan before anything is recorded: an event that it refuses could never be replayed. */
const assertPlayable = async (session: CastSession, sceneId: string, { plan, cast, direction }: SceneSetup): Promise<void> => {
  const stranger = direction.parts.find(({ characterId }) => !cast.includes(characterId));
  if (stranger)
    throw new AppError("VALIDATION", "Somebody has a part in this scene who is not in its cast", { reason: "scene.part_without_cast" });
  const first = cast.filter((id) => (direction.parts.find(({ characterId }) => characterId === id)?.entersAt ?? 1) === 1);
  if (first.length < 2)
    throw new AppError("VALIDATION", "At least two have to be there from the beginning", { reason: "scene.nobody_there" });
  if (plan !== null) await session.cast.simulation.peek([{ type: "plan", sceneKey: sceneKeyOf(sceneId), plan }]);
};

/** A theme of the scene is one of every region that its people come from. */
const draftMotifs = async ({ cast: { simulation } }: CastSession, head: Head, { direction, cast }: SceneSetup): Promise<EventDraft[]> => {
  if (direction.motifs.length === 0) return [];
  const regions = await simulation.regions(cast);
  return direction.motifs.flatMap(({ category, intensity }) =>
    regions.map((region): EventDraft => {
      const command = { what: "set" as const, intensity };
      return { ...head, type: "motif.commanded", payload: { motifId: ambientMotifId(region, category), command } };
    }),
  );
};

/** What a scene begins with, beside its cast: secrets and aims of the parts, themes, and its plan. */
const draftOpening = async (session: CastSession, head: Head, sceneId: string, setup: SceneSetup): Promise<EventDraft[]> => {
  const { direction, plan, cast } = setup;
  const { view } = session.cast;
  const drafts: EventDraft[] = [];
  let fact = nextFactNumber(view);
  for (const { characterId, secret, goal } of direction.parts) {
    if (secret !== "") {
      const about = { text: secret, subjectId: null, objectId: null, isTrue: true, isSecret: true, heldBy: [characterId] };
      drafts.push({ ...head, type: "fact.authored", payload: { fact: { ...about, id: `a${fact}` } } });
      fact += 1;
    }
    const goals = view.get("character", characterId)?.goals ?? [];
    const isNew = goal !== null && !goals.some(({ type, targetId }) => type === goal.type && targetId === goal.targetId);
    // The newest aim comes first; of too many the last is let go.
    if (isNew)
      drafts.push({
        ...head,
        type: "character.edited",
        payload: { characterId, patch: { goals: [goal, ...goals].slice(0, limits.goals) } },
      });
  }
  drafts.push(...(await draftMotifs(session, head, setup)));
  if (plan !== null && cast.length > 0) drafts.push({ ...head, type: "scene.planned", payload: { sceneKey: sceneKeyOf(sceneId), plan } });
  return drafts;
};

/** Opens a scene and starts it: its cast takes turns by itself from now on. */
export const openScene = defineVerb({
  name: "scene.open",
  access: "write",
  input: z.object({ timelineId: idSchema, setup: sceneSetupSchema }),
  idempotent: true,
  run: async (ctx, { timelineId, setup }): Promise<{ id: string }> => {
    const opened = await withCast(ctx, timelineId, async (session) => {
      if (new Set(setup.cast).size !== setup.cast.length)
        throw new AppError("VALIDATION", "Somebody is in the cast of this scene twice", { reason: "scene.cast_twice" });
      for (const id of setup.cast) {
        const member = session.cast.view.get("character", id);
        if (!member) throw notFound("character", id);
        const elsewhere = session.cast.view.list("scene").find((scene) => scene.status !== "ended" && scene.present.includes(id));
        if (elsewhere)
          throw new AppError("PRECONDITION", `${member.name} is in “${elsewhere.title}” already; end it first, or leave them out`, {
            reason: "scene.busy",
          });
        if (member.removed)
          throw new AppError("PRECONDITION", `${member.name} has been taken out of the cast`, { reason: "character.removed" });
      }
      if (setup.placeId !== null && !session.cast.view.get("place", setup.placeId)) throw notFound("place", setup.placeId);
      const sceneId = ctx.newId();
      const command = toCommand(ctx, { id: sceneId });
      assertChooser(ctx, setup.direction);
      assertPriced(ctx, setup.direction);
      await assertPlayable(session, sceneId, setup);
      const head = { tick: tickOf(session), sceneId, actor: toEventActor(ctx.actor) };
      const opening = await draftOpening(session, head, sceneId, setup);
      await session.author({ drafts: [{ ...head, type: "scene.opened", payload: { sceneId, setup } }, ...opening], command });
      await announceNext(session, sceneId);
      return { id: sceneId };
    });
    await wakeTimeline(ctx, timelineId);
    return opened;
  },
});
