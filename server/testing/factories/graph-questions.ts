import type { EventDraft } from "@/server/contracts/chronicle/events";
import { everyTie, pathWays, type GraphFilter } from "@/server/contracts/graph";
import { relationshipKinds } from "@/server/contracts/relationship-kinds";
import type { GraphMoment, GraphStore } from "@/server/stores/graph/port";
import { draftGraph, draftPresence, draftTie, draftTieChange, graphPerson, graphTie, randomGraph } from "./graph";
import { testId } from "./history";

/** A small generator of its own, so that a question is the same for the same seed in every process. */
export const createChance = (seed: number): ((below: number) => number) => {
  let state = (seed ^ 0x2545f491) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(((state >>> 8) / 16_777_216) * below);
  };
};

/** A cast of 2..21 people and what becomes of it: ties that change, people who leave, come back, move house and are renamed. */
export const randomHistory = (seed: number): { drafts: EventDraft[]; size: number } => {
  const chance = createChance(seed);
  const size = 2 + chance(20);
  const graph = randomGraph({ characters: size, density: [0.05, 0.1, 0.2, 0.5][chance(4)] ?? 0.1, seed });
  const change = (): EventDraft => {
    const [from, to] = [chance(size), chance(size)];
    const tie = graphTie(from, to, (chance(21) - 10) / 10 + 0, { kind: relationshipKinds[chance(relationshipKinds.length)] ?? "friend" });
    switch (from === to ? 3 : chance(6)) {
      case 0:
      case 1:
        return draftTieChange(tie);
      case 2:
        return draftTie(tie);
      case 3:
        return draftPresence("removed", testId("character", from));
      case 4:
        return draftPresence("restored", testId("character", from));
      default: {
        const { id, name } = graphPerson(from);
        const patch = { name: `${name} the ${chance(9)}th`, homePlaceId: testId("place", chance(3)) };
        return { type: "character.edited", tick: 0, actor: { kind: "system", job: "test" }, payload: { characterId: id, patch } };
      }
    }
  };
  return { drafts: [...draftGraph(graph), ...Array.from({ length: chance(30) }, change)], size };
};

export interface GraphQuestion {
  name: string;
  ask: (graph: GraphStore) => Promise<unknown>;
}

/** Every operation, about people and with filters by chance; also about people who may not be there. */
export const randomQuestions = (at: GraphMoment, people: readonly string[], seed: number): GraphQuestion[] => {
  const chance = createChance(seed);
  const somebody = (): string => people[chance(people.length)] ?? "";
  const kinds = relationshipKinds.filter(() => chance(2) === 0);
  const filters: GraphFilter[] = [
    everyTie,
    { ...everyTie, kinds },
    { ...everyTie, minStrength: chance(10) / 10 },
    { ...everyTie, placeId: testId("place", chance(3)) },
    { ...everyTie, among: people.filter(() => chance(3) > 0), minStrength: chance(4) / 10 },
  ];
  const filter = (): GraphFilter => filters[chance(filters.length)] ?? everyTie;
  const question = (name: string, ask: GraphQuestion["ask"]): GraphQuestion => ({ name: `${name} after ${at.seq ?? "all"}`, ask });
  const [one, other, narrow, wide, hops] = [somebody(), somebody(), filter(), filter(), 1 + chance(6)];
  return [
    question("snapshot", (graph) => graph.snapshot(at)),
    question("neighbours", (graph) => graph.neighbours(at, one, hops, narrow)),
    ...pathWays.map((way) => question(`path by ${way}`, (graph) => graph.path(at, one, other, way, wide))),
    question("pair", (graph) => graph.pair(at, one, other)),
    question("similar", (graph) => graph.similar(at, other, 10)),
    question("analysis", (graph) => graph.analyse(at, seed, narrow)),
  ];
};

/** What an engine answers, as text; a refusal is an answer. */
const answerOf = async ({ ask }: GraphQuestion, graph: GraphStore): Promise<string> => {
  try {
    return JSON.stringify(await ask(graph));
  } catch (error) {
    return `${(error as { code?: string }).code}: ${(error as Error).message}`;
  }
};

/** Questions that two engines answer differently, with both answers. */
export const findMismatches = async (questions: readonly GraphQuestion[], one: GraphStore, other: GraphStore): Promise<string[]> => {
  const found: string[] = [];
  for (const question of questions) {
    const [first, second] = [await answerOf(question, one), await answerOf(question, other)];
    if (first !== second) found.push(`${question.name}\n  ${one.engine}: ${first}\n  ${other.engine}: ${second}`);
  }
  return found;
};
