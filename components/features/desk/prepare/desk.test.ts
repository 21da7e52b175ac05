import { describe, expect, it } from "vitest";
import { openingState, plainDirection } from "@/server/contracts/scene-state";
import { scenePatchSchema, type Scene } from "@/server/contracts/scene";
import type { Beat } from "@/server/contracts/simulation";
import { beatRows, tellCondition } from "./beats";
import { draftAmong, emptyDraft, restoreDraft } from "./draft";
import { happeningOf } from "./happening";
import { listInForce } from "./in-force";
import { listOwnDeeds, proposalText, proposalWords } from "./proposals";
import { changedSettings, listWords, patchOf, settingsFaults } from "./settings";

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const nameOf = (each: string): string => ({ [id(1)]: "Mary", [id(2)]: "Jane" })[each] ?? "Somebody";
const beat = (more: Partial<Beat>): Beat => ({
  id: "b1",
  title: "A beat",
  required: [],
  pre: [],
  tension: 0.5,
  valence: null,
  boost: {},
  forbid: [],
  success: [],
  fail: [],
  minTurns: 1,
  maxTurns: 6,
  priority: 1,
  weight: 1,
  once: true,
  ...more,
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
  turn: 8,
  openedAtTick: 1,
  openedAt: "2026-01-01T10:00:00.000Z",
  direction: plainDirection,
  plan: null,
  ...more,
});
const whisper = (more: Partial<Scene["whispers"][number]> = {}): Scene["whispers"][number] => ({
  id: id(50),
  characterId: id(1),
  kind: "instruction",
  text: "Be kind",
  sinceTurn: 6,
  untilTurn: 11,
  move: "APOLOGISE",
  targetId: id(2),
  by: "writer",
  ...more,
});

