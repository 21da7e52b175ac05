import { handGain, hands } from "@/server/contracts/scenario";
import { handLabels, strategyLabels } from "@/server/contracts/scenario-words";
import type { TakeChange, TakeVary } from "@/server/contracts/take";

export interface Names {
  person: (id: string) => string;
  place: (id: string) => string;
}

const longest = 80;
const shorten = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/u, "")} …`);
const handWords = (gain: number): string => {
  const hand = hands.find((each) => handGain[each] === gain);
  return hand === undefined ? `a hand of ${gain}` : handLabels[hand].toLowerCase();
};

const changeWords = ({ mood, premise, placeId, hand, strategy, without }: TakeChange, names: Names): string => {
  if (mood !== undefined) return mood === "" ? "in no mood" : `in the mood “${mood}”`;
  if (premise !== undefined) return premise === "" ? "with no premise" : `with the premise “${shorten(premise)}”`;
  if (placeId !== undefined) return placeId === null ? "nowhere in particular" : `at ${names.place(placeId)}`;
  if (hand !== undefined) return `under ${handWords(hand)} of the director`;
  if (strategy !== undefined) return `with the order of turns “${strategyLabels[strategy]}”`;
  return `without ${names.person(without ?? "")}`;
};

/** What was changed between the takes of a set: "every second one in the mood “stormy”". */
export const differWords = (vary: TakeVary, names: Names): string => {
  switch (vary.kind) {
    case "seeds":
      return "only the dice differ";
    case "condition":
      return `every second one ${changeWords(vary.change, names)}`;
    case "casts":
      return shorten(
        `casts in turn: ${vary.casts
          .slice(1)
          .map((cast) => cast.map(names.person).join(", "))
          .join("; ")}`,
      );
    case "models":
      return `words in turn from ${vary.models.join(", ")}`;
  }
};
