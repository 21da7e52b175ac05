import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTokenBucket } from "./token-bucket";

describe("a token bucket", () => {
  it("gives its burst at once, then its rate", () => {
    const bucket = createTokenBucket(3, 2);
    expect([0, 0, 0, 0].map((at) => bucket.take(at))).toEqual([true, true, true, false]);
    expect([400, 500, 600].map((at) => bucket.take(at))).toEqual([false, true, false]);
  });

  it("never gives more than burst + rate × time, at whatever moments it is asked", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 200 }), (pauses) => {
        const bucket = createTokenBucket(5, 10);
        let now = 0;
        let given = 0;
        for (const pause of pauses) {
          now += pause;
          if (bucket.take(now)) given += 1;
        }
        expect(given).toBeLessThanOrEqual(5 + (now / 1_000) * 10 + 1e-6);
      }),
    );
  });

  it("is not refilled by a clock that is set back", () => {
    const bucket = createTokenBucket(1, 1);
    expect([1_000, 500, 900].map((at) => bucket.take(at))).toEqual([true, false, false]);
  });
});