describe("what is typed at the desk", () => {
  it("outlives a reload mode by mode, and what is not understood is as if it had not been typed", () => {
    const typed = {
      ...emptyDraft,
      mode: "whisper" as const,
      whisper: { text: "Be kind", toId: id(1), kind: "thought" as const, turns: 5 },
    };
    expect(restoreDraft(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
    expect(restoreDraft("words of an older page")).toEqual(emptyDraft);
    expect(restoreDraft({ mode: "shout", say: { text: "Kept", asId: 3 }, whisper: { turns: 900 } })).toEqual({
      ...emptyDraft,
      say: { text: "Kept", asId: null, toId: null, hears: null },
    });
  });

  it("is nobody's and to nobody who has left, and the words stay", () => {
    const draft = { ...emptyDraft, say: { text: "Well?", asId: id(1), toId: id(2), hears: [id(3), id(4)] } };
    expect(draftAmong(draft, [id(1), id(2), id(4)]).say).toEqual({ text: "Well?", asId: id(1), toId: id(2), hears: [id(4)] });
    expect(draftAmong(draft, [id(1)]).say).toEqual({ text: "Well?", asId: id(1), toId: null, hears: [] });
    const toOneself = { ...draft, say: { ...draft.say, toId: id(1) } };
    expect(draftAmong(toOneself, [id(1), id(2)]).say.toId).toBeNull();
  });

  it("happens only when nothing is missing; a card and a place can speak for themselves", () => {
    const inject = emptyDraft.inject;
    expect(happeningOf(inject, null)).toEqual({ ok: false, missing: "Write what happens" });
    expect(happeningOf({ ...inject, kind: "card" }, null)).toMatchObject({ ok: false });
    expect(happeningOf({ ...inject, kind: "card", card: "letter" }, null)).toMatchObject({
      ok: true,
      happening: { card: "letter", text: "A letter is brought in." },
    });
    expect(happeningOf({ ...inject, kind: "place", placeId: id(7) }, "Longbourn")).toMatchObject({
      ok: true,
      happening: { placeId: id(7), card: null, text: "They go to Longbourn." },
    });
    // A card that was chosen before another kind was is not sent with it.
    expect(happeningOf({ ...inject, kind: "time", card: "letter", text: " An hour passes " }, null)).toMatchObject({
      ok: true,
      happening: { card: null, text: "An hour passes", ticks: 0 },
    });
    expect(happeningOf({ ...inject, kind: "time" }, null)).toMatchObject({ ok: false });
    expect(happeningOf({ ...inject, kind: "time", ticks: 144 }, null)).toMatchObject({ happening: { text: "A day passes.", ticks: 144 } });
    // How much time was chosen before something else was is not sent with it.
    expect(happeningOf({ ...inject, text: "It rains.", ticks: 144 }, null)).toMatchObject({ happening: { kind: "event", ticks: 0 } });
  });
});

describe("the settings of a scene", () => {
  it("send only what differs from the scene as it is now", () => {
    expect(patchOf(scene(), {})).toEqual({});
    expect(patchOf(scene(), { mood: "uneasy", maxTurns: "40" })).toEqual({});
    expect(patchOf(scene(), { mood: "gay", maxTurns: "50", strategy: "list" })).toEqual({
      mood: "gay",
      maxTurns: 50,
      direction: { strategy: "list" },
    });
    const byModel = scene({ direction: { ...plainDirection, strategy: "model", turnModel: "one/small" } });
    expect(patchOf(byModel, { turnModel: "" }).direction).toEqual({ turnModel: null });
    expect(patchOf(byModel, { turnModel: "one/large" }).direction).toEqual({ turnModel: "one/large" });
    // Somebody else made the same change meanwhile.
    expect(changedSettings(scene({ mood: "gay" }), { mood: "gay" })).toEqual({});
  });

  it("keep what somebody else changed in the policy meanwhile", () => {
    const theirs = { ...plainDirection.policy, harm: "hold" as const };
    const patch = patchOf(scene({ direction: { ...plainDirection, policy: theirs } }), {
      wordList: "fie, fie\n zounds",
      wordAction: "hold",
    });
    expect(patch.direction?.policy).toMatchObject({ harm: "hold", words: { list: ["fie", "zounds"], action: "hold" } });
    expect(patchOf(scene(), { mayTurn: "never" }).direction).toEqual({ permissions: { ...plainDirection.permissions, turn: "never" } });
  });

  it("fill nothing in on their way: what is not given is not changed", () => {
    expect(scenePatchSchema.parse({ direction: { strategy: "list" } })).toEqual({ direction: { strategy: "list" } });
  });

  it("name every fault by its field", () => {
    const patch = patchOf(scene(), { title: " ", maxTurns: "", wordList: "x".repeat(80), time: "t".repeat(90) });
    expect(Object.keys(settingsFaults(patch)).sort()).toEqual(["maxTurns", "time", "title", "wordList"]);
    expect(settingsFaults(patchOf(scene(), { mood: "gay" }))).toEqual({});
    expect(listWords(" a,b\n\n b ,")).toEqual(["a", "b"]);
  });

  it("make somebody more talkative, who had a part or had none, and leave the parts else as they are", () => {
    const part = { role: "lead", instructions: "Be cold", secret: "", goal: null, talkativeness: 0.2, entersAt: 1, model: null } as const;
    const now = scene({ direction: { ...plainDirection, parts: [{ ...part, characterId: "a" }] } });
    expect(patchOf(now, { talk: { a: 0.2, b: 0.5 } })).toEqual({});
    expect(changedSettings(now, { talk: { a: 0, b: 0.5 } })).toEqual({ talk: { a: 0 } });
    expect(patchOf(now, { talk: { a: 0, b: 1 } }).direction?.parts).toEqual([
      { ...part, characterId: "a", talkativeness: 0 },
      expect.objectContaining({ characterId: "b", talkativeness: 1, role: "support", instructions: "" }) as unknown,
    ]);
  });
});

describe("beats", () => {
  const view = {
    characters: [],
    ties: [],
    motifs: [],
    facts: [{ id: "a1", text: "He is engaged" }],
  } as unknown as Parameters<typeof tellCondition>[1]["view"];

  it("stand in their order as over, being played, and to come", () => {
    const beats = [beat({ id: "b1" }), beat({ id: "b2", success: [{ turns: 3 }] }), beat({ id: "b3" })];
    const played = scene({
      plan: { turns: 40, curve: [], arc: null, hand: 1, beats, cards: [] },
      endings: [{ id: "b1", outcome: "timeout", turn: 5 }],
      beat: { id: "b2", sinceTurn: 5 },
    });
    const rows = beatRows({ view, scene: played, nameOf });
    expect(rows.map(({ state, outcome, turn }) => [state, outcome, turn])).toEqual([
      ["done", "timeout", 5],
      ["now", null, 4],
      ["next", null, null],
    ]);
    expect(rows[1]?.success).toEqual([{ text: "Turn 3 has come", holds: true }]);
    // Played again after it had ended, it is the one that is being played.
    const again = beatRows({ view, scene: { ...played, beat: { id: "b1", sinceTurn: 8 } }, nameOf });
    expect(again.map(({ state }) => state)).toEqual(["now", "next", "next"]);
  });

  it("tell a condition in words, and admit what the page cannot know", () => {
    const tie = { fromId: id(1), toId: id(2), strength: 0.2, trust: 0.1, familiarity: 0, offence: 0 };
    const seen = { ...view, ties: [tie] } as unknown as typeof view;
    const material = { view: seen, scene: scene(), nameOf };
    expect(tellCondition({ edge: [id(1), id(2)], field: "trust", atMost: 0.2 }, material)).toEqual({
      text: "Mary’s trust in Jane is 0.20 or less",
      holds: true,
    });
    expect(tellCondition({ edge: [id(2), id(1)], field: "trust", atMost: 0.2 }, material).holds).toBeNull();
    expect(tellCondition({ knows: [id(1), "a1"] }, material)).toEqual({ text: "Mary knows: He is engaged", holds: null });
    expect(tellCondition({ turns: 500 }, material)).toEqual({ text: "Turn 500 has come", holds: false });
    expect(tellCondition({ edge: [id(1), id(2)], field: "trust", by: -0.1 }, material)).toEqual({
      text: "Mary’s trust in Jane falls by 0.10 or more",
      holds: null,
    });
    const falls = { edge: [id(1), id(2)] as [string, string], field: "trust" as const, by: -0.1 };
    expect(tellCondition(falls, material, 0.15).text).toMatch(/or more · so far [−-]0\.0\d$/);
    expect([tellCondition(falls, material, 0.15).holds, tellCondition(falls, material, 0.9).holds]).toEqual([false, true]);
    expect(tellCondition({ beat: "b9", outcome: "fail" }, material)).toEqual({ text: "“b9” has failed", holds: false });
  });
});

describe("what is in force", () => {
  it("says whose it is, what it was understood as, and how long still; and the order of a whisper goes with it", () => {
    const standing = scene({
      whispers: [whisper(), whisper({ id: id(51), untilTurn: 8 })],
      orders: [
        { id: "weight:x", what: "weight", characterId: id(1), move: "APOLOGISE", targetId: null, beforeTurn: null, weight: 1 },
        { id: "p1", what: "pin", characterId: id(2), move: "CONFESS", targetId: id(1), beforeTurn: 10, weight: null },
        { id: "forbid:all:INSULT", what: "forbid", characterId: null, move: "INSULT", targetId: null, beforeTurn: null, weight: null },
      ],
      muted: [id(2)],
    });
    expect(listInForce(standing, nameOf).map(({ text, until, characterId }) => [characterId && nameOf(characterId), text, until])).toEqual([
      ["Mary", "Be kind · understood as apologise toward Jane", "3 turns"],
      ["Jane", "Will confess toward Mary", "within 2 turns"],
      [null, "Will not insult", "till the end"],
      ["Jane", "Silent unless told to speak", "till the end"],
    ]);
  });
});

describe("a whisper that tells somebody not to", () => {
  it("says so", () => {
    const order = {
      id: "w",
      what: "weight" as const,
      characterId: id(1),
      move: "INSULT" as const,
      targetId: null,
      beforeTurn: null,
      weight: -2,
    };
    const [row] = listInForce(scene({ whispers: [whisper({ move: "INSULT" })], orders: [order] }), nameOf);
    expect(row?.text).toBe("Be kind · understood as not to insult toward Jane");
    const [sentence] = listInForce(scene({ whispers: [whisper({ text: "Be kind." })] }), nameOf);
    expect(sentence?.text).toBe("Be kind · understood as apologise toward Jane");
  });
});

describe("the story's own hand", () => {
  const proposal = { id: "p", kind: "event" as const, card: "letter", characterId: null, move: null, targetId: null, why: "Calm", turn: 3 };
  it("says what it wants in words", () => {
    expect(proposalWords(proposal, nameOf)).toBe("A letter comes between");
    expect(proposalWords({ ...proposal, kind: "turn", card: null, characterId: id(1), move: "ACCUSE", targetId: id(2) }, nameOf)).toBe(
      "The turn to Mary: accuse toward Jane",
    );
    expect(proposalText(proposal)).toBe("A letter is brought in.");
    expect(proposalText({ ...proposal, card: "no such card" })).toBe("");
    expect(proposalText({ ...proposal, kind: "turn", move: "ACCUSE" })).toBeNull();
    expect(proposalText({ ...proposal, kind: "whisper", move: "SMALL_TALK" })).toBe("It is time to small talk.");
  });

  it("shows what it did unasked, the newest first, and not what the writer did", () => {
    const deeds = listOwnDeeds(
      scene({
        whispers: [whisper({ by: "director", sinceTurn: 2 }), whisper({ id: id(51) })],
        happenings: [{ id: id(60), kind: "card", text: "A letter.", turn: 4, by: "director" }],
      }),
      nameOf,
    );
    expect(deeds.map(({ text, turn }) => [text, turn])).toEqual([
      ["A letter.", 4],
      ["To Mary: Be kind", 2],
    ]);
  });
});
