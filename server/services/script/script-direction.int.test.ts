import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RecountedEvent } from "@/server/contracts/chronicle/recounted";
import type { Scene } from "@/server/contracts/scene";
import type { Beat } from "@/server/contracts/scene-plan";
import { plainDirection } from "@/server/contracts/scene-state";
import type { ScriptBlock, ScriptDocument } from "@/server/contracts/script-document";
import type { TieChange } from "@/server/contracts/simulation";
import { answerProposal, directBeat, inject, order, recallWhisper, whisper } from "@/server/services/direction";
import { createEcosystem } from "@/server/services/ecosystem";
import { authorFact, revealFact } from "@/server/services/fact";
import { rejectLine } from "@/server/services/line";
import { changeScene, endScene, joinScene, leaveScene } from "@/server/services/scene";
import { directed, openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { aLine, hostileText } from "@/server/testing/factories/script";
import { exportScript, importScript } from ".";

let stage: DirectedScene;
let document: ScriptDocument;
let original: Scene;
let placeId: string;

const owner = () => stage.as("owner");
const documentOf = async (sceneId: string, timelineId = stage.timelineId, include = {}): Promise<ScriptDocument> => {
  const { parts } = await exportScript(stage.as("viewer"), { timelineId, format: "json", range: { kind: "scene", sceneId }, include });
  return JSON.parse([...(parts as Iterable<string>)].join("")) as ScriptDocument;
};
const take = async (file: object, timelineId = stage.timelineId): Promise<string> =>
  (await importScript(owner(), { timelineId, bytes: new TextEncoder().encode(JSON.stringify(file)) })).sceneIds[0] ?? "";
const sceneOf = async (sceneId: string, timelineId = stage.timelineId): Promise<Scene> => {
  const { scenes } = await stage.engine.chronicle.view(stage.workspaceId, timelineId);
  const found = scenes.find(({ id }) => id === sceneId);
  if (!found) throw new Error("the scene is not there");
  return found;
};

/** What docs/formats.md says is new in what comes in: of the lines and of the scene where and when they are. */
const asItCameIn = (file: ScriptDocument): unknown => ({
  ...file,
  blocks: file.blocks.map((block) => {
    if (block.kind === "heading") return { ...block, sceneId: null };
    return block.kind === "speech" || block.kind === "action" ? { ...block, id: null, seq: 0, tick: 0, at: null } : block;
  }),
});
/** The page of a scene: all but what is of the moment of its coming in, and what it cost where it was played. */
const pageOf = ({ happenings, ...scene }: Scene): unknown => {
  const {
    id: _id,
    openedAt: _at,
    openedAtTick: _tick,
    endedAt: _ended,
    used,
    runsSince: _since,
    broughtIn: _from,
    next: _next,
    ...page
  } = scene;
  return { ...page, ms: used.ms, happenings: happenings.map(({ id: _each, ...happening }) => happening) };
};

const tie: Omit<TieChange, "fromId" | "toId"> = {
  ...{ kind: "friend", strength: 0.5, trust: 0.4, familiarity: 0.3, offence: 0 },
  delta: { strength: 0.1, trust: 0, familiarity: 0.01, offence: 0 },
};
const beat = (id: string, more: Partial<Beat>): Beat => ({
  id,
  title: `The ${id}`,
  ...{ required: [stage.lizzy, stage.darcy], pre: [], tension: 0.8, valence: { focalId: stage.lizzy, target: -0.2 }, boost: { ACCUSE: 1 } },
  ...{ forbid: [], success: [], fail: [], minTurns: 1, maxTurns: 2, priority: 1, weight: 1, once: true },
  ...more,
});

beforeAll(async () => {
  stage = await openDirectedScene();
  const fact = await authorFact(owner(), {
    timelineId: stage.timelineId,
    fact: { text: "The new cook is an earl.", subjectId: null, objectId: null, isTrue: true, isSecret: true, heldBy: [stage.darcy] },
  });
  const [first, second] = (await stage.view()).places;
  placeId = second!.id;
  const part = {
    characterId: stage.caroline,
    role: "support",
    instructions: "Be late.",
    secret: "",
    goal: null,
    talkativeness: 0.5,
    entersAt: 3,
    model: null,
  } as const;
  await stage.open({
    placeId: first!.id,
    ...directed({ question: "Will she stay?", parts: [part], strategy: "list" }),
    plan: {
      turns: 40,
      curve: [
        { turn: 1, target: 0.2 },
        { turn: 9, target: 0.8 },
      ],
      arc: null,
      hand: 1,
      cards: [],
      beats: [
        beat("quarrel", {}),
        beat("truce", { pre: [{ beat: "quarrel" }], success: [{ knows: [stage.lizzy, fact.id] }], maxTurns: 20 }),
        beat("end", { pre: [{ beat: "truce", outcome: "success" }] }),
      ],
    },
  });
  const { where } = stage;
  const said = await whisper(owner(), { ...where, characterId: stage.lizzy, text: "Apologise to Darcy", turns: 20 });
  await order(owner(), { ...where, command: { what: "forbid", characterId: null, move: "JOKE", forbidden: true } });
  await stage.turns(2);
  await order(owner(), {
    ...where,
    command: { what: "pin", characterId: stage.darcy, move: "CONFESS", targetId: stage.lizzy, withinTurns: 9 },
  });
  await inject(owner(), { ...where, kind: "card", card: "letter" });
  await inject(owner(), { ...where, kind: "place", placeId });
  await inject(owner(), { ...where, kind: "time", text: "An hour later." });
  await stage.turns(3);
  await revealFact(owner(), { timelineId: stage.timelineId, factId: fact.id, characterIds: [stage.lizzy] });
  await recallWhisper(owner(), { ...where, whisperId: said.id });
  await changeScene(owner(), { ...where, patch: { mood: "tense", muted: [stage.caroline], direction: { atmosphere: "Candles." } } });
  await leaveScene(owner(), { ...where, characterId: stage.caroline });
  await stage.turns(2);
  await joinScene(owner(), { ...where, characterId: stage.caroline });
  const now = await stage.scene();
  if (now.beat) await directBeat(owner(), { ...where, beatId: now.beat.id, what: "success" });
  for (const { id } of now.proposals) await answerProposal(owner(), { ...where, proposalId: id, answer: "refuse" });
  await stage.turns(2);
  await rejectLine(owner(), { timelineId: stage.timelineId, lineId: (await stage.lines())[1]!.id });
  await endScene(owner(), where);
  document = await documentOf(where.sceneId);
  original = await sceneOf(where.sceneId);
});
afterAll(() => stage.engine.close());

describe("a directed scene as JSON", () => {
  it("has what was done to it, after the turn after which it was done", () => {
    const told = document.blocks.flatMap((block) => (block.kind === "staged" ? [block.event.type] : []));
    for (const type of [
      ...["director.whispered", "director.recalled", "director.ordered", "scene.changed", "fact.revealed", "beat.directed"],
      ...["drama.intervened", "tension.measured"],
    ])
      expect(told).toContain(type);
    const happened = document.blocks.flatMap((block) =>
      block.kind === "happening" ? [[block.what, block.who ?? block.card ?? null]] : [],
    );
    expect(happened).toEqual([
      ["card", "letter"],
      ["place", null],
      ["time", null],
      ["enter", stage.caroline],
      ["exit", stage.caroline],
      ["enter", stage.caroline],
    ]);
    expect(document.blocks[0]).toMatchObject({ kind: "heading", ending: "ended by the writer", direction: { question: "Will she stay?" } });
    expect(document.facts).toMatchObject([{ text: "The new cook is an earl." }]);
    expect(document.places).toMatchObject([{ id: placeId }]);
    expect(original.endings.map(({ id }) => id)).toContain("quarrel");
    const turns = document.blocks.flatMap((block) =>
      "turn" in block && block.kind !== "speech" && block.kind !== "action" ? [block.turn] : [],
    );
    expect(turns).toEqual([...turns].sort((a, b) => (a ?? 0) - (b ?? 0)));
  });

  it("comes in as the same page, moves nobody, and is written out as the same document", async () => {
    const before = await stage.view();
    const sceneId = await take(document);
    expect(pageOf(await sceneOf(sceneId))).toEqual(pageOf(original));
    expect(asItCameIn(await documentOf(sceneId))).toEqual(asItCameIn(document));
    const after = await stage.view();
    expect(after.ties).toEqual(before.ties);
    expect(after.characters).toEqual(before.characters);
    expect(after.facts).toEqual(before.facts);
    expect(after.motifs).toEqual(before.motifs);
    expect((await stage.engine.chronicle.rebuild(stage.workspaceId, stage.timelineId)).differences).toEqual([]);
  });

  it("shows what its lines did to relationships, and striking one of them takes nothing back", async () => {
    const tied = document.blocks.flatMap((block) => ("ties" in block && block.ties ? block.ties : []));
    expect(tied.length).toBeGreaterThan(0);
    const sceneId = await take(document);
    const view = await stage.view();
    const lines = view.lines.filter((line) => line.sceneId === sceneId);
    expect(lines.flatMap(({ ties }) => ties)).toEqual(tied);
    const line = lines.find(({ ties, ruling }) => ties.length > 0 && ruling === null)!;
    await rejectLine(owner(), { timelineId: stage.timelineId, lineId: line.id });
    expect((await stage.view()).ties).toEqual(view.ties);
  });

  it("comes in elsewhere by name, with its place, and with what is known only as far as it is known there", async () => {
    const other = await createEcosystem(owner(), { castSlug: "pride-and-prejudice" });
    const unsettled = JSON.parse(JSON.stringify(document).replaceAll("The new cook", "The old cook")) as ScriptDocument;
    const sceneId = await take(unsettled, other.timelineId);
    const again = await documentOf(sceneId, other.timelineId);
    const ids = new Map(again.cast.map(({ id, name }) => [name, id]));
    expect(again.cast.map(({ name }) => name)).toEqual(document.cast.map(({ name }) => name));
    const text = JSON.stringify({ ...again, facts: [] });
    for (const { id, name } of document.cast) {
      expect(text).not.toContain(id);
      expect(text).toContain(ids.get(name));
    }
    const { plan } = await sceneOf(sceneId, other.timelineId);
    expect(plan?.beats[1]?.success).toEqual([{ knows: [ids.get("Elizabeth Bennet"), "elsewhere"] }]);
    const { facts } = await stage.engine.chronicle.view(stage.workspaceId, other.timelineId);
    expect(facts.map(({ text: each }) => each).join()).not.toContain("cook is an earl");
  });

  it("leaves direction out of a part of a scene, and where it is not asked for", async () => {
    const { sceneId } = stage.where;
    for (const file of [
      await documentOf(sceneId, stage.timelineId, { directions: false }),
      JSON.parse(
        [
          ...((
            await exportScript(stage.as("viewer"), {
              timelineId: stage.timelineId,
              format: "json",
              range: { kind: "scene", sceneId, fromTurn: 1, toTurn: 3 },
            })
          ).parts as Iterable<string>),
        ].join(""),
      ) as ScriptDocument,
    ]) {
      expect(file.blocks.some(({ kind }) => kind === "staged")).toBe(false);
      expect(file.blocks[0]).not.toHaveProperty("direction");
      expect(await sceneOf(await take(file))).toMatchObject({ status: "ended", endReason: "brought in from a file", plan: null });
    }
  });

  it("refuses one that names a stranger in how it was directed", async () => {
    const whispered = document.blocks.map((block) =>
      block.kind === "staged" && block.event.type === "director.whispered"
        ? {
            ...block,
            event: { ...block.event, payload: { whisper: { ...block.event.payload.whisper, characterId: stage.engine.newId() } } },
          }
        : block,
    );
    await expect(take({ ...document, blocks: whispered })).rejects.toMatchObject({ reason: "script.strangers" });
  });
});

describe("any file of version 2", () => {
  const words = hostileText(1, 120).map((text) => text.replaceAll("\u0000", "").toWellFormed() || "-");
  const anyone = fc.constantFrom("lizzy", "darcy", "caroline" as const);
  const step = fc.record({
    what: fc.constantFrom("line", "whisper", "order", "come or go", "happening", "beat", "silence", "change", "told", "proposal"),
    ...{ who: anyone, whom: anyone, text: words, flag: fc.boolean() },
  });
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  /** Blocks that could have been: turns go on, whoever comes in was out, and the curve is told last. */
  const blocksOf = (steps: readonly Step[]): ScriptBlock[] => {
    const present = new Set(["lizzy", "darcy", "caroline"]);
    let turn = 0;
    const staged = (event: RecountedEvent): ScriptBlock => ({ kind: "staged", turn, event });
    const blocks = steps.map(({ what, who, whom, text, flag }): ScriptBlock => {
      const [whoId, whomId] = [stage[who], stage[whom]];
      const short = text.slice(0, 60).toWellFormed();
      switch (what) {
        case "line":
          turn += 1;
          return aLine({
            ...{
              id: stage.engine.newId(),
              turn,
              speaker: whoId,
              addressee: flag ? whomId : null,
              text,
              move: "ASK",
              struck: text.length % 5 === 0,
            },
            ...(flag && who !== whom && { ties: [{ ...tie, fromId: whoId, toId: whomId }] }),
          });
        case "whisper":
          return staged({
            type: "director.whispered",
            payload: {
              whisper: {
                ...{ id: stage.engine.newId(), characterId: whoId, kind: "thought", text, sinceTurn: turn, untilTurn: turn + 2 },
                ...{ move: flag ? "ASK" : null, targetId: flag ? whomId : null, by: "writer" },
              },
            },
          });
        case "order":
          return staged({
            type: "director.ordered",
            payload: { command: { what: "forbid", actorId: flag ? whoId : null, move: "JOKE", forbidden: flag } },
          });
        case "come or go": {
          const goes = present.delete(who);
          if (!goes) present.add(who);
          const name = document.cast.find(({ id }) => id === whoId)?.shortName ?? "";
          return {
            kind: "happening",
            what: goes ? "exit" : "enter",
            text: `${goes ? "Exit" : "Enter"} ${name}.`,
            turn,
            by: "writer",
            who: whoId,
          };
        }
        case "happening":
          return {
            kind: "happening",
            what: flag ? "event" : "card",
            text,
            turn,
            by: flag ? "writer" : "director",
            ...(!flag && { card: "letter" }),
          };
        case "beat":
          return staged({
            type: "drama.intervened",
            payload: {
              kind: "beat",
              id: short,
              what: flag ? "entered" : "succeeded",
              tension: 0.4,
              target: 0.5,
              actorIds: [whoId, whomId],
            },
          });
        case "silence":
          turn += 1;
          return staged({ type: "scene.silence", payload: { turn } });
        case "change":
          return staged({ type: "scene.changed", payload: { patch: flag ? { muted: [whoId] } : { holdNext: true } } });
        case "told":
          return staged({ type: "fact.revealed", payload: { text, characterIds: [whoId] } });
        default:
          return staged({
            type: "director.proposed",
            payload: {
              proposal: { id: short, kind: "turn", card: null, characterId: whoId, move: "ASK", targetId: whomId, why: text, turn },
            },
          });
      }
    });
    if (turn === 0) return blocks;
    return [...blocks, staged({ type: "tension.measured", payload: { points: [{ turn, tension: 0.25, target: null }] } })];
  };

  it("is written out again as it came in, but for what is of the moment of its coming in", async () => {
    const heading = document.blocks[0]!;
    const cast = [stage.lizzy, stage.darcy, stage.caroline].map((id) => document.cast.find((person) => person.id === id)!);
    for (const steps of fc.sample(fc.array(step, { minLength: 1, maxLength: 40 }), { numRuns: 30, seed: 11 })) {
      const opening = { ...heading, cast: cast.map(({ id }) => id), direction: plainDirection, plan: null, ranMs: 1234 };
      const file = { ...document, blocks: [opening, ...blocksOf(steps)], cast } as ScriptDocument;
      const { places: _places, facts: _facts, ...rest } = file;
      expect(asItCameIn(await documentOf(await take(rest)))).toEqual(asItCameIn(rest));
    }
  });
});

describe("a file of version 1", () => {
  it("comes in as it always has: its lines and what happened, ended by its coming in", async () => {
    const { facts: _facts, places: _places, ...rest } = document;
    const older = {
      ...rest,
      version: 1,
      blocks: document.blocks.flatMap((block): object[] => {
        if (block.kind === "staged") return [];
        if (block.kind === "happening") return [{ kind: block.kind, what: block.what, text: block.text, turn: block.turn, by: block.by }];
        if (block.kind !== "heading") return [{ ...block, ties: undefined }];
        const { direction: _direction, plan: _plan, ending: _ending, ranMs: _ran, ...heading } = block;
        return [heading];
      }),
    };
    const scene = await sceneOf(await take(older));
    expect(scene).toMatchObject({ status: "ended", endReason: "brought in from a file", plan: null, whispers: [], tension: [] });
    expect(scene.happenings.map(({ kind, text, turn }) => [kind, text, turn])).toEqual(
      original.happenings.map(({ kind, text, turn }) => [kind, text, turn]),
    );
  });
});
