import { weightOf, type FileCharacter, type FileGraph, type FileTie } from "./collect-graph";
import { declaration, element, escapeXml, opening } from "./write-xml";

interface Key<T> {
  id: string;
  name: string;
  type: "string" | "double" | "int" | "boolean";
  of: (thing: T) => string | number | boolean;
}

const nodeKeys: readonly Key<FileCharacter>[] = [
  { id: "n0", name: "label", type: "string", of: ({ name }) => name },
  { id: "n1", name: "shortName", type: "string", of: ({ shortName }) => shortName },
  { id: "n2", name: "aliases", type: "string", of: ({ aliases }) => aliases.join("; ") },
  { id: "n3", name: "place", type: "string", of: ({ place }) => place },
  { id: "n4", name: "role", type: "string", of: ({ role }) => role },
  { id: "n5", name: "degree", type: "int", of: ({ degree }) => degree },
  { id: "n6", name: "removed", type: "boolean", of: ({ removed }) => removed },
];
const edgeKeys: readonly Key<FileTie>[] = [
  { id: "e0", name: "weight", type: "double", of: weightOf },
  { id: "e1", name: "kind", type: "string", of: ({ kind }) => kind },
  { id: "e2", name: "strength", type: "double", of: ({ strength }) => strength },
  { id: "e3", name: "trust", type: "double", of: ({ trust }) => trust },
  { id: "e4", name: "familiarity", type: "double", of: ({ familiarity }) => familiarity },
  { id: "e5", name: "offence", type: "double", of: ({ offence }) => offence },
  { id: "e6", name: "evidence", type: "string", of: ({ evidence }) => evidence },
];

const dataOf = <T>(keys: readonly Key<T>[], thing: T): string =>
  keys
    .map(({ id, of }) => ({ id, value: String(of(thing)) }))
    .filter(({ value }) => value !== "")
    .map(({ id, value }) => element("data", { key: id }, escapeXml(value)))
    .join("");

const declare = <T>(domain: "node" | "edge", keys: readonly Key<T>[]): string =>
  keys.map(({ id, name, type }) => `${element("key", { id, for: domain, "attr.name": name, "attr.type": type })}\n`).join("");

/** GraphML 1.0 of a moment: http://graphml.graphdrawing.org/primer/graphml-primer.html. Directed; `weight` is |strength|. */
export function* writeGraphml({ characters, ties }: FileGraph): Generator<string> {
  yield declaration;
  yield opening("graphml", {
    xmlns: "http://graphml.graphdrawing.org/xmlns",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
  });
  yield declare("node", nodeKeys);
  yield declare("edge", edgeKeys);
  yield opening("graph", { id: "cast", edgedefault: "directed" });
  for (const character of characters) yield `${element("node", { id: character.id }, dataOf(nodeKeys, character))}\n`;
  for (const [index, tie] of ties.entries())
    yield `${element("edge", { id: `t${index}`, source: tie.fromId, target: tie.toId }, dataOf(edgeKeys, tie))}\n`;
  yield "</graph>\n</graphml>\n";
}
