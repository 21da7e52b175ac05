import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { casts } from "@/prisma/seed/casts/index";
import type { CastView } from "@/server/contracts/chronicle/view";
import type { ImportedScript, ScriptInspection } from "@/server/contracts/script";
import { startTestHost, type Person, type TestHost } from "@/server/testing/host";

let stage: TestHost;
let jane: Person;
let path: string;
let sceneId: string;
beforeAll(async () => {
  stage = await startTestHost();
  Object.assign(stage.engine, { casts });
  jane = await stage.person("Jane");
  const { data } = await jane.mutate("ecosystem.create", { castSlug: "pride-and-prejudice" });
  const { timelineId } = data as { timelineId: string };
  path = `/api/v1/timelines/${timelineId}/script`;
  const { characters } = (await jane.query("timeline.view", { timelineId })).data as CastView;
  const cast = characters.slice(0, 3).map(({ id }) => id);
  const opened = await jane.mutate("scene.open", { timelineId, setup: { title: "Évening “in” 雨", cast } });
  sceneId = (opened.data as { id: string }).id;
  await jane.mutate("scene.pause", { timelineId, sceneId });
  await jane.mutate("scene.say", { timelineId, sceneId, asId: cast[0], text: "<script>alert(1)</script> INT. ROOM" });
  await jane.mutate("scene.end", { timelineId, sceneId });
});
afterAll(() => stage.close());

const post = (person: Pick<Person, "fetch">, to: string, body: string): Promise<Response> => person.fetch(to, { method: "POST", body });

describe("scripts through REST", () => {
  it.each([
    ["markdown", "text/markdown", "md", "# Évening"],
    ["text", "text/plain", "txt", "Évening"],
    ["fountain", "text/plain", "fountain", "Title: Évening"],
    ["html", "text/html", "html", "<!DOCTYPE html>"],
    ["json", "application/json", "script.json", `{"format":"dramatis.script"`],
    ["docx", "application/vnd.openxmlformats", "docx", "PK"],
    ["epub", "application/epub+zip", "epub", "PK"],
  ])("come as %s: a file with a name, which nothing runs or sniffs", async (format, mediaType, ending, beginning) => {
    const answer = await jane.fetch(`${path}?scene=${sceneId}&format=${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain(mediaType);
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="E_vening _in_ _.${ending}"; filename*=UTF-8''${encodeURIComponent(`Évening “in” 雨.${ending}`)}`,
    );
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(new TextDecoder().decode(bytes).startsWith(beginning)).toBe(true);
    if (beginning === "PK")
      expect(
        Object.values(unzipSync(bytes))
          .map((file) => strFromU8(file))
          .join(""),
      ).toContain("alert(1)");
    if (format === "html") expect(new TextDecoder().decode(bytes)).not.toContain("<script");
  });

  it("take a branch, a layout, some turns and what to leave out from the address", async () => {
    const branch = await (await jane.fetch(`${path}?format=text&layout=prose`)).text();
    expect(branch).toContain("Pride and Prejudice\n===");
    expect(branch).toMatch(/“<script>.* INT\. ROOM,” said /u);
    const after = await (await jane.fetch(`${path}?format=text&scene=${sceneId}&fromTurn=400`)).text();
    expect(after).not.toContain("INT. ROOM");
    expect((await jane.fetch(`${path}?scene=${sceneId}&format=pdf`)).status).toBe(400);
    expect((await jane.fetch(`${path}?ids=nothing`)).status).toBe(400);
  });

  it("take lines one by one as a body, more of them than an address holds", async () => {
    const json = await (await jane.fetch(`${path}?scene=${sceneId}&format=json`)).text();
    const id = /"kind":"(?:speech|action)","id":"([^"]+)"/u.exec(json)?.[1] ?? "";
    const ask = (ids: unknown) =>
      jane.fetch(`${path}?format=text`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ids }),
      });
    const taken = await ask([id]);
    expect(taken.headers.get("content-disposition")).toContain("attachment");
    expect(await taken.text()).toContain("INT. ROOM");
    expect((await ask([])).status).toBe(400);
    const many = Array.from({ length: 1_000 }, () => stage.engine.newId());
    expect((await ask([id, ...many])).status).toBe(404);
    expect((await ask(Array.from({ length: 2_001 }, () => id))).status).toBe(400);
  });

  it("come in after a look at who is who", async () => {
    const json = await (await jane.fetch(`${path}?scene=${sceneId}&format=json`)).text();
    const found = (await (await post(jane, `${path}/inspect`, json)).json()) as ScriptInspection;
    expect(found.scenes.map(({ title }) => title)).toEqual(["Évening “in” 雨"]);
    expect(found.cast.every(({ characterId }) => characterId !== null)).toBe(true);
    const { sceneIds } = (await (await post(jane, `${path}/import`, json)).json()) as ImportedScript;
    const [original, copy] = await Promise.all(
      [sceneId, sceneIds[0]].map(async (id) => (await jane.fetch(`${path}?scene=${id}&format=fountain`)).text()),
    );
    expect(copy).toBe(original);
  });

  it("are refused to strangers and to nobody", async () => {
    const stranger = await stage.person("Wickham");
    const problem = async (answer: Promise<Response>) => ((await (await answer).json()) as { code: string }).code;
    expect(await problem(stranger.fetch(`${path}?format=text`))).toBe("NOT_FOUND");
    expect(await problem(stage.browser().fetch(`${path}?format=text`))).toBe("UNAUTHENTICATED");
    expect(await problem(post(stranger, `${path}/import`, "{}"))).toBe("NOT_FOUND");
    expect(await problem(post(jane, `${path}/import`, "{"))).toBe("VALIDATION");
  });
});
