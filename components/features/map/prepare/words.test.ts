import { describe, expect, it } from "vitest";
import { sayBalance, findOneSided, mostCentral, nameCommunity, realCommunities, sayShare, strongestPairs } from "./glance";
import { sayMap } from "./moment-words";
import { speakPair, speakPerson, spokenNumber } from "./spoken";
import { ann, ben, eve, nameOf, tie, values } from "./testing";
import { sayPair, sayStance } from "./tie-words";

describe("how somebody stands to somebody", () => {
  it("has a word for the warmth and one for the trust, joined by whether they agree", () => {
    expect(sayStance(values(0.5, { trust: 0.7 }))).toBe("warm, and trusting");
    expect(sayStance(values(0.5, { trust: 0.3 }))).toBe("warm, but wary");
    expect(sayStance(values(-0.5, { offence: 0.4 }))).toBe("hostile, and offended");
    expect(sayStance(values(0.3, { kind: "romance" }))).toBe("drawn");
    expect(sayStance(values(0, { familiarity: 0.02 }))).toBe("indifferent, at a distance");
  });
});

describe("what stands between two", () => {
  it("says whose regard is not returned, by pronoun or by name where both have the same", () => {
    expect(sayPair(ann, ben, values(-0.4), values(0.34))).toBe("His regard is not returned.");
    expect(sayPair(ann, eve, values(0.6), values(-0.1))).toBe("Ann’s regard is not returned.");
  });

  it("knows dear, hostile, unequal, easy and indifferent", () => {
    expect(sayPair(ann, ben, values(0.6), values(0.8))).toBe("Each is dear to the other.");
    expect(sayPair(ann, ben, values(-0.6), values(-0.8))).toBe("They cannot abide each other.");
    expect(sayPair(ann, ben, values(0.6), values(0.2))).toBe("She cares more than he does.");
    expect(sayPair(ann, eve, values(0.2), values(0.6))).toBe("Eve cares more than Ann does.");
    expect(sayPair(ann, ben, values(0.2), values(0.3))).toBe("They get on with each other.");
    expect(sayPair(ann, ben, values(0.01), values(0.02))).toBe("They are little to each other.");
    expect(sayPair(ann, ben, values(-0.2), values(-0.3))).toBe("Neither thinks well of the other.");
  });

  it("says when only one of them has a tie, or neither", () => {
    expect(sayPair(ann, ben, values(0.4), null)).toBe("Her regard has no answer yet.");
    expect(sayPair(ann, ben, null, values(-0.4))).toBe("His dislike has no answer yet.");
    expect(sayPair(ann, ben, null, null)).toBe("They have not met.");
  });
});

describe("the sentence over the map", () => {
  const plain = { pairs: 57, shown: 57, tick: null, startsAt: "1811-11-12T20:30", ego: null, path: null, changes: null };
  it("says how many, of how many, and when", () => {
    expect(sayMap(plain)).toMatchObject({ title: "Who stands where", sub: expect.stringMatching(/^57 relationships, each/) });
    expect(sayMap({ ...plain, shown: 1 }).sub).toMatch(/^1 of 57 relationships/);
    expect(sayMap({ ...plain, tick: 1 }).title).toBe("As it was on Tue 12 Nov, 8.40 pm");
    expect(sayMap({ ...plain, pairs: 0, shown: 0 }).sub).toBe("Ties appear when they meet somebody.");
  });

  it("says what a circle, a path and a comparison show", () => {
    expect(sayMap({ ...plain, ego: { name: "Ann", hops: 2, people: 1 } }).sub).toBe("1 person with a tie to Ann, and theirs to 2 steps.");
    expect(sayMap({ ...plain, path: { from: "Ann", to: "Ben", steps: null } }).sub).toBe("Nothing connects them.");
    expect(sayMap({ ...plain, path: { from: "Ann", to: "Ben", steps: 3 } }).sub).toBe("3 steps, told at the side.");
    expect(sayMap({ ...plain, changes: 0 }).sub).toMatch(/^Nothing has changed/);
  });
});

