import { describe } from "vitest";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createChronicle } from "@/server/stores/chronicle/create-chronicle";
import { openTestDatabase } from "@/server/testing/database";
import { describeGraph } from "../graph.contract";
import { createNeo4jGraph } from "./neo4j-graph";
import { createNeo4jProjection } from "./neo4j-projection";
import { openCypher } from "./run-cypher";

const { NEO4J_URI = "", NEO4J_USER = "", NEO4J_PASSWORD = "" } = process.env;

const log = {
  error: (details: object) => {
    throw new Error(JSON.stringify(details));
  },
};

describe.skipIf(!NEO4J_URI)("with a Neo4j server", () => {
  describeGraph("Neo4j", async () => {
    const db = await openTestDatabase();
    const bus = createMemoryBus({ log });
    const chronicle = createChronicle({ db, bus, now: () => new Date(), log });
    const cypher = await openCypher({ uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD });
    const projection = createNeo4jProjection({ cypher, chronicle });
    const graph = createNeo4jGraph({ cypher, chronicle });
    return {
      db,
      chronicle,
      graph,
      settle: async (workspaceId, timelineId) => void (await projection.catchUp(workspaceId, timelineId)),
      close: async () => {
        for (const { workspaceId, timelineId } of await projection.cursors()) await projection.remove(workspaceId, timelineId);
        await graph.close();
        await bus.close();
        await db.close();
      },
    };
  });
});
