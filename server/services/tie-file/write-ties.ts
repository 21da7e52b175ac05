import type { CastView } from "@/server/contracts/chronicle/view";
import type { TieFileFormat, WrittenTies } from "@/server/contracts/tie-file";
import type { TieChangeRow } from "@/server/contracts/tie-change";
import { collectGraph, type FileGraph } from "./collect-graph";
import { writeEdgesCsv, writeNodesCsv } from "./write-csv";
import { writeGexf, type Drawn } from "./write-gexf";
import { writeGraphml } from "./write-graphml";
import { writeJson } from "./write-json";

const kinds: Readonly<Record<TieFileFormat, { ending: string; mediaType: string }>> = {
  gexf: { ending: ".gexf", mediaType: "application/gexf+xml; charset=utf-8" },
  graphml: { ending: ".graphml", mediaType: "application/graphml+xml; charset=utf-8" },
  "csv-nodes": { ending: ".nodes.csv", mediaType: "text/csv; charset=utf-8; header=present" },
  "csv-edges": { ending: ".edges.csv", mediaType: "text/csv; charset=utf-8; header=present" },
  json: { ending: ".relationships.json", mediaType: "application/json; charset=utf-8" },
};

interface Options {
  bom: boolean;
  drawn: Readonly<Record<string, Drawn>>;
}

const write = (format: TieFileFormat, graph: FileGraph, { bom, drawn }: Options): Iterable<string> => {
  switch (format) {
    case "gexf":
      return writeGexf(graph, drawn);
    case "graphml":
      return writeGraphml(graph);
    case "csv-nodes":
      return writeNodesCsv(graph, { bom });
    case "csv-edges":
      return writeEdgesCsv(graph, { bom });
    case "json":
      return writeJson(graph);
  }
};

const safe = (title: string): string =>
  title
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/^[.\s]+/u, "")
    .trim()
    .slice(0, 80) || "cast";

/** The relationships of a moment, or every change up to it, as a file that is written while it is sent. */
export const writeTies = (format: TieFileFormat, view: CastView, changes: TieChangeRow[] | null, options: Options): WrittenTies => {
  const graph = collectGraph(view, changes);
  const { ending, mediaType } = kinds[format];
  const moment = changes === null ? "" : ` to tick ${graph.tick}`;
  return { fileName: `${safe(graph.title)}${moment}${ending}`, mediaType, parts: write(format, graph, options) };
};
