import fs from "node:fs";
import path from "node:path";
import { findProgram, installPackage, run, temporaryFolder } from "./programs.ts";

const CACHE = path.resolve(import.meta.dirname, "../../../node_modules/.cache/dramatis");

const isJava = (program: string): boolean => Number(/version "(\d+)/.exec(run(program, ["-version"]).output)?.[1] ?? 0) >= 17;

/** Java 17 or newer. Throws with the reason when there is none. */
export const findJava = (): string => {
  const already = findProgram("java");
  if (already && isJava(already)) return already;
  const installed = ["openjdk-17-jre-headless", "openjdk-21-jre-headless"].some(installPackage) ? findProgram("java") : null;
  if (installed && isJava(installed)) return installed;
  throw new Error("Java 17 or newer is needed, and only root can install it here: apt-get install openjdk-17-jre-headless");
};

interface Wanted {
  /** Also the name of its folder in the cache. */
  name: string;
  version: string;
  /** `group:artifact` of each, all of this version. */
  coordinates: readonly string[];
}

const pomOf = ({ name, version, coordinates }: Wanted): string => {
  const dependencies = coordinates.map((each) => {
    const [group = "", artifact = ""] = each.split(":");
    return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>dramatis</groupId><artifactId>${name}-for-tests</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>${dependencies.join("")}</dependencies></project>`;
};

const fetchJars = (wanted: Wanted, jars: string): void => {
  const { name, version } = wanted;
  const already = findProgram("mvn");
  const maven = already ?? (installPackage("maven") ? findProgram("mvn") : null);
  if (!maven) throw new Error(`The jars of ${name} come by Maven, and only root can install it here: apt-get install maven`);
  const folder = temporaryFolder(`${name}-jars`);
  fs.writeFileSync(path.join(folder, "pom.xml"), pomOf(wanted));
  const aside = `${jars}.${process.pid}`;
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${aside}`, "-DincludeScope=runtime"];
  const fetched = run(maven, ["--quiet", "--batch-mode", "--file", path.join(folder, "pom.xml"), ...goal]);
  fs.rmSync(folder, { recursive: true, force: true });
  if (!fetched.ok) {
    fs.rmSync(aside, { recursive: true, force: true });
    throw new Error(`Maven could not fetch ${name} ${version}:\n${fetched.output.slice(-2_000)}`);
  }
  // By one rename, so that what was broken off is never taken for the whole.
  if (fs.existsSync(jars)) fs.rmSync(aside, { recursive: true, force: true });
  else fs.renameSync(aside, jars);
};

/** A program of Maven Central as its jars, fetched once: later runs find them beside the other caches of this checkout. */
export const findJars = (wanted: Wanted): { jars: string; cached: boolean } => {
  const jars = path.join(CACHE, `${wanted.name}-${wanted.version}`);
  const cached = fs.existsSync(jars);
  if (!cached) {
    fs.mkdirSync(CACHE, { recursive: true });
    fetchJars(wanted, jars);
  }
  return { jars, cached };
};
