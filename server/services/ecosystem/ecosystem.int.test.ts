import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { createTestWorkspace } from "@/server/testing/database";
import { dropCast, withCast } from "@/server/services/cast";
import { forkTimeline, viewTimeline } from "@/server/services/timeline";
import {
  advanceEcosystem,
  createEcosystem,
  getEcosystem,
  listCasts,
  listEcosystems,
  pauseEcosystem,
  playEcosystem,
  removeEcosystem,
  renameEcosystem,
  restoreEcosystem,
  setParam,
  setSpeed,
  stepEcosystem,
} from "./index";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

const stepTimes = async (times: number): Promise<void> => {
  for (let n = 0; n < times; n++) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
};

describe("the constants of the model", () => {
  it("change by an event, are shown where they matter, and outlive a restart", async () => {
    const { timelineId } = stage;
    const digestNow = () => withCast(stage.as("owner"), timelineId, ({ cast }) => cast.simulation.digest());
    expect(await setParam(stage.as("editor"), { timelineId, key: "drama.hand", value: 0 })).toMatchObject({ hand: 0 });
    await stepTimes(1);
    expect((await stage.view()).samples.at(-1)?.target).toBeNull();
    const digest = await digestNow();
    dropCast(stage.engine, timelineId);
    expect(await digestNow()).toBe(digest);
    expect(await setParam(stage.as("editor"), { timelineId, key: "drama.hand", value: 1 })).toMatchObject({ hand: 1 });
  });

  it("are refused when there is no such thing, or the value is none that a formula could bear", async () => {
    const { timelineId } = stage;
    const before = (await stage.view()).seq;
    const set = (key: string, value: number) => setParam(stage.as("editor"), { timelineId, key, value });
    await expect(set("drama.nothing", 1)).rejects.toMatchObject({ code: "PRECONDITION", reason: "param.unknown" });
    await expect(set("drama.hand", 50)).rejects.toMatchObject({ reason: "param.invalid" });
    await expect(setParam(stage.as("viewer"), { timelineId, key: "drama.hand", value: 0 })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await stage.view()).seq).toBe(before);
  });
});

