import { describe, expect, it } from "vitest";
import { groupCauses } from "./causes";
import { branchName, seqBefore } from "./fork-point";
import { episode, lineOf } from "./testing";

const causeOf = (patch: Parameters<typeof episode>[0]) => {
  const [cause] = groupCauses([episode(patch)]);
  if (!cause) throw new Error("there is a cause for every change");
  return cause;
};

describe("a branch in which something does not happen", () => {
  it("leaves before the words, which come before what they change", () => {
    expect(seqBefore(causeOf({ seq: 9, cause: "line", line: lineOf(7) }))).toBe(6);
    expect(seqBefore(causeOf({ seq: 9 }))).toBe(8);
    expect(seqBefore(causeOf({ seq: 1 }))).toBe(1);
  });

  it("is called after what is not said in it, and not at length", () => {
    expect(branchName(causeOf({ cause: "line", line: lineOf(2, "Dance where you like.") }))).toBe("Without “Dance where you like.”");
    expect(branchName(causeOf({ because: `${"word ".repeat(30)}end` })).length).toBeLessThan(80);
    expect(branchName(causeOf({}))).toBe("If it had gone otherwise");
  });
});
