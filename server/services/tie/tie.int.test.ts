import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CastView } from "@/server/contracts/chronicle/view";
import { createTieMoments } from "@/server/contracts/tie-moments";
import type { TieEpisode, TieTracks } from "@/server/contracts/tie-tracks";
import { stepEcosystem } from "@/server/services/ecosystem";
import { rejectLine } from "@/server/services/line";
import { openScene } from "@/server/services/scene";
import { forkTimeline } from "@/server/services/timeline";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { authorTie } from "./author-tie";
import { compareTies } from "./compare-ties";
import { exportTies } from "./export-ties";
import { importTies, inspectImport } from "./import-ties";
import { readHistory } from "./read-history";
import { readTracks } from "./read-tracks";
import { undoTie } from "./undo-tie";

let stage: LivingCast;
let jane: string;
let mary: string;
let collins: string;
beforeAll(async () => {
  stage = await openLivingCast();
  for (let n = 0; n < 12; n += 1) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
  [jane, mary, collins] = [await stage.idOf("Jane Bennet"), await stage.idOf("Mary Bennet"), await stage.idOf("William Collins")];
});
afterAll(() => stage.engine.close());

const at = () => ({ timelineId: stage.timelineId });
const headSeq = async (timelineId = stage.timelineId): Promise<number> =>
  (await stage.engine.chronicle.timeline(stage.workspaceId, timelineId)).headSeq;
const tieNow = async (fromId: string, toId: string) => (await stage.view()).ties.find((tie) => tie.fromId === fromId && tie.toId === toId);
const values = { kind: "romance" as const, strength: 0.6, trust: 0.7, familiarity: 0.4, offence: 0 };
const set = (fromId: string, toId: string, over = {}, reason = "She thinks his letter well composed.") =>
  authorTie(stage.as("editor"), { ...at(), ties: [{ fromId, toId, ...values, ...over }], reason });
const tracksOf = async (timelineId: string, limit?: number): Promise<TieTracks[]> => {
  const pages: TieTracks[] = [];
  do {
    const afterSeq = pages.at(-1)?.toSeq ?? 0;
    pages.push(await readTracks(stage.as("viewer"), { timelineId, afterSeq, ...(limit && { limit }) }));
  } while (pages.at(-1)?.more);
  return pages;
};
const told = (view: CastView) =>
  view.ties.map(({ fromId, toId, kind, strength, trust, familiarity, offence, changedSeq }) => ({
    fromId,
    toId,
    kind,
    strength,
    trust,
    familiarity,
    offence,
    changedSeq,
  }));

