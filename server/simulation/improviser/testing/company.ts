import { registers, pronounSets } from "@/server/contracts/character";
import { relationshipKinds } from "@/server/contracts/relationship";
import { createDraws } from "../draws";
import { calm, plainView, type Company } from "./feed";

const names = [
  "Ada Thorne",
  "Bram Oakes",
  "Clara Voss",
  "Dirk Hale",
  "Edith Marlow",
  "Felix Crane",
  "Greta Lund",
  "Hugo Pike",
  "Ines Moor",
  "Jonas Reed",
  "Kitty Shaw",
  "Leo Finch",
  "Maud Frost",
  "Nils Barrow",
  "Odette Rowe",
  "Percy Vane",
  "Quentin Ash",
  "Rosa Lind",
  "Silas Crook",
  "Thea Brand",
  "Ulric Stone",
  "Vera Wells",
  "Walter Gray",
  "Yda Hart",
];
const imagery = ["sea", "garden", "ledger", "stage", "law", "war", "faith", "music", "books", "forge", "hunt", "moon"];
const interests = ["old maps", "walking", "chess", "songs", "bees", "letters", "horses", "clocks"];
const goals = [
  "to mend the bridge",
  "to see the orchard bloom",
  "to leave before winter",
  "to win the vote",
  "to find the lost map",
  "to pay every debt",
];
const openers = [["Upon my word"], ["Listen"], ["I confess"], ["Well now"], []];

/** Twenty-four people who differ in everything that changes how one speaks. */
export const company: Company = {
  era: "neutral",
  people: names.map((name, index) => {
    const draws = createDraws(99, name, 0);
    return {
      ...calm,
      id: `person-${index}`,
      name,
      shortName: name.split(" ")[0] ?? name,
      pronouns: pronounSets[index % 3] ?? "they",
      bigFive: {
        openness: draws.unit("o"),
        conscientiousness: draws.unit("c"),
        extraversion: draws.unit("e"),
        agreeableness: draws.unit("a"),
        neuroticism: draws.unit("n"),
      },
      voice: {
        ...calm.voice,
        register: draws.pick("register", registers),
        imagery: draws.pick("imagery", imagery),
        openers: [...draws.pick("openers", openers)],
      },
      interests: [draws.pick("interest", interests)],
      goals: [draws.pick("goal", goals)],
    };
  }),
  viewOf: (from, to) => {
    const draws = createDraws(5, `${from.id}>${to.id}`, 0);
    const strength = Math.round((2 * draws.unit("s") - 1) * 100) / 100;
    const evidence = draws.chance("evidence", 0.5)
      ? `${from.name} lent ${to.name} a coat at the harvest, and has not forgotten the quarrel.`
      : "";
    return {
      ...plainView,
      kind: draws.pick("kind", relationshipKinds),
      strength,
      trust: 0.5 + strength / 2,
      familiarity: draws.unit("f"),
      offence: strength < -0.4 ? 0.5 : 0,
      evidence,
    };
  },
  places: [
    { name: "The garden", description: "Behind the house." },
    { name: "The long room", description: "" },
  ],
};
