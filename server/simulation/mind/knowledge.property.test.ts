import { describe, expect, it } from "vitest";
import { directedMoves, type MoveId } from "@/server/contracts/moves";
import type { Act, SimulationInput, SimulationOutcome, SimulationSetup } from "@/server/contracts/simulation";
import { buildCharacter, buildId, buildTie, characterId } from "@/server/testing/factories/simulation-people";
import { draw } from "../rng";
import { applyInput, createSimulation, readMind, restore, SimulationError, snapshot, type Simulation } from "../simulation";
import { PresenceModel } from "../testing/presence-model";

const CAST = 5;
const STEPS = 9;
const HISTORIES = 10_000;
const tellingMoves: readonly MoveId[] = ["GOSSIP", "INFORM", "REVEAL_SECRET", "WARN", "CONFESS", "CONFIDE", "ACCUSE", "LIE"];
/** Freely chosen, these rest on something that the actor has in mind. */
const restingMoves: readonly MoveId[] = ["GOSSIP", "REVEAL_SECRET", "LIE", "ACCUSE", "REMINISCE", "CONFESS", "DEFEND", "WARN", "MEDIATE"];
const likely: readonly MoveId[] = [...tellingMoves, "INSULT", "BETRAY", "COMPLIMENT", "REMINISCE"];

const people = Array.from({ length: CAST }, (_, k) => characterId(k));
const setup: SimulationSetup = {
  seed: 1,
  params: { "activation.base": 1.2, "mind.witness": 0.15 },
  characters: people.map((_, k) => buildCharacter(3, k, { homePlaceId: buildId(2, k < 3 ? 0 : 1), goals: [] })),
  ties: people.flatMap((_, a) =>
    people.flatMap((__, b) => (a === b ? [] : [buildTie(a, b, { strength: ((a + b) % 3) * 0.4 - 0.3, familiarity: 0.5 })])),
  ),
};
/** Every history starts here: making a cast costs more than its history. */
const start = snapshot(createSimulation(setup));

interface Story {
  sim: Simulation;
  model: PresenceModel;
  facts: string[];
  acts: number[];
  used: number;
}

const place = (id: string): string | null => setup.characters.find((each) => each.id === id)!.homePlaceId;

/** Who can have perceived an act: the room, or in the background whoever lives where it happens. */
const perceivers = (act: Act, input: SimulationInput): string[] => {
  const two = act.targetId === null ? [act.actorId] : [act.actorId, act.targetId];
  if (input.type === "turn") return [...new Set([...two, ...(input.hears ?? input.present)])];
  return act.targetId === null ? two : [...new Set([...two, ...people.filter((id) => place(id) === place(act.targetId!))])];
};

/** In the background only the one who is addressed hears what is said. */
const hearers = (act: Act, input: SimulationInput): string[] =>
  input.type === "turn" ? perceivers(act, input) : [act.actorId, ...(act.targetId === null ? [] : [act.targetId])];

/** Cheaper than an expectation, of which there would be millions. */
const refuse = (what: string): never => {
  throw new Error(what);
};

const checkAct = ({ model }: Story, act: Act, input: SimulationInput): number => {
  const { memories, facts } = act.reason;
  for (const { act: number, sources } of memories) {
    for (const source of number === null ? sources.map((id) => id.split(".")[0]!) : [String(number)]) {
      if (!model.holds(act.actorId, `d${source}`)) refuse(`${act.move} remembers act ${source}`);
    }
  }
  for (const fact of facts) if (!model.holds(act.actorId, fact.id)) refuse(`${act.move} rests on ${fact.id}`);
  const isFree = input.type !== "turn" || input.move === null;
  if (isFree && restingMoves.includes(act.move) && facts.length !== 1) refuse(`${act.move} rests on nothing`);
  if (act.move === "GOSSIP" && act.aboutId !== null) {
    if (facts[0]!.subjectId !== act.aboutId) refuse("It gossips about somebody else");
    if (hearers(act, input).includes(act.aboutId)) refuse("It gossips about somebody who hears it");
  }
  return memories.length + facts.length;
};

