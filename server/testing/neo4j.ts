import neo4j from "neo4j-driver";
import type { Neo4jOptions } from "@/server/stores/graph/neo4j/run-cypher";

const { NEO4J_URI = "", NEO4J_USER = "", NEO4J_PASSWORD = "" } = process.env;

/** The Neo4j under the tests; `uri` is empty where there is none. */
export const testNeo4j: Neo4jOptions = { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD };

/** The same server, by another way to it. */
export const throughPort = (port: number): Neo4jOptions => ({ ...testNeo4j, uri: `bolt://127.0.0.1:${port}` });
export const neo4jAddress = (): { host: string; port: number } => {
  const { hostname, port } = new URL(testNeo4j.uri);
  return { host: hostname, port: Number(port || 7687) };
};

/** Everything out of the server under the tests, past the program: as somebody with a console would. */
export const wipeNeo4j = async ({ uri, user, password }: Neo4jOptions = testNeo4j): Promise<void> => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  for (let gone = 1; gone > 0;) {
    const { records } = await driver.executeQuery("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone");
    gone = records[0]?.get("gone") as number;
  }
  await driver.close();
};
