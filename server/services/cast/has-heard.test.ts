import { describe, expect, it } from "vitest";
import type { Happening } from "@/server/contracts/direction";
import { hasHeard } from "./has-heard";

const line = (turn: number, hears: string[] | null = null) => ({ speakerId: "anna", addresseeId: "bert", hears, turn });
const moves = (...list: [Happening["kind"], number][]): { happenings: Happening[] } => ({
  happenings: list.map(([kind, turn], k) => ({ id: `${k}`, kind, text: kind, turn, by: "writer", characterId: "cora" })),
});
const heardBy = (scene: { happenings: Happening[] }, turns: readonly number[]): number[] =>
  turns.filter((turn) => hasHeard(scene, "cora", line(turn)));

describe("a line is heard", () => {
  it("by everybody who is there, but of an aside by those it is meant for", () => {
    expect(hasHeard(moves(), "cora", line(1))).toBe(true);
    expect(hasHeard(moves(), "cora", line(1, []))).toBe(false);
    expect(hasHeard(moves(), "cora", line(1, ["cora"]))).toBe(true);
    for (const one of ["anna", "bert"]) expect(hasHeard(moves(), one, line(1, []))).toBe(true);
  });

  it("not before one comes in, nor after one has gone out", () => {
    expect(heardBy(moves(["enter", 2]), [1, 2, 3, 4])).toEqual([3, 4]);
    expect(heardBy(moves(["exit", 2]), [1, 2, 3, 4])).toEqual([1, 2]);
    expect(heardBy(moves(["exit", 1], ["enter", 3]), [1, 2, 3, 4])).toEqual([1, 4]);
  });
});
