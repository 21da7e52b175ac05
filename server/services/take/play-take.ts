import type { CastView } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import type { Scene } from "@/server/contracts/scene";
import { dueEnding } from "@/server/contracts/scene-state";
import { titleOfTake, type TakeOutcome } from "@/server/contracts/take";
import type { TurnChooser } from "@/server/ai/port";
import type { Context } from "@/server/core/context";
import { AppError, isAppError } from "@/server/core/errors";
import { dropCast, withCast } from "@/server/services/cast";
import { endAtLimit, endScene, openScene, pauseScene, takeTurn } from "@/server/services/scene";
import { stillBranch } from "@/server/services/timeline";
import { finish, LEASE_SECONDS, playing, putBack, type Claim } from "./claim-take";
import { loadSetRow, loadTakeRow, stopSet, type SetRow, type TakeRow } from "./internal";
import { measureTake } from "./measure-take";
import type { Turnstile } from "./pass-turnstile";
import { outOfMoney, renewShare, shareOf, usedUp, withShare, type Share, type Spent } from "./share-budget";

/** A take that fails this often is given up; one that a process died over counts as well. */
const MOST_ATTEMPTS = 4;

/** Nobody follows a take: nothing of it is shown while it is on its way. */
const unwatched = (ctx: Context): Context => ({
  ...ctx,
  bus: {
    implementation: ctx.bus.implementation,
    publish: (message) => (message.kind === "streaming" ? Promise.resolve() : ctx.bus.publish(message)),
    subscribe: (handler) => ctx.bus.subscribe(handler),
    ping: () => ctx.bus.ping(),
    close: () => ctx.bus.close(),
  },
});

/** While a model is waited for, other takes are played. */
const waitingOutside = (ctx: Context, turnstile: Turnstile): Context => {
  const { words } = ctx;
  const turns = (model: string | null): TurnChooser | undefined => {
    const chooser = words.turns?.(model);
    return chooser && { ...chooser, choose: (request, options) => turnstile.stepOut(() => chooser.choose(request, options)) };
  };
  return {
    ...ctx,
    words: {
      ...words,
      ...(words.turns ? { turns } : {}),
      speak: (request, options) => turnstile.stepOut(() => words.speak(request, options)),
    },
  };
};

const isAbsent = (error: unknown): boolean => isAppError(error) && error.code === "NOT_FOUND";

/** The branch of a take, made when it is not there yet. Each step is looked for before it is done, so it can be begun again anywhere. */
const ensureBranch = async (ctx: Context, set: SetRow, take: TakeRow): Promise<void> => {
  try {
    await ctx.chronicle.timeline(ctx.workspaceId, take.timelineId);
  } catch (error) {
    if (!isAbsent(error)) throw error;
    const branch = { seq: set.forkSeq, id: take.timelineId, name: `${set.title}, ${titleOfTake(take)}`.slice(0, 160), takeSetId: set.id };
    await ctx.chronicle.fork(ctx.workspaceId, set.timelineId, branch);
  }
};

/** The take's scene, opened when it is not there yet; other scenes that need its people end, in this branch alone. */
const ensureScene = async (ctx: Context, take: TakeRow, share: Share): Promise<void> => {
  const { timelineId, sceneId } = take;
  const setup = withShare(take.setup, share);
  const scenes = await withCast(ctx, timelineId, async ({ cast }) => cast.view.list("scene"));
  const own = scenes.find(({ id }) => id === sceneId);
  if (own) return renewShare(ctx, take, own, share);
  await stillBranch(ctx, timelineId, "a take begins here");
  for (const { id, status, present } of scenes)
    if (status !== "ended" && present.some((each) => setup.cast.includes(each))) await endScene(ctx, { timelineId, sceneId: id });
  const ids = [sceneId];
  // Its name is known beforehand: it is what makes the dice.
  const { id } = await openScene({ ...ctx, newId: () => ids.pop() ?? ctx.newId() }, { timelineId, setup });
  if (id !== sceneId) throw new AppError("INTERNAL", "The scene of a take was opened under another name");
};

interface Reported extends Spent {
  running: boolean;
  reason: string;
  /** Other takes of the set that are at their next turn. */
  besides: number;
}

