import type { Logger } from "pino";
import type { Bus } from "@/server/stores/bus/port";
import type { Chronicle } from "@/server/stores/chronicle/port";
import { createFailoverGraph } from "./failover-graph";
import { createMemoryGraph } from "./memory/memory-graph";
import { createNeo4jGraph } from "./neo4j/neo4j-graph";
import { createNeo4jProjection } from "./neo4j/neo4j-projection";
import { openCypher, type Neo4jOptions } from "./neo4j/run-cypher";
import type { GraphProjection, GraphStore } from "./port";

interface Parts {
  chronicle: Chronicle;
  bus: Bus;
  log: Pick<Logger, "info" | "warn">;
  /** Null: the graph in this process is all there is. */
  neo4j: Neo4jOptions | null;
}

/** The graph in this process, and in front of it Neo4j where that is configured. */
export const openGraph = async (parts: Parts): Promise<{ graph: GraphStore; projection: GraphProjection | null }> => {
  const { chronicle, bus, log, neo4j } = parts;
  const fallback = createMemoryGraph({ chronicle, bus });
  if (!neo4j) return { graph: fallback, projection: null };
  const cypher = await openCypher(neo4j);
  const primary = createNeo4jGraph({ cypher, chronicle });
  return {
    graph: createFailoverGraph({ primary, fallback, renew: () => cypher.renew(), log }),
    projection: createNeo4jProjection({ cypher, chronicle }),
  };
};
