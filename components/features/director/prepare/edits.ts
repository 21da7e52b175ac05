import { shortNameOf } from "@/server/contracts/identity";
import { limits } from "@/server/contracts/limits";
import type { Scenario } from "@/server/contracts/scenario";
import { beatSpans } from "@/server/contracts/scenario-beats";
import { mergeScenarios } from "@/server/contracts/scenario-merge";
import { recast } from "@/server/contracts/scenario-people";
import type { Beat } from "@/server/contracts/scene-plan";

export type Part = Scenario["cast"][number];
export type Edit = (scenario: Scenario) => Scenario;
interface Named {
  id: string;
  name: string;
}
type Person = Named & { shortName: string };

export const moveItem = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, index) => index !== from);
  const item = list[from];
  return item === undefined ? [...list] : [...rest.slice(0, to), item, ...rest.slice(to)];
};

const newPart = ({ id, name }: Named): Part => ({
  characterId: id,
  name,
  role: "support",
  instructions: "",
  secret: "",
  goal: null,
  talkativeness: 0.5,
  entersAt: 1,
  model: null,
});

/** As many as there is room for; nobody twice. */
export const addParts =
  (people: readonly Named[]): Edit =>
  (scenario) => {
    const there = new Set(scenario.cast.map(({ characterId }) => characterId));
    const more = people.filter(({ id }) => !there.has(id)).slice(0, limits.sceneCast - scenario.cast.length);
    return { ...scenario, cast: [...scenario.cast, ...more.map(newPart)] };
  };

export const editPart =
  (characterId: string, over: Partial<Part>): Edit =>
  (scenario) => ({ ...scenario, cast: scenario.cast.map((part) => (part.characterId === characterId ? { ...part, ...over } : part)) });

/** Somebody plays a part that was only a role, or another's; what is written calls them by their name. */
export const giveParts = (partId: string, person: Person, before: Person | null = null): Edit => {
  const formerly = before ? [shortNameOf(before)] : [];
  const player = { id: person.id, name: person.name, called: shortNameOf(person), formerly };
  return (scenario) => recast(scenario, new Map([[partId, player]]));
};

export const movePart =
  (characterId: string, to: number): Edit =>
  (scenario) => {
    const from = scenario.cast.findIndex((part) => part.characterId === characterId);
    return to < 0 || to >= scenario.cast.length ? scenario : { ...scenario, cast: moveItem(scenario.cast, from, to) };
  };

const emptyBeat = (id: string, title: string): Beat => ({
  id,
  title,
  required: [],
  pre: [],
  tension: 0.5,
  valence: null,
  boost: {},
  forbid: [],
  success: [],
  fail: [],
  minTurns: 2,
  maxTurns: 8,
  priority: 1,
  weight: 1,
  once: true,
});

const freeId = (beats: readonly Beat[]): string => {
  const taken = new Set(beats.map(({ id }) => id));
  let n = beats.length + 1;
  while (taken.has(`beat-${n}`)) n++;
  return `beat-${n}`;
};

/** At the end, waiting for the one before it. */
export const addBeat: Edit = (scenario) => {
  if (scenario.beats.length >= limits.beats) return scenario;
  const last = scenario.beats.at(-1);
  const beat = emptyBeat(freeId(scenario.beats), `Beat ${scenario.beats.length + 1}`);
  return { ...scenario, beats: [...scenario.beats, last ? { ...beat, pre: [{ beat: last.id }] } : beat] };
};

export const editBeat =
  (id: string, over: Partial<Beat>): Edit =>
  (scenario) => ({ ...scenario, beats: scenario.beats.map((beat) => (beat.id === id ? { ...beat, ...over } : beat)) });

export const moveBeat =
  (id: string, to: number): Edit =>
  (scenario) => {
    const from = scenario.beats.findIndex((beat) => beat.id === id);
    return to < 0 || to >= scenario.beats.length ? scenario : { ...scenario, beats: moveItem(scenario.beats, from, to) };
  };

export const copyBeat =
  (id: string): Edit =>
  (scenario) => {
    const at = scenario.beats.findIndex((beat) => beat.id === id);
    const beat = scenario.beats[at];
    if (!beat || scenario.beats.length >= limits.beats) return scenario;
    const copy = { ...beat, id: freeId(scenario.beats), title: `${beat.title} (copy)`.slice(0, limits.titleLength) };
    return { ...scenario, beats: [...scenario.beats.slice(0, at + 1), copy, ...scenario.beats.slice(at + 1)] };
  };

/** Nobody waits for it any more. */
export const dropBeat =
  (id: string): Edit =>
  (scenario) => {
    const others = (list: Beat["pre"]): Beat["pre"] => list.filter((condition) => !("beat" in condition) || condition.beat !== id);
    return {
      ...scenario,
      beats: scenario.beats
        .filter((beat) => beat.id !== id)
        .map((beat) => ({ ...beat, pre: others(beat.pre), success: others(beat.success), fail: others(beat.fail) })),
    };
  };

/** What was taken out comes back to its place; whatever has been written since stays. `before` and `after`: around the taking out. */
export const bringBack =
  (before: Scenario, after: Scenario): Edit =>
  (now) =>
    mergeScenarios(after, now, before).scenario;

/** A curve that goes by what each beat wishes for. */
export const curveFromBeats: Edit = (scenario) => {
  const points = beatSpans(scenario.beats, scenario.limits.turns).map(({ from, to }, index) => ({
    turn: Math.round((from + to) / 2),
    target: scenario.beats[index]?.tension ?? 0.5,
  }));
  return { ...scenario, arc: null, curve: points.filter(({ turn }, index) => points.findIndex((other) => other.turn === turn) === index) };
};
