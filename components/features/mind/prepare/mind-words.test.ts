import { describe, expect, it } from "vitest";
import type { Fact, Memory } from "@/server/contracts/mind";
import { moveIds } from "@/server/contracts/moves";
import { sayDeed, sayFact, sayMemory, sayMemorySource, saySource } from "./mind-words";

const namer = { nameOf: (id: string | null) => ({ ann: "Ann", ben: "Ben", cy: "Cy" })[id ?? ""] ?? "somebody" };
const ann = { id: "ann", pronouns: "she" as const };

const memory = (over: Partial<Memory>): Memory => ({
  id: "1.0",
  kind: "received",
  tick: 3,
  actorId: "ben",
  targetId: "ann",
  aboutId: null,
  move: "INSULT",
  accepted: false,
  importance: 6,
  valence: -0.6,
  retention: 0.9,
  recalls: 0,
  fromId: null,
  reflection: null,
  sources: [],
  act: 1,
  kept: false,
  ...over,
});

describe("a mind in words", () => {
  it("tells a memory from its owner's side", () => {
    expect(sayMemory(memory({}), namer, ann)).toBe("Ben insulted her");
    expect(sayMemory(memory({ actorId: "ann", targetId: "ben", kind: "did" }), namer, ann)).toBe("She insulted Ben");
    expect(sayMemory(memory({ move: "OFFER_HELP", actorId: "ben", accepted: true }), namer, ann)).toBe("Ben came to her aid");
    expect(sayMemory(memory({ kind: "witnessed", targetId: "cy" }), namer, ann)).toBe("Ben insulted Cy");
  });

  it("tells a conclusion, and what it rests on", () => {
    const concluded = memory({
      kind: "reflection",
      move: null,
      actorId: "ann",
      targetId: "ben",
      reflection: "unreliable",
      sources: ["1", "2", "3"],
    });
    expect(sayMemory(concluded, namer, ann)).toBe("Ben cannot be relied on");
    expect(sayMemorySource(concluded, namer)).toBe("concluded from 3 memories");
    expect(sayMemorySource(memory({ kind: "told", fromId: "cy" }), namer)).toBe("told by Cy");
  });

  it("has a finished sentence for every move, taken and refused", () => {
    for (const move of moveIds)
      for (const accepted of [true, false])
        expect(sayDeed({ actorId: "ben", targetId: "ann", aboutId: "cy", move, accepted }, namer, null)).toMatch(/^[A-Z][^{}]+$/);
  });

  it("tells a fact in the writer's words or by the deed, and where it came from", () => {
    const fact = { kind: "authored", text: "the letter is forged" } as Fact;
    expect(sayFact(fact, namer, ann)).toBe("The letter is forged");
    const deed = { kind: "deed", text: "", subjectId: "ben", objectId: "cy", aboutId: null, move: "BETRAY", accepted: true } as Fact;
    expect(sayFact(deed, namer, ann)).toBe("Ben betrayed Cy");
    expect(saySource({ how: "told", fromId: "ben", hops: 2, distorted: true }, namer)).toBe(
      "told by Ben, through 2 mouths, changed on the way",
    );
    expect(saySource({ how: "witnessed", fromId: null, hops: 0, distorted: false }, namer)).toBe("witnessed");
  });
});
