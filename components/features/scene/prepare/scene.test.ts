import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loopReason, openingState, plainDirection } from "@/server/contracts/scene-state";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import type { Scene } from "@/server/contracts/scene";
import type { TieChange } from "@/server/contracts/simulation";
import { withQuery } from "./address";
import { hasArrived, hasHole, marginOf, mergeLines, strainOf, sumTies, tensionAfter, thinOut } from "./script";
import { listItems } from "./script-items";
import { joinNames } from "@/components/lib/join-names";
import { reachedWords } from "@/server/contracts/scene-limits";
import { guidanceFor } from "./guidance";
import { limitRows, raiseOf } from "./limits";
import { agoWords, endedWords, endingWords, minutesIn, nobodyNextWords, pauseWords, quietWords, turnWords } from "./scene-words";
import { checkDraft, draftLike, emptyDraft, openSceneOf, proposeTitle } from "./setup";

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const line = (seq: number, more: Partial<Line> = {}): Line => ({
  id: id(seq),
  seq,
  sceneId: id(900),
  placeId: null,
  turn: seq,
  tick: 1,
  at: "2026-01-01T10:00:00.000Z",
  speakerId: id(1),
  addresseeId: id(2),
  aboutId: null,
  text: `line ${seq}`,
  direction: null,
  source: "improviser",
  model: "improviser",
  move: "ASK",
  accepted: true,
  moveSeq: seq,
  used: null,
  ruling: null,
  alternatives: [],
  chosen: 0,
  flags: [],
  hears: null,
  felt: [],
  ties: [],
  ...more,
});
const tie = (fromId: string, toId: string, delta: Partial<TieChange["delta"]>, after: Partial<TieChange> = {}): TieChange => ({
  fromId,
  toId,
  kind: "friend",
  strength: 0,
  trust: 0.5,
  familiarity: 0.5,
  offence: 0,
  ...after,
  delta: { strength: 0, trust: 0, familiarity: 0, offence: 0, ...delta },
});
const felt = (characterId: string, intensity: number, pleasure: number) => ({
  characterId,
  emotion: "anger",
  label: "Angry",
  intensity,
  pad: { pleasure, arousal: 0.4, dominance: 0 },
});
const scene = (more: Partial<Scene> = {}): Scene => ({
  ...openingState,
  id: id(900),
  title: "The drawing room",
  premise: "Rain",
  mood: "uneasy",
  placeId: null,
  cast: [id(1), id(2)],
  maxTurns: 40,
  maxMinutes: 30,
  secondsPerTurn: 4,
  status: "running",
  present: [id(1), id(2)],
  turn: 3,
  openedAtTick: 1,
  openedAt: "2026-01-01T10:00:00.000Z",
  direction: plainDirection,
  plan: null,
  ...more,
});
const member = (n: number, name: string, more: Partial<CastMember> = {}): CastMember =>
  ({ id: id(n), name, shortName: "", aliases: [], title: "", role: "cast", removed: false, ...more }) as CastMember;

describe("lines that come from the view and from pages", () => {
  it("stand in the chronicle's order, each once, however they came in", () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 30 }), { maxLength: 6 }), (batches) => {
        const merged = batches.reduce<readonly Line[]>(
          (known, seqs) =>
            mergeLines(
              known,
              seqs.map((seq) => line(seq)),
            ),
          [],
        );
        expect(merged.map(({ seq }) => seq)).toEqual([...new Set(batches.flat())].sort((a, b) => a - b));
      }),
    );
  });

  it("are the same list when nothing is new, and take over what is known better now", () => {
    const known = [line(1), line(2)];
    expect(mergeLines(known, [known[1]!])).toBe(known);
    const better = line(2, { text: "said again" });
    expect(mergeLines(known, [better])).toEqual([known[0], better]);
  });

  it("have a hole only when turns are missing that the view cannot show any more", () => {
    const known = [line(10, { turn: 4 })];
    expect(hasHole(known, [line(400, { turn: 40 })], 300)).toBe(true);
    expect(hasHole(known, [line(400, { turn: 5 })], 300)).toBe(false);
    expect(hasHole(known, [line(400, { turn: 40 })], 5)).toBe(false);
    expect(hasHole(known, [line(10, { turn: 4 }), line(400, { turn: 40 })], 300)).toBe(false);
    expect(hasHole([], [line(400, { turn: 40 })], 300)).toBe(false);
    expect(hasHole(known, [], 300)).toBe(false);
  });
});

