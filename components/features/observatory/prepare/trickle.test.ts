import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { schedule, type Arrival, type PendingLine } from "./trickle";

const tickMs = 10_000;
const talk = (tick: number, seqs: number[]): Arrival[] => seqs.map((seq) => ({ seq, tick, sceneId: null }));

describe("lines that come one after the other", () => {
  it("spreads the lines of one tick evenly, the first at once", () => {
    const due = schedule([], talk(1, [1, 2, 3, 4]), 1_000, tickMs).map(({ at }) => at - 1_000);
    expect(due).toEqual([0, 2_200, 4_400, 6_600]);
  });

  it("tells what is left of an earlier tick at once when the next one speaks", () => {
    const waiting = schedule([], talk(1, [1, 2, 3]), 0, tickMs);
    const due = schedule(waiting.slice(1), talk(2, [4, 5]), 5_000, tickMs);
    expect(due.slice(0, 2).every(({ at }) => at <= 5_000)).toBe(true);
    expect(due.map(({ seq }) => seq)).toEqual([2, 3, 4, 5]);
  });

  it("lets a scene keep its own pace", () => {
    expect(schedule([], [{ seq: 7, tick: 3, sceneId: "scene" }], 50, tickMs)).toEqual([{ seq: 7, tick: 3, at: 50 }]);
  });

  it("never reorders and never lets a line wait as long as a tick", () => {
    const batch = fc.record({
      pause: fc.integer({ min: 0, max: 15_000 }),
      ticks: fc.integer({ min: 0, max: 2 }),
      lines: fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 12 }), (batches) => {
        let pending: PendingLine[] = [];
        let now = 0;
        let tick = 1;
        let seq = 0;
        for (const { pause, ticks, lines } of batches) {
          now += pause;
          tick += ticks;
          pending = pending.filter(({ at }) => at > now);
          const arrivals = lines.map((inScene) => ({ seq: (seq += 1), tick, sceneId: inScene ? "scene" : null }));
          pending = schedule(pending, arrivals, now, tickMs);
          for (const [index, entry] of pending.entries()) {
            const before = pending[index - 1];
            if (before) expect(entry.seq > before.seq && entry.at >= before.at).toBe(true);
            expect(entry.at - now).toBeLessThan(tickMs);
          }
          expect(pending.slice(-arrivals.length).map((entry) => entry.seq)).toEqual(arrivals.map((entry) => entry.seq));
        }
      }),
    );
  });
});
