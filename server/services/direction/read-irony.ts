import { z } from "zod";
import { shortNameOf } from "@/server/contracts/identity";
import { AUTHOR, READER, type IronyBoard, type IronyStep } from "@/server/contracts/irony";
import { idSchema } from "@/server/contracts/numbers";
import type { Scene } from "@/server/contracts/scene";
import type { Mind } from "@/server/contracts/mind";
import { defineToken } from "@/server/core/held";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { askSimulation, type CastContext } from "@/server/services/cast";
import { keepFollowing, type Learned } from "./follow-scene";
import { workedOut } from "./worked-out";
import { findWithdrawn, followReader, type Withdrawn } from "./reader-knowledge";

/** The last event before a scene opened. Its tick does not tell: a scene of the first hour has nothing before that hour. */
const seqBefore = async ({ chronicle, workspaceId }: CastContext, timelineId: string, headSeq: number, scene: Scene): Promise<number> => {
  const afterSeq = scene.openedAtTick === 0 ? 0 : await chronicle.seqAtTick(workspaceId, timelineId, scene.openedAtTick - 1);
  const opened = await chronicle.inputsOf(workspaceId, timelineId, ["scene.opened"], { afterSeq, toSeq: headSeq });
  const own = opened.find(({ payload }) => payload.sceneId === scene.id);
  return Math.max(1, own ? own.seq - 1 : afterSeq);
};

/** By timeline and scene. */
const opening = defineToken<number>("the last event before a scene");
/** By timeline and scene, then by character: what has been asked of the simulation as it stood then is not asked again. */
const before = defineToken<Map<string, Learned[]>>("what was known before a scene");

const toLearned = ({ holdings }: Mind): Learned[] =>
  holdings.map(({ factId, characterId, stance, how, fromId, act }) => ({
    ...{ factId, holderId: characterId, stance, how, fromId, act },
    ...{ turn: 0, lineId: null },
  }));

/** What each knew when the scene began, also of those who came in later. */
const stepsBefore = async (
  ctx: CastContext,
  timelineId: string,
  openedSeq: number,
  { sceneId, cast }: { sceneId: string; cast: readonly string[] },
): Promise<Learned[]> => {
  const known = await workedOut(ctx, before, `${timelineId}/${sceneId}`, () => new Map<string, Learned[]>());
  const unasked = cast.filter((id) => !known.has(id));
  if (unasked.length > 0)
    await askSimulation(ctx, timelineId, openedSeq, async (simulation) => {
      for (const id of unasked) known.set(id, toLearned(await simulation.mind(id)));
    });
  return cast.flatMap((id) => known.get(id) ?? []);
};

const stands = ({ lineId, act }: Learned, { lineIds, acts }: Withdrawn): boolean =>
  (lineId === null || !lineIds.has(lineId)) && (act === null || !acts.has(act));
const toStep = ({ act: _act, ...step }: Learned): IronyStep => step;

/** The author knows a fact from when it was set down. */
const authorBefore = async ({ chronicle, workspaceId }: CastContext, timelineId: string, openedSeq: number): Promise<Learned[]> => {
  const events = await chronicle.inputsOf(workspaceId, timelineId, ["fact.authored"], { afterSeq: 0, toSeq: openedSeq });
  const ids = new Set(events.map(({ payload }) => payload.fact.id));
  const always = { holderId: AUTHOR, turn: 0, stance: "knows", how: "authored", fromId: null, lineId: null, act: null } as const;
  return [...ids].map((factId) => ({ factId, ...always }));
};

/**
 * The dramatic-irony board of a scene: facts against the reader, the author and each of the cast, over its turns, as if only the lines that
 * stand had been said. A fact that was set down after the scene is none of its.
 */
export const readIrony = defineVerb({
  name: "direction.irony",
  access: "read",
  input: z.object({ timelineId: idSchema, sceneId: idSchema }),
  run: async (ctx, { timelineId, sceneId }): Promise<IronyBoard> => {
    const { workspaceId } = ctx;
    const view = await ctx.chronicle.view(workspaceId, timelineId);
    const scene = view.scenes.find(({ id }) => id === sceneId);
    if (!scene) throw notFound("scene", sceneId);
    const openedSeq = await workedOut(ctx, opening, `${timelineId}/${sceneId}`, () => seqBefore(ctx, timelineId, view.seq, scene));
    const withdrawn = await findWithdrawn(ctx, timelineId, view.seq);
    const followed = await keepFollowing(ctx, timelineId, { opened: openedSeq, head: view.seq }, scene);
    const byAuthor = await authorBefore(ctx, timelineId, openedSeq);
    const authored = new Set(byAuthor.map(({ factId }) => factId));
    const learned = followed.steps.filter(({ factId, holderId }) => holderId !== AUTHOR || !authored.has(factId));
    const cast = [...new Set([...scene.cast, ...scene.present])];
    const added = await ctx.chronicle.inputsOf(workspaceId, timelineId, ["character.added"], { afterSeq: openedSeq, toSeq: view.seq });
    const isNew = new Set(added.map(({ payload }) => payload.character.id));
    const known = cast.filter((id) => !isNew.has(id));
    const steps = [
      ...[...byAuthor, ...(await stepsBefore(ctx, timelineId, openedSeq, { sceneId, cast: known })), ...learned]
        .filter((step) => stands(step, withdrawn))
        .map(toStep),
      ...(await followReader(ctx, timelineId, { scene, openedSeq, followed, withdrawn })),
    ];
    const shown = new Set([READER, AUTHOR, ...cast]);
    const told = new Set(steps.flatMap(({ factId, holderId }) => (holderId === AUTHOR ? factId : [])));
    const facts = view.facts.filter(({ id }) => told.has(id));
    const ids = new Set(facts.map(({ id }) => id));
    const nameOf = (id: string): string => {
      const member = view.characters.find((each) => each.id === id);
      return member ? shortNameOf(member) : "somebody";
    };
    return {
      facts: facts.map(({ id, text, isTrue, isSecret }) => ({ id, text, isTrue, isSecret })),
      holders: [{ id: READER, name: "The reader" }, { id: AUTHOR, name: "The author" }, ...cast.map((id) => ({ id, name: nameOf(id) }))],
      turns: scene.turn,
      steps: steps.filter(({ factId, holderId }) => ids.has(factId) && shown.has(holderId)),
    };
  },
});