describe("words that were sent", () => {
  const sent = { lineId: null, speakerId: null, text: "Good evening", afterSeq: 5 };
  it("have arrived when a person said the same after they were sent", () => {
    const said = line(7, { source: "human", text: "Good evening" });
    expect(hasArrived(sent, [line(6), said])).toBe(true);
    expect(hasArrived({ ...sent, afterSeq: 7 }, [line(6), said])).toBe(false);
    expect(hasArrived({ ...sent, speakerId: id(5) }, [line(6), said])).toBe(false);
    expect(hasArrived(sent, [line(7, { text: "Good evening" })])).toBe(false);
  });

  it("wait for the very line that the server named", () => {
    const other = line(7, { source: "human", text: "Good evening" });
    expect(hasArrived({ ...sent, lineId: id(8) }, [other])).toBe(false);
    expect(hasArrived({ ...sent, lineId: id(8) }, [other, line(8, { source: "human" })])).toBe(true);
  });

  it("follow every line and every turn on its way; a turn whose line is there is not shown twice", () => {
    const turn = (turnId: string) => ({
      timelineId: id(0),
      sceneId: id(900),
      turnId,
      speakerId: id(1),
      addresseeId: null,
      text: "",
      done: false,
    });
    const waiting = { commandId: "c", asId: null, toId: null, hears: null, text: "x", afterSeq: 1, lineId: null, fault: null };
    const items = listItems([line(1), line(2)], [turn(id(2)), turn(id(3))], [waiting]);
    expect(items.map(({ key }) => key)).toEqual(["head", id(1), id(2), id(3), "c"]);
  });
});

describe("what a scene did", () => {
  it("tells how far each direction of a tie moved from first to last, the furthest first, and forgets what came to nothing", () => {
    const lines = [
      line(1, { ties: [tie(id(1), id(2), { trust: -0.04 }, { trust: 0.46 }), tie(id(2), id(1), { strength: 0.03 }, { strength: 0.03 })] }),
      line(2, { ties: [tie(id(3), id(1), { familiarity: 0.02 }, { familiarity: 0.52 })] }),
      // Between the lines some of the fall had faded: .46 had risen to .48 again.
      line(3, { ties: [tie(id(1), id(2), { trust: -0.08 }, { trust: 0.4 }), tie(id(2), id(1), { strength: -0.03 }, { strength: 0 })] }),
    ];
    const sums = sumTies(lines).map(({ delta, ...sum }) => ({ ...sum, delta: Number(delta.toFixed(4)) }));
    expect(sums).toEqual([
      { fromId: id(1), toId: id(2), dimension: "trust", delta: -0.1 },
      { fromId: id(3), toId: id(1), dimension: "familiarity", delta: 0.02 },
    ]);
  });

  it("thins a long curve out without losing where it stands now", () => {
    expect(thinOut([1, 2, 3], 5)).toEqual([1, 2, 3]);
    expect(thinOut([0, 1, 0, 1, 0.2, 0.9], 3)).toEqual([0.5, 0.5, 0.9]);
    expect(thinOut([], 5)).toEqual([]);
    expect(
      thinOut(
        Array.from({ length: 2_000 }, () => 0.5),
        66,
      ).length,
    ).toBeLessThanOrEqual(66);
  });

  it("shows the speaker's own feeling and two ties beside a line, and everything on asking", () => {
    const ties = [3, 4, 5, 6].map((n) => tie(id(1), id(n), { strength: n / 100 }));
    const said = line(1, { felt: [felt(id(2), 0.9, -0.5), felt(id(1), 0.2, 0.5), felt(id(3), 0.5, 0)], ties });
    const beside = marginOf(said, "shown");
    expect(beside.felt.map(({ characterId }) => characterId)).toEqual([id(1)]);
    expect(beside.changes.map(({ toId }) => toId)).toEqual([id(6), id(5)]);
    const all = marginOf(said, "all");
    expect(all.felt.map(({ characterId }) => characterId)).toEqual([id(1), id(2), id(3)]);
    expect(all.changes.map(({ toId }) => toId)).toEqual([id(6), id(5), id(4), id(3)]);
  });

  it("grows tense under hurt and lost trust, and eases when lines are kind", () => {
    const cruel = { felt: [felt(id(2), 0.8, -0.7)], ties: [tie(id(2), id(1), { trust: -0.12 })] };
    const kind = { felt: [felt(id(2), 0.8, 0.7)], ties: [tie(id(2), id(1), { trust: 0.12 })] };
    expect(strainOf(kind)).toBe(0);
    expect(strainOf(cruel)).toBe(1);
    const values = tensionAfter([cruel, cruel, cruel, kind, kind]);
    expect(values[2]).toBeGreaterThan(values[0]!);
    expect(values[4]).toBeLessThan(values[2]!);
    for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
    expect(tensionAfter([])).toEqual([]);
  });
});

