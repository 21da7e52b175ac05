import { describe, expect, it } from "vitest";
import { toColumns } from "@/server/services/tie";
import { draw } from "@/server/simulation/rng";
import { testId } from "@/server/testing/factories/history";
import { createTieWorld, type TieStep, type TieWorld } from "@/server/testing/factories/tie-world";
import { createMemoryView } from "./chronicle/fold";
import type { TieView } from "./chronicle/view";
import { differOf } from "./tie-differences";
import { createTieMoments, type TieAt } from "./tie-moments";
import type { TieTracks } from "./tie-tracks";

const people = [0, 1, 2, 3, 4].map((k) => testId("character", k));

const play = (history: number, steps: number): TieWorld => {
  let k = 0;
  const roll = (): number => draw(history, (k += 1), 0, 78);
  const world = createTieWorld();
  for (let id = 0; id < steps; id += 1) {
    const fromId = people[Math.floor(roll() * 5)]!;
    const toId = people.filter((each) => each !== fromId)[Math.floor(roll() * 4)]!;
    const by = { strength: roll() - 0.5, trust: roll() - 0.5, familiarity: roll() / 5, offence: roll() - 0.5 };
    const kind = roll();
    const step: TieStep =
      kind < 0.2
        ? { what: "wait", ticks: Math.floor(roll() * 40) }
        : kind < 0.7
          ? { what: "act", id, spoken: true, ties: [{ fromId, toId, by }] }
          : kind < 0.8
            ? { what: "reject", id: Math.floor(roll() * id) }
            : kind < 0.9
              ? { what: "author", fromId, toId, values: { ...by, trust: roll(), offence: roll() } }
              : { what: "kind", fromId, toId, kind: id };
    world.take(step);
  }
  return world;
};

/** As `tie.tracks` pages them, one page running into the next. */
const pagesOf = (world: TieWorld, size: number): TieTracks[] => {
  const pages: TieTracks[] = [];
  for (let from = 0, afterSeq = 0; afterSeq < world.log.length; from += size) {
    const rows = world.rows.slice(from, from + size);
    const toSeq = from + size < world.rows.length ? rows.at(-1)!.seq : world.log.length;
    pages.push({ timelineId: "t", afterSeq, toSeq, ...toColumns(rows), marks: [], more: toSeq < world.log.length });
    afterSeq = toSeq;
  }
  return pages;
};

const shown = (ties: Iterable<TieAt | TieView>) =>
  [...ties]
    .map(({ fromId, toId, kind, strength, trust, familiarity, offence, changedSeq }) => ({
      fromId,
      toId,
      kind,
      strength,
      trust,
      familiarity,
      offence,
      changedSeq,
    }))
    .sort((a, b) => (a.fromId + a.toId < b.fromId + b.toId ? -1 : 1));

const foldedAt = (world: TieWorld, seq: number) => {
  const view = createMemoryView();
  view.apply(world.log.slice(0, seq));
  return shown(view.list("tie"));
};

describe("any moment of the ties", () => {
  it("drawn from tracks is what the fold of the chronicle shows, at once and step by step, forward and back", () => {
    for (let history = 1; history <= 60; history += 1) {
      const world = play(history, 60);
      const moments = createTieMoments(pagesOf(world, 7).reverse());
      const seqs = Array.from({ length: 12 }, (_, k) => Math.floor(draw(history, k, 1, 79) * (world.log.length + 1)));
      const cursor = moments.cursor(0);
      for (const seq of [...seqs, ...seqs.toSorted((a, b) => a - b)]) {
        expect(shown(moments.at(seq).values())).toEqual(foldedAt(world, seq));
        cursor.advance(seq);
        expect(shown(cursor.ties.values())).toEqual(foldedAt(world, seq));
      }
    }
  });

  it("of a stretch that begins later goes on from how the ties are there", () => {
    const world = play(3, 80);
    const [first, ...rest] = pagesOf(world, 20);
    const base = [...createTieMoments([first!]).at(first!.toSeq).values()];
    const moments = createTieMoments(rest, base);
    for (const seq of [first!.toSeq, Math.floor((first!.toSeq + world.log.length) / 2), world.log.length])
      expect(shown(moments.at(seq).values())).toEqual(foldedAt(world, seq));
  });

  it("takes a page twice as once, and does not pass over one that is missing", () => {
    const world = play(4, 60);
    const [first, second, third] = pagesOf(world, 10);
    expect(createTieMoments([first!, second!, second!]).count).toBe(20);
    expect(() => createTieMoments([first!, third!])).toThrow("gap");
  });

  it("tells each tie once that changed on the way", () => {
    const world = play(5, 60);
    const changed = createTieMoments(pagesOf(world, 9)).cursor(0).advance(world.log.length);
    expect(shown(changed)).toEqual(foldedAt(world, world.log.length));
  });
});

describe("warming and cooling", () => {
  it("sums up what acts did and time undid, and leaves out what the writer set", () => {
    const [a, b] = [people[0]!, people[1]!];
    const world = createTieWorld();
    const by = (strength: number) => ({ strength, trust: 0, familiarity: 0, offence: 0 });
    world.take({ what: "author", fromId: a, toId: b, values: { strength: 0.5, trust: 0.5, familiarity: 0, offence: 0 } });
    world.take({ what: "act", id: 1, spoken: true, ties: [{ fromId: a, toId: b, by: by(0.2) }] });
    world.take({ what: "wait", ticks: 9 });
    world.take({ what: "act", id: 2, spoken: true, ties: [{ fromId: a, toId: b, by: by(-0.4) }] });
    const { warmed, cooled } = createTieMoments(pagesOf(world, 10)).warmth(0, 9, 2);
    expect([...warmed].map((sum) => sum.toFixed(2))).toEqual(["0.20", "0.00"]);
    expect([...cooled].map((sum) => sum.toFixed(2))).toEqual(["0.00", "0.40"]);
  });
});

describe("two moments", () => {
  const tie = (toId: string, strength: number, kind: TieAt["kind"] = "friend"): TieAt => ({
    fromId: "a",
    toId,
    kind,
    strength,
    trust: 0.5,
    familiarity: 0.4,
    offence: 0,
    changedSeq: 1,
  });
  const moment = (...ties: TieAt[]) => new Map(ties.map((each) => [each.toId, each]));

  it("differ by who warmed, cooled, appeared, broke or is another kind, the greatest first", () => {
    const before = moment(tie("b", 0.1), tie("c", 0.6), tie("d", 0.4), tie("e", 0.2), tie("f", 0.3), tie("g", 0.9));
    const after = moment(tie("b", 0.35), tie("c", 0.5), tie("d", -0.4), tie("e", 0.2, "romance"), tie("f", 0.301), tie("h", 0.05));
    expect(differOf(before, after).map(({ toId, what }) => `${toId} ${what}`)).toEqual([
      "g broke",
      "d broke",
      "b warmed",
      "e changed",
      "h appeared",
      "c cooled",
    ]);
    expect(differOf(before, before)).toEqual([]);
  });
});
