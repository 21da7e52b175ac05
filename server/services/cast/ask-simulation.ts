import { findLiveCast, type CastContext } from "./hold-cast";
import type { SimulationHost } from "./host-simulation";
import { loadSimulation } from "./load-simulation";

/**
 * Asks the simulation as it stood at a moment (the head when `atSeq` is absent), and changes nothing. The living one answers when it stands
 * just there; else one is brought back from the nearest saved state and put away again.
 */
export const askSimulation = async <T>(
  ctx: CastContext,
  timelineId: string,
  atSeq: number | undefined,
  ask: (simulation: SimulationHost) => Promise<T>,
): Promise<T> => {
  const { headSeq } = await ctx.chronicle.timeline(ctx.workspaceId, timelineId);
  const seq = Math.min(atSeq ?? headSeq, headSeq);
  const live = await ctx.held.serial(`cast:${timelineId}`, async () => {
    const cast = findLiveCast(ctx, timelineId);
    return cast?.view.seq === seq ? { answer: await ask(cast.simulation) } : null;
  });
  if (live) return live.answer;
  const { simulation } = await loadSimulation(ctx, timelineId, seq, 0);
  try {
    return await ask(simulation);
  } finally {
    await simulation.close();
  }
};
