import { describe, expect, it } from "vitest";
import { chordMs, createChords, spellKey } from "./hotkeys";

const press = (key: string, held: Partial<Parameters<typeof spellKey>[0]> = {}) =>
  spellKey({ key, metaKey: false, ctrlKey: false, altKey: false, ...held });

describe("hotkeys", () => {
  it("spells a plain key, a capital and a command the way a table of keys does", () => {
    expect(press("G")).toBe("g");
    expect(press("?")).toBe("?");
    expect(press("k", { metaKey: true })).toBe("mod+k");
    expect(press("k", { ctrlKey: true })).toBe("mod+k");
  });

  it("leaves modifiers alone and anything with Alt, which types letters on many keyboards", () => {
    expect(press("Shift")).toBeNull();
    expect(press("[", { altKey: true })).toBeNull();
  });

  it("joins two presses to a chord", () => {
    const match = createChords(["g o", "."]);
    expect(match("g", 0)).toBeNull();
    expect(match("o", 300)).toBe("g o");
  });

  it("forgets the first half of a chord after a while, and after a wrong second half", () => {
    const match = createChords(["g o", "."]);
    match("g", 0);
    expect(match("o", chordMs + 1)).toBeNull();
    match("g", 5_000);
    expect(match("x", 5_100)).toBeNull();
    expect(match("o", 5_200)).toBeNull();
  });

  it("still hears a single key typed in the middle of a chord", () => {
    const match = createChords(["g o", "."]);
    match("g", 0);
    expect(match(".", 100)).toBe(".");
  });

  it("does not take the space bar for the start of every chord", () => {
    const match = createChords(["g o", " "]);
    expect(match(" ", 0)).toBe(" ");
  });
});
