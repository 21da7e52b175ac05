import { describe, expect, it } from "vitest";
import type { BranchNode } from "@/server/contracts/branch";
import { isId, stepTo, toRows } from "./tree";

const node = (id: string, parentId: string | null, seq = 0): BranchNode =>
  ({ id, parentId, createdAt: `2026-01-0${seq + 1}`, fork: parentId === null ? null : { seq } }) as BranchNode;
const nodes = [
  node("late", "trunk", 8),
  node("trunk", null),
  node("early", "trunk", 3),
  node("child", "early", 5),
  node("lost", "gone", 2),
];

describe("what an address names", () => {
  it("is a branch only if it looks like one", () => {
    expect(isId("01a22e53-9eb5-7545-94f7-f9ed0766c7aa")).toBe(true);
    for (const text of ["", "nonsense", "01a22e53-9eb5-7545-94f7-f9ed0766c7aa'"]) expect(isId(text)).toBe(false);
  });
});

describe("the tree of branches", () => {
  it("puts each branch under its parent, in the order in which they left; one whose parent is not shown stands alone", () => {
    const rows = toRows(nodes);
    expect(rows.map(({ node: { id }, depth }) => `${depth} ${id}`)).toEqual(["0 trunk", "1 early", "2 child", "1 late", "0 lost"]);
    expect(rows.map(({ isLast }) => isLast)).toEqual([false, false, true, true, true]);
    expect(rows[2]?.through).toEqual([true]);
  });

  it("is walked by keys: up and down by row, left to the parent, right to the first branch", () => {
    const rows = toRows(nodes);
    expect(stepTo(rows, 0, "ArrowRight")).toBe(1);
    expect(stepTo(rows, 2, "ArrowLeft")).toBe(1);
    expect(stepTo(rows, 2, "ArrowRight")).toBeNull();
    expect(stepTo(rows, 0, "ArrowUp")).toBe(0);
    expect(stepTo(rows, 1, "End")).toBe(4);
    expect(stepTo(rows, 1, "x")).toBeNull();
  });
});
