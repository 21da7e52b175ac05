import { expect, it } from "vitest";
import { takeVarySchema } from "@/server/contracts/take";
import { differWords } from "./differ";

const names = { person: (id: string) => `person ${id.slice(-1)}`, place: (id: string) => `place ${id.slice(-1)}` };
const id = (last: number): string => `01a22e53-9eb5-7545-94f7-f9ed0766c7a${last}`;
const words = (vary: unknown): string => differWords(takeVarySchema.parse(vary), names);
const changed = (change: object): string => words({ kind: "condition", change });

it("says what was changed between the takes of a set", () => {
  expect(words({ kind: "seeds" })).toBe("only the dice differ");
  expect(changed({ mood: "stormy" })).toBe("every second one in the mood “stormy”");
  expect(changed({ mood: "" })).toBe("every second one in no mood");
  expect(changed({ premise: "The letter burns." })).toBe("every second one with the premise “The letter burns.”");
  expect(changed({ placeId: id(1) })).toBe("every second one at place 1");
  expect(changed({ placeId: null })).toBe("every second one nowhere in particular");
  expect(changed({ hand: 2 })).toBe("every second one under a strong hand of the director");
  expect(changed({ strategy: "list" })).toBe("every second one with the order of turns “In the order of the cast”");
  expect(changed({ without: id(3) })).toBe("every second one without person 3");
  const casts = [
    [id(1), id(2)],
    [id(1), id(3)],
  ];
  expect(words({ kind: "casts", casts })).toBe("casts in turn: person 1, person 3");
  expect(words({ kind: "models", models: ["improviser", "other"] })).toBe("words in turn from improviser, other");
});

it("cuts a long premise between two words", () => {
  expect(changed({ premise: "word ".repeat(40) })).toMatch(/^every second one with the premise “(word )+…”$/);
});
