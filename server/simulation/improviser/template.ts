import type { Draws } from "./draws";
import { cutText, sayText, type Segment, type Tongue } from "./tongue";

interface TextNode {
  kind: "text";
  text: string;
  /** By era and what is run together: cut when first said. */
  cut: Map<string, Segment[]>;
}
/** `{slot}` is a value, `(a|b|c)` a choice. Values are put in as data: they are never read as a template. */
type Node = TextNode | { kind: "slot"; name: string } | { kind: "choice"; options: Node[][] };
export interface Template {
  source: string;
  nodes: readonly Node[];
  /** Slots without which the template cannot be said. */
  needs: readonly string[];
  /** It can call the matter in hand "it": nothing else in it is called so. */
  pronominal: boolean;
}
/** What the slots hold; a value may be drawn when it is first asked for. */
export interface Slots {
  has(name: string): boolean;
  get(name: string): string | undefined;
}

/** Words after which a noun phrase may be "it". */
const governing =
  "about|of|over|for|with|on|from|without|settle|leave|discuss|mention|consider|explain|forget|drop|follow|following|handled|understood|understand|know|name|see|let|put|sell|hear|trust|raise|raised|watch|watching|bear|survive|finish|win|read|keep";
const afterGoverning = new RegExp(`\\b(?:${governing})\\s$`, "i");
const asObject = new RegExp(`\\b(?:${governing})\\s\\{(?:topic|matter)\\}`, "i");
const slotPattern = /\{([A-Za-z0-9]+)\}/g;
const textNode = (text: string): TextNode => ({ kind: "text", text, cut: new Map() });

const parseFlat = (source: string): Node[] => {
  const nodes: Node[] = [];
  let last = 0;
  for (const match of source.matchAll(slotPattern)) {
    if (match.index > last) nodes.push(textNode(source.slice(last, match.index)));
    nodes.push({ kind: "slot", name: match[1] ?? "" });
    last = match.index + match[0].length;
  }
  if (last < source.length) nodes.push(textNode(source.slice(last)));
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

export const toTemplate = (source: string): Template => {
  const nodes = parse(source);
  const needs = [...new Set(nodes.flatMap((node) => (node.kind === "slot" ? [node.name] : [])))];
  return { source, nodes, needs, pronominal: !/\b(?:it|them)\b/i.test(source) && asObject.test(source) };
};

const canFill = (nodes: readonly Node[], slots: Slots): boolean => nodes.every((node) => node.kind !== "slot" || slots.has(node.name));

export const isSayable = ({ needs, nodes }: Template, slots: Slots): boolean => {
  for (const name of needs) if (!slots.has(name)) return false;
  for (const node of nodes) if (node.kind === "choice" && !node.options.some((option) => canFill(option, slots))) return false;
  return true;
};

/** What is said, and which slots it took up. */
export interface Expansion {
  text: string;
  slots: readonly string[];
}

const tell = (node: TextNode, tongue: Tongue | null): string => {
  if (!tongue) return node.text;
  const key = `${tongue.era}/${tongue.habit.join("")}`;
  let segments = node.cut.get(key);
  if (!segments) node.cut.set(key, (segments = cutText(node.text, tongue.era, tongue.habit)));
  return sayText(segments, tongue.leanings);
};

const onTable = new Set(["topic", "matter"]);

/** The matter in hand as "it" or "them", where it was just named and the sentence has no other "it" to be taken for it. */
const pronounFor = (name: string, so: string, { source }: Template, slots: Slots): string | undefined =>
  onTable.has(name) && afterGoverning.test(so) && !/\b(?:it|them)\b/i.test(source) && slots.get(name) === slots.get("topic")
    ? slots.get("again")
    : undefined;

/** `tongue` changes authored words, never a slot's value; null leaves them as they were written. */
export const expand = (template: Template, slots: Slots, draws: Draws, label: string, tongue: Tongue | null): Expansion => {
  let text = "";
  const used: string[] = [];
  const say = (node: Node): void => {
    if (node.kind === "text") text += tell(node, tongue);
    if (node.kind !== "slot") return;
    text += pronounFor(node.name, text, template, slots) ?? slots.get(node.name) ?? "";
    used.push(node.name);
  };
  for (const [index, node] of template.nodes.entries()) {
    if (node.kind !== "choice") say(node);
    else {
      const options = node.options.filter((option) => canFill(option, slots));
      if (options.length > 0) for (const part of draws.pick(`${label}.${index}`, options)) say(part);
    }
  }
  return { text, slots: used };
};
