import { z } from "zod";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { IronyBoard, IronyStep } from "@/server/contracts/irony";
import { idSchema } from "@/server/contracts/numbers";
import type { Scene } from "@/server/contracts/scene";
import { notFound } from "@/server/core/errors";
import { defineToken } from "@/server/core/held";
import { defineVerb } from "@/server/core/verb";
import { askSimulation, type CastContext } from "@/server/services/cast";

const PAGE = 2_000;

const eventsOf = async function* (ctx: CastContext, timelineId: string, afterSeq: number, toSeq: number): AsyncGenerator<ChronicleEvent> {
  for (let seq = afterSeq; seq < toSeq;) {
    const page = await ctx.chronicle.read(ctx.workspaceId, timelineId, { afterSeq: seq, toSeq, limit: PAGE });
    yield* page;
    seq = page.at(-1)?.seq ?? toSeq;
  }
};

/** The last event before a scene opened. Its tick does not tell: a scene of the first hour has nothing before that hour. */
const seqBefore = async ({ chronicle, workspaceId }: CastContext, timelineId: string, headSeq: number, scene: Scene): Promise<number> => {
  const afterSeq = scene.openedAtTick === 0 ? 0 : await chronicle.seqAtTick(workspaceId, timelineId, scene.openedAtTick - 1);
  const opened = await chronicle.inputsOf(workspaceId, timelineId, ["scene.opened"], { afterSeq, toSeq: headSeq });
  const own = opened.find(({ payload }) => payload.sceneId === scene.id);
  return Math.max(1, own ? own.seq - 1 : afterSeq);
};

/** What each knew when the scene began. */
const stepsBefore = async (ctx: CastContext, timelineId: string, openedSeq: number, scene: Scene): Promise<IronyStep[]> => {
  const minds = await askSimulation(ctx, timelineId, openedSeq, async (simulation) => {
    const all = [];
    for (const id of scene.cast) all.push(await simulation.mind(id));
    return all;
  });
  return minds.flatMap(({ holdings }) =>
    holdings.map(({ factId, characterId, stance, how, fromId }) => ({
      factId,
      holderId: characterId,
      turn: 0,
      stance,
      how,
      fromId,
      lineId: null,
    })),
  );
};

/** Follows who learned what in a scene. Whoever reads learns a fact with the first line that speaks of it, or that somebody learned it by. */
const follow = async (
  ctx: CastContext,
  timelineId: string,
  seqs: { opened: number; head: number },
  scene: Pick<Scene, "id">,
  readBefore: readonly string[],
): Promise<IronyStep[]> => {
  const steps: IronyStep[] = [];
  const lineOfMove = new Map<number, string>();
  const read = new Set(readBefore);
  const last = new Map<string, IronyStep>();
  let turn = 0;
  // What is set down for somebody is also told as learned by them: that is one step.
  const learn = (step: IronyStep): void => {
    const key = `${step.factId} ${step.holderId}`;
    const before = last.get(key);
    if (before?.turn === step.turn && before.stance === step.stance && before.how === step.how) return;
    last.set(key, step);
    steps.push(step);
  };
  const show = (factId: string, lineId: string | null): void => {
    if (read.has(factId)) return;
    read.add(factId);
    steps.push({ factId, holderId: "reader", turn, stance: "knows", how: "read", fromId: null, lineId });
  };
  for await (const event of eventsOf(ctx, timelineId, seqs.opened, seqs.head)) {
    if (event.type === "turn.taken" && event.sceneId === scene.id) turn = event.payload.turn;
    if (event.type === "line.spoken" && event.sceneId === scene.id) {
      if (event.payload.moveSeq !== null) lineOfMove.set(event.payload.moveSeq, event.payload.lineId);
      for (const factId of event.payload.used?.factIds ?? []) show(factId, event.payload.lineId);
    }
    if (event.type === "fact.learned") {
      const { factId, characterId, stance, how, fromId } = event.payload.holding;
      const lineId = event.causes.flatMap((seq) => lineOfMove.get(seq) ?? [])[0] ?? null;
      learn({ factId, holderId: characterId, turn, stance, how, fromId, lineId });
      if (lineId !== null) show(factId, lineId);
    }
    if (event.type === "fact.authored" || event.type === "fact.revealed") {
      const factId = event.type === "fact.authored" ? event.payload.fact.id : event.payload.factId;
      const ids = event.type === "fact.authored" ? event.payload.fact.heldBy : event.payload.characterIds;
      for (const holderId of ids) learn({ factId, holderId, turn, stance: "knows", how: "authored", fromId: null, lineId: null });
      // What happens before everybody's eyes stands in the script; a secret of the plan does not.
      if (event.type === "fact.authored" && event.sceneId === scene.id && !event.payload.fact.isSecret) show(factId, null);
    }
    if (event.type === "scene.closed" && event.sceneId === scene.id) break;
  }
  return steps;
};

