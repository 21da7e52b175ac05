import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { casts } from "@/prisma/seed/casts/index";
import { startTestHost, type Person, type TestHost } from "@/server/testing/host";
import type { ImportedTies, TiePreview } from "@/server/contracts/tie-file";

let stage: TestHost;
let jane: Person;
let path: string;
beforeAll(async () => {
  stage = await startTestHost();
  Object.assign(stage.engine, { casts });
  jane = await stage.person("Jane");
  const { data } = await jane.mutate("ecosystem.create", { castSlug: "pride-and-prejudice" });
  path = `/api/v1/timelines/${(data as { timelineId: string }).timelineId}/ties`;
});
afterAll(() => stage.close());

const csv = "From,To,Kind,Strength\nMary Bennet,Jane Bennet,friend,0.75\n";
const post = (person: Pick<Person, "fetch">, to: string, body: string, headers = {}): Promise<Response> =>
  person.fetch(to, { method: "POST", body, headers });

describe("relationships through REST", () => {
  it.each([
    ["gexf", "application/gexf+xml", "Pride and Prejudice.gexf", "<?xml"],
    ["graphml", "application/graphml+xml", "Pride and Prejudice.graphml", "<?xml"],
    ["csv-edges", "text/csv", "Pride and Prejudice.edges.csv", "Source,Target"],
    ["csv-nodes", "text/csv", "Pride and Prejudice.nodes.csv", "Id,Label"],
    ["json", "application/json", "Pride and Prejudice.relationships.json", "{"],
  ])("come as %s: a file with a name, which nothing runs or sniffs", async (format, mediaType, fileName, beginning) => {
    const answer = await jane.fetch(`${path}?format=${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain(mediaType);
    expect(answer.headers.get("content-disposition")).toContain(`attachment; filename="${fileName}"`);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect((await answer.text()).startsWith(beginning)).toBe(true);
  });

  it("come as a whole history, of a past moment, with a mark, and as they are drawn", async () => {
    expect(await (await jane.fetch(`${path}?format=gexf&whole=true`)).text()).toContain(`mode="dynamic"`);
    expect(((await (await jane.fetch(`${path}?format=json&atSeq=9`)).json()) as { seq: number }).seq).toBe(9);
    const marked = new Uint8Array(await (await jane.fetch(`${path}?format=csv-nodes&bom=true`)).arrayBuffer());
    expect([...marked.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { characters } = (await (await jane.fetch(`${path}?format=json`)).json()) as { characters: { id: string }[] };
    const drawn = { [characters[0]!.id]: { x: 12.5, y: -7 } };
    const answer = await post(jane, `${path}?format=gexf`, JSON.stringify({ drawn }), { "content-type": "application/json" });
    expect(await answer.text()).toContain(`<viz:position x="12.5" y="-7" z="0"/>`);
  });

  it("come in after a look at what they would do", async () => {
    const preview = (await (await post(jane, `${path}/inspect`, csv, { "x-file-name": "ties%20of%20mine.csv" })).json()) as TiePreview;
    expect(preview).toMatchObject({ fileName: "ties of mine.csv", format: "csv", rows: 1, counts: { faulty: 0 } });
    const answer = await post(jane, `${path}/import?reason=${encodeURIComponent("From the outline: “so”.")}`, csv);
    const { seqs } = (await answer.json()) as ImportedTies;
    expect(seqs).toHaveLength(1);
    const { relationships } = (await (await jane.fetch(`${path}?format=json`)).json()) as {
      relationships: { from: string; to: string; strength: number; evidence: string }[];
    };
    expect(relationships).toContainEqual(
      expect.objectContaining({ from: "Mary Bennet", to: "Jane Bennet", strength: 0.75, evidence: "From the outline: “so”." }),
    );
  });

  it("are refused to strangers and to nobody, without a reason, in an unknown format, and when they are too large", async () => {
    const stranger = await stage.person("Wickham");
    const problem = async (answer: Promise<Response>) => ((await (await answer).json()) as { status: number; code: string }).code;
    expect(await problem(stranger.fetch(`${path}?format=gexf`))).toBe("NOT_FOUND");
    expect(await problem(stage.browser().fetch(`${path}?format=gexf`))).toBe("UNAUTHENTICATED");
    expect(await problem(post(stranger, `${path}/inspect`, csv))).toBe("NOT_FOUND");
    expect(await problem(post(jane, `${path}/import`, csv))).toBe("VALIDATION");
    expect(await problem(post(jane, `${path}/inspect`, ""))).toBe("VALIDATION");
    expect(await problem(jane.fetch(`${path}?format=exe`))).toBe("VALIDATION");
    expect(await problem(jane.fetch(`${path}?format=json&atSeq=x`))).toBe("VALIDATION");
    expect(await problem(post(jane, `${path}/inspect`, "x".repeat(5_000_001)))).toBe("LIMIT_EXCEEDED");
    expect(await problem(post(jane, `${path}/inspect`, csv, { origin: "https://evil.test" }))).toBe("FORBIDDEN");
  });
});
