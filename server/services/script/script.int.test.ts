import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ScriptFormat, ScriptRange, WrittenScript } from "@/server/contracts/script";
import type { ScriptDocument } from "@/server/contracts/script-document";
import { replayTimeline, dropCast } from "@/server/services/cast";
import { inject } from "@/server/services/direction";
import { createEcosystem, stepEcosystem } from "@/server/services/ecosystem";
import { chooseWording, editLine, rejectLine, rewordLine } from "@/server/services/line";
import { endScene, openScene, sayLine, stepScene } from "@/server/services/scene";
import { forkTimeline } from "@/server/services/timeline";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { exportScript, importScript, inspectScript, previewScript } from ".";
import { loadLines } from "./load-lines";
import { readScript } from "./read-script";
import { renderJson } from "./render-json";

let stage: LivingCast;
let sceneId: string;
let people: string[];

const textOf = ({ parts }: WrittenScript): string => (parts instanceof Uint8Array ? strFromU8(parts) : [...parts].join(""));
const write = async (
  format: ScriptFormat,
  range: ScriptRange = { kind: "scene", sceneId },
  timelineId = stage.timelineId,
): Promise<string> => textOf(await exportScript(stage.as("viewer"), { timelineId, format, range }));
const documentOf = async (range?: ScriptRange, timelineId?: string): Promise<ScriptDocument> =>
  JSON.parse(await write("json", range, timelineId)) as ScriptDocument;
const linesOf = ({ blocks }: ScriptDocument) =>
  blocks.flatMap((block) => (block.kind === "speech" || block.kind === "action" ? [block] : []));

/** What an import gives its own of. */
const withoutIds = (document: ScriptDocument): unknown =>
  JSON.parse(JSON.stringify(document), (key, value: unknown) => (["id", "seq", "tick", "at", "sceneId"].includes(key) ? null : value));
const byName = (document: ScriptDocument): unknown => {
  const names = new Map(document.cast.map(({ id, name }) => [id, name]));
  return withoutIds(
    JSON.parse(JSON.stringify(document), (_, value: unknown) =>
      typeof value === "string" ? (names.get(value) ?? value) : value,
    ) as ScriptDocument,
  );
};

const take = async (document: ScriptDocument, timelineId = stage.timelineId, commandId?: string) =>
  importScript(stage.as("owner", commandId ? { commandId } : {}), { timelineId, fileName: "a.json", bytes: JSON.stringify(document) });

beforeAll(async () => {
  stage = await openLivingCast();
  const { timelineId } = stage;
  people = await Promise.all(["Elizabeth Bennet", "Fitzwilliam Darcy", "Jane Bennet"].map(stage.idOf));
  const view = await stage.view();
  const setup = {
    title: "INT. A <b>hostile</b> evening TO:",
    premise: "Rain keeps everyone in.",
    placeId: view.places[0]?.id ?? null,
    cast: people,
  };
  sceneId = (await openScene(stage.as("owner"), { timelineId, setup })).id;
  for (let n = 0; n < 8; n += 1) await stepScene(stage.as("owner"), { timelineId, sceneId });
  await inject(stage.as("owner"), { timelineId, sceneId, kind: "event", text: "The lamp goes out." });
  await sayLine(stage.as("owner"), { timelineId, sceneId, asId: people[0] ?? null, text: "(softly)\n\n*I* came on foot — <i>alone</i>." });
  const lines = linesOf(await documentOf());
  await rejectLine(stage.as("owner"), { timelineId, lineId: lines[1]?.id ?? "" });
  await editLine(stage.as("owner"), { timelineId, lineId: lines[2]?.id ?? "", text: "It is a fine evening." });
  const reworded = { timelineId, lineId: lines[3]?.id ?? "" };
  await rewordLine(stage.as("owner"), { ...reworded, text: "The first other words.", note: "plainer\nand shorter" });
  await rewordLine(stage.as("owner"), { ...reworded, text: "The second other words." });
  await chooseWording(stage.as("owner"), { ...reworded, index: 1 });
});
afterAll(() => stage.engine.close());

