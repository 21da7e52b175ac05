import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { SpeechRequest } from "@/server/contracts/speech";
import type { Context } from "@/server/core/context";
import { createHeld } from "@/server/core/held";
import { renameEcosystem, stepEcosystem } from "@/server/services/ecosystem";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { dropCast, releaseCasts, withCast } from "./hold-cast";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterEach(() => releaseCasts(stage.engine));
afterAll(() => stage.engine.close());

const step = () => stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
const digestNow = () => withCast(stage.as("owner"), stage.timelineId, ({ cast }) => cast.simulation.digest());
const checkpoints = () =>
  stage.engine.db.within(stage.workspaceId, (sql) =>
    sql.query<{ seq: number }>(`select "seq" from "Checkpoint" where "timelineId" = $1 order by "seq"`, [stage.timelineId]),
  );

describe("a cast that is held in memory", () => {
  it("saves its state now and then, and is taken up from there with the same future", async () => {
    expect(await checkpoints()).toEqual([]);
    for (let n = 0; n < 252; n++) await step();
    const saved = await checkpoints();
    expect(saved).toHaveLength(1);
    const before = await digestNow();
    dropCast(stage.engine, stage.timelineId);
    // What came before the saved state is not looked at again.
    const { chronicle } = stage.engine;
    const { read } = chronicle;
    const reads: number[] = [];
    chronicle.read = (workspaceId, timelineId, options) => {
      if (options.inputsOnly) reads.push(options.afterSeq ?? 0);
      return read(workspaceId, timelineId, options);
    };
    expect(await digestNow()).toBe(before);
    chronicle.read = read;
    expect(reads.length).toBeGreaterThan(0);
    expect(Math.min(...reads)).toBe(saved[0]?.seq);
    expect(await step()).toMatchObject({ tick: 253 });
    expect(stage.engine.logged.join("")).not.toContain("replay diverged");
  }, 120_000);

  it("lets its words know every line that was said, also after it was taken up again", async () => {
    const told = (await stage.view()).lines.map(({ text }) => text);
    expect(told.length).toBeGreaterThan(100);
    const { words } = stage.engine;
    const misses: string[] = [];
    let asked = 0;
    const listening = {
      ...stage.as("owner"),
      words: {
        speak: (...[request, options]: Parameters<typeof words.speak>) => {
          asked += 1;
          misses.push(...told.filter((text) => options?.heard?.has(text) !== true));
          return words.speak(request, options);
        },
      },
    };
    await stepEcosystem(listening, { timelineId: stage.timelineId });
    dropCast(stage.engine, stage.timelineId);
    await stepEcosystem(listening, { timelineId: stage.timelineId });
    expect(asked).toBeGreaterThan(1);
    expect(misses).toEqual([]);
  });

  it("gives the words what somebody is after, and says what of it is nobody else's business", async () => {
    const { words } = stage.engine;
    const asked = new Map<string, SpeechRequest["speaker"]>();
    const listening = {
      ...stage.as("owner"),
      words: {
        speak: (...[request, options]: Parameters<typeof words.speak>) => {
          asked.set(request.speaker.id, request.speaker);
          return words.speak(request, options);
        },
      },
    };
    for (let n = 0; n < 6; n += 1) await stepEcosystem(listening, { timelineId: stage.timelineId });
    const { characters } = await stage.view();
    const found = characters.flatMap(({ id, goals }) => {
      const speaker = asked.get(id);
      return speaker ? [{ speaker, goals }] : [];
    });
    for (const { speaker, goals } of found) {
      expect(speaker.goals).toEqual(goals.map(({ text }) => text));
      expect(speaker.hidden).toEqual(goals.filter(({ type }) => type === "hide" || type === "revenge").map(({ text }) => text));
    }
    expect(found.some(({ speaker }) => (speaker.hidden ?? []).length > 0)).toBe(true);
  });

  it("is taken up again where another server left it", async () => {
    await step();
    const { workspaceId, timelineId, engine } = stage;
    await engine.leases.release(workspaceId, timelineId, engine.nodeId); // but it still holds the cast, as a server that slept does
    const elsewhere = { ...stage.as("owner"), nodeId: "another server", held: createHeld() };
    const { tick } = await stepEcosystem(elsewhere, { timelineId });
    await releaseCasts(elsewhere);
    expect(await step()).toMatchObject({ tick: tick + 1 });
  });

  it("goes on from what another server recorded while it was waited for", async () => {
    await step();
    const { workspaceId, timelineId, engine } = stage;
    const elsewhere = { ...stage.as("owner"), nodeId: "another server", held: createHeld() };
    await engine.leases.release(workspaceId, timelineId, engine.nodeId);
    await engine.leases.acquire(workspaceId, timelineId, elsewhere.nodeId, 60_000);
    let isRefused = (): void => undefined;
    const refused = new Promise<void>((resolve) => void (isRefused = resolve));
    const waiting: Context = {
      ...stage.as("owner"),
      leases: {
        ...engine.leases,
        acquire: async (...asked) => {
          const lease = await engine.leases.acquire(...asked);
          if (lease === null) isRefused();
          return lease;
        },
      },
    };
    const next = stepEcosystem(waiting, { timelineId });
    await refused;
    const { tick } = await stepEcosystem(elsewhere, { timelineId });
    await releaseCasts(elsewhere);
    expect(await next).toMatchObject({ tick: tick + 1 });
  });

  it("waits a little for a server that is about to let go, and gives up on one that is not", async () => {
    await releaseCasts(stage.engine);
    const { workspaceId, timelineId, engine, ecosystemId } = stage;
    await engine.leases.acquire(workspaceId, timelineId, "another server", 600);
    expect(await step()).toMatchObject({ headSeq: expect.any(Number) as number });
    await releaseCasts(engine);
    await engine.leases.acquire(workspaceId, timelineId, "another server", 60_000);
    const before = (await stage.view()).seq;
    await expect(renameEcosystem(stage.as("owner"), { ecosystemId, title: "Mine" })).rejects.toMatchObject({
      code: "UNAVAILABLE",
      reason: "lease.held",
    });
    expect((await stage.view()).seq).toBe(before);
    await engine.leases.release(workspaceId, timelineId, "another server");
    expect(await step()).toMatchObject({ headSeq: expect.any(Number) as number });
  });

  it("lets the others be saved when one of them cannot", async () => {
    await step();
    const { chronicle } = stage.engine;
    const { saveCheckpoint } = chronicle;
    chronicle.saveCheckpoint = () => Promise.reject(new Error("no room"));
    await releaseCasts(stage.engine);
    chronicle.saveCheckpoint = saveCheckpoint;
    expect(stage.engine.logged.join("")).toContain("a cast could not be saved");
    await stage.engine.leases.release(stage.workspaceId, stage.timelineId, stage.engine.nodeId);
    expect(await step()).toMatchObject({ headSeq: (await stage.view()).seq });
  });
});

it("keeps its lease for as long as somebody works with it, however long a model takes, and no longer", async () => {
  const { leases } = stage.engine;
  const { acquire } = leases;
  let asked = 0;
  leases.acquire = (...lease) => ((asked += 1), acquire(...lease));
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    await withCast(stage.as("owner"), stage.timelineId, () => {
      expect(asked).toBe(1);
      vi.advanceTimersByTime(60_000);
      expect(asked).toBeGreaterThanOrEqual(4);
      return Promise.resolve();
    });
    const before = asked;
    vi.advanceTimersByTime(60_000);
    expect(asked).toBe(before);
  } finally {
    vi.useRealTimers();
    leases.acquire = acquire;
  }
});
