import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import * as everywhere from "./everywhere";
import * as read from "./read";
import { here, scoped } from "./scope";
import * as write from "./write";

const scope = ["workspaceId", "timelineId"] as const;
const clauses = /\b(OPTIONAL\s+MATCH|MATCH|MERGE|CREATE)\b/gi;
const endOfPattern = /\b(USING|WHERE|WITH|RETURN|SET|ON|REMOVE|DELETE|DETACH|UNWIND|UNION|CALL|MATCH|OPTIONAL|MERGE|CREATE|FOREACH)\b/i;
/** `(name:Label {…})` or `[name:TYPE*1..3 {…}]`. Maps hold no brackets, texts no string literals. */
const element = /\(\s*(\w*)\s*((?::\s*\w+\s*)*)(\{[^}]*\})?\s*\)|\[\s*(\w*)\s*((?::\s*\w+\s*)*)(?:\*[\d.]*)?\s*(\{[^}]*\})?\s*\]/g;

/** What of a text's patterns could be of another workspace or timeline. */
const openPatterns = (text: string): string[] => {
  const problems: string[] = [];
  if (/["']/.test(text)) problems.push("a literal: values are parameters");
  const bound = new Set<string>();
  for (const union of text.replace(/\bON (CREATE|MATCH)\b/gi, "").split(/\bUNION\s+ALL\b|\bUNION\b/i)) {
    bound.clear();
    for (const clause of union.matchAll(clauses)) {
      const rest = union.slice(clause.index + clause[0].length);
      const pattern = rest.slice(0, endOfPattern.exec(rest)?.index ?? rest.length);
      if (pattern.includes("--")) problems.push(`a relation that cannot be named: ${pattern}`);
      const way = /^\s*(\w+)\s*=/.exec(pattern)?.[1];
      const elements = [...pattern.matchAll(element)];
      if (elements.length === 0) problems.push(`unreadable: ${clause[0]}${pattern}`);
      for (const [whole, node = "", labels = "", nodeMap, relation = "", , relationMap] of elements) {
        const name = node || relation;
        const map = nodeMap ?? relationMap;
        const isNamed = scope.every((key) => map?.includes(`${key}: $${key}`));
        const isBound = name !== "" && bound.has(name) && map === undefined && labels === "";
        // Of a way of any length every node is spoken of at once.
        const every = new RegExp(
          `all\\(n IN nodes\\(${way ?? "?"}\\) WHERE ${scope.map((key) => `n\\.${key} = \\$${key}`).join(" AND ")} AND`,
        );
        const isOnWay = way !== undefined && whole.startsWith("(") && every.test(rest);
        if (!isNamed && !isBound && !isOnWay) problems.push(`${clause[0]} ${whole}`);
        else if (name !== "") bound.add(name);
      }
    }
  }
  return problems;
};

const textsOf = (module: Record<string, unknown>): [string, string][] =>
  Object.entries(module).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((text, index): [string, string] => [`${name} ${index}`, String(text)])
      : [[name, String(value)] as [string, string]],
  );

describe("the Cypher of the graph", () => {
  it.each([...textsOf(read), ...textsOf(write)])("%s names workspace and timeline on every node and relation", (_, text) => {
    expect(openPatterns(text)).toEqual([]);
    expect(text).toMatch(/\b(MATCH|MERGE|CREATE)\b/);
  });

  it.each([
    ["a node without", "MATCH (c:Character) RETURN c"],
    ["a node with one of the two", "MATCH (c:Character {workspaceId: $workspaceId}) RETURN c"],
    ["a node with a value of the caller's", "MATCH (c:Character {workspaceId: $workspaceId, timelineId: row.timelineId}) RETURN c"],
    ["a relation without", `MATCH (a:Character {${here}})-[t:TIE]->(b:Character {${here}}) RETURN t`],
    ["a far end without", `MATCH (a:Character {${here}})-[t:TIE {${here}}]->(b) RETURN b`],
    ["a way whose nodes are not spoken of", `MATCH p = (a:Character {${here}})-[:TIE*1..3 {${here}}]-(b) RETURN b`],
    ["a relation that is made", `MATCH (a:Character {${here}}), (b:Character {${here}}) MERGE (a)-[:TIE]->(b)`],
    ["a node that is made", "UNWIND $rows AS row CREATE (c:Character {id: row.id})"],
    ["a pattern in a condition", `MATCH (a:Character {${here}}) WHERE EXISTS { MATCH (a)-[:TIE]-() } RETURN a`],
    ["a name from the other part of a union", `MATCH (a:Character {${here}}) RETURN a UNION ALL MATCH (a) RETURN a`],
    ["a bare arrow", `MATCH (a:Character {${here}})-->(b:Character {${here}}) RETURN b`],
    ["an optional pattern", `MATCH (a:Character {${here}}) OPTIONAL MATCH (a)-->(b) RETURN b`],
    ["a literal", `MATCH (a:Character {${here}, id: "x"}) RETURN a`],
  ])("would be refused with %s", (_, text) => {
    expect(openPatterns(scoped`${text}`)).not.toEqual([]);
  });

  it("looks across workspaces only for how far each timeline is", () => {
    expect(textsOf(everywhere).map(([name]) => name)).toEqual(["everyCursor", "pingText"]);
    expect(everywhere.everyCursor).toMatch(
      /^MATCH \(c:GraphCursor\) RETURN c\.workspaceId AS workspaceId, c\.timelineId AS timelineId, c\.seq AS seq$/,
    );
  });

  it("stands in this folder and nowhere else, and is run by one file", () => {
    const folder = path.resolve(import.meta.dirname, "..");
    const sources = fs.readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.includes(".test."));
    expect(sources.length).toBeGreaterThan(4);
    for (const name of sources) {
      const source = fs.readFileSync(path.join(folder, name), "utf8");
      expect(source, name).not.toMatch(/\b(MATCH|MERGE|CREATE|DETACH DELETE|UNWIND) [($]/);
      if (name !== "run-cypher.ts") expect(source, name).not.toMatch(/executeQuery|\.run\(|import\((?!type)/);
    }
  });
});
