import { z } from "zod";
import type { Clock } from "@/server/contracts/chronicle/view";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { withCast } from "@/server/services/cast";

/** One constant of the model, by its dotted name, for this cast from now on. Every one of them has its place in `docs/simulation.md`. */
export const setParam = defineVerb({
  name: "ecosystem.setParam",
  access: "write",
  input: z.object({ timelineId: idSchema, key: z.string().min(1).max(80), value: z.number() }),
  run: (ctx, { timelineId, key, value }): Promise<Clock> =>
    withCast(ctx, timelineId, async (session) => {
      const clock = session.cast.view.get("clock", "clock");
      if (!clock) throw new AppError("INTERNAL", "This timeline has no clock");
      // The simulation first: it knows the names and ranges, and an event that it refuses could never be replayed.
      await session.advance([{ type: "param", key, value }]);
      await session.append({
        drafts: [{ type: "param.changed", tick: clock.tick, actor: toEventActor(ctx.actor), payload: { key, value } }],
      });
      return session.cast.view.get("clock", "clock") ?? clock;
    }),
});
