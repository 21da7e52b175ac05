import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkScenario } from "@/server/contracts/check-scenario";
import type { Scenario } from "@/server/contracts/scenario";
import { setupOf } from "@/server/contracts/scenario";
import { peopleIn, recast } from "@/server/contracts/scenario-people";
import { sceneSetupSchema } from "@/server/contracts/scene";
import { createEcosystem } from "@/server/services/ecosystem";
import { createTestWorkspace } from "@/server/testing/database";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import {
  archiveScenario,
  compareVersions,
  copyShared,
  createScenario,
  dropDraft,
  exportScenario,
  exportShared,
  importScenario,
  listScenarios,
  listShares,
  listTemplates,
  listVersions,
  loadScenario,
  openShared,
  readVersion,
  restoreVersion,
  revokeShare,
  saveDraft,
  saveScenario,
  shareScenario,
  unarchiveScenario,
} from "./index";

let stage: LivingCast;
let elsewhere: string;
beforeAll(async () => {
  stage = await openLivingCast();
  elsewhere = await createTestWorkspace(stage.engine.db, "Another house");
});
afterAll(() => stage.engine.close());

const blank = async (title: string): Promise<string> =>
  (await createScenario(stage.as("editor"), { ecosystemId: stage.ecosystemId, origin: { kind: "blank", title } })).id;
const load = (scenarioId: string) => loadScenario(stage.as("editor"), { scenarioId });
const change = async (scenarioId: string, over: Partial<Scenario>, basedOn: number, note = "") => {
  const { version } = await load(scenarioId);
  return saveScenario(stage.as("editor"), { scenarioId, basedOn, note, data: { ...version.data, ...over } });
};
const read = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown> & { scenario: Scenario };

