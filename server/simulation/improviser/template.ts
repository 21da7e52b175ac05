import type { Draws } from "./draws";

/** `{slot}` is a value, `(a|b|c)` a choice. Values are put in as data: they are never read as a template. */
type Node = { kind: "text"; text: string } | { kind: "slot"; name: string } | { kind: "choice"; options: Node[][] };
export interface Template {
  source: string;
  nodes: readonly Node[];
  /** Slots without which the template cannot be said. */
  needs: readonly string[];
}
export type Slots = ReadonlyMap<string, string>;

const cache = new Map<string, Template>();
const slotPattern = /\{([A-Za-z0-9]+)\}/g;

const parseFlat = (source: string): Node[] => {
  const nodes: Node[] = [];
  let last = 0;
  for (const match of source.matchAll(slotPattern)) {
    if (match.index > last) nodes.push({ kind: "text", text: source.slice(last, match.index) });
    nodes.push({ kind: "slot", name: match[1] ?? "" });
    last = match.index + match[0].length;
  }
  if (last < source.length) nodes.push({ kind: "text", text: source.slice(last) });
  return nodes;
};

const parse = (source: string): Node[] =>
  source
    .split(/(\([^()]*\|[^()]*\))/)
    .flatMap((part): Node[] =>
      part.startsWith("(") && part.includes("|")
        ? [{ kind: "choice", options: part.slice(1, -1).split("|").map(parseFlat) }]
        : parseFlat(part),
    );

/** Authored text only: the cache is bounded by the library. */
export const toTemplate = (source: string): Template => {
  const known = cache.get(source);
  if (known) return known;
  const nodes = parse(source);
  const needs = [...new Set(nodes.flatMap((node) => (node.kind === "slot" ? [node.name] : [])))];
  const template = { source, nodes, needs };
  cache.set(source, template);
  return template;
};

const canFill = (nodes: readonly Node[], slots: Slots): boolean => nodes.every((node) => node.kind !== "slot" || slots.has(node.name));

export const isSayable = (template: Template, slots: Slots): boolean =>
  template.needs.every((name) => slots.has(name)) &&
  template.nodes.every((node) => node.kind !== "choice" || node.options.some((option) => canFill(option, slots)));

/** `dress` changes authored words (era, contraction), never a slot's value. */
export const expand = (template: Template, slots: Slots, draws: Draws, label: string, dress: (text: string) => string): string => {
  const flatten = (nodes: readonly Node[]): Node[] =>
    nodes.flatMap((node, index) => {
      if (node.kind !== "choice") return [node];
      const options = node.options.filter((option) => canFill(option, slots));
      return options.length > 0 ? draws.pick(`${label}.${index}`, options) : [];
    });
  let text = "";
  let run = "";
  for (const node of flatten(template.nodes)) {
    if (node.kind === "text") run += node.text;
    if (node.kind !== "slot") continue;
    text += dress(run) + (slots.get(node.name) ?? "");
    run = "";
  }
  return text + dress(run);
};
