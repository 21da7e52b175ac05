import type { EventDraft } from "@/server/contracts/chronicle/events";
import { createMemoryView, type MemoryView } from "@/server/contracts/chronicle/fold";
import type { SimulationInput, SimulationOutcome } from "@/server/contracts/simulation";
import type { Context, Engine } from "@/server/core/context";
import type { ErrorCode } from "@/server/contracts/errors";
import { AppError, isAppError } from "@/server/core/errors";
import { defineToken } from "@/server/core/held";
import type { AppendRequest, AppendResult } from "@/server/stores/chronicle/port";
import type { Lease } from "@/server/stores/lease/port";
import { composeOutcome } from "./compose-events";
import type { SimulationHost } from "./host-simulation";
import type { Heard } from "@/server/simulation/improviser/heard";
import { loadSimulation } from "./load-simulation";
import { rememberHeard } from "./remember-heard";
import { stageEvents } from "./stage-events";
import { toInput } from "./to-input";
import { upgradeModel } from "./upgrade-model";

const LEASE_MS = 20_000;
const LEASE_WAIT_MS = 5_000;
const LEASE_POLL_MS = 250;
/** Ticks between two saved states of a simulation: what a restart has to replay at most. */
const TICKS_PER_CHECKPOINT = 250;

/** A timeline at its head, in memory: the folded view and the simulation that continues it. */
export interface LiveCast {
  readonly workspaceId: string;
  readonly timelineId: string;
  readonly view: MemoryView;
  readonly simulation: SimulationHost;
  readonly seed: number;
  readonly heard: Heard;
  checkpointTick: number;
}
const liveCast = defineToken<LiveCast>("cast");

/** The tick that a held cast stands at. */
export const tickOf = ({ cast }: { cast: LiveCast }): number => cast.view.get("clock", "clock")?.tick ?? 0;

export type CastContext = Engine & Pick<Context, "workspaceId">;

/** Whoever runs the clocks and scenes of this timeline looks again at once. */
export const wakeTimeline = (ctx: CastContext, timelineId: string): Promise<void> =>
  ctx.bus.publish({ kind: "wake", workspaceId: ctx.workspaceId, timelineId });

const loadCast = async (ctx: CastContext, timelineId: string, fence: number): Promise<LiveCast> => {
  await upgradeModel(ctx, timelineId, fence);
  const snapshot = await ctx.chronicle.view(ctx.workspaceId, timelineId);
  const view = createMemoryView(snapshot);
  const { simulation, seed } = await loadSimulation(ctx, timelineId, snapshot.seq, snapshot.characters.length);
  const heard = await rememberHeard(ctx, ctx.workspaceId, timelineId);
  return { workspaceId: ctx.workspaceId, timelineId, view, simulation, seed, heard, checkpointTick: snapshot.clock.tick };
};

const acquireLease = async (ctx: CastContext, timelineId: string): Promise<Lease> => {
  for (let waited = 0; ; waited += LEASE_POLL_MS) {
    const lease = await ctx.leases.acquire(ctx.workspaceId, timelineId, ctx.nodeId, LEASE_MS);
    if (lease) return lease;
    if (waited >= LEASE_WAIT_MS)
      throw new AppError("UNAVAILABLE", "Another server is playing this cast; try again in a moment", { reason: "lease.held" });
    await new Promise((resolve) => setTimeout(resolve, LEASE_POLL_MS));
  }
};

/** A model may take longer over a line than a lease lasts: it is renewed until the returned function is called. */
const keepLease = (ctx: CastContext, timelineId: string): (() => void) => {
  const renew = (): void => void ctx.leases.acquire(ctx.workspaceId, timelineId, ctx.nodeId, LEASE_MS).catch(() => undefined);
  const timer = setInterval(renew, LEASE_MS / 4);
  return () => clearInterval(timer);
};

export const findLiveCast = (ctx: Engine, timelineId: string): LiveCast | undefined => ctx.held.find(liveCast, timelineId);

export const dropCast = (ctx: Engine, timelineId: string): void => {
  void ctx.held.find(liveCast, timelineId)?.simulation.close();
  ctx.held.drop(liveCast, timelineId);
};

/** What a verb may do with the cast it holds. */
export interface CastSession {
  readonly cast: LiveCast;
  /** Runs the simulation ahead of the chronicle; the caller appends what came of it before it returns. */
  advance(inputs: readonly SimulationInput[]): Promise<SimulationOutcome[]>;
  /** Appends under this writer's fence and folds the events into the view. Does not touch the simulation. */
  append(request: Omit<AppendRequest, "workspaceId" | "timelineId" | "fence">): Promise<AppendResult>;
  /** As `append`, but recorded with what is appended next, or at the end: a caller that fails before has recorded nothing of it. */
  stage(drafts: EventDraft[]): void;
  /** As `append`, for authored events: the simulation gets its inputs after the commit, and what came of them is appended. */
  author(request: Omit<AppendRequest, "workspaceId" | "timelineId" | "fence">): Promise<AppendResult>;
}

