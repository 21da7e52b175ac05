import { SaxesParser, type SaxesTagPlain } from "saxes";
import { tieFileLimits } from "@/server/contracts/tie-file";
import { isAppError } from "@/server/core/errors";
import { mapColumns, sayField, type Field, type FoundRow, type ReadFile } from "./found-row";
import { refuseFile } from "./refuse-file";

interface Key {
  name: string;
  fallback: string | null;
}
interface Part {
  line: number;
  attributes: Record<string, string>;
  data: Map<string, string>;
}
interface Graph {
  nodeKeys: Map<string, Key>;
  edgeKeys: Map<string, Key>;
  nodes: Part[];
  edges: Part[];
  directed: boolean;
  hyperedges: number;
}

/** Without a namespace prefix: `y:node` and `node` are told apart by what they are in, and only the plain ones count. */
const createReader = (fileName: string) => {
  const graph: Graph = { nodeKeys: new Map(), edgeKeys: new Map(), nodes: [], edges: [], directed: true, hyperedges: 0 };
  const parser = new SaxesParser();
  const open: Part[] = [];
  let key: Key | null = null;
  let dataKey: string | null = null;
  let text = "";
  let depth = 0;
  let elements = 0;

  const openKey = ({ attributes }: SaxesTagPlain): void => {
    const { id = "", for: domain = "all" } = attributes;
    key = { name: attributes["attr.name"] ?? id, fallback: null };
    if (domain !== "edge") graph.nodeKeys.set(id, key);
    if (domain !== "node") graph.edgeKeys.set(id, key);
  };
  const openPart = ({ name, attributes }: SaxesTagPlain): void => {
    const part = { line: parser.line, attributes, data: new Map<string, string>() };
    open.push(part);
    (name === "node" ? graph.nodes : graph.edges).push(part);
    if (graph.edges.length > tieFileLimits.ties)
      throw refuseFile(
        `${fileName} has more than ${tieFileLimits.ties.toLocaleString("en")} relationships; bring it in in parts`,
        "too_many",
      );
  };

  parser.on("error", (error) => {
    throw error;
  });
  // Whatever a document type could define is not wanted: no entities, no files, no addresses.
  parser.on("doctype", () => {
    throw refuseFile(`${fileName} has a DOCTYPE, which this program does not read: leave it out`, "doctype");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    elements += 1;
    if (depth > tieFileLimits.depth || elements > tieFileLimits.elements)
      throw refuseFile(`${fileName} is too deep, or has too many parts, to be a file of relationships`, "too_deep");
    if (depth === 1 && tag.name !== "graphml") throw refuseFile(`${fileName} is XML, and not GraphML`, "not_graphml");
    text = "";
    if (tag.name === "key") openKey(tag);
    if (tag.name === "graph") graph.directed = tag.attributes["edgedefault"] !== "undirected";
    if (tag.name === "node" || tag.name === "edge") openPart(tag);
    if (tag.name === "hyperedge") graph.hyperedges += 1;
    if (tag.name === "data") dataKey = tag.attributes["key"] ?? null;
  });
  parser.on("text", (more) => {
    text += more;
  });
  parser.on("cdata", (more) => {
    text += more;
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    if (name === "default" && key) key.fallback = text.trim();
    if (name === "key") key = null;
    if (name === "data" && dataKey !== null) {
      open.at(-1)?.data.set(dataKey, text.trim());
      dataKey = null;
    }
    if (name === "node" || name === "edge") open.pop();
    text = "";
  });
  return { parser, graph };
};

const parseGraph = (fileName: string, text: string): Graph => {
  const { parser, graph } = createReader(fileName);
  try {
    parser.write(text).close();
  } catch (error) {
    if (isAppError(error)) throw error;
    throw refuseFile(`${fileName} is not well-formed XML: see line ${parser.line}`, "not_xml", error);
  }
  return graph;
};

/** What attributes are called, and what a part says of each. */
const valueOf = (keys: ReadonlyMap<string, Key>, { data }: Part, names: readonly string[]): string => {
  for (const [id, { name, fallback }] of keys) {
    const value = names.includes(name.toLowerCase()) ? (data.get(id) ?? fallback ?? "") : "";
    if (value !== "") return value;
  }
  return "";
};

/** Nodes are matched by id, and where that says nothing, by what they are called. */
const endsOf = ({ nodes, nodeKeys }: Graph): Map<string, string[]> =>
  new Map(
    nodes.map((node) => {
      const id = node.attributes["id"] ?? "";
      return [id, [id, valueOf(nodeKeys, node, ["label", "name"])].filter((text) => text !== "")];
    }),
  );

export interface ReadGraphml extends ReadFile {
  /** Of each node id what it may be called. */
  ends: Map<string, string[]>;
}

/** Relationships from GraphML, with the attributes of edges taken by their names. */
export const readGraphml = (fileName: string, text: string): ReadGraphml => {
  const graph = parseGraph(fileName, text.replace(/^\ufeff/, ""));
  const keys = [...graph.edgeKeys];
  const headers = keys.map(([, { name }]) => name);
  const sampleOf = (column: number): string => {
    const id = keys[column]?.[0] ?? "";
    return graph.edges.find(({ data }) => data.has(id))?.data.get(id) ?? "";
  };
  const columns = mapColumns(headers, sampleOf);
  columns.delete("from");
  columns.delete("to");
  const rows = graph.edges.map(({ line, attributes, data }): FoundRow => {
    const values: Partial<Record<Field, string>> = {};
    for (const [field, column] of columns) {
      const [id = "", key] = keys[column] ?? [];
      const value = data.get(id) ?? key?.fallback ?? "";
      if (value !== "") values[field] = value;
    }
    const { source, target, directed } = attributes;
    if (source) values.from = source;
    if (target) values.to = target;
    values.directed = (directed ?? String(graph.directed)) === "false" ? "undirected" : "directed";
    return { line, values };
  });
  const taken = new Map([...columns].map(([field, column]) => [column, sayField[field]]));
  const warnings =
    graph.hyperedges > 0 ? [`${graph.hyperedges} hyperedges are left out: a relationship here is between two characters`] : [];
  return {
    format: "graphml",
    rows,
    columns: headers.map((name, column) => ({ name, as: taken.get(column) ?? null })),
    faults: [],
    warnings,
    ends: endsOf(graph),
  };
};
