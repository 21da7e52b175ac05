import { describe, expect, it } from "vitest";
import { createTieWorld, type TieStep, type TieWorld } from "@/server/testing/factories/tie-world";
import { testId } from "@/server/testing/factories/history";
import { resolveParams } from "@/server/simulation/params";
import { draw } from "@/server/simulation/rng";
import type { ChronicleEvent } from "./chronicle/events";
import { relationshipKey } from "./relationship-kinds";
import { tieFields, tieHalfLives, type TieNumbers } from "./tie-fold";

const HISTORIES = 10_000;
const STEPS = 24;
const people = [0, 1, 2, 3].map((k) => testId("character", k));

const diceOf = (history: number) => {
  let k = 0;
  const roll = (): number => draw(history, (k += 1), 0, 77);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)]!;
  const pair = (): { fromId: string; toId: string } => {
    const fromId = pick(people);
    return { fromId, toId: pick(people.filter((id) => id !== fromId)) };
  };
  return { roll, pick, pair };
};
type Dice = ReturnType<typeof diceOf>;

/** `wild`: anything, bounds and all. `calm`: small acts on middling ties of people who never get to know each other. */
type Temper = "wild" | "calm";

const amounts = ({ roll }: Dice, temper: Temper): TieNumbers => {
  const amount = (): number => (roll() * 2 - 1) * (temper === "wild" ? 0.7 : 0.02);
  return { strength: amount(), trust: amount(), familiarity: temper === "wild" ? Math.abs(amount()) / 4 : 0, offence: amount() };
};
const authoredValues = ({ roll }: Dice, temper: Temper): TieNumbers =>
  temper === "wild"
    ? { strength: roll() * 2 - 1, trust: roll(), familiarity: roll(), offence: roll() }
    : { strength: roll() - 0.5, trust: 0.3 + roll() / 3, familiarity: 0, offence: 0.6 + roll() / 5 };

const nextStep = (dice: Dice, id: number, temper: Temper): TieStep => {
  const { roll, pair } = dice;
  const kind = roll();
  if (kind < 0.15) return { what: "wait", ticks: Math.floor(roll() * (temper === "wild" ? 600 : 100)) };
  if (kind < 0.6) {
    const ties = Array.from({ length: 1 + Math.floor(roll() * 3) }, () => ({ ...pair(), by: amounts(dice, temper) }));
    return { what: "act", id, spoken: roll() < 0.8, ties };
  }
  const lineOf = (): number => Math.floor(roll() * (id + 1));
  if (kind < 0.82) return { what: "reject", id: lineOf() };
  if (kind < 0.88) return { what: "edit", id: lineOf() };
  if (kind < 0.95) return { what: "author", ...pair(), values: authoredValues(dice, temper) };
  return { what: "kind", ...pair(), kind: Math.floor(roll() * 10) };
};

/** Worked out anew from the log alone: struck lines are those that the log strikes, and what they did to a tie is left out. */
const oracle = (log: readonly ChronicleEvent[], key: string): TieNumbers | null => {
  const struck = new Set(log.filter((event) => event.type === "line.rejected").map(({ payload }) => payload.lineId));
  let shown: TieNumbers | null = null;
  let told: TieNumbers | null = null;
  let tick = 0;
  for (const event of log) {
    if (event.type === "relationship.authored") {
      const { fromId, toId, ...values } = event.payload.relationship;
      if (relationshipKey(fromId, toId) === key) [shown, told, tick] = [values, values, event.tick];
    } else if (event.type === "relationship.recomputed") {
      const { change } = event.payload;
      if (relationshipKey(change.fromId, change.toId) === key) told = change;
    } else if (event.type === "relationship.changed") {
      const { change, lineId } = event.payload;
      if (relationshipKey(change.fromId, change.toId) !== key) continue;
      const values = { strength: 0, trust: 0, familiarity: 0, offence: 0 };
      for (const field of tieFields) {
        const rate = field === "strength" ? 1.5 - (told?.familiarity ?? 0) : 1;
        const gap = (shown?.[field] ?? 0) - (told?.[field] ?? 0);
        const [low, own] = [field === "strength" ? -1 : 0, lineId !== null && struck.has(lineId) ? 0 : change.delta[field]];
        const faded = change[field] - change.delta[field] + gap * 0.5 ** (((event.tick - tick) * rate) / tieHalfLives[field]);
        values[field] = Math.max(low, Math.min(1, Math.max(low, Math.min(1, faded)) + own));
      }
      [shown, told, tick] = [values, change, event.tick];
    }
  }
  return shown;
};

