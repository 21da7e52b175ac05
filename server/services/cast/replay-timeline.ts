import type { ChronicleEvent, EventPayload } from "@/server/contracts/chronicle/events";
import { createMemoryView, emptyCastView } from "@/server/contracts/chronicle/fold";
import type { Act, Sample, SimulationOutcome } from "@/server/contracts/simulation";
import type { Context, Engine } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { applyInput, createSimulation, digest, type Simulation } from "@/server/simulation/simulation";
import { continueFrom } from "./continue-from";
import { findRulesSeq, loadCreation } from "./load-simulation";
import { toInput } from "./to-input";

const PAGE = 2_000;

export interface Replayed {
  inputs: number;
  acts: number;
  digests: number;
  tick: number;
  /** Where the replay first did something else; null when it never did. */
  divergence: { tick: number; seq: number; what: string } | null;
}

type Made = EventPayload<"move.made">;

const sayAct = ({ actorId, move, targetId, accepted }: Pick<Act, "actorId" | "move" | "targetId" | "accepted">): string =>
  `${actorId} ${move}${targetId === null ? "" : ` to ${targetId}`}${accepted === null ? "" : accepted ? ", accepted" : ", refused"}`;

/** A recorded act against what the replay did; null when they are the same. */
const compareAct = (made: Made, acts: ReadonlyMap<number, Act>): string | null => {
  if (made.act === null) return null;
  const found = acts.get(made.act);
  const [recorded, replayed] = [sayAct(made), found ? sayAct(found) : "nothing told"];
  return recorded === replayed ? null : `act ${made.act} of character ${made.actorId}: recorded ${recorded}; replayed ${replayed}`;
};

const compareSample = (recorded: Sample, found: Sample | null): string | null => {
  const sides = [recorded, found].map((sample) => JSON.stringify(sample && [sample.mood, sample.energy, sample.tension, sample.active]));
  return sides[0] === sides[1] ? null : `means of the cast: recorded ${sides[0]}; replayed ${sides[1]}`;
};

interface Playing {
  sim: Simulation;
  outcome: SimulationOutcome | null;
  acts: Map<number, Act>;
  result: Replayed;
}

const check = ({ sim, outcome, acts, result }: Playing, event: ChronicleEvent): string | null => {
  if (event.type === "move.made") {
    result.acts += 1;
    return compareAct(event.payload, acts);
  }
  if (event.type !== "clock.ticked") return null;
  const difference = compareSample(event.payload.sample, outcome?.sample ?? null);
  if (difference !== null || event.payload.digest === null) return difference;
  result.digests += 1;
  const found = digest(sim);
  return found === event.payload.digest ? null : `digest of the state: recorded ${event.payload.digest}; replayed ${found}`;
};

/**
 * Plays a timeline again from its first input under the present rules, beside the chronicle, and compares: every recorded act, the means
 * of each tick, every digest. Stops at the first difference. Changes nothing.
 */
export const replayTimeline = async (
  ctx: Engine & Pick<Context, "workspaceId">,
  timelineId: string,
  tell: (tick: number) => void,
): Promise<Replayed> => {
  const { headSeq } = await ctx.chronicle.timeline(ctx.workspaceId, timelineId);
  const created = await loadCreation(ctx, timelineId);
  const rulesSeq = await findRulesSeq(ctx, timelineId, created, headSeq);
  if (rulesSeq === null)
    throw new AppError("PRECONDITION", "This timeline was written under older rules of the model, and has not gone on since", {
      reason: "model.older",
    });
  const base = rulesSeq > 0 ? await ctx.chronicle.view(ctx.workspaceId, timelineId, rulesSeq) : emptyCastView(timelineId);
  const view = createMemoryView(base);
  const playing: Playing = {
    sim: createSimulation(await continueFrom(ctx, timelineId, created, base)),
    outcome: null,
    acts: new Map(),
    result: { inputs: 0, acts: 0, digests: 0, tick: 0, divergence: null },
  };
  const { sim, result } = playing;
  for (let afterSeq = rulesSeq; afterSeq < headSeq;) {
    const events = await ctx.chronicle.read(ctx.workspaceId, timelineId, { afterSeq, toSeq: headSeq, limit: PAGE });
    for (const event of events) {
      view.apply([event]);
      const input = toInput(event, view);
      if (input) {
        playing.outcome = applyInput(sim, input);
        playing.acts = new Map(playing.outcome.acts.map((act) => [act.number, act]));
        result.inputs += 1;
        result.tick = sim.tick;
      }
      const what = check(playing, event);
      if (what !== null) return { ...result, divergence: { tick: sim.tick, seq: event.seq, what } };
    }
    afterSeq = events.at(-1)?.seq ?? headSeq;
    tell(sim.tick);
  }
  return result;
};