describe("script.export", () => {
  it("writes every format, with a kind and a name that a file system takes", async () => {
    const kinds: Record<string, string> = {};
    for (const format of ["markdown", "text", "fountain", "docx", "html", "epub", "json"] as const) {
      const { fileName, mediaType, parts } = await exportScript(stage.as("viewer"), {
        timelineId: stage.timelineId,
        format,
        range: { kind: "scene", sceneId },
      });
      kinds[fileName] = mediaType.split(";")[0] ?? "";
      expect(parts instanceof Uint8Array ? parts.byteLength : [...parts].join("").length).toBeGreaterThan(400);
    }
    expect(kinds).toEqual({
      "INT. A b hostile b evening TO.md": "text/markdown",
      "INT. A b hostile b evening TO.txt": "text/plain",
      "INT. A b hostile b evening TO.fountain": "text/plain",
      "INT. A b hostile b evening TO.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "INT. A b hostile b evening TO.html": "text/html",
      "INT. A b hostile b evening TO.epub": "application/epub+zip",
      "INT. A b hostile b evening TO.script.json": "application/json",
    });
  });

  it("has the lines of the scene in order, with the names of the cast", async () => {
    const view = await stage.view();
    const spoken = view.lines.filter((line) => line.sceneId === sceneId);
    const document = await documentOf();
    expect(linesOf(document).map(({ text }) => text)).toEqual(spoken.map(({ text }) => text));
    expect(document).toMatchObject({
      title: "INT. A <b>hostile</b> evening TO:",
      subtitle: "Pride and Prejudice",
      premise: "Rain keeps everyone in.",
    });
    expect(document.cast.slice(0, 3).map(({ name }) => name)).toEqual(["Elizabeth Bennet", "Fitzwilliam Darcy", "Jane Bennet"]);
    expect(
      linesOf(document)
        .map(({ struck, edited }) => [struck, edited])
        .slice(0, 4),
    ).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it("keeps every wording in JSON, and says which is shown", async () => {
    const [, , edited, reworded] = linesOf(await documentOf());
    expect(edited).toMatchObject({ text: "It is a fine evening.", edited: true, chosen: 1 });
    expect(reworded).toMatchObject({ text: "The first other words.", chosen: 1 });
    expect(reworded?.alternatives?.slice(1).map(({ text, note }) => [text, note])).toEqual([
      ["The first other words.", "plainer\nand shorter"],
      ["The second other words.", ""],
    ]);
  });

  it("has what happened where it happened", async () => {
    const { blocks } = await documentOf();
    const place = blocks.findIndex(({ kind }) => kind === "happening");
    expect(blocks[place]).toMatchObject({ what: "event", text: "The lamp goes out.", by: "writer" });
    expect(blocks[place + 1]).toMatchObject({ kind: "speech", source: "human" });
    expect(await write("fountain")).toContain("\n\n!The lamp goes out.\n\n@Elizabeth Bennet\n");
  });

  it("leaves struck lines out unless they are asked for, and marks them then", async () => {
    const lines = linesOf(await documentOf());
    const struck = lines[1]?.text ?? "";
    const saidAgain = lines.filter((line) => line.text === struck && !line.struck).length;
    expect((await write("text")).split(struck)).toHaveLength(saidAgain + 1);
    const asked = {
      timelineId: stage.timelineId,
      format: "text" as const,
      range: { kind: "scene" as const, sceneId },
      include: { rejected: true },
    };
    expect(textOf(await exportScript(stage.as("viewer"), asked))).toContain(`[struck: ${struck}`);
  });

  it("puts feelings and directions in or leaves them out", async () => {
    const range = { kind: "scene" as const, sceneId };
    const ask = async (include: object) =>
      textOf(await exportScript(stage.as("viewer"), { timelineId: stage.timelineId, format: "text", range, include }));
    const bare = await ask({ emotions: false, directions: false });
    expect(bare).not.toMatch(/^[A-Z][A-Z' ]* \(/mu);
    const felt = linesOf(await documentOf()).find(
      (line) => !line.struck && line.felt.some(({ characterId }) => characterId === line.speaker),
    );
    const own = felt?.felt.filter(({ characterId }) => characterId === felt.speaker).sort((a, b) => b.intensity - a.intensity)[0];
    expect(await ask({ emotions: true, directions: false })).toContain(`(${own?.label.toLowerCase() ?? "nothing felt"})`);
    expect(await ask({ directions: true })).toMatch(/\(to [A-Z]/u);
  });

  it("takes some turns of a scene, lines by seq, or lines one by one", async () => {
    const all = linesOf(await documentOf());
    const turns = (document: ScriptDocument) => linesOf(document).map(({ turn }) => turn);
    expect(turns(await documentOf({ kind: "scene", sceneId, fromTurn: 2, toTurn: 4 }))).toEqual(
      all.map(({ turn }) => turn).filter((turn) => turn! >= 2 && turn! <= 4),
    );
    expect(linesOf(await documentOf({ kind: "stretch", fromSeq: all[1]!.seq, toSeq: all[3]!.seq })).map(({ id }) => id)).toEqual(
      all.slice(1, 4).map(({ id }) => id),
    );
    expect(linesOf(await documentOf({ kind: "lines", ids: [all[4]!.id, all[0]!.id] })).map(({ id }) => id)).toEqual([
      all[0]!.id,
      all[4]!.id,
    ]);
    await expect(documentOf({ kind: "stretch", fromSeq: 9, toSeq: 8 })).rejects.toMatchObject({ reason: "script.backwards" });
    await expect(documentOf({ kind: "scene", sceneId, fromTurn: 9, toTurn: 8 })).rejects.toMatchObject({ reason: "script.backwards" });
    const elsewhere = { kind: "lines" as const, ids: [all[0]!.id, stage.engine.newId()] };
    await expect(documentOf(elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND", reason: "line.not_found" });
  });

  it("writes a branch with a heading for each scene, under the branch's name", async () => {
    const { headSeq } = await stage.engine.chronicle.timeline(stage.workspaceId, stage.timelineId);
    const { id } = await forkTimeline(stage.as("owner"), { timelineId: stage.timelineId, atSeq: headSeq, name: "What if it rained" });
    const document = await documentOf({ kind: "branch" }, id);
    expect(document).toMatchObject({ title: "Pride and Prejudice", subtitle: "What if it rained" });
    expect(document.blocks.filter(({ kind }) => kind === "heading")).toHaveLength(1);
    expect(linesOf(document)).toEqual(linesOf(await documentOf()));
  });

  it("writes JSON that is read and written again as the same bytes", async () => {
    for (const range of [{ kind: "scene" as const, sceneId }, { kind: "branch" as const }]) {
      const text = await write("json", range);
      expect([...renderJson(readScript("a.json", new TextEncoder().encode(text)))].join("")).toBe(text);
    }
  });

  it("says of a scene that still runs that it does, to a reader", async () => {
    expect(await write("text")).toContain("still being played");
    expect((await documentOf()).blocks.some(({ kind }) => kind === "note")).toBe(false);
  });

  it("hides what the actor cannot reach", async () => {
    const elsewhere = stage.as("viewer", { workspaceId: stage.engine.newId() });
    const asked = { timelineId: stage.timelineId, format: "text" as const, range: { kind: "branch" as const } };
    await expect(exportScript(elsewhere, asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(write("text", { kind: "scene", sceneId: stage.engine.newId() })).rejects.toMatchObject({ reason: "scene.not_found" });
  });
});

describe("script.preview", () => {
  it("shows how a file begins, as text, and how much there is", async () => {
    const ask = (format: ScriptFormat) =>
      previewScript(stage.as("viewer"), { timelineId: stage.timelineId, format, range: { kind: "scene", sceneId } });
    expect(await ask("fountain")).toMatchObject({ text: await write("fountain"), scenes: 1, more: false });
    expect((await ask("epub")).text).toBe(await write("text"));
    expect((await ask("json")).lines).toBe(linesOf(await documentOf()).length);
  });
});

describe("script.import of what still runs", () => {
  it("brings a scene in while its people are in it, which goes on as if nothing had come in", async () => {
    const before = await stage.view();
    const { sceneIds } = await take(await documentOf());
    const after = await stage.view();
    expect(after.scenes.find(({ id }) => id === sceneIds[0])).toMatchObject({
      status: "ended",
      endReason: "brought in from a file",
      broughtIn: true,
    });
    expect(after.scenes.find(({ id }) => id === sceneId)).toEqual(before.scenes.find(({ id }) => id === sceneId));
    await stepScene(stage.as("owner"), { timelineId: stage.timelineId, sceneId });
    const ctx = { ...stage.engine, workspaceId: stage.workspaceId };
    expect(await replayTimeline(ctx, stage.timelineId, () => undefined)).toMatchObject({ divergence: null });
    // Whoever sits in the scene that goes on does not act in the background.
    await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
    const seated = (await stage.view()).scenes.find(({ id }) => id === sceneId)?.present ?? [];
    const events = await stage.engine.chronicle.read(stage.workspaceId, stage.timelineId, { afterSeq: after.seq, limit: 10_000 });
    expect(events.filter(({ type }) => type === "clock.ticked")).toHaveLength(1);
    expect(
      events.filter((event) => event.type === "move.made" && event.sceneId === null && seated.includes(event.payload.actorId)),
    ).toEqual([]);
  });
});

describe("script.import of what has ended", () => {
  beforeAll(async () => void (await endScene(stage.as("owner"), { timelineId: stage.timelineId, sceneId })));

  it("brings a scene in as an ended one that is written out as the same, and once for one command", async () => {
    const document = await documentOf();
    const command = stage.engine.newId();
    const first = await take(document, stage.timelineId, command);
    expect(await take(document, stage.timelineId, command)).toEqual(first);
    expect(first).toMatchObject({ lines: linesOf(document).length });
    const again = await documentOf({ kind: "scene", sceneId: first.sceneIds[0] ?? "" });
    expect(withoutIds(again)).toEqual(withoutIds(document));
    expect((await stage.view()).scenes.find(({ id }) => id === first.sceneIds[0])).toMatchObject({
      status: "ended",
      endReason: "ended by the writer",
      broughtIn: true,
    });
  });

  it("takes the text of a line for its words where its wordings say otherwise, and no wording that is not there", async () => {
    const document = await documentOf();
    const withLine = (change: object): ScriptDocument => ({
      ...document,
      blocks: document.blocks.map((block) => ("chosen" in block && block.text.startsWith("The first") ? { ...block, ...change } : block)),
    });
    const { sceneIds } = await take(withLine({ text: "By hand." }));
    const found = linesOf(await documentOf({ kind: "scene", sceneId: sceneIds[0] ?? "" })).find(({ text }) => text === "By hand.");
    expect(found?.alternatives?.map(({ text }) => text).slice(1)).toEqual(["By hand.", "The second other words."]);
    await expect(take(withLine({ chosen: 7 }))).rejects.toMatchObject({ code: "VALIDATION", reason: "script.no_wording" });
  });

  it("says to whom once, while one goes on to the same of several, and of every aside", async () => {
    const document = await documentOf();
    const [line] = linesOf(document);
    const said = {
      ...line!,
      speaker: people[0]!,
      addressee: people[1]!,
      kind: "speech" as const,
      hears: null,
      direction: null,
      struck: false,
    };
    const heading = document.blocks.filter(({ kind }) => kind === "heading");
    const three = [1, 2, 3].map((turn) => ({ ...said, turn, addressee: people[turn === 3 ? 2 : 1]!, text: `Said ${turn}.` }));
    const aside = { ...said, turn: 4, addressee: people[2]!, hears: [], text: "Said 4." };
    const { sceneIds } = await take({ ...document, blocks: [...heading, ...three, aside] });
    const text = await write("text", { kind: "scene", sceneId: sceneIds[0] ?? "" });
    expect([...text.matchAll(/\(to [^)]+\)\n\s+Said (\d)/gu)].map(([, turn]) => turn)).toEqual(["1", "3", "4"]);
  });

  it("moves no relationship, nobody's mood and nothing that anybody knows, and a replay does the same", async () => {
    const before = await stage.view();
    await take(await documentOf());
    const after = await stage.view();
    expect(after.ties).toEqual(before.ties);
    expect(after.characters.map(({ id, state }) => [id, state])).toEqual(before.characters.map(({ id, state }) => [id, state]));
    expect(after.threads).toEqual(before.threads);
    for (let n = 0; n < 3; n += 1) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
    dropCast(stage.engine, stage.timelineId);
    await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
    const ctx = { ...stage.engine, workspaceId: stage.workspaceId };
    expect(await replayTimeline(ctx, stage.timelineId, () => undefined)).toMatchObject({ divergence: null });
    expect((await stage.engine.chronicle.rebuild(stage.workspaceId, stage.timelineId)).differences).toEqual([]);
    expect(stage.engine.logged.join("")).not.toContain("replay diverged");
  });

  it("finds the same people by name in another ecosystem, and adds the place where it is not there", async () => {
    const other = await createEcosystem(stage.as("owner"), { castSlug: "pride-and-prejudice" });
    const document = await documentOf();
    const places = (await stage.engine.chronicle.view(stage.workspaceId, other.timelineId)).places.length;
    const moved = {
      ...document,
      blocks: document.blocks.map((block) =>
        block.kind === "heading" ? { ...block, place: { name: "A quiet lane", description: "Mud." } } : block,
      ),
    };
    const { sceneIds } = await take(moved, other.timelineId);
    const again = await documentOf({ kind: "scene", sceneId: sceneIds[0] ?? "" }, other.timelineId);
    expect(byName({ ...again, setting: "" })).toEqual(byName({ ...moved, setting: "" }));
    expect((await stage.engine.chronicle.view(stage.workspaceId, other.timelineId)).places).toHaveLength(places + 1);
  });

  it("says who is missing, before and instead of writing", async () => {
    const document = await documentOf();
    const stranger = {
      ...document,
      cast: document.cast.map((person, index) => (index === 0 ? { ...person, id: stage.engine.newId(), name: "Nobody Knows" } : person)),
    };
    const id = stranger.cast[0]!.id;
    const renamed = JSON.parse(JSON.stringify(stranger).replaceAll(document.cast[0]!.id, id)) as ScriptDocument;
    const bytes = JSON.stringify(renamed);
    const found = await inspectScript(stage.as("owner"), { timelineId: stage.timelineId, fileName: "a.json", bytes });
    expect(found.scenes).toEqual([{ title: document.title, lines: linesOf(document).length, fault: null }]);
    expect(found.cast[0]).toEqual({
      id,
      name: "Nobody Knows",
      characterId: null,
      fault: "There is nobody called “Nobody Knows” in this cast",
    });
    await expect(take(renamed)).rejects.toMatchObject({ reason: "script.stranger" });
    const who = { [id]: people[0]! };
    const said = await inspectScript(stage.as("owner"), { timelineId: stage.timelineId, bytes, who });
    expect(said.cast[0]).toMatchObject({ characterId: people[0], fault: null });
    const { sceneIds } = await importScript(stage.as("owner"), { timelineId: stage.timelineId, bytes, who });
    const [first] = linesOf(document);
    expect(linesOf(await documentOf({ kind: "scene", sceneId: sceneIds[0] ?? "" }))[0]?.speaker).toBe(first?.speaker);
  });

  it("says of a scene that cannot come in why, before and instead of writing", async () => {
    const document = await documentOf();
    const alone = {
      ...document,
      blocks: document.blocks.map((block) => (block.kind === "heading" ? { ...block, cast: [people[0]!] } : block)),
    };
    const found = await inspectScript(stage.as("owner"), { timelineId: stage.timelineId, bytes: JSON.stringify(alone) });
    expect(found.scenes[0]?.fault).toContain("fewer than two characters");
    const { headSeq } = await stage.engine.chronicle.timeline(stage.workspaceId, stage.timelineId);
    await expect(take(alone)).rejects.toMatchObject({ code: "PRECONDITION", reason: "script.too_few" });
    expect((await stage.engine.chronicle.timeline(stage.workspaceId, stage.timelineId)).headSeq).toBe(headSeq);
  });

  it("is for those who may write, and takes nothing but its own format", async () => {
    const bytes = await write("json");
    await expect(importScript(stage.as("viewer"), { timelineId: stage.timelineId, bytes })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(importScript(stage.as("owner"), { timelineId: stage.timelineId, bytes: "{" })).rejects.toMatchObject({
      reason: "script.not_json",
    });
    await expect(importScript(stage.as("owner"), { timelineId: stage.timelineId, bytes: "{}" })).rejects.toMatchObject({
      reason: "script.other_json",
    });
    const elsewhere = stage.as("owner", { workspaceId: stage.engine.newId() });
    await expect(importScript(elsewhere, { timelineId: stage.timelineId, bytes })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a long scene", () => {
  it("of more than two thousand lines is written out whole", async () => {
    const document = await documentOf();
    const line = linesOf(document).find(({ struck }) => !struck)!;
    const many = Array.from({ length: 2_000 }, (_, index) => ({ ...line, turn: index + 1, text: `Line ${index + 1}.`, felt: [] }));
    const { timelineId } = await createEcosystem(stage.as("owner"), { castSlug: "pride-and-prejudice" });
    const file = { ...document, blocks: [...document.blocks.filter(({ kind }) => kind === "heading"), ...many] };
    const first = await importScript(stage.as("owner"), { timelineId, bytes: JSON.stringify(file) });
    await importScript(stage.as("owner"), { timelineId, bytes: JSON.stringify({ ...file, blocks: [...file.blocks.slice(0, 101)] }) });
    expect(linesOf(await documentOf({ kind: "scene", sceneId: first.sceneIds[0] ?? "" }, timelineId))).toHaveLength(2_000);
    expect(linesOf(await documentOf({ kind: "branch" }, timelineId)).map(({ text }) => text)).toEqual(
      [...many, ...many.slice(0, 100)].map(({ text }) => text),
    );
    const refused = loadLines(stage.as("viewer"), timelineId, { kind: "branch" }, { toSeq: 1e9, most: 2_099 });
    await expect(refused).rejects.toMatchObject({ code: "LIMIT_EXCEEDED", reason: "script.too_many_lines" });
    const { parts } = await exportScript(stage.as("viewer"), { timelineId, format: "epub", range: { kind: "branch" } });
    expect(Object.keys(unzipSync(parts as Uint8Array)).filter((name) => name.includes("scene-"))).toHaveLength(2);
  });
});
