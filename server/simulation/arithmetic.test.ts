import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp2d, gumbel, log2d, round4, sig } from "./arithmetic";

describe("deterministic arithmetic", () => {
  it("follows 2^x closely and meets it exactly at whole numbers", () => {
    fc.assert(fc.property(fc.double({ min: -200, max: 200, noNaN: true }), (x) => Math.abs(exp2d(x) / 2 ** x - 1) < 2e-7));
    for (let x = -40; x <= 40; x += 1) expect(exp2d(x)).toBe(2 ** x);
    expect(exp2d(-2000)).toBe(0);
  });

  it("follows log2 over the whole range of a draw", () => {
    fc.assert(fc.property(fc.double({ min: 1e-10, max: 1e6, noNaN: true }), (x) => Math.abs(log2d(x) - Math.log2(x)) < 1e-6));
  });

  it("squashes the line into 0..1 with ½ in the middle", () => {
    expect(sig(0)).toBe(0.5);
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
        (x) => sig(x) >= 0 && sig(x) <= 1 && Math.abs(sig(x) + sig(-x) - 1) < 1e-12,
      ),
    );
  });

  it("gives finite noise for the extreme draws", () => {
    expect(Number.isFinite(gumbel(0.5 / 2 ** 32))).toBe(true);
    expect(Number.isFinite(gumbel(1 - 0.5 / 2 ** 32))).toBe(true);
  });

  it("reports four decimals and never a negative zero", () => {
    expect(round4(0.123456)).toBe(0.1235);
    expect(Object.is(round4(-0.00001), 0)).toBe(true);
  });
});
