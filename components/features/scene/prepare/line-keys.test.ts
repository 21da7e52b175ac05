import { describe, expect, it, vi } from "vitest";
import type { Line } from "@/server/contracts/line";
import type { ScriptDesk } from "../script-desk";
import { pressOnLine } from "./line-keys";
import { stepWording } from "./step-wording";

const line = { id: "l", ruling: null, chosen: 0, alternatives: [{}, {}, {}] } as unknown as Line;
const press = (key: string, of: Line, more: { altKey?: boolean; writes?: boolean } = {}) => {
  const step = vi.fn();
  const desk = {
    commands: { step },
    rules: true,
    writes: more.writes ?? true,
    setForm: vi.fn(),
    onBranch: vi.fn(),
  } as unknown as ScriptDesk;
  const meant = pressOnLine({ key, altKey: more.altKey ?? false, ctrlKey: false, metaKey: false }, of, desk);
  return { meant, steps: step.mock.calls.map(([, by]) => by as number) };
};

describe("a step to another wording", () => {
  it("goes round the ends", () => {
    expect([stepWording({ ...line, chosen: 2 }, 1), stepWording(line, -1)]).toEqual([0, 2]);
  });

  it("goes on from the one that was asked for last, so that quick steps are counted", () => {
    expect(stepWording(line, 1, stepWording(line, 1))).toBe(2);
  });
});

describe("keys on a line", () => {
  it("go through its wordings both ways", () => {
    expect(press("ArrowRight", line, { altKey: true })).toEqual({ meant: true, steps: [1] });
    expect(press("ArrowLeft", line, { altKey: true })).toEqual({ meant: true, steps: [-1] });
  });

  it("leave a struck line as it is, but a branch may begin there", () => {
    const struck = { ...line, ruling: "rejected" as const };
    expect(press("ArrowRight", struck, { altKey: true })).toEqual({ meant: false, steps: [] });
    for (const key of ["e", "r"]) expect(press(key, struck).meant).toBe(false);
    expect(press("b", struck).meant).toBe(true);
  });

  it("mean nothing to whoever only looks on, or where there is one wording", () => {
    expect(press("ArrowRight", line, { altKey: true, writes: false }).meant).toBe(false);
    expect(press("ArrowRight", { ...line, alternatives: [] }, { altKey: true }).meant).toBe(false);
  });
});
