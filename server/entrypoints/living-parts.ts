import type { Engine } from "@/server/core/context";
import type { Env } from "@/server/core/env";
import { startClocks } from "@/server/jobs/start-clocks";
import { startProjector } from "@/server/jobs/start-projector";
import { startTakes } from "@/server/jobs/start-takes";
import { ensureDemoAccount } from "@/server/services/account";

export interface LivingParts {
  /** See `Projector.lag`. */
  graphLag(): number;
  stop(): Promise<void>;
}

/** What makes the stage live: the demo's account at the first start, the clocks of every playing cast, takes that wait, and what feeds the graph. `stop` finishes what has begun. */
export const startLivingParts = async (engine: Engine, env: Env): Promise<LivingParts> => {
  if (env.demo) await ensureDemoAccount(engine);
  const projector = startProjector(engine);
  const clocks = startClocks(engine);
  const takes = startTakes(engine);
  return {
    graphLag: projector.lag,
    stop: async () => {
      await takes.stop();
      await clocks.stop();
      // After the last tick; what it has not come to, the next start takes up.
      await projector.stop();
    },
  };
};
