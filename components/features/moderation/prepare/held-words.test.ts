import { describe, expect, it } from "vitest";
import { beatenWords, inParts, letWords, noDraft, reasonWords, restoreHeldDraft, stillChosen, turnWording } from "./held-words";

describe("a held line", () => {
  it("is let to be said by whoever says it", () => {
    expect(letWords({ pronouns: "he" })).toBe("Let him say it");
    expect(letWords({ pronouns: "she" })).toBe("Let her say it");
    expect(letWords(null)).toBe("Let them say it");
  });

  it("says why it waits, as one sentence", () => {
    expect(reasonWords(["every line waits in this scene", " says again what has just been said "])).toBe(
      "Every line waits in this scene; says again what has just been said",
    );
    expect(reasonWords([])).toBe("Held by your word");
  });

  it("has what was being written about it after a reload", () => {
    expect(restoreHeldDraft({ form: "edit", text: "Say no more." })).toEqual({ form: "edit", text: "Say no more." });
    for (const stored of [null, "words", { form: "shout", text: "" }, { form: "edit" }]) expect(restoreHeldDraft(stored)).toEqual(noDraft);
  });

  it("turns from wording to wording, round the ends", () => {
    expect(turnWording(2, 1, 3)).toBe(0);
    expect(turnWording(0, -1, 3)).toBe(2);
    expect(turnWording(0, 1, 0)).toBe(0);
  });
});

describe("several decisions at once", () => {
  it("leave out what somebody else has decided meanwhile", () => {
    expect(stillChosen(new Set(["a", "c"]), [{ lineId: "a" }, { lineId: "b" }])).toEqual(["a"]);
  });

  it("say how many somebody else was first with", () => {
    expect(beatenWords(1, 3)).toBe("1 of 3 did not wait any more: somebody else has decided about it");
    expect(beatenWords(2, 3)).toContain("about them");
  });

  it("go in parts no larger than may be sent", () => {
    expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inParts([], 2)).toEqual([]);
  });
});
