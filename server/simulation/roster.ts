import { isCast } from "./people";
import type { Roster, Simulation } from "./state";

/** A bit for each interest, by turns: more than 32 share them. */
const bitsOf = (interests: readonly string[][]): Pick<Roster, "interestBits" | "bitsTellAll"> => {
  const numbers = new Map<string, number>();
  const bitOf = (interest: string): number => {
    const number = numbers.get(interest) ?? numbers.size;
    numbers.set(interest, number);
    return 1 << (number & 31);
  };
  const interestBits = Int32Array.from(interests, (each) => each.reduce((bits, interest) => bits | bitOf(interest), 0));
  return { interestBits, bitsTellAll: numbers.size <= 32 };
};

/** A region is sixteen places in order of number: about four hundred people in a big cast, everybody in a small one. §1.16 */
export const PLACES_PER_REGION = 16;

const buildRoster = (sim: Simulation): Roster => {
  const { records, people } = sim;
  const numbers = new Map<string | null, number>();
  const place = Int32Array.from(records, ({ homePlaceId }) => {
    const number = numbers.get(homePlaceId) ?? numbers.size;
    numbers.set(homePlaceId, number);
    return number;
  });
  const region = place.map((number) => Math.floor(number / PLACES_PER_REGION));
  const regionSize = new Int32Array(Math.max(1, Math.ceil(numbers.size / PLACES_PER_REGION)));
  const membersOf = Array.from({ length: numbers.size }, (): number[] => []);
  for (let index = 0; index < records.length; index += 1) {
    if (!isCast(people, index)) continue;
    membersOf[place[index]!]!.push(index);
    regionSize[region[index]!]! += 1;
  }
  const interests = records.map((record) => record.interests.map((interest) => interest.toLowerCase()).sort());
  return {
    size: membersOf.reduce((sum, members) => sum + members.length, 0),
    place,
    placeNumber: numbers,
    region,
    regionSize,
    membersOf,
    interests,
    ...bitsOf(interests),
  };
};

export const rosterOf = (sim: Simulation): Roster => {
  sim.roster ??= buildRoster(sim);
  return sim.roster;
};
