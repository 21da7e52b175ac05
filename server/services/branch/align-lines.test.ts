import { describe, expect, it } from "vitest";
import type { Line } from "@/server/contracts/line";
import type { Scene } from "@/server/contracts/scene";
import { alignLines } from "./align-lines";

const scene = (id: string, title: string): Scene => ({ id, title }) as Scene;
const line = (sceneId: string | null, turn: number | null, text: string, more: Partial<Line> = {}): Line =>
  ({
    id: `${sceneId}-${turn}-${text}`,
    seq: 1,
    sceneId,
    turn,
    tick: 7,
    text,
    speakerId: "ann",
    addresseeId: "bob",
    move: "GREET",
    ruling: null,
    ...more,
  }) as Line;

describe("lines of two branches", () => {
  it("stand side by side by turn, and say in what they differ", () => {
    const tea = [scene("s", "Tea")];
    const left = { scenes: tea, lines: [line("s", 1, "Good day"), line("s", 2, "Rain again"), line("s", 4, "Farewell")] };
    const right = { scenes: tea, lines: [line("s", 1, "Good day"), line("s", 2, "Sun at last"), line("s", 3, "Indeed")] };
    const [group] = alignLines(left, right);
    expect(group?.rows.map(({ at, what }) => [at, what])).toEqual([
      [1, "same"],
      [2, "different"],
      [3, "right"],
      [4, "left"],
    ]);
    expect(group?.rows[2]).toMatchObject({ left: null, right: { text: "Indeed" } });
  });

  it("are not the same when another said them, or one was struck", () => {
    const scenes = [scene("s", "Tea")];
    const left = { scenes, lines: [line("s", 1, "No"), line("s", 2, "No")] };
    const right = { scenes, lines: [line("s", 1, "No", { speakerId: "cid" }), line("s", 2, "No", { ruling: "rejected" })] };
    expect(alignLines(left, right)[0]?.rows.map(({ what }) => what)).toEqual(["different", "different"]);
  });

  it("of scenes opened under one title belong together, of others alone", () => {
    const left = { scenes: [scene("l1", "Tea"), scene("l2", "Ball")], lines: [line("l1", 1, "a"), line("l2", 1, "b")] };
    const right = { scenes: [scene("r1", "Tea"), scene("r2", "Walk")], lines: [line("r1", 1, "a"), line("r2", 1, "c")] };
    expect(alignLines(left, right).map(({ title, leftSceneId, rightSceneId }) => [title, leftSceneId, rightSceneId])).toEqual([
      ["Tea", "l1", "r1"],
      ["Ball", "l2", null],
      ["Walk", null, "r2"],
    ]);
  });

  it("outside scenes come last, by tick", () => {
    const left = { scenes: [scene("s", "Tea")], lines: [line(null, null, "alone", { tick: 3 }), line("s", 1, "a")] };
    const right = { scenes: [], lines: [line(null, null, "alone", { tick: 3 })] };
    const groups = alignLines(left, right);
    expect(groups.map(({ title }) => title)).toEqual(["Tea", null]);
    expect(groups[1]?.rows).toMatchObject([{ at: 3, what: "same" }]);
  });
});