describe("a tie by the writer's hand", () => {
  it("is as the writer says, for the reason given, and says what it was", async () => {
    const before = await tieNow(mary, collins);
    const { seqs, before: was } = await set(mary, collins);
    expect(was).toEqual([before ?? null]);
    expect(await tieNow(mary, collins)).toMatchObject({ ...values, evidence: "She thinks his letter well composed.", changedSeq: seqs[0] });
    const { episodes } = await readHistory(stage.as("viewer"), { ...at(), aId: collins, bId: mary, limit: 1 });
    expect(episodes).toMatchObject([{ seq: seqs[0], cause: "authored", because: "She thinks his letter well composed.", line: null }]);
  });

  it("is taken back to what it was, once, and not over what a writer has set since", async () => {
    const before = await tieNow(jane, collins);
    const first = await set(jane, collins, { strength: -0.4 }, "He has read her a sermon.");
    const second = await set(jane, collins, { strength: -0.7 }, "And then another.");
    await expect(undoTie(stage.as("editor"), { ...at(), seqs: first.seqs })).rejects.toMatchObject({ reason: "tie.authored_since" });
    const undone = await undoTie(stage.as("editor"), { ...at(), seqs: second.seqs });
    expect(await tieNow(jane, collins)).toMatchObject({ strength: -0.4, evidence: "He has read her a sermon." });
    await expect(undoTie(stage.as("editor"), { ...at(), seqs: second.seqs })).rejects.toMatchObject({ code: "PRECONDITION" });
    await undoTie(stage.as("editor"), { ...at(), seqs: [...first.seqs, ...second.seqs, ...undone.seqs] });
    const after = await tieNow(jane, collins);
    expect(after).toMatchObject(
      before ? { strength: before.strength, trust: before.trust, kind: before.kind } : { strength: 0.02, trust: 0.5, kind: "acquaintance" },
    );
    const { episodes } = await readHistory(stage.as("viewer"), { ...at(), aId: jane, bId: collins, limit: 2 });
    expect(episodes[1]?.because).toBe("Taken back by the writer: He has read her a sermon.");
  });

  it("is set in both directions at once, or not at all", async () => {
    const before = await headSeq();
    const ties = [
      { fromId: mary, toId: jane, ...values },
      { fromId: jane, toId: stage.engine.newId(), ...values },
    ];
    await expect(authorTie(stage.as("editor"), { ...at(), ties, reason: "So." })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await headSeq()).toBe(before);
  });

  it("needs a reason, somebody who may write, and a cast of this workspace", async () => {
    await expect(set(mary, collins, {}, "  ")).rejects.toMatchObject({ code: "VALIDATION", message: "Say why; it stands in the history" });
    await expect(set(mary, collins, {}, "x".repeat(401))).rejects.toMatchObject({ code: "VALIDATION" });
    await expect(set(mary, mary)).rejects.toMatchObject({ reason: "relationship.self" });
    const ties = [{ fromId: mary, toId: collins, ...values }];
    await expect(authorTie(stage.as("viewer"), { ...at(), ties, reason: "So." })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(undoTie(stage.as("moderator"), { ...at(), seqs: [1] })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(undoTie(stage.as("editor"), { ...at(), seqs: [1] })).rejects.toMatchObject({ reason: "change.not_found" });
  });
});

describe("the life of a tie", () => {
  const allOf = async (timelineId: string): Promise<TieEpisode[]> => {
    const [page] = await tracksOf(timelineId);
    const pairs = new Map(page!.pairs.map(([a, b]) => [[a, b].sort().join(), [a, b] as const]));
    const episodes: TieEpisode[] = [];
    for (const [aId, bId] of pairs.values()) {
      for (let beforeSeq: number | null = null, more = true; more;) {
        const found: Awaited<ReturnType<typeof readHistory>> = await readHistory(stage.as("viewer"), { timelineId, aId, bId, beforeSeq });
        episodes.push(...found.episodes);
        [more, beforeSeq] = [found.more, found.episodes.at(-1)?.seq ?? null];
      }
    }
    return episodes;
  };

  it("tells every change of every tie once, newest first, each with the line, act, kind or reason that is behind it", async () => {
    const [page] = await tracksOf(stage.timelineId);
    const episodes = await allOf(stage.timelineId);
    expect(episodes.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(page!.seq);
    const lines = new Map((await stage.view()).lines.map((line) => [line.id, line]));
    for (const { cause, line, because, seq } of episodes) {
      expect(because.length).toBeGreaterThan(3);
      if (cause !== "authored") expect(because).not.toMatch(/[{}]|Something|Somebody|somebody/);
      if (cause !== "line") continue;
      expect(line!.seq).toBeLessThan(seq);
      const known = lines.get(line!.id);
      if (known) expect(line).toMatchObject({ text: known.text, speakerId: known.speakerId, sceneId: known.sceneId });
    }
    expect(new Set(episodes.map(({ cause }) => cause))).toEqual(new Set(["line", "act", "kind", "authored"]));
  });

  it("names the scene and the ruling, and that a struck line was taken back", async () => {
    const line = (await stage.view()).lines.findLast(({ ties, ruling }) => ties.length > 0 && ruling === null)!;
    await rejectLine(stage.as("moderator"), { ...at(), lineId: line.id });
    const { fromId, toId } = line.ties[0]!;
    const { episodes } = await readHistory(stage.as("viewer"), { ...at(), aId: fromId, bId: toId });
    const ruling = episodes.find(({ cause, line: of }) => cause === "ruling" && of?.id === line.id)!;
    expect(ruling).toMatchObject({
      line: { text: line.text, ruling: "rejected" },
      because: "The line was struck: what it had done is taken back.",
    });
    const tie = await tieNow(fromId, toId);
    expect(episodes.find((episode) => episode.fromId === fromId)).toMatchObject({ strength: tie!.strength, trust: tie!.trust });
  });

  it("is of people of this cast", async () => {
    await expect(readHistory(stage.as("viewer"), { ...at(), aId: jane, bId: stage.engine.newId() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const stranger = stage.as("owner", { workspaceId: stage.engine.newId() });
    await expect(readHistory(stranger, { ...at(), aId: jane, bId: mary })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(readTracks(stranger, at())).rejects.toMatchObject({ code: "NOT_FOUND" });
    const moment = { ...at(), seq: 1 };
    await expect(compareTies(stranger, { left: moment, right: moment })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("tracks and branches", () => {
  it("draw any moment as the chronicle shows it, on the trunk and on a branch, in pages of any size", async () => {
    const middle = Math.floor((await headSeq()) / 2);
    const branch = await forkTimeline(stage.as("owner"), { ...at(), atSeq: middle, name: "Otherwise" });
    for (let n = 0; n < 3; n += 1) await stepEcosystem(stage.as("owner"), { timelineId: branch.id });
    for (const timelineId of [stage.timelineId, branch.id]) {
      const pages = await tracksOf(timelineId, 37);
      expect(pages.length).toBeGreaterThan(2);
      const moments = createTieMoments(pages);
      const head = await headSeq(timelineId);
      expect(moments.toSeq).toBe(head);
      for (const seq of [1, 40, middle, middle + 5, head - 3, head]) {
        const view = await stage.engine.chronicle.view(stage.workspaceId, timelineId, seq);
        const drawn = [...moments.at(seq).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tie]) => tie);
        expect(drawn).toEqual(told(view));
      }
    }
    const [own] = await tracksOf(branch.id);
    expect(own!.marks).toContainEqual(
      expect.objectContaining({ kind: "branch", seq: middle, label: "Here this branch leaves “As it happened”" }),
    );
    const [trunk] = await tracksOf(stage.timelineId);
    expect(trunk!.marks).toContainEqual(expect.objectContaining({ kind: "branch", seq: middle, label: "Here “Otherwise” leaves" }));
  });

  it("mark scenes, and what turned", async () => {
    await openScene(stage.as("owner"), { ...at(), setup: { title: "At the Collinses'", cast: [mary, collins] } });
    const [page] = await tracksOf(stage.timelineId);
    expect(page!.marks).toContainEqual(expect.objectContaining({ kind: "scene", label: "At the Collinses'" }));
    for (const { label, kind } of page!.marks) if (kind === "turning") expect(label).not.toMatch(/[{}]|Somebody/);
  });

  it("compare: who warmed, cooled, appeared or broke between two moments and two branches, with what weighed most on each side", async () => {
    const start = await headSeq();
    const branch = await forkTimeline(stage.as("owner"), { ...at(), name: "Where she says no" });
    await set(jane, mary, { strength: 0.9 }, "They made it up.");
    await authorTie(stage.as("editor"), {
      timelineId: branch.id,
      ties: [{ fromId: jane, toId: mary, ...values, strength: -0.8 }],
      reason: "They did not.",
    });
    const now = { ...at(), seq: await headSeq() };
    const differences = await compareTies(stage.as("viewer"), { left: { ...at(), seq: start }, right: now });
    expect(differences[0]).toMatchObject({ fromId: jane, toId: mary, episodes: [{ side: "right", because: "They made it up." }] });
    const right = { timelineId: branch.id, seq: await headSeq(branch.id) };
    const [greatest] = await compareTies(stage.as("viewer"), { left: now, right });
    expect(greatest).toMatchObject({ fromId: jane, toId: mary, what: "broke", before: { strength: 0.9 }, after: { strength: -0.8 } });
    expect(greatest!.episodes.map(({ side, because }) => [side, because])).toEqual(
      expect.arrayContaining([
        ["left", "They made it up."],
        ["right", "They did not."],
      ]),
    );
    expect(await compareTies(stage.as("viewer"), { left: now, right: now })).toEqual([]);
    await expect(compareTies(stage.as("viewer"), { left: { ...at(), seq: 10 ** 8 }, right: now })).rejects.toMatchObject({
      reason: "timeline.seq",
    });
  });
});

describe("relationships as a file", () => {
  const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
  const csv = bytesOf(
    "From,To,Kind,Strength,Because\nMary Bennet,Jane Bennet,friend,0.75,\nJane Bennet,Nobody,friend,1,\nmary,MR. COLLINS,enemy,-1,He laughed\n",
  );

  it("comes out of the moment that is asked for, or with everything that led there", async () => {
    const early = { ...at(), atSeq: 60 };
    const file = await exportTies(stage.as("viewer"), { ...early, format: "json" });
    const read = JSON.parse([...file.parts].join("")) as { seq: number; relationships: { strength: number }[] };
    const view = await stage.engine.chronicle.view(stage.workspaceId, stage.timelineId, 60);
    expect(read.seq).toBe(60);
    expect(read.relationships).toMatchObject(view.ties.map(({ fromId, toId, strength }) => ({ fromId, toId, strength })));
    const whole = await exportTies(stage.as("viewer"), { ...at(), format: "json", whole: true });
    const { changes } = JSON.parse([...whole.parts].join("")) as { changes: unknown[] };
    expect(changes).toHaveLength((await tracksOf(stage.timelineId)).flatMap(({ seq }) => seq).length);
    expect(file.fileName).toBe("Pride and Prejudice.relationships.json");
    await expect(exportTies(stage.as("viewer"), { ...at(), format: "gexf", atSeq: 10 ** 8 })).rejects.toMatchObject({ code: "VALIDATION" });
    const stranger = stage.as("owner", { workspaceId: stage.engine.newId() });
    await expect(exportTies(stranger, { ...at(), format: "gexf" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("shows what it would do before it does it, in one append, and can be taken back as one", async () => {
    const before = { seq: await headSeq(), ties: told(await stage.view()) };
    const preview = await inspectImport(stage.as("editor"), { ...at(), fileName: "ties.csv", bytes: csv });
    expect(preview.faults).toEqual([{ line: 3, text: "There is nobody called “Nobody” in this cast" }]);
    expect(await headSeq()).toBe(before.seq);
    const { seqs, counts } = await importTies(stage.as("editor"), {
      ...at(),
      fileName: "ties.csv",
      bytes: csv,
      reason: "From the outline.",
    });
    expect(counts).toEqual(preview.counts);
    expect(seqs).toEqual([before.seq + 1, before.seq + 2]);
    expect(await tieNow(mary, jane)).toMatchObject({ kind: "friend", strength: 0.75, evidence: "From the outline." });
    expect(await tieNow(mary, collins)).toMatchObject({ kind: "enemy", strength: -1, evidence: "He laughed" });
    expect(await importTies(stage.as("editor"), { ...at(), bytes: csv, reason: "Again." })).toMatchObject({ seqs: [] });
    await undoTie(stage.as("editor"), { ...at(), seqs });
    const same = ({ changedSeq: _seq, ...tie }: ReturnType<typeof told>[number]) => tie;
    const known = new Set(before.ties.map(({ fromId, toId }) => `${fromId}${toId}`));
    const after = told(await stage.view()).filter(({ fromId, toId }) => known.has(`${fromId}${toId}`));
    expect(after.map(same)).toEqual(before.ties.map(same));
  });

  it("is for those who may write, says why, and has something to say", async () => {
    const file = { ...at(), fileName: "ties.csv", bytes: csv };
    await expect(inspectImport(stage.as("viewer"), file)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(importTies(stage.as("moderator"), { ...file, reason: "So." })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(importTies(stage.as("editor"), { ...file, reason: " " })).rejects.toMatchObject({ code: "VALIDATION" });
    await expect(importTies(stage.as("editor"), { ...file, bytes: bytesOf("from,to\nNo,One\n"), reason: "So." })).rejects.toMatchObject({
      reason: "ties.nothing_taken",
    });
    const stranger = stage.as("owner", { workspaceId: stage.engine.newId() });
    await expect(inspectImport(stranger, file)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
