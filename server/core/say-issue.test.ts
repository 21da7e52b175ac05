import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sayIssue } from "./say-issue";

const said = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value, { error: sayIssue }).error?.issues[0]?.message;

describe("what is wrong with an input", () => {
  it.each([
    [z.string().max(2_000), "x".repeat(10_000), "Too long: at most 2,000 characters"],
    [z.string().min(1), "", "Write something first"],
    [z.string().min(8), "short", "Too short: at least 8 characters"],
    [z.array(z.string()).max(2), ["a", "b", "c"], "Too many: at most 2"],
    [z.array(z.string()).min(2), ["a"], "Too few: at least 2"],
    [z.number().max(7), 8, "At most 7"],
    [z.number().min(7), 6, "At least 7"],
    [z.enum(["prose", "script"]), "novel", "One of these is wanted: prose, script"],
    [z.number(), Number.NaN, "A number is wanted here"],
    [z.uuid(), "nonsense", "There is nothing at this address"],
  ])("is told in words: %#", (schema, value, words) => {
    expect(said(schema, value)).toBe(words);
  });

  it("is told as the schema tells it, where it does", () => {
    expect(said(z.string().max(2, "That is too much"), "xxx")).toBe("That is too much");
    expect(said(z.string().min(1, "Please name the branch"), "")).toBe("Please name the branch");
    expect(said(z.number({ error: "Say how many" }), "x")).toBe("Say how many");
  });

  it("is told as the parser tells it, where there is nothing better", () => {
    expect(said(z.object({ name: z.string() }), {})).toBe("Invalid input: expected string, received undefined");
    expect(said(z.email(), "nobody")).toBe("Invalid email address");
  });
});
