import { describe, expect, it, vi } from "vitest";
import type { Line } from "@/server/contracts/line";
import type { ScriptDesk } from "../script-desk";
import { pressOnLine } from "./line-keys";

const line = { id: "l", ruling: null, chosen: 0, alternatives: [{}, {}, {}] } as unknown as Line;
const press = (key: string, of: Line, more: { altKey?: boolean; writes?: boolean } = {}) => {
  const choose = vi.fn();
  const desk = {
    commands: { choose },
    rules: true,
    writes: more.writes ?? true,
    setForm: vi.fn(),
    onBranch: vi.fn(),
  } as unknown as ScriptDesk;
  const meant = pressOnLine({ key, altKey: more.altKey ?? false, ctrlKey: false, metaKey: false }, of, desk);
  return { meant, chosen: choose.mock.calls };
};

describe("keys on a line", () => {
  it("go through its wordings both ways round", () => {
    expect(press("ArrowRight", line, { altKey: true })).toEqual({ meant: true, chosen: [["l", 1]] });
    expect(press("ArrowLeft", line, { altKey: true })).toEqual({ meant: true, chosen: [["l", 2]] });
  });

  it("leave a struck line as it is, but a branch may begin there", () => {
    const struck = { ...line, ruling: "rejected" as const };
    expect(press("ArrowRight", struck, { altKey: true })).toEqual({ meant: false, chosen: [] });
    for (const key of ["e", "r"]) expect(press(key, struck).meant).toBe(false);
    expect(press("b", struck).meant).toBe(true);
  });

  it("mean nothing to whoever only looks on, or where there is one wording", () => {
    expect(press("ArrowRight", line, { altKey: true, writes: false }).meant).toBe(false);
    expect(press("ArrowRight", { ...line, alternatives: [] }, { altKey: true }).meant).toBe(false);
  });
});
