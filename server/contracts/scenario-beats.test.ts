import { describe, expect, it } from "vitest";
import { beatSchema } from "./plan";
import { isPlayedOut } from "./scenario-beats";

const beat = (id: string, pre: object[] = []) => beatSchema.parse({ id, title: id, pre, success: [{ turns: 2 }], fail: [{ turns: 9 }] });
const after = (id: string, outcome?: "success" | "fail") => ({ beat: id, ...(outcome && { outcome }) });
const ended = (id: string, outcome: "success" | "fail" | "timeout" = "success") => ({ id, outcome });

describe("the beats of a scene are over", () => {
  const beats = [beat("a"), beat("b", [after("a")]), beat("c", [after("a", "fail")]), beat("d", [after("c")])];

  it("when each has ended, or waits for an end that never comes, at whatever remove", () => {
    expect(isPlayedOut(beats, [])).toBe(false);
    expect(isPlayedOut(beats, [ended("a")])).toBe(false);
    expect(isPlayedOut(beats, [ended("a"), ended("b", "timeout")])).toBe(true);
    expect(isPlayedOut(beats, [ended("a", "fail"), ended("b")])).toBe(false);
    expect(isPlayedOut(beats, [ended("a", "fail"), ended("b"), ended("c"), ended("d")])).toBe(true);
  });

  it("not while one waits for something else than beats, and not of a scene without any", () => {
    expect(isPlayedOut([...beats, beat("later", [{ turns: 40 }])], [ended("a"), ended("b")])).toBe(false);
    expect(isPlayedOut([], [])).toBe(false);
  });
});
