import { describe, expect, it } from "vitest";
import { tieFileLimits } from "@/server/contracts/tie-file";
import { testId } from "@/server/testing/factories/history";
import { buildFileView } from "@/server/testing/factories/tie-file";
import { planImport, readTies } from "./index";

const [ann, ben, eve] = [0, 1, 2].map((k) => testId("character", k)) as [string, string, string];
const view = buildFileView({
  names: ["Ann Ólafsdóttir", "Ben", "Ben Nevis"],
  ties: [{ fromId: ann, toId: ben, strength: 0.2, trust: 0.6, kind: "friend" }],
});
view.characters[2] = { ...view.characters[2]!, shortName: "Nevis", aliases: ["The Hill", "B. N."] };

const plan = (text: string | Uint8Array, present = view) =>
  planImport("ties.csv", readTies("ties.csv", typeof text === "string" ? new TextEncoder().encode(text) : text), present);
const refused = (text: string | Uint8Array): unknown => {
  try {
    plan(text);
  } catch (error) {
    return error;
  }
  throw new Error("it was read");
};

describe("a table of relationships", () => {
  it("is matched by id, name, short name and alias, whatever its case, accents and signs", () => {
    const text = `From;To;Relation;Strength\n ANN OLAFSDOTTIR ;${eve};Freundschaft;0,5\nann-olafsdottir;nevis;friends;0,5\nthe hill;BEN;sister;-.25\n`;
    const { ties, faults, counts } = plan(text);
    expect(ties.map(({ fromId, toId, after }) => [fromId, toId, after.kind, after.strength])).toEqual([
      [ann, eve, "friend", 0.5],
      [eve, ben, "family", -0.25],
    ]);
    expect(faults).toEqual([
      {
        line: 2,
        text: "“Freundschaft” is no kind of tie: use acquaintance, friend, romance, rival, enemy, ally, family, professional, mentor, strained",
      },
    ]);
    expect(counts).toEqual({ new: 2, changed: 0, same: 0, faulty: 1 });
  });

  it("says what is new and what changes from what to what, and keeps what it does not mention", () => {
    const { ties } = plan("source,target,trust,reason\nAnn Ólafsdóttir,Ben,.9,She read his letter\nBen,Ann Ólafsdóttir,,\n");
    expect(ties[0]).toMatchObject({
      what: "changed",
      before: { kind: "friend", strength: 0.2, trust: 0.6 },
      after: { kind: "friend", strength: 0.2, trust: 0.9 },
      reason: "She read his letter",
    });
    expect(ties[1]).toMatchObject({ what: "new", before: null, after: { kind: "acquaintance", strength: 0.02, trust: 0.5 } });
    expect(plan("source,target\nAnn Ólafsdóttir,Ben\n").ties).toMatchObject([{ what: "same" }]);
  });

  it("takes Gephi's Type for the direction, another's for the kind, and weights beyond 1 for shares", () => {
    const both = plan("Source,Target,Type,Weight\nBen,Nevis,Undirected,12\nAnn Ólafsdóttir,Nevis,Directed,3\n");
    expect(both.ties.map(({ fromId, toId, after }) => [fromId, toId, after.strength])).toEqual([
      [ben, eve, 1],
      [eve, ben, 1],
      [ann, eve, 0.25],
    ]);
    expect(both.warnings).toEqual(["Weights go up to 12: they are read as shares of that"]);
    expect(both.columns).toEqual([
      { name: "Source", as: "who" },
      { name: "Target", as: "to whom" },
      { name: "Type", as: "direction" },
      { name: "Weight", as: "strength" },
    ]);
    expect(plan("from,to,type\nBen,Nevis,enemies\n").ties[0]?.after.kind).toBe("enemy");
  });

  it("tells what is wrong by its line, in plain words, and takes the rest", () => {
    const text = [
      "from,to,strength,trust",
      "Ben,Nobody,.1,.5",
      "Ben,,.1,.5",
      "Ben,ben,.1,.5",
      "Ben,Nevis,much,.5",
      "Ben,Nevis,1.5,.5",
      "Ben,Nevis,.5,-1",
      '"Ben","Nevis",.5,.5',
      "Ben,Nevis,.4,.5",
      "",
    ].join("\r\n");
    const { ties, faults, counts } = plan(text);
    expect(ties).toHaveLength(1);
    expect(faults).toEqual([
      { line: 2, text: "There is nobody called “Nobody” in this cast" },
      { line: 3, text: "It does not say to whom" },
      { line: 4, text: "Nobody has a tie to themselves" },
      { line: 5, text: "“much” is no number for strength" },
      { line: 6, text: "strength is 1.5, and goes from -1 to 1" },
      { line: 7, text: "trust is -1, and goes from 0 to 1" },
      { line: 9, text: "The same tie stands in line 8 already, which counts" },
    ]);
    expect(counts).toEqual({ new: 1, changed: 0, same: 0, faulty: 7 });
  });

  it("does not guess between two people of the same name", () => {
    const twins = buildFileView({ names: ["Ben", "Ben", "Ann"], ties: [] });
    expect(plan("from,to\nBen,Ann\n", twins).faults[0]?.text).toBe("“Ben” could be Ben or Ben: use the whole name");
    expect(plan(`from,to\n${ben},Ann\n`, twins).ties).toHaveLength(1);
  });

  it("may be UTF-16 with a mark, or have cells over several lines", () => {
    const text = 'from,to,reason\nBen,Nevis,"He said\nso, “often”"\nNevis,Ben,x\n';
    const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map((sign) => sign.charCodeAt(0))).buffer)]);
    expect(plan(wide).ties.map(({ reason }) => reason)).toEqual(["He said\nso, “often”", "x"]);
    expect(plan(`\ufeff${text}`).ties).toHaveLength(2);
  });

  it.each([
    ["empty", "", "ties.empty"],
    ["blank", " \n ", "ties.empty"],
    ["without ends", "name,age\nBen,3\n", "ties.no_ends"],
    ["with an open quote", 'from,to\n"Ben,Nevis\n', "ties.not_csv"],
    ["of another encoding", new Uint8Array([0x66, 0xe9, 0x72]), "ties.encoding"],
    ["too large", "x".repeat(tieFileLimits.bytes + 1), "ties.too_large"],
    ["of too many lines", `from,to\n${"Ben,Nevis\n".repeat(tieFileLimits.ties + 1)}`, "ties.too_many"],
    ["of too many columns", `from,to${",x".repeat(tieFileLimits.columns)}\n`, "ties.too_wide"],
    ["JSON of another program", '{"nodes":[]}', "ties.other_json"],
    ["half a JSON", '{"format":', "ties.not_json"],
  ])("is refused with a sentence when it is %s", (_, text, reason) => {
    expect(refused(text)).toMatchObject({ code: "VALIDATION", reason });
  });
});

