import type { EventPayload } from "@/server/contracts/chronicle/events";
import type { CastView } from "@/server/contracts/chronicle/view";
import type { SimulationSetup } from "@/server/contracts/simulation";
import type { Context, Engine } from "@/server/core/context";
import { toSimulationCharacter } from "./to-input";

const PAGE = 2_000;

/** Parameters at a seq: those of the creation, changed by every `param.changed` since. */
const paramsAt = async (
  ctx: Engine & Pick<Context, "workspaceId">,
  timelineId: string,
  created: EventPayload<"ecosystem.created">,
  toSeq: number,
): Promise<Record<string, number>> => {
  const params = { ...created.params };
  for (let afterSeq = 0; afterSeq < toSeq;) {
    const events = await ctx.chronicle.read(ctx.workspaceId, timelineId, { afterSeq, toSeq, limit: PAGE, inputsOnly: true });
    for (const event of events) if (event.type === "param.changed") params[event.payload.key] = event.payload.value;
    const last = events.at(-1);
    if (!last) break;
    afterSeq = last.seq;
  }
  return params;
};

/**
 * The setup of a simulation that takes over from what is shown at a moment: an empty one at the very beginning, else the cast with its
 * states, ties and the writer's facts. What only the former rules knew (fatigue, who owes whom an answer) begins at rest.
 */
export const continueFrom = async (
  ctx: Engine & Pick<Context, "workspaceId">,
  timelineId: string,
  created: EventPayload<"ecosystem.created">,
  view: CastView,
): Promise<SimulationSetup> => {
  const { seed, params } = created;
  if (view.seq === 0) return { seed, params, characters: [], ties: [] };
  const running = view.scenes.filter(({ status }) => status === "running");
  return {
    seed,
    params: await paramsAt(ctx, timelineId, created, view.seq),
    characters: view.characters.map(toSimulationCharacter),
    ties: view.ties.map(({ fromId, toId, kind, strength, trust, familiarity, offence }) => ({
      fromId,
      toId,
      kind,
      strength,
      trust,
      familiarity,
      offence,
    })),
    from: {
      tick: view.clock.tick,
      acts: 0,
      states: view.characters.map(({ id, state }) => ({ characterId: id, state })),
      facts: view.facts.map(({ authoredTick: _tick, ...fact }) => fact),
      removedIds: view.characters.filter(({ removed }) => removed).map(({ id }) => id),
      seatedIds: [...new Set(running.flatMap(({ present }) => present))],
    },
  };
};
