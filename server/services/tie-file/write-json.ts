import type { FileGraph } from "./collect-graph";

export const jsonFormat = "dramatis.relationships";
export const jsonVersion = 1;

/** Our own format, described in docs/formats.md: a line a relationship, so that two files can be compared by line. Read back by `readJson`. */
export function* writeJson(graph: FileGraph): Generator<string> {
  const { title, timelineId, seq, tick, startsAt, characters, ties, changes } = graph;
  const names = new Map(characters.map(({ id, name }) => [id, name]));
  const head = { format: jsonFormat, version: jsonVersion, title, timelineId, seq, tick, startsAt };
  yield `${JSON.stringify(head).slice(0, -1)},\n"characters":[\n`;
  for (const [index, character] of characters.entries()) yield `${index === 0 ? "" : ",\n"}${JSON.stringify(character)}`;
  yield `\n],\n"relationships":[\n`;
  for (const [index, tie] of ties.entries()) {
    const { fromId, toId, ...values } = tie;
    const named = { fromId, toId, from: names.get(fromId) ?? "", to: names.get(toId) ?? "", ...values };
    yield `${index === 0 ? "" : ",\n"}${JSON.stringify(named)}`;
  }
  yield "\n]";
  if (changes !== null) {
    yield `,\n"changes":[\n`;
    for (const [index, change] of changes.entries()) yield `${index === 0 ? "" : ",\n"}${JSON.stringify(change)}`;
    yield "\n]";
  }
  yield "}\n";
}
