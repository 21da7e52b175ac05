import { describe, expect, it } from "vitest";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import { noticeChange } from "./recent-change";

const changeOf = (strength: number, fromId = "a") => ({
  fromId,
  toId: "b",
  kind: "friend" as const,
  strength: 0.5,
  trust: 0.5,
  familiarity: 0.5,
  offence: 0,
  delta: { strength, trust: 0, familiarity: 0, offence: 0 },
});
const event = (type: string, payload: object): ChronicleEvent => ({ type, seq: 1, tick: 0, payload }) as unknown as ChronicleEvent;
const spoken = event("line.spoken", { lineId: "said" });

describe("what a viewer should notice", () => {
  it("is the change that weighs most, whichever way it goes", () => {
    const events = [spoken, ...[0.1, -0.3, 0.2].map((by) => event("relationship.changed", { lineId: "said", change: changeOf(by) }))];
    expect(noticeChange(events)).toEqual({ lineId: "said", change: changeOf(-0.3) });
  });

  it("is also a tie that is another because a line was struck or rewritten", () => {
    const struck = event("relationship.recomputed", { lineId: "old", change: changeOf(-0.2, "c") });
    expect(noticeChange([event("line.rejected", { lineId: "old" }), struck])).toEqual({ lineId: "old", change: changeOf(-0.2, "c") });
  });

  it("is the last line where no tie has changed, and nothing where nobody spoke", () => {
    expect(noticeChange([spoken, event("line.spoken", { lineId: "last" }), event("clock.paused", {})])).toEqual({
      lineId: "last",
      change: null,
    });
    expect(noticeChange([event("clock.paused", {})])).toBeNull();
  });
});
