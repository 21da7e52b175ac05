import { reader, type Fact, type Holding, type KnowledgeAnswer, type KnowledgeQuestion } from "@/server/contracts/mind";
import { loadIndex, type Simulation } from "../state";
import { describeAuthored } from "./describe-mind";
import { readHoldings, type Held } from "./read-mind";

const isAbout = ({ subjectId, objectId, aboutId }: Fact, characterId: string | null): boolean =>
  characterId === null || subjectId === characterId || objectId === characterId || aboutId === characterId;

/** What the reader was shown of the writer's facts, and every deed that anybody still holds: deeds happen before the reader's eyes. */
const heldByReader = (sim: Simulation, everybody: () => Held[]): Held[] => {
  const shown = new Map<number, number>();
  for (const [fact, act] of sim.minds.shown) shown.set(fact, shown.has(fact) ? Math.min(shown.get(fact)!, act) : act);
  const holdingOf = (factId: string, act: number | null): Holding => ({
    factId,
    characterId: reader,
    stance: "knows",
    how: "witnessed",
    fromId: null,
    strength: 1,
    hops: 0,
    sinceTick: 0,
    act,
    distorted: false,
    denied: false,
  });
  const deeds = new Map<string, Held>();
  for (const { fact } of everybody()) {
    if (fact.kind === "deed" && fact.isTrue)
      deeds.set(fact.id, { fact, holding: { ...holdingOf(fact.id, fact.act), sinceTick: fact.tick } });
  }
  const facts = [...shown].map(([index, act]): Held => {
    const fact = describeAuthored(sim, index);
    return { fact, holding: holdingOf(fact.id, act > 0 ? act : null) };
  });
  return [...facts, ...deeds.values()];
};

const asked = (sim: Simulation, question: KnowledgeQuestion): Held[] => {
  const everybody = (): Held[] => sim.records.flatMap((_, who) => readHoldings(sim, who));
  if (question.characterId === null) return everybody();
  if (question.characterId === reader) return heldByReader(sim, everybody);
  return readHoldings(sim, loadIndex(sim, question.characterId));
};

/** What somebody does not hold: neither so nor otherwise. */
const unknownTo = (sim: Simulation, characterId: string | null): ((fact: Fact) => boolean) => {
  if (characterId === null) return () => true;
  const known = new Set(readHoldings(sim, loadIndex(sim, characterId)).map(({ fact }) => fact.id));
  return ({ id }) => !known.has(id);
};

/**
 * The ledger's answer: what somebody knows (about somebody), who knows a fact, since when and from whom, what the reader (or somebody else)
 * knows that another does not. Reads only.
 */
export const askKnowledge = (sim: Simulation, question: KnowledgeQuestion): KnowledgeAnswer => {
  const isUnknown = unknownTo(sim, question.notHeldBy);
  const held = asked(sim, question).filter(
    ({ fact }) => (question.factId === null || fact.id === question.factId) && isAbout(fact, question.aboutId) && isUnknown(fact),
  );
  const facts = new Map(held.map(({ fact }) => [fact.id, fact]));
  const index = sim.minds.facts.findIndex(({ id }) => id === question.factId);
  if (index >= 0 && !facts.has(question.factId!)) facts.set(question.factId!, describeAuthored(sim, index));
  return { tick: sim.tick, facts: [...facts.values()], holdings: held.map(({ holding }) => holding) };
};
