import { limits } from "@/server/contracts/limits";
import { soloMoves, type DirectedMove, type MoveId, type SoloMove } from "@/server/contracts/moves";
import type { Improvise, SpeechRequest } from "@/server/contracts/speech";
import { composeAction, composeLine, type Plan } from "./compose";
import { createDraws } from "./draws";
import { library } from "./fragments/library";
import { solo } from "./fragments/solo";
import { createRepetition, type Repetition } from "./repetition";
import { readMaterial, type Material } from "./slots";
import { stageDirection } from "./stage-direction";
import { styleOf } from "./style";
import { isSayable, toTemplate, type Template } from "./template";
import { closenessOf } from "./tie";

/** Wordings that compete for a line. */
const CANDIDATES = 12;
/** Wordings tried when all of those have been said before. */
const LAST_RESORT = 240;

const isSolo = (move: MoveId): move is SoloMove => (soloMoves as readonly string[]).includes(move);

type Weighted = readonly [weight: number, source: string];

/** What a move about a third person comes down to when nobody is named. */
const withoutThird: Partial<Record<DirectedMove, DirectedMove>> = {
  GOSSIP: "INFORM",
  RECRUIT: "PERSUADE",
  DEFEND: "ENCOURAGE",
  MEDIATE: "ADVISE",
};

const directedLines = (request: SpeechRequest, move: DirectedMove): Weighted[] => {
  const lines = library[request.about ? move : (withoutThird[move] ?? move)];
  const closeness = closenessOf(request.view);
  const outcome = request.accepted === false ? lines.ill : lines.well;
  // Without a bond, a line that fits always may still presume too much: what fits the distance comes first.
  return [
    ...lines.any.map((line): Weighted => [1, line]),
    ...(outcome ?? []).map((line): Weighted => [1.5, line]),
    ...(lines[closeness] ?? []).map((line): Weighted => [1.8, line]),
  ];
};

/** What names the matter, the aim or the third person says more than what could be said to anyone. */
const telling = /\{(?:affair|goal|yourgoal|secret|third|shared|past|yours|deed|yourdeed)\}/;

const coresFor = (request: SpeechRequest, material: Material): Template[] => {
  const weighted: Weighted[] = isSolo(request.move) ? solo[request.move].map((line) => [1, line]) : directedLines(request, request.move);
  const available = new Map<string, string>(material.fixed);
  for (const [name, list] of material.choices) if (list[0] !== undefined) available.set(name, list[0]);
  const sayable = weighted
    .map(([weight, line]) => ({ weight, template: toTemplate(line) }))
    .filter(({ template }) => isSayable(template, available));
  const draws = createDraws(request.seed, `${request.turnKey}/${request.speaker.id}`, -1);
  const weightOf = ({ weight, template }: (typeof sayable)[number]): number =>
    weight * (telling.test(template.source) || (material.hasMatter && template.source.includes("{matter}")) ? 1.6 : 1);
  return draws.order("cores", sayable, weightOf).map(({ template }) => template);
};

const fits = (text: string, repetition: Repetition): boolean => text.length <= limits.lineLength && !repetition.isTaken(text);

/** The wording that repeats least; the first ones hold what fits best, and a small step keeps them ahead of an equal. */
const chooseText = (compose: (candidate: number) => string, repetition: Repetition): string => {
  const first = Array.from({ length: CANDIDATES }, (_, candidate) => compose(candidate));
  const costs = repetition
    .costsOf(first)
    .map((cost, candidate) => (fits(first[candidate] ?? "", repetition) ? cost + candidate * 0.02 : Infinity));
  const least = costs.reduce((best, cost, candidate) => (cost < (costs[best] ?? Infinity) ? candidate : best), 0);
  const chosen = first[least];
  if (chosen !== undefined && costs[least] !== Infinity) return chosen;
  for (let candidate = CANDIDATES; candidate < LAST_RESORT; candidate++) {
    const text = compose(candidate);
    if (fits(text, repetition)) return text;
  }
  return first[0] ?? "";
};

/** Words for a move the engine has decided. Pure: the same request gives the same words. */
export const improvise: Improvise = (request) => {
  const material = readMaterial(request);
  const plan: Plan = { request, material, style: styleOf(request), cores: coresFor(request, material) };
  const repetition = createRepetition(request.recentTexts);
  const alone = isSolo(request.move) || !request.addressee;
  if (alone) {
    const actions = isSolo(request.move) ? plan : { ...plan, cores: coresFor({ ...request, move: "REFLECT" }, material) };
    return { text: chooseText((candidate) => composeAction(actions, candidate), repetition), direction: null };
  }
  const text = chooseText((candidate) => composeLine(plan, candidate), repetition);
  return { text, direction: stageDirection(request, material.fixed) };
};
