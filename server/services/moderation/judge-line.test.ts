import { describe, expect, it } from "vitest";
import type { ModerationPolicy } from "@/server/contracts/direction";
import { plainDirection } from "@/server/contracts/scene-state";
import type { Rating } from "@/server/contracts/speech";
import { isLooping, judgeLine, likeness, mayWait } from "./judge-line";

const policy = (more: Partial<ModerationPolicy> = {}): ModerationPolicy => ({ ...plainDirection.policy, ...more });
const judge = (text: string, more: Partial<ModerationPolicy> = {}, rating: Rating = "12", before: string[] = []) =>
  judgeLine(text, { policy: policy(more), rating, before });

describe("a scene's policy", () => {
  it("lets an ordinary line pass", () => {
    expect(judge("You have not told us of your journey, sir.")).toEqual({ action: "pass", reasons: [] });
  });

  it("does what it says with words that are not for the rating, and nothing where they are", () => {
    const text = "What the fuck is this?";
    expect(judge(text, { rating: "hold" })).toMatchObject({ action: "hold", reasons: [expect.stringContaining("rated 12")] });
    expect(judge(text, { rating: "off" }).action).toBe("pass");
    expect(judge(text, { rating: "block" }, "18").action).toBe("pass");
  });

  it("never lets sexual words near the young pass", () => {
    expect(judge("The little girl was naked in his bed, sexy", { rating: "off", harm: "off", reach: "off" }, "18").action).toBe("block");
  });

  it("finds harm, addresses, and the writer's own words, whole and in any case", () => {
    expect(judge("Go and kill yourself.", { harm: "block" })).toMatchObject({ action: "block" });
    expect(judge("Write to me at ann@example.com", { reach: "hold" }).action).toBe("hold");
    const words = { list: ["Wickham", "green eyes"], action: "hold" as const };
    expect(judge("WICKHAM!", { words }).reasons).toEqual(["“Wickham” is on the list of words"]);
    expect(judge("Those green  eyes of hers", { words }).action).toBe("hold");
    expect(judge("Wickhamian", { words }).action).toBe("pass");
  });

  it("takes the strictest of what it finds, with every reason", () => {
    const verdict = judge("Kill yourself, or write to ann@example.com", { harm: "hold", reach: "block" });
    expect(verdict.action).toBe("block");
    expect(verdict.reasons).toHaveLength(2);
  });

  it("knows a line that was said before, near enough", () => {
    const before = ["I shall never forgive you for what you did at Netherfield"];
    expect(judge("I shall never forgive you for what you did at Netherfield!", { repetition: "hold" }, "12", before).action).toBe("hold");
    expect(judge("I forgave you long ago, and you know it", { repetition: "hold" }, "12", before).action).toBe("pass");
  });

  it("says beforehand whether a line may have to wait", () => {
    expect(mayWait(policy())).toBe(false);
    expect(mayWait(policy({ repetition: "block" }))).toBe(true);
    expect(mayWait(policy({ everyLine: true }))).toBe(true);
  });
});

describe("lines that go round in a circle", () => {
  it("are seen when most of the last eight say the same, and not before", () => {
    const round = ["You never listen to a word I say", "I listen to every word you say to me"];
    expect(isLooping(Array.from({ length: 8 }, (_, k) => round[k % 2]!))).toBe(true);
    expect(isLooping(Array.from({ length: 7 }, (_, k) => round[k % 2]!))).toBe(false);
    expect(isLooping(["one day", "two men", "three girls", "four rooms", "five dogs", "six carts", "seven hats", "eight gloves"])).toBe(
      false,
    );
    expect(likeness("", "")).toBe(1);
  });

  it("are let go on as soon as somebody breaks the circle", () => {
    const round = ["You never listen to a word I say", "I listen to every word you say to me"];
    const circle = Array.from({ length: 8 }, (_, k) => round[k % 2]!);
    expect(isLooping([...circle, "Then let us talk of the weather"])).toBe(false);
    expect(isLooping([...circle, "Then let us talk of the weather", "You never listen to a word I say"])).toBe(true);
  });
});