/** Cheaper than an expectation, of which there would be hundreds of thousands. */
const refuse = (what: string): never => {
  throw new Error(what);
};

const checkTies = ({ log, store }: TieWorld): number => {
  const ties = store.list("tie");
  for (const tie of ties) {
    const right = oracle(log, relationshipKey(tie.fromId, tie.toId));
    for (const field of tieFields)
      if (Math.abs(tie[field] - (right?.[field] ?? 9)) > 1.01e-4) refuse(`${field} is ${tie[field]}, and ${right?.[field]} survives`);
  }
  return ties.length;
};

/** Every change names a line that was said, an act that was made, the writer's reason, or a line that was struck. */
const checkCauses = ({ log, rows, store }: TieWorld): void => {
  for (const { cause, lineId, causeSeq, seq } of rows) {
    const event = log[seq - 1];
    const line = lineId === null ? undefined : store.get("line", lineId);
    if (cause === "line" && (line?.seq !== causeSeq || line.text === "")) refuse("a change of a line that was never said");
    if (cause === "ruling" && line?.ruling !== "rejected") refuse("a ruling without a struck line");
    if (cause === "act" && log[causeSeq - 1]?.type !== "move.made") refuse("a change without an act");
    if (cause === "authored" && (event?.type !== "relationship.authored" || event.payload.relationship.evidence === ""))
      refuse("the writer gave no reason");
  }
};

describe("over ten thousand histories of acts, edits, rejections, the writer's word and forks", () => {
  it("a tie is the fold of what survives, and every change cites what is there", () => {
    const counted = { ties: 0, changes: 0, rulings: 0, forks: 0 };
    for (let history = 1; history <= HISTORIES; history += 1) {
      const dice = diceOf(history);
      const worlds = [createTieWorld()];
      for (let k = 0; k < STEPS; k += 1) {
        const world = dice.pick(worlds);
        const step = nextStep(dice, k, "wild");
        world.take(step);
        if (step.what === "reject") checkTies(world);
        if (worlds.length < 3 && dice.roll() < 0.06) worlds.push(world.fork());
      }
      for (const world of worlds) {
        counted.ties += checkTies(world);
        counted.changes += world.rows.length;
        counted.rulings += world.rows.filter(({ cause }) => cause === "ruling").length;
        checkCauses(world);
      }
      counted.forks += worlds.length - 1;
    }
    expect(counted.ties).toBeGreaterThan(150_000);
    expect(counted.changes).toBeGreaterThan(300_000);
    expect(counted.rulings).toBeGreaterThan(30_000);
    expect(counted.forks).toBeGreaterThan(5_000);
  }, 120_000);
});

describe("a tie whose lines were struck", () => {
  it("is what it would be had the lines never been said, wherever nothing was pressed against a bound", () => {
    let compared = 0;
    for (let history = 1; history <= 1_000; history += 1) {
      const dice = diceOf(history);
      const opening = people.flatMap((fromId) =>
        people
          .filter((toId) => toId !== fromId)
          .map((toId): TieStep => ({ what: "author", fromId, toId, values: authoredValues(dice, "calm") })),
      );
      const steps = [...opening, ...Array.from({ length: STEPS }, (_, k) => nextStep(dice, k, "calm"))];
      const world = createTieWorld();
      for (const step of steps) world.take(step);
      const without = createTieWorld();
      for (const step of steps) if (step.what !== "reject" && !(step.what === "act" && world.struck.has(step.id))) without.take(step);
      for (const tie of without.store.list("tie")) {
        const key = relationshipKey(tie.fromId, tie.toId);
        // Where a struck line was the last to tell of a tie, it is shown as of then, and in the other history as of the act before.
        const last = world.rows.findLast(
          ({ cause, ...row }) => cause !== "kind" && cause !== "ruling" && relationshipKey(row.fromId, row.toId) === key,
        );
        const found = world.store.get("tie", key);
        if (!found || (last?.lineId && world.store.get("line", last.lineId)?.ruling === "rejected")) continue;
        compared += 1;
        for (const field of tieFields)
          if (Math.abs(found[field] - tie[field]) > 1e-3) refuse(`${field} is ${found[field]}, and would be ${tie[field]}`);
      }
    }
    expect(compared).toBeGreaterThan(8_000);
  });

  it("fades at the rates of the model", () => {
    const { strengthHalfLife, trustHalfLife, familiarityHalfLife, offenceHalfLife } = resolveParams({}).relation;
    expect(tieHalfLives).toEqual({
      strength: strengthHalfLife,
      trust: trustHalfLife,
      familiarity: familiarityHalfLife,
      offence: offenceHalfLife,
    });
  });
});
