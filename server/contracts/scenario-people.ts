import { callAnew, partAnew, type CalledAnew } from "./call-anew";
import type { Beat, BeatCondition } from "./scene-plan";
import type { Scenario } from "./scenario";

type Swap = (id: string) => string;

const idsOfCondition = (condition: BeatCondition): string[] => {
  if ("edge" in condition) return [...condition.edge];
  if ("knows" in condition) return [condition.knows[0]];
  return "mood" in condition ? [condition.mood] : [];
};
export const conditionsOf = ({ pre, success, fail }: Pick<Beat, "pre" | "success" | "fail">): BeatCondition[] => [
  ...pre,
  ...success,
  ...fail,
];

const idsOfBeat = (beat: Beat): string[] => [
  ...beat.required,
  ...conditionsOf(beat).flatMap(idsOfCondition),
  ...(beat.valence ? [beat.valence.focalId] : []),
];

/** Everybody whom a scenario speaks of, whether in its cast or only in a beat; each once, the cast first. */
export const peopleIn = ({ cast, beats, arc, fortune }: Pick<Scenario, "cast" | "beats" | "arc" | "fortune">): string[] => [
  ...new Set([
    ...cast.map(({ characterId }) => characterId),
    ...beats.flatMap(idsOfBeat),
    ...cast.flatMap(({ goal }) => goal?.targetId ?? []),
    ...(arc ? [arc.focalId] : []),
    ...(fortune ? [fortune.focalId] : []),
  ]),
];

const swapCondition = (condition: BeatCondition, swap: Swap): BeatCondition => {
  if ("edge" in condition) return { ...condition, edge: [swap(condition.edge[0]), swap(condition.edge[1])] };
  if ("knows" in condition) return { ...condition, knows: [swap(condition.knows[0]), condition.knows[1]] };
  return "mood" in condition ? { ...condition, mood: swap(condition.mood) } : condition;
};
const swapBeat = (beat: Beat, swap: Swap): Beat => {
  const conditions = (list: BeatCondition[]): BeatCondition[] => list.map((each) => swapCondition(each, swap));
  return {
    ...beat,
    required: beat.required.map(swap),
    pre: conditions(beat.pre),
    success: conditions(beat.success),
    fail: conditions(beat.fail),
    valence: beat.valence && { ...beat.valence, focalId: swap(beat.valence.focalId) },
  };
};

/** Who plays a part now. */
export interface Player {
  id: string;
  name: string;
  /** What the scenario's words call them from now on; without it the words stay as they are. */
  called?: string;
  /** What they called whoever had the part, beside its own name. */
  formerly?: readonly string[];
}

/** Somebody else plays the part, wherever the scenario speaks of it. */
export const recast = (scenario: Scenario, parts: ReadonlyMap<string, Player>): Scenario => {
  const swap: Swap = (id) => parts.get(id)?.id ?? id;
  const anew = scenario.cast.flatMap(({ characterId, name }): CalledAnew[] => {
    const { called, formerly = [] } = parts.get(characterId) ?? {};
    return called === undefined ? [] : [{ was: [name, ...formerly], is: called }];
  });
  const say = callAnew(anew);
  // A title is no sentence: "The innocent remark" is a remark.
  const sayInTitle = callAnew(anew.map(({ was, is }) => ({ was: was.filter((name) => !name.startsWith("The ")), is })));
  return {
    ...scenario,
    premise: say(scenario.premise),
    question: say(scenario.question),
    cast: scenario.cast.map((part) => {
      const { goal, ...anewPart } = partAnew(part, say);
      return {
        ...anewPart,
        characterId: swap(part.characterId),
        name: parts.get(part.characterId)?.name ?? part.name,
        goal: goal && { ...goal, targetId: goal.targetId && swap(goal.targetId) },
      };
    }),
    beats: scenario.beats.map((beat) => ({ ...swapBeat(beat, swap), title: sayInTitle(beat.title) })),
    arc: scenario.arc && { ...scenario.arc, focalId: swap(scenario.arc.focalId) },
    fortune: scenario.fortune && { ...scenario.fortune, focalId: swap(scenario.fortune.focalId) },
  };
};

const speaksOf =
  (id: string) =>
  (condition: BeatCondition): boolean =>
    idsOfCondition(condition).includes(id);

/** Somebody is not in it any more: nothing in the scenario speaks of them. */
export const dropPerson = (scenario: Scenario, id: string): Scenario => {
  const others = (list: BeatCondition[]): BeatCondition[] => list.filter((condition) => !speaksOf(id)(condition));
  return {
    ...scenario,
    cast: scenario.cast
      .filter(({ characterId }) => characterId !== id)
      .map((part) => (part.goal?.targetId === id ? { ...part, goal: { ...part.goal, targetId: null } } : part)),
    beats: scenario.beats.map((beat) => ({
      ...beat,
      required: beat.required.filter((each) => each !== id),
      pre: others(beat.pre),
      success: others(beat.success),
      fail: others(beat.fail),
      valence: beat.valence?.focalId === id ? null : beat.valence,
    })),
    arc: scenario.arc?.focalId === id ? null : scenario.arc,
    fortune: scenario.fortune?.focalId === id ? null : scenario.fortune,
  };
};

interface Named {
  id: string;
  name: string;
  shortName?: string;
  aliases?: readonly string[];
}
const plain = (name: string): string =>
  name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/gu, "'").replace(/\s+/gu, " ").trim().toLocaleLowerCase("en");

const findNamed = (cast: readonly Named[], name: string): Named | null => {
  const wanted = plain(name);
  if (wanted === "") return null;
  const called = (by: (person: Named) => readonly string[]): Named[] =>
    cast.filter((person) => by(person).some((each) => plain(each) === wanted));
  for (const by of [({ name: full }: Named) => [full], ({ shortName = "", aliases = [] }: Named) => [shortName, ...aliases]]) {
    const found = called(by);
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
};

export interface Casting {
  scenario: Scenario;
  /** Names of who was found under another id. */
  matched: string[];
  /** Names of parts that nobody here plays. */
  uncast: string[];
}

/** A scenario from elsewhere, for this cast: whoever is here stays, others are looked for by their names. `names`: of ids, as its writer knew them. */
export const castHere = (scenario: Scenario, cast: readonly Named[], names: Readonly<Record<string, string>> = {}): Casting => {
  const here = new Set(cast.map(({ id }) => id));
  const known = new Map(scenario.cast.map(({ characterId, name }) => [characterId, name]));
  const taken = new Set(peopleIn(scenario).filter((id) => here.has(id)));
  const parts = new Map<string, { id: string; name: string }>();
  const uncast: string[] = [];
  for (const id of peopleIn(scenario)) {
    if (here.has(id)) continue;
    const name = known.get(id) || names[id] || "";
    const found = findNamed(cast, name);
    if (found && !taken.has(found.id)) {
      taken.add(found.id);
      parts.set(id, { id: found.id, name: found.name });
    } else uncast.push(name || "somebody without a name");
  }
  return { scenario: recast(scenario, parts), matched: [...parts.values()].map(({ name }) => name), uncast };
};
