import fs from "node:fs";
import path from "node:path";
import { findProgram, installPackage, run, temporaryFolder } from "./programs.ts";

/** The last line of 5 LTS that runs on Java 17. */
const VERSION = "5.26.30";
const CACHE = path.resolve(import.meta.dirname, "../../../node_modules/.cache/dramatis");

export interface Neo4jPrograms {
  java: string;
  /** Folder of its jars. */
  jars: string;
  version: string;
  way: string;
}

// The first is the embedded database and the way in, the second what serves it.
const dependencies = ["org.neo4j:neo4j", "org.neo4j.app:neo4j-server"].map((coordinates) => {
  const [group = "", artifact = ""] = coordinates.split(":");
  return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${VERSION}</version></dependency>`;
});
const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>dramatis</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>${dependencies.join("")}</dependencies></project>`;

const isJava = (program: string): boolean => Number(/version "(\d+)/.exec(run(program, ["-version"]).output)?.[1] ?? 0) >= 17;

const findJava = (): string => {
  const already = findProgram("java");
  if (already && isJava(already)) return already;
  const installed = ["openjdk-17-jre-headless", "openjdk-21-jre-headless"].some(installPackage) ? findProgram("java") : null;
  if (installed && isJava(installed)) return installed;
  throw new Error("Neo4j needs Java 17 or newer, and only root can install it here: apt-get install openjdk-17-jre-headless");
};

/** From Maven Central, once; later runs find them beside the other caches of this checkout. */
const fetchJars = (jars: string): void => {
  const already = findProgram("mvn");
  const maven = already ?? (installPackage("maven") ? findProgram("mvn") : null);
  if (!maven) throw new Error("Neo4j's jars come by Maven, and only root can install it here: apt-get install maven");
  const folder = temporaryFolder("neo4j-jars");
  fs.writeFileSync(path.join(folder, "pom.xml"), pom);
  const aside = `${jars}.${process.pid}`;
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${aside}`, "-DincludeScope=runtime"];
  const fetched = run(maven, ["--quiet", "--batch-mode", "--file", path.join(folder, "pom.xml"), ...goal]);
  fs.rmSync(folder, { recursive: true, force: true });
  if (!fetched.ok) {
    fs.rmSync(aside, { recursive: true, force: true });
    throw new Error(`Maven could not fetch Neo4j ${VERSION}:\n${fetched.output.slice(-2_000)}`);
  }
  // By one rename, so that what was broken off is never taken for the whole.
  if (fs.existsSync(jars)) fs.rmSync(aside, { recursive: true, force: true });
  else fs.renameSync(aside, jars);
};

/** The server as its jars: Neo4j has no Debian package, and Docker is not everywhere. Throws with the reason when there is none. */
export const findNeo4j = (): Neo4jPrograms => {
  const java = findJava();
  const jars = path.join(CACHE, `neo4j-${VERSION}`);
  const cached = fs.existsSync(jars);
  if (!cached) {
    fs.mkdirSync(CACHE, { recursive: true });
    fetchJars(jars);
  }
  return { java, jars, version: VERSION, way: cached ? "from Maven Central, fetched before" : "from Maven Central" };
};
