import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { drawPortrait } from "./draw-portrait";
import { crcHolds, walkPng } from "./walk-png";

const pixel = (hue: number, x: number, y: number): number[] => {
  const { chunks } = walkPng(drawPortrait(hue));
  const rows = inflateSync(chunks.find(({ type }) => type === "IDAT")?.data ?? new Uint8Array());
  return [...rows.subarray(y * 1_201 + 1 + x * 3, y * 1_201 + 4 + x * 3)];
};

describe("a drawn portrait", () => {
  it("is a whole PNG of 400 × 600", () => {
    const { chunks, trailing } = walkPng(drawPortrait(3));
    expect(chunks.map(({ type }) => type)).toEqual(["IHDR", "IDAT", "IEND"]);
    expect(chunks.every(crcHolds)).toBe(true);
    expect(trailing).toBe(0);
    expect([...(chunks[0]?.data ?? [])].slice(0, 8)).toEqual([0, 0, 1, 144, 0, 0, 2, 88]);
  });

  it("shows a figure in the identity colour on its wash", () => {
    const [red, green, blue] = pixel(0, 200, 235);
    expect(red).toBeGreaterThan((green ?? 0) + 40);
    expect(red).toBeGreaterThan((blue ?? 0) + 20);
    expect(Math.min(...pixel(0, 2, 2))).toBeGreaterThan(215);
    expect(pixel(0, 200, 590)).toEqual([red, green, blue]);
  });

  it("differs for each of the sixteen hues", () => {
    const colours = Array.from({ length: 16 }, (_, hue) => pixel(hue, 200, 235).join());
    expect(new Set(colours).size).toBe(16);
  });
});