describe("an ecosystem made from a demo cast", () => {
  it("has every character, place and tie of the cast, and a colour for each", async () => {
    const view = await stage.view();
    expect(view.characters).toHaveLength(24);
    expect(view.ties.length).toBeGreaterThan(50);
    expect(new Set(view.characters.map(({ hue }) => hue)).size).toBeGreaterThan(12);
    expect(view.characters.every(({ backstory }) => backstory.length >= 100)).toBe(true);
  });

  it("is created once for one command id", async () => {
    const ctx = stage.as("owner", { commandId: "create-once-1" });
    const first = await createEcosystem(ctx, { castSlug: null, title: "Once" });
    const second = await createEcosystem(ctx, { castSlug: null, title: "Once" });
    expect(second).toEqual(first);
    const titles = (await listEcosystems(stage.as("viewer"), {})).map(({ title }) => title);
    expect(titles.filter((title) => title === "Once")).toHaveLength(1);
  });

  it("refuses a viewer, and a cast that does not exist", async () => {
    await expect(createEcosystem(stage.as("viewer"), { castSlug: null })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(createEcosystem(stage.as("owner"), { castSlug: "ulysses" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("hides another workspace's ecosystem as NOT_FOUND", async () => {
    const stranger = stage.as("owner", { workspaceId: await createTestWorkspace(stage.engine.db) });
    await expect(getEcosystem(stranger, { ecosystemId: stage.ecosystemId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(viewTimeline(stranger, { timelineId: stage.timelineId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(stepEcosystem(stranger, { timelineId: stage.timelineId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listEcosystems(stranger, {})).toEqual([]);
  });

  it("shows its casts to anybody", async () => {
    const [first] = await listCasts(stage.as("viewer"), {});
    expect(first).toMatchObject({ slug: "pride-and-prejudice" });
    expect(first?.characters).toHaveLength(24);
  });
});

describe("a tick", () => {
  it("is an input, then moves, words and what they changed, each naming its cause", async () => {
    const before = (await stage.view()).seq;
    await stepTimes(6);
    const events = await stage.engine.chronicle.read(stage.workspaceId, stage.timelineId, { afterSeq: before });
    const bySeq = new Map(events.map((event) => [event.seq, event]));
    expect(events.filter(({ type }) => type === "clock.ticked")).toHaveLength(6);
    const lines = events.filter((event) => event.type === "line.spoken");
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      const move = bySeq.get(line.payload.moveSeq ?? 0);
      expect(move).toMatchObject({ type: "move.made", payload: { actorId: line.payload.speakerId, move: line.payload.move } });
      expect(line.causes).toEqual([line.payload.moveSeq]);
    }
    for (const change of events.filter(({ type }) => type === "relationship.changed")) {
      expect(["line.spoken", "move.made"]).toContain(bySeq.get(change.causes[0] ?? 0)?.type);
    }
  });

  it("gives the same history again after the process has forgotten everything", async () => {
    const twin = await forkTimeline(stage.as("owner"), { timelineId: stage.timelineId, name: "The same again" });
    await stepTimes(12);
    dropCast(stage.engine, twin.id);
    for (let n = 0; n < 12; n++) {
      await stepEcosystem(stage.as("owner"), { timelineId: twin.id });
      if (n % 4 === 3) dropCast(stage.engine, twin.id); // as a restart would
    }
    const [here, there] = await Promise.all([stage.view(), stage.engine.chronicle.view(stage.workspaceId, twin.id)]);
    expect(there.ties).toEqual(here.ties.map((tie) => ({ ...tie, changedSeq: expect.any(Number) as number })));
    expect(there.characters.map(({ state }) => state)).toEqual(here.characters.map(({ state }) => state));
    expect(stage.engine.logged.filter((line) => line.includes("replay diverged"))).toEqual([]);
  });

  it("rebuilds to exactly what it shows", async () => {
    const { differences } = await stage.engine.chronicle.rebuild(stage.workspaceId, stage.timelineId);
    expect(differences).toEqual([]);
  });
});

describe("the clock", () => {
  it("plays, changes speed and pauses; a paused clock does not tick", async () => {
    const { timelineId } = stage;
    expect(await playEcosystem(stage.as("editor"), { timelineId })).toMatchObject({ playing: true });
    expect(await advanceEcosystem(stage.as("owner"), { timelineId })).not.toBeNull();
    expect(await setSpeed(stage.as("editor"), { timelineId, speed: 60 })).toMatchObject({ speed: 60 });
    expect(await pauseEcosystem(stage.as("editor"), { timelineId })).toMatchObject({ playing: false });
    expect(await advanceEcosystem(stage.as("owner"), { timelineId })).toBeNull();
  });

  it("cannot be moved by a viewer, nor to a speed that does not exist", async () => {
    const { timelineId } = stage;
    await expect(playEcosystem(stage.as("viewer"), { timelineId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(setSpeed(stage.as("owner"), { timelineId, speed: 61 as 60 })).rejects.toMatchObject({ code: "VALIDATION" });
  });

  it("does not start on an empty stage", async () => {
    const { timelineId } = await createEcosystem(stage.as("owner"), { castSlug: null });
    await expect(playEcosystem(stage.as("owner"), { timelineId })).rejects.toMatchObject({
      code: "PRECONDITION",
      reason: "ecosystem.empty",
    });
  });
});

describe("putting away", () => {
  it("hides an ecosystem, and brings it back whole", async () => {
    const ctx = stage.as("owner");
    const { id, timelineId } = await createEcosystem(ctx, { castSlug: "pride-and-prejudice", title: "For a while" });
    await playEcosystem(ctx, { timelineId });
    expect(await renameEcosystem(ctx, { ecosystemId: id, title: "For ever" })).toMatchObject({ title: "For ever" });
    expect((await removeEcosystem(ctx, { ecosystemId: id })).removedAt).not.toBeNull();
    expect((await listEcosystems(ctx, {})).map((each) => each.id)).not.toContain(id);
    expect((await stage.engine.chronicle.view(stage.workspaceId, timelineId)).clock.playing).toBe(false);
    expect(await restoreEcosystem(ctx, { ecosystemId: id })).toMatchObject({ removedAt: null, characterCount: 24, title: "For ever" });
  });
});
