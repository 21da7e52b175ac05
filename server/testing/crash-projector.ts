// A process that is going to be killed: feeds Neo4j from the chronicle in a data folder, and says from where it goes on each time.
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createChronicle } from "@/server/stores/chronicle/create-chronicle";
import { openDatabase } from "@/server/stores/database/open-database";
import { createNeo4jProjection } from "@/server/stores/graph/neo4j/neo4j-projection";
import { openCypher } from "@/server/stores/graph/neo4j/run-cypher";
import { createLeases } from "@/server/stores/lease/database-leases";
import { createLogger } from "@/server/core/logger";
import { startProjector } from "@/server/jobs/start-projector";
import { testNeo4j } from "./neo4j";

const [dataDir = ""] = process.argv.slice(2);
// A pipe is written at once, so what was said before the end is heard after it.
const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
// Whoever listened is gone: no projector outlives its test.
process.stdout.on("error", () => process.exit(1));
process.stdin.on("end", () => process.exit(1)).resume();

const log = createLogger("warn", process.stderr);
const db = await openDatabase({ dataDir, backups: { everyMs: 0, keep: 1 } });
const bus = createMemoryBus({ log });
const chronicle = createChronicle({ db, bus, now: () => new Date(), log });
const cypher = await openCypher(testNeo4j);
const projection = createNeo4jProjection({
  cypher,
  chronicle: {
    ...chronicle,
    read: (workspaceId, timelineId, range) => {
      say({ from: range.afterSeq });
      return chronicle.read(workspaceId, timelineId, range);
    },
  },
});
// As the program is called that has its database in the data folder: after a restart its leases are still its own.
startProjector({ db, bus, log, leases: createLeases({ db }), nodeId: "embedded", projection });
