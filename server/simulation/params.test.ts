import { describe, expect, it } from "vitest";
import { defaultParams, resolveParams } from "./params";

describe("parameters", () => {
  it("overrides by dotted key and leaves the defaults alone", () => {
    const params = resolveParams({ "activation.base": 0.5, romance: 1 });
    expect(params.activation.base).toBe(0.5);
    expect(params.romance).toBe(1);
    expect(params.volition).toEqual(defaultParams.volition);
    expect(defaultParams.activation.base).toBe(0.3);
    expect(defaultParams.romance).toBe(0);
  });

  it.each(["nothing", "activation", "activation.nothing", "activation.base.more", "__proto__.x", "constructor", "romance.x"])(
    "refuses the unknown key %s",
    (key) => {
      expect(() => resolveParams({ [key]: 1 })).toThrow(expect.objectContaining({ reason: "param.unknown" }));
    },
  );

  it.each([
    ["affect.moodHalfLife", 0],
    ["volition.temperature", -1],
    ["activation.base", Number.NaN],
    ["ties.degreeLimit", 0],
    ["relation.correlation", 1.5],
  ])("refuses %s = %d, which no formula could bear", (key, value) => {
    expect(() => resolveParams({ [key]: value })).toThrow(expect.objectContaining({ reason: "param.invalid" }));
  });
});
