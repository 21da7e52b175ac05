import { z } from "zod";
import type { CastView } from "@/server/contracts/chronicle/view";
import { shortNameOf } from "@/server/contracts/identity";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { sceneSetupSchema, type SceneSetup } from "@/server/contracts/scene";
import {
  takeBudgetSchema,
  takeSourceSchema,
  takeVarySchema,
  type TakeBudget,
  type TakeSource,
  type TakeVary,
} from "@/server/contracts/take";
import { toCommand, type Context } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { wakeTimeline, withCast } from "@/server/services/cast";
import { assertChooser, assertPriced } from "@/server/services/scene";
import { recordCommand } from "@/server/stores/chronicle/commands";
import type { Sql } from "@/server/stores/database/port";
import { planTakes, type Names, type PlannedTake } from "./plan-takes";

/** Sets of a workspace that are being played at once. */
const MOST_RUNNING = 4;

interface Beginning {
  setup: SceneSetup;
  forkSeq: number;
  view: CastView;
}

/** At the head, with the state of the simulation kept there, so that no take has to work it out again. */
const keepHead = (ctx: Context, timelineId: string): Promise<{ seq: number; view: CastView }> =>
  withCast(ctx, timelineId, async ({ cast }) => {
    const view = cast.view.toCastView();
    await ctx.chronicle.saveCheckpoint(ctx.workspaceId, timelineId, view.seq, await cast.simulation.snapshot());
    return { seq: view.seq, view };
  });

const findBeginning = async (ctx: Context, timelineId: string, source: TakeSource): Promise<Beginning> => {
  const { chronicle, workspaceId } = ctx;
  if (source.kind === "setup") {
    const { seq, view } = await keepHead(ctx, timelineId);
    return { setup: source.setup, forkSeq: seq, view };
  }
  const { headSeq } = await chronicle.timeline(workspaceId, timelineId);
  const opened = (await chronicle.inputsOf(workspaceId, timelineId, ["scene.opened"], { afterSeq: 0, toSeq: headSeq })).find(
    ({ payload }) => payload.sceneId === source.sceneId,
  );
  if (!opened) throw notFound("scene", source.sceneId);
  if (source.from === "opening") {
    const forkSeq = opened.seq - 1;
    return { setup: sceneSetupSchema.parse(opened.payload.setup), forkSeq, view: await chronicle.view(workspaceId, timelineId, forkSeq) };
  }
  const { seq, view } = await keepHead(ctx, timelineId);
  const scene = view.scenes.find(({ id }) => id === source.sceneId);
  return { setup: sceneSetupSchema.parse(scene ?? opened.payload.setup), forkSeq: seq, view };
};

const namesIn = (view: CastView): Names => {
  const find = (id: string) => view.characters.find((each) => each.id === id);
  return {
    person: (id) => {
      const member = find(id);
      return member ? shortNameOf(member) : "somebody";
    },
    all: (id) => {
      const member = find(id);
      return member ? [member.name, shortNameOf(member)] : [];
    },
    place: (id) => view.places.find((each) => each.id === id)?.name ?? "another place",
  };
};

/** What is wrong with any take is wrong with the set: nothing is begun that cannot be performed. */
const assertPlayable = (view: CastView, takes: readonly PlannedTake[]): void => {
  for (const { setup } of takes) {
    if (setup.cast.length < 2) throw new AppError("VALIDATION", "A scene needs at least two characters", { reason: "take.too_few" });
    for (const id of setup.cast) {
      const member = view.characters.find((each) => each.id === id);
      if (!member || member.removed) throw notFound("character", id);
    }
    if (setup.placeId !== null && !view.places.some(({ id }) => id === setup.placeId)) throw notFound("place", setup.placeId);
    if (setup.direction.strategy === "manual")
      throw new AppError("PRECONDITION", "In this scene nobody speaks unless told to, and in a take nobody is there to tell them", {
        reason: "take.manual",
      });
  }
};

