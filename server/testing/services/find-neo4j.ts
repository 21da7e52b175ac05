import { findJars, findJava } from "./find-jars.ts";

/** The last line of 5 LTS that runs on Java 17. */
const VERSION = "5.26.30";

export interface Neo4jPrograms {
  java: string;
  /** Folder of its jars. */
  jars: string;
  version: string;
  way: string;
}

/** The server as its jars: Neo4j has no Debian package, and Docker is not everywhere. Throws with the reason when there is none. */
export const findNeo4j = (): Neo4jPrograms => {
  const java = findJava();
  // The first is the embedded database and the way in, the second what serves it.
  const { jars, cached } = findJars({ name: "neo4j", version: VERSION, coordinates: ["org.neo4j:neo4j", "org.neo4j.app:neo4j-server"] });
  return { java, jars, version: VERSION, way: cached ? "from Maven Central, fetched before" : "from Maven Central" };
};
