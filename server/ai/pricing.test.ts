import { describe, expect, it } from "vitest";
import { costOf, readPrices, reserveFor } from "./pricing";

const none = { calls: null, tokens: null, cents: null };
describe("prices", () => {
  it("are read from the setting; what runs on one's own machine is free, and a mistake is told at the start", () => {
    const prices = readPrices("openai/small=0.25/2, compatible/org/large=10/100", ["ollama/any", "openai/small", "openai/other"]);
    expect([...prices]).toEqual([
      ["ollama/any", { input: 0, output: 0 }],
      ["openai/small", { input: 0.25, output: 2 }],
      ["compatible/org/large", { input: 10, output: 100 }],
    ]);
    expect(costOf(prices.get("openai/small"), 1_000_000, 500_000)).toBe(125);
    expect(costOf(prices.get("openai/other"), 1_000, 1_000)).toBeNull();
    expect(() => readPrices("openai/small=cheap", [])).toThrow(/MODEL_PRICES: “openai\/small=cheap” is no price/);
  });
});

describe("what a call may use", () => {
  const prompt = "x".repeat(3_000);
  it("is bound by what is left of tokens and of money, and by nothing where nothing is limited", () => {
    expect(reserveFor(prompt, undefined, none)).toEqual({ maxOutputTokens: null, retries: 1, tokens: 2_000, cents: null });
    expect(reserveFor(prompt, undefined, { ...none, calls: 3, tokens: 1_300 })).toMatchObject({
      maxOutputTokens: 300,
      retries: 0,
      tokens: 1_300,
    });
    const price = { input: 10, output: 100 };
    expect(reserveFor(prompt, price, { ...none, cents: 3 })).toMatchObject({ maxOutputTokens: 200, tokens: 1_200, cents: 3 });
  });

  it("is that of the shortest answer where there is no room for one, so that it is refused", () => {
    expect(reserveFor(prompt, undefined, { ...none, tokens: 900 }).tokens).toBeGreaterThan(900);
  });
});
