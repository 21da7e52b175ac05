import type { Remark, StageWorld } from "./check-scenario";
import type { Scenario } from "./scenario";
import { canEndIn, reachableBeats, waitsOf } from "./scenario-beats";
import { conditionsOf } from "./scenario-people";
import { conditionWords, moveWord } from "./scenario-words";
import type { Beat, BeatCondition } from "./scene-plan";

type Say = (level: Remark["level"], field: string, message: string) => Remark;
const unsaid = "nothing says when it does";
const why = { success: unsaid, fail: unsaid, timeout: "that asks for nothing and succeeds then" } as const;
const outcomes = { success: "succeeds", fail: "fails", timeout: "runs out of turns" } as const;

const isUpsideDown = (condition: BeatCondition): boolean =>
  "atLeast" in condition && "atMost" in condition && (condition.atLeast ?? 0) > (condition.atMost ?? 0);

/** Problems of one beat by itself. `number`: as it is counted on the page. */
const checkOne = (scenario: Scenario, beat: Beat, number: number, world: StageWorld, say: Say): Remark[] => {
  const field = (part: string): string => `beats/${beat.id}/${part}`;
  const inCast = new Set(scenario.cast.map(({ characterId }) => characterId));
  const beats = new Map(scenario.beats.map(({ id, title }) => [id, title]));
  const names = { person: world.nameOf, beat: (id: string) => beats.get(id) ?? id };
  const remarks: Remark[] = [];
  if (beat.title.trim() === "") remarks.push(say("error", field("title"), `Beat ${number} has no title`));
  for (const id of beat.required) {
    if (!inCast.has(id)) remarks.push(say("error", field("required"), `Beat ${number} needs ${world.nameOf(id)}, who is not in the cast`));
  }
  if (beat.minTurns > beat.maxTurns)
    remarks.push(
      say("error", field("minTurns"), `Beat ${number} has to last at least ${beat.minTurns} turns, and at most ${beat.maxTurns}`),
    );
  if (beat.minTurns > scenario.limits.turns)
    remarks.push(
      say("error", field("minTurns"), `Beat ${number} lasts longer than the scene, which ends after ${scenario.limits.turns} turns`),
    );
  for (const [part, list] of [
    ["pre", beat.pre],
    ["success", beat.success],
    ["fail", beat.fail],
  ] as const) {
    for (const condition of list) {
      if ("turns" in condition && condition.turns > scenario.limits.turns)
        remarks.push(
          say("error", field(part), `Beat ${number} waits for turn ${condition.turns}, but the scene ends after ${scenario.limits.turns}`),
        );
      if (isUpsideDown(condition))
        remarks.push(say("error", field(part), `Beat ${number}: “${conditionWords(condition, names)}” can never be true`));
      if ("knows" in condition && !world.facts.has(condition.knows[1]))
        remarks.push(say("warning", field(part), `Beat ${number} asks for a fact that is not written down in this cast`));
    }
  }
  if (beat.valence && !inCast.has(beat.valence.focalId))
    remarks.push(
      say("error", field("valence"), `Beat ${number} watches the mood of ${world.nameOf(beat.valence.focalId)}, who is not in the cast`),
    );
  const both = beat.forbid.find((move) => (beat.boost[move] ?? 0) > 0);
  if (both) remarks.push(say("warning", field("forbid"), `Beat ${number} favours “${moveWord(both)}” and forbids it`));
  const absent = conditionsOf(beat).flatMap((condition) =>
    "edge" in condition ? condition.edge : "mood" in condition ? [condition.mood] : "knows" in condition ? [condition.knows[0]] : [],
  );
  for (const id of new Set(absent.filter((each) => !inCast.has(each))))
    remarks.push(say("warning", field("pre"), `Beat ${number} has a condition about ${world.nameOf(id)}, who is not in the cast`));
  const late = beat.required.map((id) => scenario.cast.find(({ characterId }) => characterId === id)?.entersAt ?? 1);
  if (Math.max(1, ...late) > scenario.limits.turns)
    remarks.push(say("error", field("required"), `Beat ${number} needs somebody who comes in only after the last turn`));
  return remarks;
};