describe("the words about a scene", () => {
  it("name a few and count the rest", () => {
    expect(joinNames([])).toBe("");
    expect(joinNames(["Mary"])).toBe("Mary");
    expect(joinNames(["Mary", "Jane"])).toBe("Mary and Jane");
    expect(joinNames(["Mary", "Jane", "Kitty"])).toBe("Mary, Jane and Kitty");
    expect(joinNames(["Mary", "Jane", "Kitty", "Lydia"])).toBe("Mary, Jane and 2 others");
  });

  it("count minutes to the end or the limit, never beyond", () => {
    const now = Date.parse("2026-01-01T10:12:30.000Z");
    const runs = { runsSince: "2026-01-01T10:00:00.000Z" };
    expect(minutesIn(scene(runs), now)).toBe(12);
    expect(minutesIn(scene(runs), now + 3_600_000)).toBe(30);
    expect(minutesIn(scene({ used: { ...scene().used, ms: 300_000 } }), now)).toBe(5);
    expect(turnWords(scene())).toBe("turn 3 of 40");
  });

  it("say what is used of each limit, and what a step more would be", () => {
    const limited = { ...scene().direction, limits: { calls: 3, tokens: null, cents: 150 } };
    const costly = scene({ direction: limited, reached: "calls", used: { calls: 3, tokens: 1_200, cents: 12, unpriced: 0, ms: 61_000 } });
    expect(limitRows(costly, 0).map(({ name, words, isReached }) => [name, words, isReached])).toEqual([
      ["Turns", "3 of 40", false],
      ["Time", "1 of 30 min", false],
      ["Calls of a model", "3 of 3", true],
      ["Tokens", "1,200", false],
      ["Money", "$0.12 of $1.50", false],
    ]);
    expect(limitRows(scene(), 0).map(({ kind }) => kind)).toEqual(["turns", "minutes"]);
    expect(raiseOf(costly, "calls")).toEqual({
      words: "20 more calls",
      patch: { direction: { limits: { ...limited.limits, calls: 23 } } },
    });
    expect(raiseOf(costly, "turns")).toEqual({ words: "20 more turns", patch: { maxTurns: 60 } });
    expect(raiseOf(scene({ maxTurns: 500 }), "turns")).toBeNull();
    expect(reachedWords(costly, "calls")).toBe("Its limit of 3 calls of a model is reached.");
  });

  it("say why it ended, whatever the reason", () => {
    expect(endingWords("turn limit")).toBe("It reached its last turn.");
    expect(endingWords("something else")).toBe("something else.");
    expect(endingWords(null)).toBe("It is over.");
    expect(endedWords({ endReason: "turn limit" }, "3 hours ago")).toBe("It reached its last turn, 3 hours ago");
    expect(endedWords({ endReason: null, broughtIn: true }, "")).toBe("Came in from a file");
    expect(agoWords("2026-01-01T10:00:00.000Z", Date.parse("2026-01-01T13:00:00.000Z"))).toBe("3 hours ago");
    expect(agoWords("2026-01-01T10:00:00.000Z", 0)).toBe("");
  });

  it("says why it waits when nobody has paused it, and nothing where somebody did", () => {
    const paused = { status: "paused" as const };
    expect(pauseWords(scene({ ...paused, pausedFor: loopReason }))).toMatch(/^They are repeating themselves/);
    expect(pauseWords(scene({ ...paused, reached: "turns", turn: 40, pausedFor: "whatever" }))).toContain("40 turns");
    expect(pauseWords(scene({ ...paused, pausedFor: "stopped" }))).toBeNull();
    expect(pauseWords(scene({ pausedFor: loopReason }))).toBeNull();
  });

  it("tells whoever plays somebody what was said of their part and in their ear, and of nobody else's", () => {
    const part = { role: "lead", secret: "", goal: null, talkativeness: 0.5, entersAt: 1, model: null } as const;
    const whisper = { kind: "instruction", sinceTurn: 1, untilTurn: 5, move: null, targetId: null, by: "writer" } as const;
    const told = guidanceFor(
      scene({
        turn: 3,
        direction: { ...plainDirection, parts: [{ ...part, characterId: id(1), instructions: "Cold, until she laughs." }] },
        whispers: [
          { ...whisper, id: "w1", characterId: id(1), text: "Apologise" },
          { ...whisper, id: "w2", characterId: id(2), text: "Laugh" },
          { ...whisper, id: "w3", characterId: id(1), text: "He lies", kind: "thought" },
          { ...whisper, id: "w4", characterId: id(1), text: "Over", untilTurn: 3 },
        ],
      }),
      id(1),
    );
    expect(told.map(({ text }) => text)).toEqual(["Cold, until she laughs.", "Apologise", "A thought: He lies"]);
  });

  it("says why nobody is next, and what an empty script waits for", () => {
    const byHand = { direction: { ...plainDirection, strategy: "manual" as const } };
    expect(nobodyNextWords(scene({ muted: [id(1), id(2)] }), true)).toContain("silent");
    expect(nobodyNextWords(scene(byHand), true)).toContain("gives somebody the turn");
    expect(nobodyNextWords(scene(), true)).toBe("A turn is being taken.");
    expect(quietWords(scene(byHand))).toContain("given the turn");
    expect(quietWords(scene({ status: "paused" }))).toContain("when the scene goes on");
    expect(quietWords(scene({ status: "ended" }))).toBe("Nobody spoke in this scene.");
  });
});

