import type { ChronicleEvent, EventPayload } from "@/server/contracts/chronicle/events";
import { createMemoryView, emptyCastView, type MemoryView } from "@/server/contracts/chronicle/fold";
import { modelVersion, type SimulationInput } from "@/server/contracts/simulation";
import type { Context, Engine } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { continueFrom } from "./continue-from";
import { hostInThread, hostInWorker, type SimulationHost, type SimulationStart } from "./host-simulation";
import { toInput } from "./to-input";

type CastContext = Engine & Pick<Context, "workspaceId">;

const REPLAY_PAGE = 2_000;

const startSimulation = (ctx: CastContext, start: SimulationStart, size: number): SimulationHost => {
  const inWorker = ctx.simulationWorker !== null && size > ctx.simulationWorker.workerAt;
  return inWorker && ctx.simulationWorker ? hostInWorker(ctx.simulationWorker.script, start) : hostInThread(start);
};

export const loadCreation = async (ctx: CastContext, timelineId: string): Promise<EventPayload<"ecosystem.created">> => {
  const [first] = await ctx.chronicle.read(ctx.workspaceId, timelineId, { afterSeq: 0, toSeq: 1 });
  if (first?.type !== "ecosystem.created") throw new AppError("INTERNAL", `Timeline ${timelineId} does not begin with its creation`);
  return first.payload;
};

/** Where the present rules begin to hold: 0 when they always did, null when they do not hold at `toSeq`. */
export const findRulesSeq = async (
  ctx: CastContext,
  timelineId: string,
  created: EventPayload<"ecosystem.created">,
  toSeq: number,
): Promise<number | null> => {
  if (created.modelVersion === modelVersion) return 0;
  const upgrade = await ctx.chronicle.findLast(ctx.workspaceId, timelineId, "model.upgraded", toSeq);
  return upgrade?.payload.to === modelVersion ? upgrade.seq : null;
};

/** State = saved state + the inputs after it. Digests recorded on the way are compared, so a divergence is noticed and logged. */
export const loadSimulation = async (
  ctx: CastContext,
  timelineId: string,
  toSeq: number,
  size: number,
): Promise<{ simulation: SimulationHost; seed: number }> => {
  const created = await loadCreation(ctx, timelineId);
  const rulesSeq = await findRulesSeq(ctx, timelineId, created, toSeq);
  if (rulesSeq === null)
    throw new AppError("PRECONDITION", "This moment is from before the rules of the model changed: it can be read, but not asked", {
      reason: "model.older",
    });
  const found = await ctx.chronicle.findCheckpoint(ctx.workspaceId, timelineId, toSeq);
  const checkpoint = found && found.seq >= rulesSeq ? found : null;
  const fromSeq = checkpoint?.seq ?? rulesSeq;
  const base = fromSeq > 0 ? await ctx.chronicle.view(ctx.workspaceId, timelineId, fromSeq) : emptyCastView(timelineId);
  const profiles = createMemoryView(base);
  const start: SimulationStart = checkpoint ? { state: checkpoint.state } : { setup: await continueFrom(ctx, timelineId, created, base) };
  const simulation = startSimulation(ctx, start, size);
  for (let afterSeq = fromSeq; afterSeq < toSeq;) {
    const events = await ctx.chronicle.read(ctx.workspaceId, timelineId, { afterSeq, toSeq, limit: REPLAY_PAGE, inputsOnly: true });
    const last = events.at(-1);
    if (!last) break;
    await replay(ctx, simulation, profiles, events);
    afterSeq = last.seq;
  }
  return { simulation, seed: created.seed };
};

const replay = async (ctx: CastContext, simulation: SimulationHost, profiles: MemoryView, events: ChronicleEvent[]): Promise<void> => {
  let pending: SimulationInput[] = [];
  for (const event of events) {
    profiles.apply([event]);
    const input = toInput(event, profiles);
    if (input) pending.push(input);
    if (event.type !== "clock.ticked" || event.payload.digest === null) continue;
    await simulation.apply(pending);
    pending = [];
    const found = await simulation.digest();
    if (found !== event.payload.digest)
      ctx.log.error({ timelineId: event.timelineId, tick: event.tick, expected: event.payload.digest, found }, "replay diverged");
  }
  if (pending.length > 0) await simulation.apply(pending);
};