const checkWaiting = (beats: readonly Beat[], say: Say): Remark[] => {
  const reached = reachableBeats(beats);
  const byId = new Map(beats.map((beat, index) => [beat.id, { beat, number: index + 1 }]));
  return beats.flatMap((beat, index): Remark[] => {
    if (reached.has(beat.id)) return [];
    const field = `beats/${beat.id}/pre`;
    const begin = `Beat ${index + 1} can never begin`;
    for (const { beat: id, outcome } of waitsOf(beat)) {
      const other = byId.get(id);
      if (id === beat.id) return [say("error", field, `${begin}: it waits for itself`)];
      if (!other) return [say("error", field, `${begin}: it waits for a beat that is not there`)];
      if (outcome && !canEndIn(other.beat, outcome))
        return [say("error", field, `${begin}: it waits until beat ${other.number} ${outcomes[outcome]}, but ${why[outcome]}`)];
    }
    const waits = waitsOf(beat).map(({ beat: id }) => byId.get(id)?.number);
    return [say("error", field, `${begin}: it waits for beat ${waits.join(" and ")}, which cannot be over before it`)];
  });
};

const checkExcluded = (beats: readonly Beat[], say: Say): Remark[] =>
  beats.flatMap((beat, index): Remark[] => {
    const waits = waitsOf(beat).filter(({ outcome }) => outcome !== undefined);
    const twice = waits.find(({ beat: id, outcome }) => waits.some((other) => other.beat === id && other.outcome !== outcome));
    const other = beats.find(({ id }) => id === twice?.beat);
    return other?.once
      ? [say("error", `beats/${beat.id}/pre`, `Beat ${index + 1} can never begin: “${other.title}” cannot end in two ways`)]
      : [];
  });

/** Of beats that wait for one outcome of another only those of one outcome are played: the longest of them. */
const mostTurns = (beats: readonly Beat[]): number => {
  const ways = new Map<string, Map<string, number>>();
  let sure = 0;
  for (const beat of beats) {
    const wait = waitsOf(beat).find(({ outcome }) => outcome !== undefined);
    if (!wait) {
      sure += beat.maxTurns;
      continue;
    }
    const way = ways.get(wait.beat) ?? new Map<string, number>();
    way.set(wait.outcome ?? "", (way.get(wait.outcome ?? "") ?? 0) + beat.maxTurns);
    ways.set(wait.beat, way);
  }
  return [...ways.values()].reduce((sum, way) => sum + Math.max(...way.values()), sure);
};

const checkTurns = ({ beats, limits }: Scenario, say: Say): Remark[] => {
  const sure = beats.filter((beat) => waitsOf(beat).every(({ outcome }) => outcome === undefined));
  const least = sure.reduce((sum, { minTurns }) => sum + minTurns, 0);
  const most = mostTurns(beats);
  if (least > limits.turns)
    return [say("error", "limits.turns", `The beats take at least ${least} turns, but the scene ends after ${limits.turns}`)];
  if (most > limits.turns)
    return [
      say("warning", "limits.turns", `The beats may take ${most} turns, and the scene ends after ${limits.turns}: the last may be cut off`),
    ];
  return [];
};

export const checkBeats = (scenario: Scenario, world: StageWorld, say: Say): Remark[] => {
  const { beats } = scenario;
  const doubled = beats.filter(({ id }, index) => beats.findIndex((other) => other.id === id) !== index);
  return [
    ...doubled.map(({ id, title }) => say("error", `beats/${id}/title`, `Two beats have the same id: “${title}”`)),
    ...beats.flatMap((beat, index) => checkOne(scenario, beat, index + 1, world, say)),
    ...checkWaiting(beats, say),
    ...checkExcluded(beats, say),
    ...checkTurns(scenario, say),
  ];
};