// Still mine, and how far: one statement for the lease, the progress, and what the whole set has used.
const reportSql = `with mine as (
    update "Take" set "turns" = $3, "playedMs" = "playedMs" + $4, "leaseUntil" = now() + interval '${LEASE_SECONDS} seconds'
      where "id" = $1 and "holder" = $2 and "status" = 'playing' returning "id", "setId", "turns", "playedMs")
  select s."status" = 'running' "running", s."reason", s."budget",
      (mine."turns" + coalesce(sum(o."turns"), 0))::int "turns", (mine."playedMs" + coalesce(sum(o."playedMs"), 0))::int "playedMs",
      (count(o."id") filter (where ${playing("o")}))::int "besides"
    from mine join "TakeSet" s on s."id" = mine."setId" left join "Take" o on o."setId" = mine."setId" and o."id" <> mine."id"
    group by s."status", s."reason", s."budget"::text, s."id", mine."turns", mine."playedMs"`;

/** Null: somebody else plays this take now. Else why it has to stop, or an empty string. */
const report = async (ctx: Context, take: TakeRow, turns: number, playedMs: number): Promise<string | null> =>
  ctx.db.within(ctx.workspaceId, async (sql) => {
    const [spent] = await sql.query<Reported>(reportSql, [take.id, ctx.nodeId, turns, Math.round(playedMs)]);
    if (!spent) return null;
    if (!spent.running) return spent.reason;
    const over = usedUp(spent);
    if (over !== null) await stopSet(sql, take.setId, "ended", over);
    // The rest of the turns are those that the other takes are at.
    return over ?? usedUp({ ...spent, turns: spent.turns + spent.besides }) ?? "";
  });

const linesOf = async (ctx: Context, { timelineId, sceneId }: TakeRow): Promise<Line[]> => {
  const rows = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<{ data: Line }>(
      `select "data" from "Line" where "workspaceId" = $1 and "timelineId" = $2 and "sceneId" = $3 order by "seq"`,
      [ctx.workspaceId, timelineId, sceneId],
    ),
  );
  return rows.map(({ data }) => data);
};

const measure = async (ctx: Context, set: SetRow, take: TakeRow, cutShort: string | null): Promise<TakeOutcome | null> => {
  const after = await ctx.chronicle.view(ctx.workspaceId, take.timelineId);
  const scene = after.scenes.find(({ id }) => id === take.sceneId);
  // Of a take that was stopped before anything happened there is nothing to tell.
  if (!scene || (scene.turn === 0 && cutShort !== null)) return null;
  const before: Pick<CastView, "ties"> = await ctx.chronicle.view(ctx.workspaceId, take.timelineId, set.forkSeq);
  return measureTake({ scene, plan: take.setup.plan, lines: await linesOf(ctx, take), tiesBefore: before.ties, after, cutShort });
};

interface Ending {
  status: "ended" | "stopped";
  problem: string;
  cutShort: string | null;
}

interface Part {
  set: SetRow;
  take: TakeRow;
  share: Share;
}

/** Its money is gone: nothing else of the set is begun, and this one waits where it is, for whoever keeps it. */
const stopForMoney = async (ctx: Context, { set, take, share }: Part): Promise<Ending | null> => {
  const scene = await withCast(ctx, take.timelineId, async ({ cast }) => cast.view.get("scene", take.sceneId));
  const why = scene && outOfMoney(scene, share, set.budget);
  if (!why) return null;
  await ctx.db.within(ctx.workspaceId, (sql) => stopSet(sql, set.id, "ended", why));
  return { status: "stopped", problem: why, cutShort: why };
};

/** How a take is played beside whatever else this process does. */
export interface Playing {
  /** True: stop after this turn; somebody else goes on. */
  isEnding(): boolean;
  turnstile: Turnstile;
}

