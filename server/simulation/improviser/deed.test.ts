import { describe, expect, it } from "vitest";
import { readDeed, readFeeling, readYourDeed } from "./deed";
import { factClause } from "./fact-clause";
import { readMatters } from "./matter";
import { isPursuit, isSecretGoal, toGoalPhrase, toInterests, toPlace } from "./phrases";

const rose = { name: "Rose Adair", shortName: "Rose", pronouns: "she" as const };
const tom = { name: "Thomas Bell", shortName: "Tom", pronouns: "he" as const };
const may = { name: "May Adair", shortName: "May", pronouns: "she" as const };

describe("what the evidence of a tie lets its two people say", () => {
  it("turns the third person into I and you", () => {
    expect(readDeed("Rose lent him her coat at the fair, and never saw it again.", rose, tom)).toBe("I lent you my coat at the fair");
    expect(readDeed("Tom was called a fool by her in the market.", tom, rose)).toBe("I was called a fool by you in the market");
    expect(readYourDeed("Rose lent him her coat at the fair.", tom, rose)).toBe("you lent me your coat at the fair");
  });

  it("turns the present, for what is only felt", () => {
    expect(readFeeling("Rose loves him and his dog.", rose, tom)).toBe("I love you and your dog");
    expect(readDeed("Rose loves him and his dog.", rose, tom)).toBeNull();
  });

  it("says nothing when a pronoun might be either of two", () => {
    expect(readDeed("Rose told May that she was wrong.", rose, may)).toBeNull();
    expect(readDeed("Rose walked three miles because May wrote that she was ill.", rose, may)).toBeNull();
    expect(readDeed("Somebody stole the bread.", rose, tom)).toBeNull();
  });

  it("finds the matter, and only what can be a matter", () => {
    expect(readMatters("She has not forgiven the quarrel at Ramsgate.")).toEqual(["the quarrel at Ramsgate"]);
    expect(readMatters("He wrote her a letter; his refusal still stings.")).toEqual(["that letter", "that refusal"]);
    expect(readMatters("He left the room in the same minute as the king.")).toEqual([]);
  });

  it("reads goals that can be said after to, and drops those that cannot", () => {
    expect(toGoalPhrase("to see Jane happily settled", "she", "my")).toBe("see Jane happily settled");
    expect(toGoalPhrase("Protect her sister", "she", "my")).toBe("protect my sister");
    expect(toGoalPhrase("Protect her sister", "she", "your")).toBe("protect your sister");
    expect(toGoalPhrase("bring the cattle home", "he", "my")).toBe("bring the cattle home");
    expect(toGoalPhrase("See her happy", "she", "my")).toBeNull();
    expect(toGoalPhrase("Freedom", "she", "my")).toBeNull();
    expect(isSecretGoal("keep the worst out of every ear")).toBe(true);
    expect(isSecretGoal("keep the children warm")).toBe(false);
  });

  it("reads places and interests as they stand in a sentence", () => {
    expect(toPlace("The drawing-room, Longbourn")?.here).toBe("in the drawing-room");
    expect(toPlace("Netherfield")?.here).toBe("at Netherfield");
    expect(toPlace("A clearing in the wood")?.here).toBe("at the clearing in the wood");
    expect(toInterests(["Walking", "Chess"])).toEqual(["walking", "chess"]);
    expect(toInterests(["Homer", "walking"])).toEqual(["Homer", "walking"]);
  });

  it("knows of an interest whether somebody does it with an hour", () => {
    expect(["chess", "trout fishing", "long walks", "reading signs aloud", "the pianoforte"].filter(isPursuit)).toHaveLength(5);
    expect(["the injustice of love", "rank", "the king", "being first", "the evening", "bonnets"].filter(isPursuit)).toEqual([]);
  });

  it("turns a fact whichever of their names it has for the two", () => {
    const [speaker, addressee] = [
      { ...tom, id: "tom" },
      { ...rose, id: "rose" },
    ];
    const say = (text: string): string | null => factClause(text, { speaker, addressee }, []);
    expect(say("Mr Laurence gave Tom Bell the piano")).toMatch(/gave me the piano$/);
    expect(say("Egeus would sooner see May dead than the wife of Thomas Bell")).toMatch(/than my wife$/);
    expect(say("Egeus would sooner see May dead than the sister of Rose")).toMatch(/than your sister$/);
  });
});
