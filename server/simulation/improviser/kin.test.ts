import { describe, expect, it } from "vitest";
import { tellDeed } from "./clause";
import { factClause } from "./fact-clause";
import { libraryFor } from "./fragments/library";
import { calledBy, calledTo } from "./kin";
import { readSaidThings } from "./said-things";
import { properMark } from "./sanitise";
import { buildRequest, calm, other } from "./testing/feed";

const edwin = { id: "edwin", name: "Edwin Moor", shortName: "Mr Moor", pronouns: "he" as const };
const laura = { id: "laura", name: "Laura Moor", shortName: "Laura", pronouns: "she" as const };
const spoken = (text: string | null | undefined): string => (text ?? "").replaceAll(properMark, "");
const by = (title: string, person: typeof edwin | typeof laura): string => spoken(calledBy({ ...laura, title }, person));

describe("how somebody speaks of the family", () => {
  it("goes by what the writer's title says of the two", () => {
    expect(by("Keeps her brother’s house", edwin)).toBe("my brother");
    expect(by("Mr Moor’s young sister, alone this autumn", edwin)).toBe("my brother");
    expect(by("Mr Moor's daughter", edwin)).toBe("my father");
    expect(by("Edwin’s wife", edwin)).toBe("my husband");
    expect(spoken(calledBy({ ...edwin, title: "Laura’s brother; in trade" }, laura))).toBe("my sister");
  });

  it("guesses nothing", () => {
    expect(by("", edwin)).toBe("Mr Moor");
    expect(by("Fears her father, and her brother more", edwin)).toBe("Mr Moor");
    expect(by("Keeps her sister’s secrets", edwin)).toBe("Mr Moor");
    expect(spoken(calledBy({ ...laura, title: "Keeps her brother’s house" }, { ...edwin, name: "Edwin Hale" }))).toBe("Mr Moor");
    expect(by("Keeps her brother’s house", laura)).toBe("Laura");
  });

  it("calls a brother by his first name, and a father as everybody does", () => {
    expect(spoken(calledTo({ ...laura, title: "Keeps her brother’s house" }, edwin))).toBe("Edwin");
    expect(spoken(calledTo({ ...laura, title: "Mr Moor’s daughter" }, edwin))).toBe("Mr Moor");
    expect(spoken(calledTo({ ...laura, title: "Keeps her brother’s house" }, { ...edwin, name: "Mr Moor" }))).toBe("Mr Moor");
  });

  it("reaches deeds and facts", () => {
    const pair = { speaker: { ...laura, title: "Keeps her brother’s house" }, addressee: other };
    const { deeds } = libraryFor("neutral", null);
    const told = tellDeed({ actor: edwin, target: laura, about: null, move: "VOW" }, pair, deeds);
    expect(told.length).toBeGreaterThan(0);
    for (const clause of told) expect(spoken(clause)).toMatch(/^my brother .*\bme\b/);
    expect(spoken(factClause("Edwin Moor sold the mill.", pair, [edwin]))).toBe("my brother sold the mill");
    expect(spoken(factClause("Edwin Moor sold the mill.", { ...pair, speaker: laura }, [edwin]))).toBe("Mr Moor sold the mill");
  });
});

describe("a gift that is remembered", () => {
  const gift = (from: typeof calm | typeof other, to: typeof calm | typeof other) => ({
    id: "gift",
    kind: "received" as const,
    actor: from,
    target: to,
    about: null,
    move: "GIVE_GIFT" as const,
    accepted: true,
    reflection: null,
    valence: 0.5,
    importance: 0.5,
    ticksAgo: 40,
    from: null,
  });
  const recalled = (memory: ReturnType<typeof gift>, move: "THANK" | "REMINISCE"): readonly string[] =>
    readSaidThings(buildRequest({ move, memories: [memory] }), libraryFor("neutral", null)).flatMap(
      ({ slots }) => slots.get("recall") ?? [],
    );

  it("is told in more ways than one or two", () => {
    expect(recalled(gift(calm, other), "REMINISCE").length).toBeGreaterThan(2);
  });

  it("is no reason for the giver to give thanks", () => {
    expect(recalled(gift(calm, other), "THANK")).toEqual([]);
    expect(recalled(gift(other, calm), "THANK").length).toBeGreaterThan(0);
  });
});