describe("a scenario", () => {
  it("is begun, saved as a new version, and shows who saved what", async () => {
    const id = await blank("The ball");
    expect(await change(id, { premise: "Music.", tags: ["dance"] }, 1, "The premise")).toMatchObject({ version: 2 });
    const { summary, version, draft } = await load(id);
    expect(summary).toMatchObject({ title: "The ball", premise: "Music.", headVersion: 2, tags: ["dance"], draftAt: null });
    expect([version.version, version.note, draft]).toEqual([2, "The premise", null]);
    expect((await listVersions(stage.as("viewer"), { scenarioId: id })).map(({ version: n, by }) => [n, by])).toEqual([
      [2, "Ruth Adeyemi"],
      [1, "Ruth Adeyemi"],
    ]);
  });

  it("is found by its title, premise and tags, and the signs of a pattern are only signs", async () => {
    const id = await blank("100 % proof_of love");
    await change(id, { tags: ["rare", "love"] }, 1);
    const titles = async (query: object) => (await listScenarios(stage.as("viewer"), query)).map(({ title }) => title);
    expect(await titles({ search: "% proof_" })).toEqual(["100 % proof_of love"]);
    expect(await titles({ search: "0_p" })).toEqual([]);
    expect(await titles({ tags: ["rare", "love"] })).toEqual(["100 % proof_of love"]);
    expect(await titles({ tags: ["rare", "absent"] })).toEqual([]);
  });

  it("is not written over by whoever began at an older version: both texts live", async () => {
    const id = await blank("Two hands");
    await change(id, { premise: "Hers." }, 1);
    await expect(change(id, { premise: "His." }, 1)).rejects.toMatchObject({
      code: "CONFLICT",
      reason: "scenario.moved_on",
      details: { headVersion: 2 },
    });
    const { version, draft } = await load(id);
    expect([version.data.premise, draft?.data.premise, draft?.basedOn]).toEqual(["Hers.", "His.", 1]);
  });

  it("takes one of two saves that come at once", async () => {
    const id = await blank("A race");
    const { version } = await load(id);
    const saves = ["one", "other"].map((premise) =>
      saveScenario(stage.as("editor"), { scenarioId: id, basedOn: 1, data: { ...version.data, premise } }),
    );
    const outcomes = (await Promise.allSettled(saves)).map(({ status }) => status).sort();
    expect(outcomes).toEqual(["fulfilled", "rejected"]);
    expect((await load(id)).summary.headVersion).toBe(2);
  });

  it("keeps what is half written: a beat without a title, a goal without words; only to perform it has to wait", async () => {
    const id = await blank("Half");
    const { version } = await load(id);
    const goal = { type: "achieve" as const, text: "", targetId: null, priority: 0.7 };
    const cast = [{ characterId: await stage.idOf("Jane Bennet"), name: "Jane", goal }];
    const input = {
      scenarioId: id,
      basedOn: 1,
      revision: null,
      data: { ...version.data, cast, beats: [{ id: "beat-1", title: "", boost: {} }] },
    };
    await saveDraft(stage.as("editor"), input);
    const { draft } = await load(id);
    expect(draft?.data).toMatchObject({ beats: [{ title: "" }], cast: [{ goal: { text: "" } }] });
    const nowhere = { characters: [], places: [], facts: [], models: [] };
    const wrong = checkScenario(draft?.data as Scenario, nowhere).map(({ message }) => message);
    expect(wrong).toEqual(expect.arrayContaining(["Beat 1 has no title", "Jane has a goal without words"]));
    expect(sceneSetupSchema.safeParse(setupOf(draft?.data as Scenario, { scenarioId: id, version: null })).success).toBe(false);
  });

  it("keeps a draft of one writer, notices their other window, and lets it go", async () => {
    const id = await blank("Drafts");
    const { version } = await load(id);
    const draft = (revision: number | null, premise: string) =>
      saveDraft(stage.as("editor"), { scenarioId: id, basedOn: 1, revision, data: { ...version.data, premise } });
    expect(await draft(null, "a")).toMatchObject({ revision: 1 });
    expect(await draft(1, "ab")).toMatchObject({ revision: 2 });
    await expect(draft(1, "other window")).rejects.toMatchObject({ reason: "scenario.draft_elsewhere" });
    expect((await load(id)).draft?.data.premise).toBe("ab");
    // To its writer the list shows what they wrote last; to others, what was saved.
    const listed = async (ctx = stage.as("editor")) => (await listScenarios(ctx, { search: "Drafts" }))[0];
    expect(await listed()).toMatchObject({ premise: "ab", draftAt: expect.any(String) });
    const { actor } = stage.as("editor");
    const other = actor.kind === "user" ? { ...actor, userId: stage.engine.newId() } : actor;
    expect(await listed({ ...stage.as("editor"), actor: other })).toMatchObject({ premise: "", draftAt: null });
    await draft(2, version.data.premise);
    expect(await listed()).toMatchObject({ premise: "", draftAt: null });
    await dropDraft(stage.as("editor"), { scenarioId: id });
    expect((await load(id)).draft).toBeNull();
  });

  it("tells two versions apart in words, and an old one comes back as a new one", async () => {
    const id = await blank("Back again");
    const jane = { characterId: await stage.idOf("Jane Bennet"), name: "Jane Bennet" };
    await change(id, { mood: "tense", cast: [jane] as unknown as Scenario["cast"] }, 1);
    const told = await compareVersions(stage.as("viewer"), { scenarioId: id, from: 1, to: 2 });
    expect(told.map(({ label, what, after }) => [label, what, after])).toEqual([
      ["Mood", "changed", "tense"],
      ["Jane Bennet", "added", "Jane Bennet"],
    ]);
    expect(await restoreVersion(stage.as("editor"), { scenarioId: id, version: 1, basedOn: 2 })).toMatchObject({ version: 3 });
    expect((await readVersion(stage.as("viewer"), { scenarioId: id, version: 2 })).data.mood).toBe("tense");
    await expect(readVersion(stage.as("owner", { workspaceId: elsewhere }), { scenarioId: id, version: 2 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await load(id)).version).toMatchObject({ note: "Version 1 again", data: { mood: "", cast: [] } });
  });

  it("is put away with all that it was, refuses to be written, and is taken out again", async () => {
    const id = await blank("Put away");
    await archiveScenario(stage.as("editor"), { scenarioId: id });
    expect(await listScenarios(stage.as("viewer"), { search: "Put away" })).toEqual([]);
    expect(await listScenarios(stage.as("viewer"), { search: "Put away", archived: true })).toHaveLength(1);
    await expect(change(id, {}, 1)).rejects.toMatchObject({ reason: "scenario.archived" });
    await unarchiveScenario(stage.as("editor"), { scenarioId: id });
    expect(await change(id, {}, 1)).toMatchObject({ version: 2 });
  });

  it("is read by a viewer and written by an editor, and is nowhere for another workspace", async () => {
    const id = await blank("Mine");
    const { version } = await load(id);
    const writes = [
      () => createScenario(stage.as("viewer"), { ecosystemId: stage.ecosystemId, origin: { kind: "blank" } }),
      () => saveScenario(stage.as("viewer"), { scenarioId: id, basedOn: 1, data: version.data }),
      () => saveDraft(stage.as("moderator"), { scenarioId: id, basedOn: 1, revision: null, data: version.data }),
      () => shareScenario(stage.as("viewer"), { scenarioId: id, mode: "read" }),
      () => archiveScenario(stage.as("viewer"), { scenarioId: id }),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject({ code: "FORBIDDEN" });
    const foreign = stage.as("owner", { workspaceId: elsewhere });
    const reaches = [
      () => loadScenario(foreign, { scenarioId: id }),
      () => listVersions(foreign, { scenarioId: id }),
      () => saveScenario(foreign, { scenarioId: id, basedOn: 1, data: version.data }),
      () => saveDraft(foreign, { scenarioId: id, basedOn: 1, revision: null, data: version.data }),
      () => exportScenario(foreign, { scenarioId: id }),
      () => archiveScenario(foreign, { scenarioId: id }),
      () => shareScenario(foreign, { scenarioId: id, mode: "copy" }),
      () => createScenario(foreign, { ecosystemId: stage.ecosystemId, origin: { kind: "blank" } }),
    ];
    for (const reach of reaches) await expect(reach()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listScenarios(foreign, {})).toEqual([]);
  });
});

describe("a template", () => {
  it("can be cast and started as it stands: each of at least twelve, without an error", async () => {
    const templates = await listTemplates(stage.as("viewer"), {});
    expect(templates.length).toBeGreaterThanOrEqual(12);
    const { characters, places } = await stage.view();
    const people = characters.map(({ id, name }) => ({ id, name, removed: false, energy: 1, busyIn: null }));
    for (const { data, roles } of templates) {
      expect(roles.length).toBeGreaterThanOrEqual(3);
      const uncast = checkScenario(data, { characters: people, places, facts: [], models: [] }).filter(({ level }) => level === "error");
      expect(uncast.map(({ message }) => message)).toEqual(roles.map((role) => `Nobody plays ${role} yet`));
      const cast = recast(data, new Map(peopleIn(data).map((id, index) => [id, people[index] ?? { id, name: "" }])));
      expect([data.title, checkScenario(cast, { characters: people, places, facts: [], models: [] })]).toEqual([data.title, []]);
      expect(sceneSetupSchema.safeParse(setupOf(cast, { scenarioId: null, version: null })).success).toBe(true);
    }
  });

  it("becomes a scenario of one's own, whose copy is another", async () => {
    const made = await createScenario(stage.as("editor"), {
      ecosystemId: stage.ecosystemId,
      origin: { kind: "template", templateId: "the-duel" },
    });
    expect(made.uncast).toContain("The challenger");
    const copy = await createScenario(stage.as("editor"), {
      ecosystemId: stage.ecosystemId,
      origin: { kind: "scenario", scenarioId: made.id, version: null },
    });
    const [first, second] = [await load(made.id), await load(copy.id)];
    expect(second.version.data).toEqual({ ...first.version.data, title: "The duel (copy)" });
    expect(second.version.note).toBe("Copy of “The duel”, version 1");
  });
});

describe("a file", () => {
  const take = (content: string | Uint8Array<ArrayBuffer>, fileName = "duel.json") =>
    importScenario(stage.as("editor"), { ecosystemId: stage.ecosystemId, fileName, bytes: content });

  it("goes out and comes in again as it was", async () => {
    const id = await blank("Round trip");
    const darcy = await stage.idOf("Fitzwilliam Darcy");
    await change(
      id,
      { arc: { kind: "rise", focalId: darcy }, cast: [{ characterId: darcy, name: "Fitzwilliam Darcy" }] as unknown as Scenario["cast"] },
      1,
    );
    const { bytes, fileName } = await exportScenario(stage.as("viewer"), { scenarioId: id });
    expect([fileName, read(bytes)["format"], read(bytes)["people"]]).toEqual([
      "Round trip.scenario.json",
      "dramatis.scenario/1",
      { [darcy]: "Fitzwilliam Darcy" },
    ]);
    const back = await take(bytes);
    expect((await load(back.id)).version.data).toEqual((await load(id)).version.data);
  });

  it("is cast by name where the ids are of another world, and says who is not here", async () => {
    const id = await blank("From afar");
    const { version } = await load(id);
    const [a, b] = ["00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b"];
    const scenario = {
      ...version.data,
      cast: [
        { characterId: a, name: "ELIZABETH  bennet" },
        { characterId: b, name: "Hamlet" },
      ],
      beats: [{ id: "x", title: "A word", required: [a], success: [{ edge: [a, b], field: "trust", atMost: 0.3 }] }],
    };
    const taken = await take(JSON.stringify({ format: "dramatis.scenario/1", scenario }));
    expect([taken.matched, taken.uncast]).toEqual([["Elizabeth Bennet"], ["Hamlet"]]);
    const lizzy = await stage.idOf("Elizabeth Bennet");
    const { data } = (await load(taken.id)).version;
    expect([data.cast[0]?.characterId, data.beats[0]?.required, data.beats[0]?.success]).toEqual([
      lizzy,
      [lizzy],
      [{ edge: [lizzy, b], field: "trust", atMost: 0.3 }],
    ]);
  });

  it.each([
    ["no JSON", "{ not json", /duel\.json is no JSON/],
    ["half a letter", new Uint8Array([0x7b, 0xff, 0xfe]), /is no JSON in UTF-8/],
    ["something else", "[]", /it has no “format”/],
    ["a later version", `{"format":"dramatis.scenario/9","scenario":{}}`, /later version/],
    [
      "a wrong number",
      `{"format":"dramatis.scenario/1","scenario":{"beats":[{"id":"a","title":"A","maxTurns":-4}]}}`,
      /beats 1, maxTurns: Too small/,
    ],
    [
      "a move that there is not",
      `{"format":"dramatis.scenario/1","scenario":{"beats":[{"id":"a","title":"A","forbid":["EXPLODE"]}]}}`,
      /beats 1, forbid 1/,
    ],
    [
      "one id twice",
      `{"format":"dramatis.scenario/1","scenario":{"beats":[{"id":"a","title":"A"},{"id":"a","title":"B"}]}}`,
      /another beat with this id/,
    ],
    ["too much", `{"format":"dramatis.scenario/1","pad":"${"x".repeat(1_000_001)}"}`, /larger than 1 MB/],
  ])("that is %s is refused with what is wrong, and nothing is written", async (_, content, message) => {
    const before = (await listScenarios(stage.as("viewer"), {})).length;
    await expect(take(content)).rejects.toMatchObject({
      code: "VALIDATION",
      reason: "scenario.bad_file",
      message: expect.stringMatching(message) as string,
    });
    expect((await listScenarios(stage.as("viewer"), {})).length).toBe(before);
  });

  it("with hostile JSON comes in as plain words, and pollutes nothing", async () => {
    const hostile = `{"format":"dramatis.scenario/1","__proto__":{"polluted":true},"scenario":{
      "title":"<script>alert(1)</script>\\u0000\\ud800","premise":"a\\u0000b\\u0007c","constructor":{"prototype":{"polluted":true}},
      "__proto__":{"polluted":true},"tags":["\\u0000x"],"nested":${"[".repeat(5_000)}${"]".repeat(5_000)}}}`;
    const taken = await take(hostile);
    const { summary, version } = await load(taken.id);
    expect([summary.title, version.data.premise, version.data.tags]).toEqual(["<script>alert(1)</script>\uFFFD", "abc", ["x"]]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(version.data).not.toHaveProperty("nested");
  });
});

describe("a link", () => {
  const anyone = () => ({ ...stage.as("viewer"), actor: { kind: "anonymous" as const }, workspaceId: "" });

  it("shows the last version to whoever holds it, and lets nothing be copied that is for reading", async () => {
    const id = await blank("Read me");
    const { token, share } = await shareScenario(stage.as("editor"), { scenarioId: id, mode: "read" });
    await change(id, { premise: "Newer." }, 1);
    expect(await openShared(anyone(), { token })).toMatchObject({
      title: "Read me",
      version: 2,
      mode: "read",
      data: { premise: "Newer." },
    });
    await expect(exportShared(anyone(), { token })).rejects.toMatchObject({ reason: "scenario_share.read_only" });
    expect(await listShares(stage.as("editor"), { scenarioId: id })).toEqual([share]);
    expect(JSON.stringify(await stage.engine.db.system((sql) => sql.query(`select * from "ScenarioShare"`)))).not.toContain(token);
  });

  it("of one version stays with it, and is copied into another workspace, cast by name", async () => {
    const id = await blank("Take me");
    const jane = { characterId: await stage.idOf("Jane Bennet"), name: "Jane Bennet" };
    await change(id, { cast: [jane] as unknown as Scenario["cast"] }, 1);
    const { token } = await shareScenario(stage.as("editor"), { scenarioId: id, mode: "copy", version: 2 });
    await change(id, { premise: "Later." }, 2);
    const there = stage.as("owner", { workspaceId: elsewhere });
    await expect(copyShared(there, { token, ecosystemId: stage.ecosystemId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const theirs = await createEcosystem(there, { castSlug: "pride-and-prejudice" });
    const abroad = await copyShared(there, { token, ecosystemId: theirs.id });
    expect([abroad.matched, abroad.uncast]).toEqual([["Jane Bennet"], []]);
    expect((await loadScenario(there, { scenarioId: abroad.id })).version.data.cast[0]?.characterId).not.toBe(jane.characterId);
    const shared = await openShared(anyone(), { token });
    expect([shared.version, shared.data.premise]).toEqual([2, ""]);
    const copy = await copyShared(stage.as("editor"), { token, ecosystemId: stage.ecosystemId });
    expect((await load(copy.id)).version).toMatchObject({ data: shared.data, note: "Copy of “Take me”, shared by A workspace" });
    expect(read((await exportShared(anyone(), { token })).bytes).scenario).toEqual(shared.data);
  });

  it("that was withdrawn, has run out, or whose scenario is put away leads nowhere", async () => {
    const id = await blank("Gone");
    const links = await Promise.all([1, 2, 3].map(() => shareScenario(stage.as("editor"), { scenarioId: id, mode: "read", days: 1 })));
    const [withdrawn, old, away] = links.map(({ token }) => token) as [string, string, string];
    await revokeShare(stage.as("editor"), { shareId: links[0]!.share.id });
    const nowhere = { code: "NOT_FOUND", reason: "scenario_share.not_found" };
    await expect(openShared(anyone(), { token: withdrawn })).rejects.toMatchObject(nowhere);
    const later = { ...anyone(), now: () => new Date(Date.now() + 25 * 3_600_000) };
    await expect(openShared(later, { token: old })).rejects.toMatchObject(nowhere);
    await archiveScenario(stage.as("editor"), { scenarioId: id });
    await expect(openShared(anyone(), { token: away })).rejects.toMatchObject(nowhere);
    await expect(openShared(anyone(), { token: "A".repeat(43) })).rejects.toMatchObject(nowhere);
    await expect(revokeShare(stage.as("owner", { workspaceId: elsewhere }), { shareId: links[1]!.share.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
