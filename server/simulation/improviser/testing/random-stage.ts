import { voiceSchema, type BigFive } from "@/server/contracts/character";
import { goalTypes } from "@/server/contracts/goal-types";
import { relationshipKinds, type RelationshipKind } from "@/server/contracts/relationship-kinds";
import type { SimulationTie } from "@/server/contracts/simulation";
import { createDraws } from "../draws";
import type { Stage, StagePerson } from "./stage";

const given =
  "Ada Bram Clara Dirk Edith Felix Greta Hugo Ines Jonas Kitty Leo Maud Nils Odette Percy Quentin Rosa Silas Thea Ulric Vera Walter Ysolde Agnes Basil Cecily Dorian Elsie Fergus Gwen Hector Isolde Jasper Kirsten Lionel Mabel Ned Olga Piers Rhoda Simon Tessa Urban Violet Wilfred Alma Boris Coral Desmond".split(
    " ",
  );
const family =
  "Thorne Oakes Voss Hale Marlow Crane Lund Pike Moor Reed Shaw Finch Frost Barrow Rowe Vane Ash Lind Crook Brand Stone Wells Gray Hart Bell Marsh Holt Arden Crewe Dale Fenn Garth Hobbs Ivey Kemp Lacey Mott Nash Orme Poole".split(
    " ",
  );
const trades = [
  "baker",
  "sailor",
  "schoolteacher",
  "smith",
  "clerk",
  "gardener",
  "physician",
  "innkeeper",
  "weaver",
  "musician",
  "magistrate",
  "ferryman",
  "bookseller",
  "carpenter",
  "midwife",
  "farmer",
  "actor",
  "priest",
  "watchmaker",
  "soldier",
];
const pastimes = [
  "old maps",
  "walking",
  "chess",
  "songs",
  "bees",
  "letters",
  "horses",
  "clocks",
  "ghost stories",
  "fishing",
  "gardening",
  "card games",
  "the stars",
  "ballads",
  "wild birds",
  "old coins",
];
const aims = [
  "mend the old bridge",
  "see the orchard bloom again",
  "leave before winter",
  "win the vote",
  "find the lost map",
  "pay every debt",
  "keep the inn open",
  "learn what the letter says",
  "make peace with the north side",
  "see the school built",
  "bring the ferry back",
  "be heard at last",
];
const pasts = [
  "lost the mill in the flood, and never spoke of the fire",
  "came here after the shipwreck, with one letter",
  "was raised by an aunt, and remembers the trial",
  "once won a wager and lost a friend by it",
  "left the regiment after the storm",
  "kept the ledger until the theft",
];
const secrets = [
  "{a} sold the church bell by night",
  "{a} opened a letter that was meant for {b}",
  "{a} has never paid for the ferry",
  "{a} was seen at the mill on the night of the fire",
  "{a} owes money to {b}",
  "{a} promised the orchard to {b}",
  "{a} voted against the bridge",
  "{a} wrote the ballad that everybody sings about {b}",
  "{a} hid the map under the stairs",
  "{a} lost the key to the archive",
];
const evidences = [
  "{a} lent {b} a coat at the harvest, and has not forgotten the quarrel.",
  "{a} carried {b} home after the storm.",
  "{a} refused {b} a loan before everybody.",
  "{a} danced with {b} at the wedding.",
  "{a} told {b} the truth about the letter.",
  "",
];
const rooms = [
  { key: "inn", name: "The back room of the inn", description: "Low beams and a fire." },
  { key: "quay", name: "The quay", description: "Ropes, gulls, a ferry that does not run." },
  { key: "orchard", name: "The orchard", description: "Old trees behind a wall." },
  { key: "hall", name: "The long hall", description: "A table for twenty." },
];

const fill = (text: string, a: string, b: string): string => text.replaceAll("{a}", a).replaceAll("{b}", b);

