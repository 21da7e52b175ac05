import { relationshipKey } from "@/server/contracts/relationship";
import type { TieChangeRow } from "@/server/contracts/tie-change";
import { stepsOf, weightOf, type FileCharacter, type FileGraph, type FileTie } from "./collect-graph";
import { identityColours, kindColours, type Rgb } from "./identity-colours";
import { declaration, element, escapeXml, opening } from "./write-xml";

export interface Drawn {
  x: number;
  y: number;
  size?: number | undefined;
}

const colour = ([r, g, b]: Rgb): string => element("viz:color", { r, g, b });
const grey: Rgb = [128, 128, 128];

const nodeAttributes = [
  { id: "shortName", type: "string", of: ({ shortName }: FileCharacter) => shortName },
  { id: "aliases", type: "string", of: ({ aliases }: FileCharacter) => aliases.join("; ") },
  { id: "place", type: "string", of: ({ place }: FileCharacter) => place },
  { id: "role", type: "string", of: ({ role }: FileCharacter) => role },
  { id: "degree", type: "integer", of: ({ degree }: FileCharacter) => degree },
  { id: "removed", type: "boolean", of: ({ removed }: FileCharacter) => removed },
] as const;
const numbers = ["strength", "trust", "familiarity", "offence"] as const;
const valued = [...numbers.map((id) => ({ id, type: "double" })), { id: "kind", type: "string" }];

const declareAttributes = (
  owner: "node" | "edge",
  mode: "static" | "dynamic",
  attributes: readonly { id: string; type: string }[],
): string =>
  `${element("attributes", { class: owner, mode }, attributes.map(({ id, type }) => element("attribute", { id, title: id, type })).join(""))}\n`;

const node = (character: FileCharacter, drawn: Drawn | undefined): string => {
  const values = nodeAttributes
    .map(({ id, of }) => ({ for: id, value: of(character) }))
    .filter(({ value }) => value !== "")
    .map((attribute) => element("attvalue", attribute));
  const size = drawn?.size ?? 4 + 2 * Math.sqrt(character.degree);
  const look = [
    element("viz:size", { value: Math.round(size * 100) / 100 }),
    drawn ? element("viz:position", { x: drawn.x, y: drawn.y, z: 0 }) : "",
    colour(identityColours[character.hue] ?? grey),
  ];
  return element("node", { id: character.id, label: character.name }, element("attvalues", {}, values.join("")) + look.join(""));
};

/** The values of a tie from one step to the next, in ticks. */
const stepValues = (step: TieChangeRow, end: number): string => {
  const during = { start: step.tick, end };
  return [
    ...numbers.map((id) => element("attvalue", { for: id, value: step[id], ...during })),
    element("attvalue", { for: "kind", value: step.kind, ...during }),
  ].join("");
};

const edge = (tie: FileTie, index: number, inside: { values: string; rest: string }): string => {
  const { fromId, toId, kind } = tie;
  const attributes = { id: String(index), source: fromId, target: toId, weight: weightOf(tie), kind };
  const look = colour(kindColours[kind]) + element("viz:thickness", { value: Math.round((1 + 4 * weightOf(tie)) * 100) / 100 });
  return element("edge", attributes, element("attvalues", {}, inside.values) + inside.rest + look);
};

const still = (tie: FileTie): { values: string; rest: string } => ({
  values: [
    ...numbers.map((id) => element("attvalue", { for: id, value: tie[id] })),
    element("attvalue", { for: "kind", value: tie.kind }),
    tie.evidence === "" ? "" : element("attvalue", { for: "evidence", value: tie.evidence }),
  ].join(""),
  rest: "",
});

const moving = (steps: readonly TieChangeRow[], end: number): { values: string; rest: string } => ({
  values: steps.map((step, k) => stepValues(step, steps[k + 1]?.tick ?? end)).join(""),
  rest: element("spells", {}, element("spell", { start: steps[0]?.tick ?? 0, end })),
});

/**
 * GEXF 1.3 (https://gexf.net/primer.html) with `viz:` colours, sizes and, where given, positions. Directed; `weight` is |strength|, and the
 * signed strength is an attribute. A whole history is `mode="dynamic"`: each tie exists from its first change, and its values hold from one
 * tick to the next; time is in ticks of ten minutes.
 */
export function* writeGexf(graph: FileGraph, drawn: Readonly<Record<string, Drawn>>): Generator<string> {
  const { title, startsAt, tick, characters, ties, changes } = graph;
  const mode = changes === null ? "static" : "dynamic";
  const time = changes === null ? {} : { timeformat: "double", timerepresentation: "interval", start: 0, end: tick };
  const moment = changes === null ? `at tick ${tick}` : `from tick 0 to tick ${tick}`;
  yield declaration;
  yield opening("gexf", {
    xmlns: "http://gexf.net/1.3",
    "xmlns:viz": "http://gexf.net/1.3/viz",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
    version: "1.3",
  });
  const description = `${title}: who is what to whom ${moment}; a tick is ten minutes of the story, which begins ${startsAt}`;
  yield `${element("meta", {}, element("creator", {}, "Dramatis") + element("description", {}, escapeXml(description)))}\n`;
  yield opening("graph", { defaultedgetype: "directed", mode, ...time });
  yield declareAttributes("node", "static", nodeAttributes);
  yield declareAttributes("edge", mode, changes === null ? [...valued, { id: "evidence", type: "string" }] : valued);
  yield "<nodes>\n";
  for (const character of characters) yield `${node(character, drawn[character.id])}\n`;
  yield "</nodes>\n<edges>\n";
  const steps = stepsOf(changes ?? []);
  for (const [index, tie] of ties.entries()) {
    const of = steps.get(relationshipKey(tie.fromId, tie.toId));
    yield `${edge(tie, index, of ? moving(of, tick) : still(tie))}\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}
