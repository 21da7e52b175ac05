import type { Scenario } from "./scenario";
import type { Fortune } from "./scene-plan";
import { checkBeats } from "./scenario-check-beats";

export interface Remark {
  /** An error keeps a scene from being started; a warning does not. */
  level: "error" | "warning";
  /** "title", "limits.turns", "cast/<id>/secret", "beats/<id>/pre" */
  field: string;
  message: string;
}

/** Who and what there is to perform it with. */
export interface Stage {
  characters: readonly {
    id: string;
    name: string;
    removed: boolean;
    /** Social energy, 0..1. */
    energy: number;
    /** Title of the open scene that they sit in. */
    busyIn: string | null;
  }[];
  places: readonly { id: string; name: string }[];
  /** Ids of facts that the writer has set down. */
  facts: readonly string[];
  /** Voices that can be given to a part, beside the improviser. */
  models: readonly string[];
}
/** The same, looked up by id. */
export interface StageWorld {
  nameOf: (id: string) => string;
  facts: ReadonlySet<string>;
}

/** Below this share of social energy somebody may leave early. */
const tiredBelow = 0.25;

const say = (level: Remark["level"], field: string, message: string): Remark => ({ level, field, message });

const checkTitle = ({ title, question, setting }: Scenario, { places }: Stage): Remark[] => [
  ...(title.trim() === "" ? [say("error", "title", "The scenario has no title")] : []),
  ...(question === "" ? [say("warning", "question", "There is no question yet: what is the scene about?")] : []),
  ...(setting.placeId !== null && !places.some(({ id }) => id === setting.placeId)
    ? [say("error", "setting.placeId", `${setting.place || "The place"} is not a place of this cast`)]
    : []),
];

const checkPart = (scenario: Scenario, part: Scenario["cast"][number], name: string, stage: Stage): Remark[] => {
  const field = (key: string): string => `cast/${part.characterId}/${key}`;
  const person = stage.characters.find(({ id }) => id === part.characterId);
  const remarks: Remark[] = [];
  if (!person) remarks.push(say("error", field("characterId"), `Nobody plays ${name} yet`));
  if (person?.removed) remarks.push(say("error", field("characterId"), `${name} has been taken out of the cast`));
  if (person?.busyIn) remarks.push(say("error", field("characterId"), `${name} is in “${person.busyIn}” until that scene ends`));
  if (part.entersAt > scenario.limits.turns)
    remarks.push(
      say("error", field("entersAt"), `${name} comes in at turn ${part.entersAt}, but the scene ends after ${scenario.limits.turns}`),
    );
  if (person && !person.removed && person.energy < tiredBelow)
    remarks.push(say("warning", field("characterId"), `${name} has little energy (${person.energy.toFixed(2)}) and may leave early`));
  if (part.model !== null && !stage.models.includes(part.model))
    remarks.push(say("error", field("model"), `The voice “${part.model}” of ${name} is not set up here`));
  if (part.goal !== null && part.goal.text.trim() === "") remarks.push(say("error", field("goal"), `${name} has a goal without words`));
  return remarks;
};