const traitsOf = (seed: number, index: number): BigFive => {
  const draws = createDraws(seed, `traits-${index}`, 0);
  const trait = (name: string): number => Math.round((0.04 + 0.92 * draws.unit(name)) * 100) / 100;
  return {
    openness: trait("o"),
    conscientiousness: trait("c"),
    extraversion: trait("e"),
    agreeableness: trait("a"),
    neuroticism: trait("n"),
  };
};

const personAt = (seed: number, index: number): StagePerson => {
  const draws = createDraws(seed, `person-${index}`, 0);
  const id = `p${index + 1}`;
  const shortName = given[index % given.length] ?? "Nemo";
  const last = family[(index * 7 + seed) % family.length] ?? "Reed";
  const bigFive = traitsOf(seed, index);
  const goals = draws
    .order("aims", aims, () => 1)
    .slice(0, 2)
    .map((aim) => `to ${aim}`);
  const interests = draws.order("pastimes", pastimes, () => 1).slice(0, 2);
  const name = index < given.length ? `${shortName} ${last}` : `${shortName} ${last} the ${index}th`;
  return {
    id,
    name,
    shortName: index < given.length ? shortName : `${shortName} ${last}`,
    pronouns: index % 2 === 0 ? "she" : "he",
    title: "",
    occupation: draws.pick("trade", trades),
    interests,
    backstory: `${shortName} ${draws.pick("past", pasts)}.`,
    bigFive,
    voice: voiceSchema.parse({}),
    goals,
    simulated: {
      id,
      bigFive,
      autonomy: 0.8,
      socialEnergy: 0.6 + 0.3 * draws.unit("energy"),
      adult: true,
      visitor: false,
      homePlaceId: null,
      interests,
      goals: goals.map((_, k) => ({ type: draws.pick(`goal-${k}`, goalTypes), targetId: null, priority: 0.6 })),
    },
  };
};

const kinds: readonly RelationshipKind[] = relationshipKinds.filter((kind) => kind !== "romance");

/** People who differ in everything by which one may tell a voice, with voices left to the improviser. */
export const randomStage = (count: number, seed: number, era = "neutral"): Stage => {
  const people = Array.from({ length: count }, (_, index) => personAt(seed, index));
  const ties: SimulationTie[] = [];
  const evidence = new Map<string, string>();
  for (const from of people)
    for (const to of people) {
      const draws = createDraws(seed, `${from.id}>${to.id}`, 0);
      if (from === to || (count > 12 && draws.unit("known") > 10 / count)) continue;
      // Mean .15, as ties of a place are (SIMULATION §1.1).
      const strength = Math.round((0.15 + 0.7 * (draws.unit("strength") + draws.unit("strength.two") - 1)) * 100) / 100;
      ties.push({
        fromId: from.id,
        toId: to.id,
        kind: draws.pick("kind", kinds),
        strength,
        trust: Math.min(1, 0.5 + 0.4 * strength),
        familiarity: 0.3 + 0.6 * draws.unit("familiarity"),
        offence: strength < -0.4 ? 0.4 : 0,
      });
      evidence.set(`${from.id}>${to.id}`, fill(draws.pick("evidence", evidences), from.name, to.name));
    }
  const facts = people.flatMap((person, index) => {
    const draws = createDraws(seed, `fact-${index}`, 0);
    const other = people[(index + 1 + Math.floor(draws.unit("other") * Math.max(1, count - 1))) % count] ?? person;
    const holders = draws.order("holders", people, () => 1).slice(0, 1 + Math.min(2, count - 1));
    const text = fill(draws.pick("secret", secrets), person.name, other === person ? "the parish" : other.name);
    return [
      {
        id: `a${index + 1}`,
        text,
        subjectId: person.id,
        objectId: text.includes(other.name) && other !== person ? other.id : null,
        isTrue: true,
        isSecret: draws.chance("is", 0.5),
        heldBy: [...new Set([person.id, ...holders.map(({ id }) => id)])],
      },
    ];
  });
  return { title: `${count} people`, era, people, ties, evidence, places: rooms, scenes: [], facts };
};
