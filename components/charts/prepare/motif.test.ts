import { describe, expect, it } from "vitest";
import type { MotifTrack } from "@/server/contracts/chronicle/view";
import { motifName, ringFill, streamPath, strongestMotifs } from "./motif";

const track = (over: Partial<MotifTrack>): MotifTrack => ({
  id: "0:HOPE",
  category: "HOPE",
  title: "",
  scope: "REGIONAL",
  region: 0,
  placeId: null,
  carrierId: null,
  intensity: 3,
  state: "ACTIVE",
  hold: null,
  sinceTick: 0,
  trail: [],
  ...over,
});

describe("motifs on the page", () => {
  it("come strongest first, each theme once, and only those that can be felt", () => {
    const shown = strongestMotifs(
      [
        track({ intensity: 2 }),
        track({ id: "1:HOPE", intensity: 4 }),
        track({ id: "0:FEAR", category: "FEAR", intensity: 6 }),
        track({ id: "0:LOVE", category: "LOVE", intensity: 0.6 }),
        track({ id: "0:WRATH", category: "WRATH", intensity: 1, state: "RESOLVED" }),
        track({ id: "x", title: "The letter", intensity: 5 }),
      ],
      5,
    );
    expect(shown.map(({ id }) => id)).toEqual(["0:FEAR", "x", "1:HOPE"]);
    expect(motifName("BETRAYAL")).toBe("Betrayal");
  });

  it("fill their ring with the lifecycle, and run backwards when they fade", () => {
    expect(ringFill.EMERGING).toBeLessThan(ringFill.ACTIVE);
    expect(ringFill.PEAK).toBe(1);
    expect(ringFill.DECLINING).toBeLessThan(0);
  });

  it("flow as a closed band that is as high as they are strong", () => {
    const path = streamPath([{ tick: 1, intensity: 2 }], { tick: 10, intensity: 10 }, (tick) => tick * 10, 50);
    expect(path).toBe("M10 50L10 48.9L100 44.5L100 55.5L10 51.1Z");
    expect(streamPath([], { tick: 10, intensity: 4 }, (tick) => tick, 50)).toBe("");
  });
});