/** Turn after turn until the scene is over or somebody says stop; null when it was let go for somebody else, or for later. */
const performScene = async (ctx: Context, part: Part, { isEnding, turnstile }: Playing): Promise<Ending | null> => {
  const { take } = part;
  const where = { timelineId: take.timelineId, sceneId: take.sceneId };
  for (;;) {
    const began = performance.now();
    const scene: Scene | null = await takeTurn(ctx, where);
    if (scene === null) {
      const outOf = await stopForMoney(ctx, part);
      if (outOf !== null) return outOf;
      const { status } = await endAtLimit(ctx, where);
      return { status: "ended", problem: "", cutShort: status === "ended" ? null : "it was paused" };
    }
    const stop = await report(ctx, take, scene.turn, performance.now() - began);
    if (stop === null) return null;
    if (scene.status === "ended") return { status: "ended", problem: "", cutShort: null };
    if (dueEnding(scene) !== null) {
      const outOf = await stopForMoney(ctx, part);
      if (outOf !== null) return outOf;
      await endAtLimit(ctx, where);
      return { status: "ended", problem: "", cutShort: null };
    }
    if (scene.status === "paused") return { status: "ended", problem: "", cutShort: "they were repeating themselves" };
    if (stop !== "") {
      await pauseScene(ctx, { ...where, reason: stop });
      return { status: "stopped", problem: stop, cutShort: stop };
    }
    if (isEnding()) {
      await ctx.db.within(ctx.workspaceId, (sql) => putBack(sql, take.id, ctx.nodeId, 0));
      return null;
    }
    // Whatever else this process has to do comes first.
    await turnstile.stepOut(() => new Promise((resolve) => setImmediate(resolve)));
  }
};

const sayProblem = (error: unknown): string => (isAppError(error) ? error.message : "Something went wrong on the server");
/** Another server holds the branch, or a store is away: no fault of the take. */
const isPassing = (error: unknown): boolean => isAppError(error) && (error.code === "UNAVAILABLE" || error.reason === "lease.lost");
const isHopeless = (error: unknown): boolean =>
  isAppError(error) && ["VALIDATION", "NOT_FOUND", "PRECONDITION", "LIMIT_EXCEEDED", "FORBIDDEN"].includes(error.code);

/** Plays a take that was claimed, from wherever it is to its end, and writes down what came of it. Its failure is told, and is nobody else's. */
export const playTake = (outer: Context, claim: Claim, playing: Playing): Promise<void> =>
  playing.turnstile.pass(() => play(waitingOutside(unwatched(outer), playing.turnstile), claim, playing));

const play = async (ctx: Context, claim: Claim, playing: Playing): Promise<void> => {
  const { workspaceId, nodeId } = ctx;
  let take: TakeRow | null = null;
  try {
    take = await loadTakeRow(ctx, claim.takeId);
    const { setId } = take;
    const mine = { takeId: take.id, setId, nodeId };
    if (claim.attempts > MOST_ATTEMPTS) {
      const problem = take.problem || `It was begun ${MOST_ATTEMPTS} times and never came to its end`;
      return await ctx.db.within(workspaceId, (sql) => finish(sql, mine, { status: "failed", problem, outcome: null }));
    }
    const set = await ctx.db.within(workspaceId, (sql) => loadSetRow(sql, workspaceId, setId));
    const own = take;
    const part = { set, take, share: await ctx.db.within(workspaceId, (sql) => shareOf(sql, set, own)) };
    await ensureBranch(ctx, set, take);
    await ensureScene(ctx, take, part.share);
    const end = await performScene(ctx, part, playing);
    if (end === null) return;
    const outcome = await measure(ctx, set, take, end.cutShort);
    await ctx.db.within(workspaceId, (sql) => finish(sql, mine, { status: end.status, problem: end.problem, outcome }));
  } catch (error) {
    if (!take) throw error;
    await giveUp(ctx, take, claim, error);
  } finally {
    if (take) await release(ctx, take.timelineId);
  }
};

const giveUp = async (ctx: Context, take: TakeRow, { attempts }: Claim, error: unknown): Promise<void> => {
  ctx.log.warn({ err: error, takeId: take.id, attempts }, "a take failed");
  const mine = { takeId: take.id, setId: take.setId, nodeId: ctx.nodeId };
  await ctx.db.within(ctx.workspaceId, async (sql) => {
    if (isHopeless(error)) return finish(sql, mine, { status: "failed", problem: sayProblem(error), outcome: null });
    if (isPassing(error)) await sql.query(`update "Take" set "attempts" = "attempts" - 1 where "id" = $1`, [take.id]);
    else await sql.query(`update "Take" set "problem" = $2 where "id" = $1`, [take.id, sayProblem(error)]);
    await putBack(sql, take.id, ctx.nodeId, 2 * attempts);
  });
};

/** A take is not looked at again soon: it does not stay in memory. */
const release = async (ctx: Context, timelineId: string): Promise<void> => {
  dropCast(ctx, timelineId);
  await ctx.leases.release(ctx.workspaceId, timelineId, ctx.nodeId).catch((error: unknown) => {
    ctx.log.warn({ err: error, timelineId }, "the lease of a take was not given back; it runs out by itself");
  });
};
