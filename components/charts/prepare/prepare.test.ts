import { describe, expect, it } from "vitest";
import type { Sample } from "@/server/contracts/simulation";
import { changeWord, mainChange, signed } from "./change-words";
import { octantOf, roomWord } from "./octant";
import { initialsOf, shortNameOf } from "./person";
import { cutWords, rosette } from "./rosette";
import { prepareScore, sampleAt, splitRuns } from "./score";
import { formatAgo, formatStoryTime, formatTick } from "./story-time";

const nature = { openness: 0.5, conscientiousness: 0.8, extraversion: 0.5, agreeableness: 0.6, neuroticism: 0.3 };
const pad = (pleasure: number, arousal: number, dominance: number) => ({ pleasure, arousal, dominance });
const sample = (tick: number, tension: number, pleasure = 0.4): Sample => ({
  tick,
  tension,
  mood: pad(pleasure, 0.3, 0.2),
  energy: 0.5,
  target: null,
  active: 3,
});

describe("the portrait mark", () => {
  const points = (path: string) =>
    [...path.matchAll(/Q([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => Math.hypot(Number(x) - 50, Number(y) - 50));

  it("is the same for the same person and another for another", () => {
    expect(rosette("a", nature)).toEqual(rosette("a", nature));
    expect(rosette("a", nature).outline).not.toBe(rosette("b", nature).outline);
    expect(rosette("a", nature).outline).not.toBe(rosette("a", { ...nature, openness: 1 }).outline);
  });

  it("never leaves its box, and its inner lines never leave the edge's crest", () => {
    for (const value of [0, 0.3, 0.7, 1]) {
      const { outline, inner } = rosette("edge", {
        openness: value,
        conscientiousness: value,
        extraversion: 1 - value,
        agreeableness: value,
        neuroticism: value,
      });
      expect(Math.max(...points(outline))).toBeLessThanOrEqual(50);
      expect(Math.max(...points(inner))).toBeLessThan(Math.max(...points(outline)));
    }
  });

  it("cuts deeper for an extravert and draws more lines for a worrier", () => {
    const depth = (extraversion: number) => {
      const radii = points(rosette("x", { ...nature, conscientiousness: 1, extraversion }).outline);
      return Math.max(...radii) - Math.min(...radii);
    };
    expect(depth(1)).toBeGreaterThan(depth(0.1));
    const lines = (neuroticism: number) => rosette("x", { ...nature, neuroticism }).inner.split("M").length - 1;
    expect([lines(0), lines(1)]).toEqual([1, 4]);
    expect(cutWords({ ...nature, openness: 0.82, neuroticism: 0.42 })).toMatchObject({
      openness: "twelve lobes",
      neuroticism: "two inner lines",
    });
  });
});

describe("names", () => {
  it("come from the writer when given, else from the name without its title", () => {
    expect(initialsOf({ name: "Elizabeth Bennet", initials: "" })).toBe("EB");
    expect(initialsOf({ name: "Mr Hurst", initials: "" })).toBe("H");
    expect(initialsOf({ name: "Elizabeth Bennet", initials: "Li" })).toBe("Li");
    expect(shortNameOf({ name: "Mr Hurst", shortName: "" })).toBe("Mr Hurst");
    expect(shortNameOf({ name: "Jane Bennet", shortName: "" })).toBe("Jane");
  });
});

describe("words for a change", () => {
  it("grow with the size, at 0.01, 0.05 and 0.15", () => {
    expect([0.004, 0.01, 0.049, 0.05, 0.149, 0.15].map((delta) => changeWord("trust", delta))).toEqual([
      "",
      "a little surer",
      "surer",
      "surer",
      "confides",
      "confides",
    ]);
    expect([-0.02, -0.08, -0.4].map((delta) => changeWord("strength", delta))).toEqual(["a little cooler", "cooler", "estranged"]);
    expect(changeWord("familiarity", -0.2)).toBe("");
  });

  it("show a true minus, and no sign for nothing", () => {
    expect([signed(-0.15), signed(0.08), signed(0.001)]).toEqual(["−0.15", "+0.08", "±0.00"]);
  });

  it("name what moved most, and nothing when nothing moved", () => {
    expect(mainChange({ delta: { strength: 0.02, trust: -0.15, familiarity: 0.05, offence: 0.3 } })).toEqual({
      dimension: "trust",
      delta: -0.15,
    });
    expect(mainChange({ delta: { strength: 0.001, trust: 0, familiarity: 0.002, offence: 0.3 } })).toBeNull();
  });
});

describe("moods", () => {
  it("fall into eight corners", () => {
    expect(octantOf(pad(-0.4, 0.6, 0.3))).toBe("hostile");
    expect(octantOf(pad(-0.4, 0.6, -0.3))).toBe("anxious");
    expect(octantOf(pad(0.4, -0.6, 0.3))).toBe("relaxed");
    expect(roomWord(pad(0.01, -0.02, 0.01))).toBe("even");
  });
});

describe("story time", () => {
  it("is told in the story's own calendar, whatever the reader's zone", () => {
    expect(formatStoryTime("1811-11-12T19:30", 0)).toEqual({
      day: "Tue 12 Nov",
      time: "7.30 pm",
      full: "Tue 12 Nov, 7.30 pm",
      iso: "1811-11-12T19:30",
    });
    expect(formatStoryTime("1811-11-12T19:30", 27).full).toBe("Wed 13 Nov, midnight");
  });

  it("counts ticks and ages in words", () => {
    expect(formatTick(4312)).toBe("4,312");
    expect([0, 4, 18, 150, 300].map(formatAgo)).toEqual(["now", "40 min", "3 h", "1 day", "2 days"]);
  });
});

describe("the score", () => {
  const request = { startsAt: "1811-11-12T08:00", scenes: [], notes: [], motifs: [], width: 700, shape: "full" as const };

  it("draws a gap where samples are missing, never a line through zero", () => {
    const samples = [sample(0, 0.2), sample(1, 0.3), sample(2, 0.3), sample(30, 0.5), sample(31, 0.6)];
    expect(splitRuns(samples).map((run) => run.length)).toEqual([3, 2]);
    const model = prepareScore({ ...request, samples, nowTick: 31 });
    expect(model.runs).toHaveLength(2);
    expect(model.gaps).toMatchObject([{ text: "No data from 8.20 am to 1 pm" }]);
  });

  it("turns a place on the strip into a tick and back, and never past its ends", () => {
    const model = prepareScore({ ...request, samples: [sample(10, 0.2), sample(11, 0.3), sample(40, 0.2)], nowTick: 40 });
    expect(model.tickAt(model.xOf(25))).toBe(25);
    expect([model.tickAt(-50), model.tickAt(9_999)]).toEqual([10, 40]);
  });

  it("joins like moods to one band and names the wide ones only", () => {
    const samples = [...Array.from({ length: 40 }, (_, i) => sample(i, 0.2)), sample(40, 0.3, -0.5), sample(41, 0.3)];
    const { moods } = prepareScore({ ...request, samples, nowTick: 41 });
    expect(moods.map(({ word, shown }) => [word, shown])).toEqual([
      ["lively", true],
      ["sharp", false],
      ["lively", false],
    ]);
  });

  it("stands with no samples at all", () => {
    const model = prepareScore({ ...request, samples: [], nowTick: 0 });
    expect(model.runs).toEqual([]);
    expect(model.now.y).toBeNull();
  });

  it("never prints two notes upon each other", () => {
    const samples = Array.from({ length: 50 }, (_, i) => sample(i, 0.3));
    const { notes } = prepareScore({
      ...request,
      samples,
      nowTick: 49,
      notes: [
        { tick: 10, text: "Elizabeth arrives on foot" },
        { tick: 11, text: "Wickham leaves a card" },
      ],
    });
    expect(notes.map(({ text }) => text)).toEqual(["Wickham leaves a card"]);
  });

  it("speaks for a tick only when a sample is near", () => {
    expect(sampleAt([sample(1, 0.2), sample(5, 0.4)], 6)?.tick).toBe(5);
    expect(sampleAt([sample(1, 0.2)], 60)).toBeNull();
  });
});
