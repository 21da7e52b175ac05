import { describe, expect, it } from "vitest";
import { isLayout } from "./is-layout";

const label = { x: 1, y: 2, anchor: "start", box: { x: 0, y: 0, w: 9, h: 9 } };
const layout = {
  width: 10,
  height: 10,
  detail: "full",
  nodes: { a: { x: 1, y: 2, r: 3, label }, b: { x: 1, y: 2, r: 3, label: null } },
  bends: { "a|b": 0.1 },
  homes: [{ id: "h", name: "The hall", points: [{ x: 1, y: 2 }], label: { x: 1, y: 2 } }],
};

describe("a picture from storage", () => {
  it("is taken when it is whole", () => {
    expect(isLayout(JSON.parse(JSON.stringify(layout)))).toBe(true);
  });

  it("is refused when anything in it is missing or of another kind", () => {
    const spoilt = [
      null,
      "text",
      { ...layout, width: "10" },
      { ...layout, detail: "other" },
      { ...layout, nodes: { a: { x: 1, y: null, r: 3, label } } },
      { ...layout, nodes: { a: { x: 1, y: 2, r: 3, label: { ...label, anchor: "top" } } } },
      { ...layout, bends: { "a|b": "0.1" } },
      { ...layout, homes: [{ id: "h", name: "The hall", points: [{ x: 1 }], label: { x: 1, y: 2 } }] },
    ];
    expect(spoilt.map(isLayout)).toEqual(spoilt.map(() => false));
  });
});