describe("setting a scene", () => {
  it("names every fault by its field, and takes the proposed title when there is none", () => {
    const bad = checkDraft({ ...emptyDraft, maxTurns: Number.NaN, cast: [id(1)] }, "A scene");
    expect(bad.ok).toBe(false);
    expect(Object.keys(bad.faults).sort()).toEqual(["cast", "maxTurns"]);
    const good = checkDraft({ ...emptyDraft, cast: [id(1), id(2)], title: "  " }, "Mary and Jane: Longbourn");
    expect(good).toMatchObject({ ok: true, setup: { title: "Mary and Jane: Longbourn", maxTurns: 40 } });
  });

  it("proposes who and where, and never more than a title may hold", () => {
    expect(proposeTitle(["Mary", "Jane"], "Longbourn")).toBe("Mary and Jane: Longbourn");
    expect(proposeTitle([], null)).toBe("A scene");
    expect(proposeTitle(["x".repeat(300)], null)).toHaveLength(160);
  });

  it("is the same again without those who are gone or busy", () => {
    const members = [member(1, "Mary"), member(2, "Jane", { removed: true }), member(3, "Kitty"), member(4, "Ruth", { role: "visitor" })];
    const ended = scene({ status: "ended", cast: [id(1), id(2), id(3), id(4)] });
    const open = scene({ id: id(901), present: [id(3)] });
    expect(openSceneOf([ended, open], id(3))).toBe(open);
    expect(openSceneOf([ended], id(1))).toBeNull();
    expect(draftLike(ended, members, [ended, open])).toMatchObject({ cast: [id(1)], premise: "Rain", title: "", maxTurns: 40 });
  });

  it("keeps the branch in an address that asks for more", () => {
    expect(withQuery("/e/scenes", { new: "1" })).toBe("/e/scenes?new=1");
    expect(withQuery("/e/scenes?branch=b", { like: "s" })).toBe("/e/scenes?branch=b&like=s");
  });
});