const follow = (story: Story, input: SimulationInput, { acts }: SimulationOutcome): void => {
  const { model } = story;
  if (input.type === "fact") model.give(input.fact, input.fact.heldBy);
  if (input.type === "reveal") model.give({ id: input.factId }, input.characterIds);
  if (input.type === "retract") model.retract(input.act);
  // The acts of a tick come in their order, each before what it changed.
  for (const act of acts) {
    story.used += checkAct(story, act, input);
    model.perceive(act, perceivers(act, input));
    if (tellingMoves.includes(act.move)) for (const { id } of act.reason.facts) model.hear(act, id, hearers(act, input));
    story.acts.push(act.number);
  }
};

const step = (story: Story, input: SimulationInput): void => {
  try {
    follow(story, input, applyInput(story.sim, input));
  } catch (error) {
    if (!(error instanceof SimulationError)) throw error;
  }
};

/** Dice of one history. */
const diceOf = (history: number) => {
  let k = 0;
  const roll = (): number => draw(history, (k += 1), 0, 9001);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)]!;
  return { roll, pick, some: (): string[] => people.filter(() => roll() < 0.5) };
};
type Dice = ReturnType<typeof diceOf>;

const nextInput = (story: Story, { roll, pick, some }: Dice, turn: number): SimulationInput => {
  const kind = roll();
  if (kind < 0.35) return { type: "tick" };
  if (kind < 0.75) {
    const speakerId = pick(people);
    const addresseeId = pick(people.filter((id) => id !== speakerId));
    const move = roll() < 0.4 ? null : roll() < 0.8 ? pick(likely) : pick(directedMoves);
    const present = [speakerId, addresseeId, ...some()];
    return { type: "turn", sceneKey: 1, turn, present, speakerId, addresseeId, move, ...(roll() < 0.4 ? { hears: some() } : {}) };
  }
  if (kind < 0.85) {
    const id = `a${story.facts.length + 1}`;
    story.facts.push(id);
    const [subjectId, objectId] = [roll() < 0.7 ? pick(people) : null, roll() < 0.5 ? pick(people) : null];
    return {
      type: "fact",
      fact: { id, text: "So it is", subjectId, objectId, isTrue: roll() < 0.7, isSecret: roll() < 0.6, heldBy: some() },
    };
  }
  if (kind < 0.91) return { type: "reveal", factId: story.facts.length > 0 ? pick(story.facts) : "a0", characterIds: some() };
  return { type: "retract", act: story.acts.length > 0 ? pick(story.acts) : 1 };
};

const checkMinds = ({ sim, model }: Story): void => {
  for (const id of people) {
    for (const { factId } of readMind(sim, id).holdings) if (!model.holds(id, factId)) refuse(`${id} holds ${factId}`);
  }
};

const play = (story: Story, dice: Dice, steps: number): void => {
  for (let k = 1; k <= steps; k += 1) step(story, nextInput(story, dice, k));
  checkMinds(story);
};

describe("over ten thousand histories with facts, lies, asides, retractions and forks", () => {
  it("nobody remembers, tells, or rests anything on what it does not hold at that moment", () => {
    let used = 0;
    for (let history = 1; history <= HISTORIES; history += 1) {
      const dice = diceOf(history);
      const sim = restore(start);
      (sim as { seed: number }).seed = history;
      const story: Story = { sim, model: new PresenceModel(), facts: [], acts: [], used: 0 };
      play(story, dice, STEPS);
      if (history % 10 === 0) {
        const fork: Story = {
          sim: restore(snapshot(sim)),
          model: story.model.clone(),
          facts: [...story.facts],
          acts: [...story.acts],
          used: 0,
        };
        play(fork, diceOf(-history), 4);
        play(story, dice, 4);
      }
      used += story.used;
    }
    // The histories make use of what is held.
    expect(used).toBeGreaterThan(5 * HISTORIES);
  }, 300_000);
});