const isRead = ({ holderId }: IronyStep): boolean => holderId === "reader";

/** By timeline and scene: it is asked for after every turn, and what was before a scene opened does not change. */
const earlier = defineToken<readonly string[]>("read before a scene");
const MOST_KEPT = 64;

/** What the script of the scenes before it has told whoever reads them in their order. */
const readEarlier = async (ctx: CastContext, timelineId: string, openedSeq: number, scene: Scene): Promise<readonly string[]> => {
  const key = `${timelineId}/${scene.id}`;
  const known = ctx.held.find(earlier, key);
  if (known) return known;
  const told = await findEarlier(ctx, timelineId, openedSeq, scene);
  const kept = ctx.held.keys(earlier);
  if (kept.length >= MOST_KEPT) for (const each of kept) ctx.held.drop(earlier, each);
  ctx.held.keep(earlier, key, told);
  return told;
};
const findEarlier = async (ctx: CastContext, timelineId: string, openedSeq: number, scene: Scene): Promise<string[]> => {
  const range = { afterSeq: 0, toSeq: openedSeq };
  const events = await ctx.chronicle.inputsOf(ctx.workspaceId, timelineId, ["scene.opened", "scene.closed"], range);
  const told = new Set<string>();
  for (const { type, seq, payload } of events) {
    if (type !== "scene.opened" || payload.sceneId === scene.id) continue;
    const closed = events.find((event) => event.type === "scene.closed" && event.sceneId === payload.sceneId);
    const seqs = { opened: seq - 1, head: closed?.seq ?? openedSeq };
    for (const { factId } of (await follow(ctx, timelineId, seqs, { id: payload.sceneId }, [...told])).filter(isRead)) told.add(factId);
  }
  return [...told];
};

/** The dramatic-irony board of a scene: facts against the reader and each of the cast, over its turns. */
export const readIrony = defineVerb({
  name: "direction.irony",
  access: "read",
  input: z.object({ timelineId: idSchema, sceneId: idSchema }),
  run: async (ctx, { timelineId, sceneId }): Promise<IronyBoard> => {
    const { workspaceId } = ctx;
    const view = await ctx.chronicle.view(workspaceId, timelineId);
    const scene = view.scenes.find(({ id }) => id === sceneId);
    if (!scene) throw notFound("scene", sceneId);
    const opened = await seqBefore(ctx, timelineId, view.seq, scene);
    const readBefore = await readEarlier(ctx, timelineId, opened, scene);
    const steps = [
      ...(await stepsBefore(ctx, timelineId, opened, scene)),
      ...readBefore.map((factId): IronyStep => ({
        factId,
        holderId: "reader",
        turn: 0,
        stance: "knows",
        how: "read",
        fromId: null,
        lineId: null,
      })),
      ...(await follow(ctx, timelineId, { opened, head: view.seq }, scene, readBefore)),
    ];
    const cast = new Set([...scene.cast, ...scene.present, "reader"]);
    const known = new Set(view.facts.map(({ id }) => id));
    const nameOf = (id: string): string => {
      const member = view.characters.find((each) => each.id === id);
      return member ? member.shortName || member.name : "somebody";
    };
    return {
      facts: view.facts.map(({ id, text, isTrue, isSecret }) => ({ id, text, isTrue, isSecret })),
      holders: [
        { id: "reader", name: "The reader" },
        ...[...new Set([...scene.cast, ...scene.present])].map((id) => ({ id, name: nameOf(id) })),
      ],
      turns: scene.turn,
      steps: steps.filter(({ factId, holderId }) => known.has(factId) && cast.has(holderId)),
    };
  },
});