describe("the cast at a glance", () => {
  const ties = [tie("a", "b", 0.9), tie("b", "a", 0.7), tie("a", "c", 0.6), tie("c", "a", -0.2), tie("d", "a", -0.95)];

  it("finds the strongest pairs by the mean of both ways, warm or hostile", () => {
    expect(strongestPairs(ties, 2).map(({ a, b, strength }) => [a, b, Math.round(strength * 100) / 100])).toEqual([
      ["a", "d", -0.95],
      ["a", "b", 0.8],
    ]);
  });

  it("takes the first few of many, and of equals always the same", () => {
    const many = Array.from({ length: 60 }, (_, i) => tie(`p${(i * 37) % 60}`, "z", i % 2 === 0 ? 0.9 : 0.4));
    expect(strongestPairs(many, 3)).toEqual(strongestPairs(many.toReversed(), 3));
    expect(strongestPairs(many, 3).map(({ strength }) => strength)).toEqual([0.9, 0.9, 0.9]);
    expect(findOneSided(many, 4)).toEqual(findOneSided(many.toReversed(), 4));
    expect(findOneSided(many, 100)).toHaveLength(60);
  });

  it("says a share with two digits that tell people apart, in a small cast and in a crowd", () => {
    expect([0, 0.313, 0.0184, 0.000417].map(sayShare)).toEqual(["0.00", "0.31", "0.018", "0.00042"]);
  });

  it("finds regard that is not returned", () => {
    expect(findOneSided(ties, 5)).toEqual([{ fromId: "a", toId: "c", given: 0.6, back: -0.2 }]);
  });

  it("puts the balance of triads in a sentence", () => {
    const none = { allFriends: 0, oneQuarrel: 0, commonEnemy: 0, allQuarrel: 0, balance: null };
    expect(sayBalance(none)).toMatch(/^No three/);
    expect(sayBalance({ ...none, allFriends: 4, balance: 1 })).toMatch(/nobody is torn/);
    expect(sayBalance({ ...none, allFriends: 3, oneQuarrel: 1, balance: 0.75 })).toBe(
      "75 of 100 threesomes are at peace with themselves; in one, two friends of the same person quarrel.",
    );
    expect(sayBalance({ ...none, allFriends: 1, allQuarrel: 1, balance: 0.5 })).toMatch(/in 1, all three quarrel/);
  });

  it("orders people by a measure, and communities by size without those of one", () => {
    const centralities = [
      { id: "a", degree: 1, betweenness: 0.5, pageRank: 0.2 },
      { id: "b", degree: 3, betweenness: 0.1, pageRank: 0.2 },
    ];
    expect(mostCentral({ centralities }, "degree", 1)[0]?.id).toBe("b");
    expect(mostCentral({ centralities }, "pageRank", 2).map(({ id }) => id)).toEqual(["a", "b"]);
    const groups = [
      { id: "x", memberIds: ["x"] },
      { id: "y", memberIds: ["y", "z"] },
    ];
    expect(realCommunities(groups).map(({ id }) => id)).toEqual(["y"]);
    expect(nameCommunity({ id: ann.id }, nameOf)).toBe("Around Ann");
  });
});

describe("what is read aloud", () => {
  it("spells the sign", () => {
    expect([0.344, -0.5, 0.001].map(spokenNumber)).toEqual(["plus 0.34", "minus 0.50", "zero"]);
  });

  it("says who somebody is to the others, closest and furthest", () => {
    const ties = [tie(ann.id, ben.id, 0.5), tie(ann.id, eve.id, -0.4), tie(ben.id, ann.id, 0.1)];
    expect(speakPerson(ann, ties, nameOf)).toBe(
      "Ann. 2 ties, 1 returned or to them. Closest to Ben, plus 0.50. Furthest from Eve, minus 0.40.",
    );
    expect(speakPerson(eve, [], nameOf)).toBe("Eve. No ties yet.");
    expect(speakPerson(eve, ties, nameOf)).toBe("Eve. No ties of their own; 1 to them.");
  });

  it("says both directions of a pair", () => {
    expect(speakPair(ann, ben, values(-0.4), null)).toBe(
      "Ann and Ben. Her dislike has no answer yet. Ann to Ben: friend, strength minus 0.40, trust 0.50, cool.",
    );
  });
});
