import { DOMParser } from "@xmldom/xmldom";
import { parse as parseCsv } from "csv-parse/sync";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { emptyCastView } from "@/server/contracts/chronicle/fold";
import type { CastView } from "@/server/contracts/chronicle/view";
import type { TieChangeRow } from "@/server/contracts/tie-change";
import type { TieFileFormat } from "@/server/contracts/tie-file";
import { testId } from "@/server/testing/factories/history";
import { buildFileView } from "@/server/testing/factories/tie-file";
import { planImport, readTies, writeTies } from "./index";

const [ann, ben, eve] = [0, 1, 2].map((k) => testId("character", k)) as [string, string, string];
const hostile = `=cmd|' /C calc'!A0 & <b>"Ann"\u0000\ud800\t]]>`;

const view = buildFileView({
  names: [hostile, "Ben", "Éve Ólafsdóttir"],
  ties: [
    { fromId: ann, toId: ben, strength: -0.4213, kind: "rival", evidence: "@SUM(1+1)\nand more, “so”" },
    { fromId: ben, toId: eve, strength: 0.5 },
  ],
});
const change = (seq: number, tick: number, strength: number, over: Partial<TieChangeRow> = {}): TieChangeRow => ({
  seq,
  tick,
  fromId: ann,
  toId: ben,
  cause: "line",
  kind: "rival",
  strength,
  trust: 0.5,
  familiarity: 0.3,
  offence: 0,
  strengthBy: 0,
  trustBy: 0,
  familiarityBy: 0,
  offenceBy: 0,
  lineId: null,
  causeSeq: 0,
  ...over,
});
const changes = [
  change(3, 0, 0.1),
  change(4, 0, 0.2, { fromId: ben, toId: eve }),
  change(7, 5, -0.2),
  change(8, 5, -0.3),
  change(9, 8, -0.4213, { kind: "enemy" }),
];

const write = (format: TieFileFormat, whole = false, of: CastView = view, options = {}): string =>
  [...writeTies(format, of, whole ? changes : null, { bom: false, drawn: {}, ...options }).parts].join("");

/** Throws at the first thing that is not well-formed. */
const wellFormed = (text: string) => {
  const fail = (message: string): never => {
    throw new Error(message);
  };
  return new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(text, "text/xml");
};

