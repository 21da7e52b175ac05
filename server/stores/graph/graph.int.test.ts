import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createChronicle } from "@/server/stores/chronicle/create-chronicle";
import { openTestDatabase } from "@/server/testing/database";
import { describeGraph } from "./graph.contract";
import type { OpenedGraph } from "./graph-stage.contract";
import { createMemoryGraph } from "./memory/memory-graph";

const log = {
  error: (details: object) => {
    throw new Error(JSON.stringify(details));
  },
};

describeGraph("this process", async (): Promise<OpenedGraph> => {
  const db = await openTestDatabase();
  const bus = createMemoryBus({ log });
  const chronicle = createChronicle({ db, bus, now: () => new Date(), log });
  const graph = createMemoryGraph({ chronicle, bus });
  return {
    db,
    chronicle,
    graph,
    settle: async () => undefined,
    close: async () => {
      await graph.close();
      await bus.close();
      await db.close();
    },
  };
});