/** Refusals that say nothing about the cast itself. */
const harmlessCodes = new Set<ErrorCode>(["VALIDATION", "NOT_FOUND", "PRECONDITION", "FORBIDDEN", "LIMIT_EXCEEDED"]);

/**
 * Runs with the timeline's live cast, one caller at a time, under the timeline's lease. After a failure the cast is dropped and
 * loaded afresh by the next caller: a simulation that ran ahead of its chronicle is never kept.
 */
export const withCast = <T>(ctx: CastContext, timelineId: string, run: (session: CastSession) => Promise<T>): Promise<T> =>
  ctx.held.serial(`cast:${timelineId}`, async () => {
    const { token: fence, headSeq, headTick } = await acquireLease(ctx, timelineId);
    const kept = ctx.held.find(liveCast, timelineId);
    if (kept && kept.view.seq !== headSeq) dropCast(ctx, timelineId);
    const cast = ctx.held.find(liveCast, timelineId) ?? (await loadCast(ctx, timelineId, fence));
    ctx.held.keep(liveCast, timelineId, cast);
    let ahead = false;
    const advance: CastSession["advance"] = (inputs) => {
      ahead = true;
      return cast.simulation.apply(inputs);
    };
    const staging = stageEvents(cast, headTick);
    const stage: CastSession["stage"] = (drafts) => {
      ahead = true;
      staging.add(drafts, ctx.now());
    };
    const append: CastSession["append"] = async (request) => {
      // A command that was carried out before appends nothing.
      if (request.command && staging.isWaiting()) await append({ drafts: [] });
      const result = await ctx.chronicle.append({ ...staging.join(request), workspaceId: ctx.workspaceId, timelineId, fence });
      for (const event of result.events) if (event.type === "line.spoken") cast.heard.add(event.payload.text);
      const events = result.events.filter(({ seq }) => seq > cast.view.seq);
      cast.view.apply(events);
      ahead = false;
      return { ...result, events };
    };
    const author: CastSession["author"] = async (request) => {
      const result = await append(request);
      const told = result.events.flatMap((event) => {
        const input = toInput(event, cast.view);
        return input === null ? [] : [{ event, input }];
      });
      if (told.length === 0) return result;
      const outcomes = await advance(told.map(({ input }) => input));
      const drafts: EventDraft[] = [];
      for (const [index, outcome] of outcomes.entries()) {
        const { sceneId, seq, tick } = told[index]!.event;
        composeOutcome(drafts, { tick, sceneId, by: null }, outcome, { cause: seq, wordsOf: () => null });
      }
      ahead = false;
      if (drafts.length > 0) await append({ drafts });
      return result;
    };
    const letGo = keepLease(ctx, timelineId);
    try {
      const answer = await run({ cast, advance, append, stage, author });
      if (staging.isWaiting()) await append({ drafts: [] });
      await saveWhenDue(ctx, cast);
      return answer;
    } catch (error) {
      const harmless = isAppError(error) && harmlessCodes.has(error.code) && !ahead;
      if (!harmless) dropCast(ctx, timelineId);
      throw error;
    } finally {
      letGo();
    }
  });

const saveWhenDue = async (ctx: CastContext, cast: LiveCast): Promise<void> => {
  const tick = tickOf({ cast });
  if (tick - cast.checkpointTick >= TICKS_PER_CHECKPOINT) await saveCast(ctx, cast);
};

const saveCast = async (ctx: CastContext, cast: LiveCast): Promise<void> => {
  await ctx.chronicle.saveCheckpoint(ctx.workspaceId, cast.timelineId, cast.view.seq, await cast.simulation.snapshot());
  cast.checkpointTick = tickOf({ cast });
};

const saveAndRelease = async (engine: Engine, cast: LiveCast): Promise<void> => {
  await saveCast({ ...engine, workspaceId: cast.workspaceId }, cast);
  await engine.leases.release(cast.workspaceId, cast.timelineId, engine.nodeId);
};

/** At shutdown: every cast that this process holds is saved, and its lease given back. One that cannot be saved does not hold up the others. */
export const releaseCasts = async (engine: Engine): Promise<void> => {
  for (const timelineId of engine.held.keys(liveCast)) {
    await engine.held.serial(`cast:${timelineId}`, async () => {
      const cast = engine.held.find(liveCast, timelineId);
      if (!cast) return;
      try {
        await saveAndRelease(engine, cast);
      } catch (error) {
        // Nothing is lost: its state follows from the chronicle. Of a timeline that was deleted there is nothing to save.
        if (!isAppError(error) || error.code !== "NOT_FOUND") engine.log.warn({ err: error, timelineId }, "a cast could not be saved");
      }
      dropCast(engine, timelineId);
    });
  }
};
