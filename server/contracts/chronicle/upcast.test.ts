import { describe, expect, it } from "vitest";
import { eventDefinitions } from "./events";
import { plainDirection } from "../scene-state";
import { upcast } from "./upcast";

const reason = {
  score: 0.4,
  probability: 0.5,
  alternatives: [],
  terms: [],
  acceptProbability: null,
  view: null,
  mood: { pleasure: 0, arousal: 0, dominance: 0 },
  energy: 0.5,
};
const ann = "01990000-0000-7000-8000-a00000000001";
const oldMove = { actorId: ann, targetId: null, aboutId: null, move: "REFLECT", accepted: null, significance: 0.1, reason };
const oldTick = {
  tick: 3,
  sample: { tick: 3, mood: reason.mood, energy: 0.5, tension: 0.3, active: 4 },
  digest: null,
};

describe("events of an older version", () => {
  it("read as the present schema writes them, field by field", () => {
    for (const [type, payload] of [
      ["move.made", oldMove],
      ["clock.ticked", oldTick],
      ["line.rejected", { lineId: ann, act: 7 }],
    ] as const) {
      const upcasted = upcast(type, 1, payload);
      expect(JSON.stringify(upcasted)).toBe(JSON.stringify(eventDefinitions[type].payload.parse(upcasted)));
    }
    expect(upcast("move.made", 1, oldMove)).toMatchObject({ act: null, reason: { memories: [], drama: null } });
    expect(upcast("clock.ticked", 1, oldTick)).toMatchObject({ sample: { target: null } });
    expect(upcast("line.rejected", 1, { lineId: ann, act: 7 })).toEqual({ lineId: ann, act: 7, ties: null });
  });

  it("open a scene, of whichever version, with nothing said of what could not be said then", () => {
    const sceneId = ann.replace("a00000000001", "a00000000009");
    const setup = {
      title: "Tea",
      premise: "",
      mood: "",
      placeId: null,
      cast: [ann, sceneId],
      maxTurns: 4,
      maxMinutes: 4,
      secondsPerTurn: 4,
    };
    const { turnModel: _turnModel, ...third } = { ...plainDirection, strategy: "model" as const };
    for (const [v, said] of [
      [1, setup],
      [3, { ...setup, direction: third, plan: null }],
    ] as const) {
      const upcasted = upcast("scene.opened", v, { sceneId, setup: said });
      expect(eventDefinitions["scene.opened"].payload.parse(upcasted)).toEqual(upcasted);
      expect(upcasted).toMatchObject({ setup: { direction: { strategy: v === 1 ? "social" : "model", turnModel: null } } });
    }
  });

  it("leave what is current as it is", () => {
    const current = upcast("clock.ticked", 1, oldTick);
    expect(upcast("clock.ticked", eventDefinitions["clock.ticked"].v, current)).toBe(current);
    expect(upcast("place.added", 1, oldMove)).toBe(oldMove);
  });
});