describe("GEXF", () => {
  it("is read by graphology as the same directed graph, with its values, colours, sizes and positions", () => {
    const text = write("gexf", false, view, { drawn: { [ben]: { x: 10.5, y: -3, size: 7 } } });
    wellFormed(text);
    const graph = gexf.parse(Graph, text);
    expect([graph.type, graph.order, graph.size]).toEqual(["directed", 3, 2]);
    expect(graph.getNodeAttributes(ben)).toMatchObject({ label: "Ben", x: 10.5, y: -3, size: 7, degree: 2 });
    expect(graph.getNodeAttribute(ann, "color")).toMatch(/^(#|rgb)/);
    expect(graph.getNodeAttribute(ann, "label")).toBe(hostile.replace("\u0000", "\ufffd").replace("\ud800", "\ufffd"));
    const edge = graph.edge(ann, ben);
    expect(graph.getEdgeAttributes(edge)).toMatchObject({
      weight: 0.4213,
      strength: -0.4213,
      kind: "rival",
      evidence: "@SUM(1+1)\nand more, “so”",
    });
  });

  it("of a whole history is dynamic: every tie from its first change, every value from one tick to the next", () => {
    const document = wellFormed(write("gexf", true));
    const graph = document.getElementsByTagName("graph").item(0)!;
    expect(["mode", "timeformat", "start", "end"].map((name) => graph.getAttribute(name))).toEqual(["dynamic", "double", "0", "12"]);
    expect(document.documentElement.namespaceURI).toBe("http://gexf.net/1.3");
    const edges = [...Array.from({ length: 2 }, (_, k) => document.getElementsByTagName("edge").item(k)!)];
    const edge = edges.find((each) => each.getAttribute("source") === ann)!;
    const spell = edge.getElementsByTagName("spell").item(0)!;
    expect([spell.getAttribute("start"), spell.getAttribute("end")]).toEqual(["0", "12"]);
    const values = Array.from(edge.getElementsByTagName("attvalue"))
      .filter((each) => each.getAttribute("for") === "strength")
      .map((each) => ["value", "start", "end"].map((name) => Number(each.getAttribute(name))));
    expect(values).toEqual([
      [0.1, 0, 5],
      [-0.3, 5, 8],
      [-0.4213, 8, 12],
    ]);
    // Every attribute that a value is for is declared, once for each owner and mode.
    const declared = new Set(Array.from(document.getElementsByTagName("attribute")).map((each) => each.getAttribute("id")));
    for (const each of Array.from(document.getElementsByTagName("attvalue"))) expect(declared).toContain(each.getAttribute("for"));
    expect(gexf.parse(Graph, write("gexf", true)).size).toBe(2);
  });
});

describe("GraphML", () => {
  it("is read by graphology as the same directed graph with its attributes", () => {
    const text = write("graphml");
    wellFormed(text);
    const graph = graphml.parse(Graph, text);
    expect([graph.type, graph.order, graph.size]).toEqual(["directed", 3, 2]);
    expect(graph.getNodeAttributes(eve)).toMatchObject({ label: "Éve Ólafsdóttir", degree: 1, removed: false });
    expect(graph.getEdgeAttributes(graph.edge(ann, ben))).toMatchObject({ strength: -0.4213, weight: 0.4213, kind: "rival" });
  });
});

describe("CSV", () => {
  it("guards what a spreadsheet would take for a formula, and leaves numbers numbers", () => {
    const text = write("csv-edges");
    expect(text.split("\r\n")).toHaveLength(5 - 1);
    expect(text).toContain(`,-0.4213,`);
    const [, first] = parseCsv(text) as string[][];
    expect(first).toEqual([
      ann,
      ben,
      "Directed",
      "0.4213",
      `'${hostile.replace("\ud800", "\ufffd")}`,
      "Ben",
      "rival",
      "-0.4213",
      "0.5",
      "0.3",
      "0",
      "'@SUM(1+1)\nand more, “so”",
    ]);
    for (const lead of ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1"]) {
      const [, row] = parseCsv(write("csv-nodes", false, buildFileView({ names: [lead, "Ben", "Eve"], ties: [] }))) as string[][];
      expect(row![1]).toBe(`'${lead}`);
    }
  });

  it("begins with a byte order mark where one is wanted, and has a line a change for a whole history", () => {
    expect(write("csv-nodes", false, view, { bom: true }).startsWith("\ufeffId,Label,")).toBe(true);
    expect(write("csv-nodes").startsWith("Id,Label,")).toBe(true);
    const rows = parseCsv(write("csv-edges", true), { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => [row["Event"], row["Tick"], row["Strength"], row["Cause"]])).toEqual(
      changes.map(({ seq, tick, strength, cause }) => [String(seq), String(tick), String(strength), cause]),
    );
  });
});

describe("every format that is read again", () => {
  it.each(["csv-edges", "graphml", "json"] as const)(
    "%s says nothing new to the cast it came from, and everything to one without ties",
    (format) => {
      const of = buildFileView({
        names: ["Ann", "Ben", "Éve Ólafsdóttir"],
        ties: [
          { fromId: ann, toId: ben, strength: -0.4213, kind: "rival", evidence: "=not a formula" },
          { fromId: ben, toId: eve, strength: 0.5 },
        ],
      });
      const file = readTies("ties", new TextEncoder().encode(write(format, false, of)));
      expect(planImport("ties", file, of).counts).toEqual({ new: 0, changed: 0, same: 2, faulty: 0 });
      const empty = { characters: of.characters, ties: [] };
      const { ties, counts } = planImport("ties", file, empty);
      expect(counts).toEqual({ new: 2, changed: 0, same: 0, faulty: 0 });
      expect(ties.map(({ fromId, toId, after, reason }) => ({ fromId, toId, ...after, evidence: reason }))).toEqual(
        of.ties.map(({ changedSeq: _seq, changedTick: _tick, ...tie }) => tie),
      );
    },
  );

  it("JSON of a whole history holds every change", () => {
    expect((JSON.parse(write("json", true)) as { changes: unknown }).changes).toEqual(changes);
  });
});

describe("a file's name", () => {
  it("is the cast's, without what a path or a header could be made of", () => {
    const named = { ...view, clock: { ...emptyCastView("").clock, title: `../..\\"Pride":\u202e and\n Prejudice?` } };
    expect(writeTies("gexf", named, null, { bom: false, drawn: {} }).fileName).toBe("Pride and Prejudice.gexf");
  });
});