const checkCast = (scenario: Scenario, stage: Stage, nameOf: (id: string) => string): Remark[] => {
  const { cast, strategy, turnModel, selfReplies } = scenario;
  const ids = cast.map(({ characterId }) => characterId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  const atFirst = cast.filter(({ entersAt }) => entersAt <= 1).length;
  const remarks = cast.flatMap((part) => checkPart(scenario, part, nameOf(part.characterId), stage));
  if (cast.length < 2) remarks.push(say("error", "cast", "A scene needs at least two characters"));
  else if (atFirst < 1) remarks.push(say("error", "cast", "Nobody is there when the scene begins"));
  else if (atFirst < 2) remarks.push(say("warning", "cast", "Only one is there when the scene begins, and has nobody to speak to"));
  if (twice) remarks.push(say("error", "cast", `${nameOf(twice)} is in the cast twice`));
  if (strategy === "natural" && cast.length > 0 && cast.every(({ talkativeness }) => talkativeness === 0))
    remarks.push(say("error", "strategy", "Nobody would speak: in the natural order all have a talkativeness of nought"));
  if (strategy === "model" && turnModel !== null && !stage.models.includes(turnModel))
    remarks.push(say("error", "turnModel", `The model “${turnModel}”, which is to say who speaks next, is not set up here`));
  else if (strategy === "model" && stage.models.length === 0)
    remarks.push(say("warning", "strategy", "No model is set up that could say who speaks next: people go on as people do"));
  if (strategy === "manual") remarks.push(say("warning", "strategy", "Nobody speaks until you say who"));
  if (selfReplies && strategy === "list")
    remarks.push(say("warning", "selfReplies", "In the order of the cast nobody speaks twice in a row anyway"));
  return remarks;
};

const checkFortune = ({ focalId, points }: Fortune, { cast, limits }: Scenario, nameOf: (id: string) => string): Remark[] => {
  const remarks: Remark[] = [];
  const name = nameOf(focalId);
  if (!cast.some(({ characterId }) => characterId === focalId))
    remarks.push(say("error", "fortune", `A mood is drawn for ${name}, who is not in the cast`));
  const late = points.find(({ turn }) => turn > limits.turns);
  if (late)
    remarks.push(say("warning", "fortune", `The mood of ${name} goes on after the last turn (to turn ${late.turn} of ${limits.turns})`));
  if (new Set(points.map(({ turn }) => turn)).size < points.length)
    remarks.push(say("error", "fortune", `The mood of ${name} has two points at one turn`));
  return remarks;
};

const checkWish = (scenario: Scenario, nameOf: (id: string) => string): Remark[] => {
  const { curve, arc, fortune, hand, cast, limits, policy, beats, permissions, cards } = scenario;
  const remarks: Remark[] = [];
  if (hand !== "none" && curve.length === 0 && arc === null && !fortune?.points.length && beats.length === 0)
    remarks.push(say("warning", "curve", "The director’s hand has nothing to pull towards: draw a curve, choose an arc or write a beat"));
  if (arc && !cast.some(({ characterId }) => characterId === arc.focalId))
    remarks.push(say("error", "arc", `The arc follows ${nameOf(arc.focalId)}, who is not in the cast`));
  if (fortune && arc === null) remarks.push(...checkFortune(fortune, scenario, nameOf));
  const late = curve.find(({ turn }) => turn > limits.turns);
  if (late) remarks.push(say("warning", "curve", `The curve goes on after the last turn (to turn ${late.turn} of ${limits.turns})`));
  const turns = curve.map(({ turn }) => turn);
  if (new Set(turns).size < turns.length) remarks.push(say("error", "curve", "The curve has two points at one turn"));
  if (policy.words.action !== "off" && policy.words.list.length === 0)
    remarks.push(say("warning", "policy.words", "The list of words is empty, so nothing is looked for"));
  if (policy.words.action === "off" && policy.words.list.length > 0)
    remarks.push(say("warning", "policy.words", "There is a list of words, but it is not said what to do with them"));
  if (permissions.event !== "never" && hand !== "none" && cards.length === 0 && beats.length === 0)
    remarks.push(say("warning", "cards", "The director may let something happen, but has no card to play"));
  const doubled = scenario.motifs.find(({ category }, index, all) => all.findIndex((other) => other.category === category) !== index);
  if (doubled) remarks.push(say("error", "motifs", "A motif is named twice"));
  return remarks;
};

const checkSecrets = ({ cast }: Scenario, nameOf: (id: string) => string): Remark[] =>
  cast.flatMap(({ characterId, secret }) =>
    secret !== "" && secret.split(/\s+/u).length < 2
      ? [say("warning", `cast/${characterId}/secret`, `The secret of ${nameOf(characterId)} is one word: say what nobody may know`)]
      : [],
  );

/** Whether a scenario can be performed, in plain words; errors first. Pure: everything it looks at is handed in. */
export const checkScenario = (scenario: Scenario, stage: Stage): Remark[] => {
  const known = new Map(stage.characters.map(({ id, name }) => [id, name]));
  const parts = new Map(scenario.cast.map(({ characterId, name }) => [characterId, name]));
  const nameOf = (id: string): string => known.get(id) || parts.get(id) || "somebody";
  const remarks = [
    ...checkTitle(scenario, stage),
    ...checkCast(scenario, stage, nameOf),
    ...checkSecrets(scenario, nameOf),
    ...checkBeats(scenario, { nameOf, facts: new Set(stage.facts) }, say),
    ...checkWish(scenario, nameOf),
  ];
  return [...remarks.filter(({ level }) => level === "error"), ...remarks.filter(({ level }) => level === "warning")];
};

export interface Estimate {
  turns: number;
  /** Real minutes, at the pace that is set. */
  minutes: number;
  /** US cents: nothing with the improviser; null where a model is asked, for what it will say is not known. */
  cents: number | null;
}

/** How long it lasts if nothing ends it sooner. */
export const estimateScenario = (scenario: Pick<Scenario, "limits" | "secondsPerTurn" | "cast" | "strategy">): Estimate => {
  const { limits, secondsPerTurn, cast, strategy } = scenario;
  const inTime = secondsPerTurn > 0 ? Math.floor((limits.minutes * 60) / secondsPerTurn) : limits.turns;
  const turns = Math.min(limits.turns, inTime);
  const asksModel = strategy === "model" || cast.some(({ model }) => model !== null);
  return { turns, minutes: Math.ceil((turns * secondsPerTurn) / 60), cents: asksModel ? null : 0 };
};
