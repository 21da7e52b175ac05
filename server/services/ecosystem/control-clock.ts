import { z } from "zod";
import { speeds } from "@/server/contracts/chronicle/events";
import type { Clock } from "@/server/contracts/chronicle/view";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { wakeTimeline, withCast, type CastSession } from "@/server/services/cast";

const timelineInput = z.object({ timelineId: idSchema });
const speedSchema = z.union(speeds.map((speed) => z.literal(speed)));

const clockOf = ({ cast }: CastSession): Clock => {
  const clock = cast.view.get("clock", "clock");
  if (!clock) throw new AppError("INTERNAL", "This timeline has no clock");
  return clock;
};

/** Starting a clock that runs already changes nothing. */
export const playEcosystem = defineVerb({
  name: "ecosystem.play",
  access: "write",
  input: timelineInput,
  run: async (ctx, { timelineId }): Promise<Clock> => {
    const clock = await withCast(ctx, timelineId, async (session) => {
      const { playing, tick, speed } = clockOf(session);
      if (session.cast.view.list("character").filter((member) => !member.removed && member.role === "cast").length === 0) {
        throw new AppError("PRECONDITION", "There is nobody on the stage yet. Add a character first.", { reason: "ecosystem.empty" });
      }
      if (!playing) await session.append({ drafts: [{ type: "clock.started", tick, actor: toEventActor(ctx.actor), payload: { speed } }] });
      return clockOf(session);
    });
    await wakeTimeline(ctx, timelineId);
    return clock;
  },
});

/** Takes effect before the next tick: it waits in the same queue as the ticks. */
export const pauseEcosystem = defineVerb({
  name: "ecosystem.pause",
  access: "write",
  input: timelineInput.extend({ reason: z.string().max(200).nullable().default(null) }),
  run: (ctx, { timelineId, reason }): Promise<Clock> =>
    withCast(ctx, timelineId, async (session) => {
      const { playing, tick } = clockOf(session);
      if (playing) await session.append({ drafts: [{ type: "clock.paused", tick, actor: toEventActor(ctx.actor), payload: { reason } }] });
      return clockOf(session);
    }),
});

export const setSpeed = defineVerb({
  name: "ecosystem.setSpeed",
  access: "write",
  input: timelineInput.extend({ speed: speedSchema }),
  run: async (ctx, { timelineId, speed }): Promise<Clock> => {
    const clock = await withCast(ctx, timelineId, async (session) => {
      const before = clockOf(session);
      if (before.speed !== speed) {
        await session.append({
          drafts: [{ type: "clock.speed_set", tick: before.tick, actor: toEventActor(ctx.actor), payload: { speed } }],
        });
      }
      return clockOf(session);
    });
    await wakeTimeline(ctx, timelineId);
    return clock;
  },
});
