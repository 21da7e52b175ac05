import { describe, expect, it } from "vitest";
import { sceneSetupSchema } from "@/server/contracts/scene";
import { takeBudgetSchema, takeVarySchema } from "@/server/contracts/take";
import { beginDraft, budgetOf, mayCost, performedOf, sourceOf, varyOf, waysFor, whyNot, type TakesDraft } from "./start";

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const setup = sceneSetupSchema.parse({ title: "A call", cast: [id(1), id(2), id(3)], mood: "tense", maxTurns: 12 });
const subject = { kind: "setup" as const, setup };
const performed = performedOf(subject);
const draft = (over: Partial<TakesDraft> = {}): TakesDraft => ({ ...beginDraft(performed, ["m-1", "m-2"]), ...over });

describe("what is said of takes before they are begun", () => {
  it("begins with eight that differ by the dice alone, and costs nothing with the improviser", () => {
    expect(draft()).toMatchObject({ count: 8, way: "seeds", turns: null, minutes: null });
    expect(varyOf(draft(), performed)).toEqual({ kind: "seeds" });
    expect(mayCost(draft(), performed)).toBe(false);
    expect(sourceOf(subject, draft())).toEqual({ kind: "setup", setup });
  });

  it("says every way so that the server takes it", () => {
    const other = [id(1), id(4)];
    const hand = draft({ way: "hand", hand: 2 });
    for (const each of [
      ...[draft(), draft({ way: "models" }), draft({ way: "casts", casts: [other] }), draft({ way: "mood", mood: "calm" })],
      ...[
        draft({ way: "place" }),
        draft({ way: "premise", premise: "It rains" }),
        hand,
        draft({ way: "strategy" }),
        draft({ way: "without" }),
      ],
    ])
      expect(takeVarySchema.safeParse(varyOf(each, performed)).success).toBe(true);
    expect(varyOf(draft({ way: "casts", casts: [other] }), performed)).toEqual({ kind: "casts", casts: [setup.cast, other] });
  });

  it("offers only ways that there are: a hand with a plan, models with a second one, somebody left out of three", () => {
    expect(waysFor(performed, [])).toEqual(["seeds", "casts", "mood", "place", "premise", "strategy", "without"]);
    expect(waysFor({ ...performed, cast: performed.cast.slice(0, 2), plan: { ...plan } }, ["m-1"])).toEqual([
      ...["seeds", "models", "casts", "mood", "place", "premise", "hand", "strategy"],
    ]);
  });

  it("says why takes would show nothing", () => {
    expect(whyNot(draft(), performed)).toBeNull();
    expect(whyNot(draft({ way: "mood", mood: "tense " }), performed)).toMatch(/another mood than/);
    expect(whyNot(draft({ way: "mood", mood: "calm", count: 1 }), performed)).toMatch(/nothing to differ from/);
    expect(whyNot(draft({ way: "models", models: ["m-1"] }), performed)).toMatch(/two models/);
    expect(whyNot(draft({ way: "casts" }), performed)).toMatch(/is to be another/);
    expect(whyNot(draft({ way: "casts", casts: [[id(1)]] }), performed)).toMatch(/two people/);
  });

  it("has one budget for all of them: in money only where a model may be asked", () => {
    const given = draft({ turns: 40, minutes: 5, dollars: "1.50" });
    expect(budgetOf(given, performed)).toEqual({ turns: 40, minutes: 5, cents: null });
    expect(budgetOf({ ...given, way: "models" }, performed)).toEqual({ turns: 40, minutes: 5, cents: 150 });
    expect(takeBudgetSchema.safeParse(budgetOf(given, performed)).success).toBe(true);
  });
});

const plan = { turns: 12, curve: [], arc: null, hand: 1, beats: [], cards: [] };