/** Models that are to be compared have to be there: in place of one that is not, the improviser would speak. */
const assertModels = ({ words }: Context, vary: TakeVary): void => {
  if (vary.kind !== "models") return;
  const known = words.models ?? ["improviser"];
  const absent = vary.models.find((model) => !known.includes(model));
  if (absent !== undefined) throw new AppError("VALIDATION", `There is no model ${absent} here`, { reason: "take.no_model" });
};

/** Money is kept where it is known what is asked costs, and refused elsewhere, before anything is begun. */
const assertAffordable = (ctx: Context, takes: readonly PlannedTake[], { cents }: TakeBudget): void => {
  for (const { direction } of takes.map(({ setup }) => setup)) {
    assertChooser(ctx, direction);
    assertPriced(ctx, { ...direction, limits: { ...direction.limits, cents: cents ?? direction.limits.cents } });
  }
};

const assertRoom = async (sql: Sql, workspaceId: string): Promise<void> => {
  const running = await sql.query(`select 1 from "TakeSet" where "workspaceId" = $1 and "status" = 'running'`, [workspaceId]);
  if (running.length >= MOST_RUNNING)
    throw new AppError("LIMIT_EXCEEDED", `${MOST_RUNNING} sets of takes are being played already; wait for one, or cancel it`, {
      reason: "take.too_many",
    });
};

const takeSql = `insert into "Take" ("id", "workspaceId", "setId", "ordinal", "label", "timelineId", "sceneId", "setup", "status")
  values ($1, $2, $3, $4, $5, $6, $7, $8::json, 'waiting')`;
const setSql = `insert into "TakeSet" ("id", "workspaceId", "timelineId", "ecosystemId", "forkSeq", "title", "setup", "vary", "budget", "status", "createdById", "createdAt")
  values ($1, $2, $3, $4, $5, $6, $7::json, $8::json, $9::json, 'running', $10, $11)`;

/** Lets a scene be performed `count` times from one moment, out of sight and in the background. */
export const startSet = defineVerb({
  name: "take.start",
  access: "write",
  input: z.object({
    timelineId: idSchema,
    source: takeSourceSchema,
    count: z.int().min(1).max(limits.takes).default(8),
    vary: takeVarySchema.prefault({ kind: "seeds" }),
    budget: takeBudgetSchema.prefault({}),
  }),
  idempotent: true,
  run: async (ctx, { timelineId, source, count, vary, budget }): Promise<{ id: string }> => {
    const { workspaceId } = ctx;
    const { ecosystemId } = await ctx.chronicle.timeline(workspaceId, timelineId);
    const { setup, forkSeq, view } = await findBeginning(ctx, timelineId, source);
    const takes = planTakes(setup, vary, count, namesIn(view));
    assertPlayable(view, takes);
    assertModels(ctx, vary);
    assertAffordable(ctx, takes, budget);
    const id = ctx.newId();
    const dice = new Map([...new Set(takes.map((take) => take.dice))].map((number) => [number, ctx.newId()]));
    const by = ctx.actor.kind === "user" ? ctx.actor.userId : null;
    const answer = await ctx.db.within(workspaceId, async (sql) => {
      const command = toCommand(ctx, { id });
      const answered = command ? await recordCommand(sql, workspaceId, command) : null;
      if (answered) return answered.answer as { id: string };
      await assertRoom(sql, workspaceId);
      const [setupText, varyText, budgetText] = [setup, vary, budget].map((each) => JSON.stringify(each));
      await sql.query(setSql, [
        ...[id, workspaceId, timelineId, ecosystemId, forkSeq, setup.title],
        ...[setupText, varyText, budgetText, by, ctx.now()],
      ]);
      for (const take of takes)
        await sql.query(takeSql, [
          ...[ctx.newId(), workspaceId, id, take.ordinal, take.label, ctx.newId(), dice.get(take.dice)],
          JSON.stringify(take.setup),
        ]);
      return { id };
    });
    await wakeTimeline(ctx, timelineId);
    return answer;
  },
});
