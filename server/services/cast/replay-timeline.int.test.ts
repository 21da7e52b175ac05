import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import { stepEcosystem } from "@/server/services/ecosystem";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { releaseCasts } from "./hold-cast";
import { replayTimeline } from "./replay-timeline";

const TICKS = 30;

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
  for (let n = 0; n < TICKS; n += 1) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
});
afterEach(() => releaseCasts(stage.engine));
afterAll(() => stage.engine.close());

const replay = () => replayTimeline(stage.as("owner"), stage.timelineId, () => undefined);

/** As if the chronicle had been written by other rules. */
const replayWith = async (change: (event: ChronicleEvent) => ChronicleEvent) => {
  const { chronicle } = stage.engine;
  const { read } = chronicle;
  chronicle.read = async (...args) => (await read(...args)).map(change);
  try {
    return await replay();
  } finally {
    chronicle.read = read;
  }
};

describe("a timeline played again", () => {
  it("does what it did: every act, the means of every tick, every digest", async () => {
    const { divergence, acts, digests, tick } = await replay();
    expect(divergence).toBeNull();
    expect(tick).toBe(TICKS);
    expect(acts).toBeGreaterThan(20);
    expect(digests).toBe(1);
  });

  it("names the act and the character where it does something else", async () => {
    let changed: ChronicleEvent | null = null;
    const { divergence } = await replayWith((event) => {
      if (event.type !== "move.made" || event.tick < 12 || (changed !== null && changed.seq !== event.seq)) return event;
      changed = event;
      return { ...event, payload: { ...event.payload, move: event.payload.move === "GREET" ? "INSULT" : "GREET" } };
    });
    expect(divergence).toMatchObject({ tick: changed!.tick, seq: changed!.seq });
    expect(divergence!.what).toContain("character ");
  });

  it("names the tick of a digest that differs", async () => {
    const { divergence } = await replayWith((event) =>
      event.type === "clock.ticked" && event.payload.digest !== null
        ? { ...event, payload: { ...event.payload, digest: "0badf00d" } }
        : event,
    );
    expect(divergence).toMatchObject({ tick: 25, what: expect.stringContaining("recorded 0badf00d") as string });
  });
});