const graphml = (inside: string, head = ""): string =>
  `<?xml version="1.0"?>${head}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="l" for="node" attr.name="Label" attr.type="string"/><key id="w" for="edge" attr.name="weight" attr.type="double"><default>0.5</default></key>
<key id="r" for="edge" attr.name="relation" attr.type="string"/><graph edgedefault="directed">${inside}</graph></graphml>`;

describe("a graph of relationships", () => {
  it("is matched by the labels of its nodes, with defaults, directions and what its edges are called", () => {
    const { ties, columns } = plan(
      graphml(`<node id="n0"><data key="l">Ben &amp; Co</data></node><node id="n1"><data key="l">ben</data></node>
<node id="n2"><data key="l"><![CDATA[Nevis]]></data></node>
<edge source="n1" target="n2"><data key="r">friends</data></edge><edge source="n2" target="${ann}" directed="false"><data key="w">-0.5</data></edge>`),
    );
    expect(ties.map(({ fromId, toId, after }) => [fromId, toId, after.kind, after.strength])).toEqual([
      [ben, eve, "friend", 0.5],
      [eve, ann, "acquaintance", -0.5],
      [ann, eve, "acquaintance", -0.5],
    ]);
    expect(columns).toEqual([
      { name: "weight", as: "strength" },
      { name: "relation", as: "kind" },
    ]);
  });

  const bomb = `<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "${"&a;".repeat(10)}"><!ENTITY c "${"&b;".repeat(10)}">]>`;
  it.each([
    ["a bomb of entities", graphml("<node id='&c;'/>", bomb), "ties.doctype"],
    ["an entity from a file", graphml("<node id='&x;'/>", `<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>`), "ties.doctype"],
    ["a document type from elsewhere", graphml("", `<!DOCTYPE g SYSTEM "http://127.0.0.1/x.dtd">`), "ties.doctype"],
    ["an entity that is not declared", graphml("<node id='&x;'/>"), "ties.not_xml"],
    ["an element that is not closed", graphml("<node>"), "ties.not_xml"],
    ["two roots", `${graphml("")}<graphml/>`, "ties.not_xml"],
    ["another language", "<gexf/>", "ties.not_graphml"],
    ["a depth without end", graphml("<graph>".repeat(100)), "ties.too_deep"],
    ["more edges than it may", graphml("<edge source='a' target='b'/>".repeat(tieFileLimits.ties + 1)), "ties.too_many"],
  ])("is refused with a sentence when it has %s", (_, text, reason) => {
    expect(refused(text)).toMatchObject({ code: "VALIDATION", reason });
  });

  it("names the line at which it stops being XML", () => {
    expect(refused(graphml("\n\n\n<node id=x/>"))).toMatchObject({ message: "ties.csv is not well-formed XML: see line 6" });
  });
});
