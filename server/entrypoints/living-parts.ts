import type { Engine } from "@/server/core/context";
import type { Env } from "@/server/core/env";
import { startClocks } from "@/server/jobs/start-clocks";
import { ensureDemoAccount } from "@/server/services/account";

/** What makes the stage live: the demo's account at the first start, and the clocks of every playing cast. `stop` finishes what has begun. */
export const startLivingParts = async (engine: Engine, env: Env): Promise<{ stop(): Promise<void> }> => {
  if (env.demo) await ensureDemoAccount(engine);
  return startClocks(engine);
};
