import { describe, expect, it } from "vitest";
import { reader, type Holding } from "@/server/contracts/mind";
import { characterId } from "@/server/testing/factories/simulation-people";
import { draw } from "../rng";
import { applyInput, askKnowledge, createSimulation, readMind, restore, snapshot, type Simulation } from "../simulation";
import { buildFact, createSmallCast, perform } from "../testing/small-cast";
import { basisOfBelief } from "./ground";
import { createBasis, groundOfBelief } from "./mind-work";
import { firstBelief } from "./minds";
import { openSecrets } from "./secrets";
import { noteTelling, tellTo } from "./tell";
import { worthOf } from "./topic";

const held = (sim: Simulation, who: number, factId: string): Holding | undefined =>
  readMind(sim, characterId(who)).holdings.find((each) => each.factId === factId);
const ask = (sim: Simulation, question: Partial<Parameters<typeof askKnowledge>[1]>) =>
  askKnowledge(sim, { characterId: null, factId: null, aboutId: null, notHeldBy: null, ...question });
const plain = { "mind.distort": -1, "mind.swap": 0 };

describe("what is told", () => {
  it("weakens with every teller, and says by whom and by which act it came", () => {
    const sim = createSmallCast(6, { params: plain });
    applyInput(sim, { type: "fact", fact: buildFact({ heldBy: [characterId(0)] }) });
    const acts = [0, 1, 2, 3].map((k) => perform(sim, k, "INFORM", k + 1).acts[0]!);
    expect(acts.every(({ reason }) => reason.facts[0]?.id === "a1")).toBe(true);
    const chain = [0, 1, 2, 3, 4].map((k) => held(sim, k, "a1")!);
    for (let k = 1; k < chain.length; k += 1) {
      expect(chain[k]!.strength).toBeLessThan(chain[k - 1]!.strength);
      expect(chain[k]).toMatchObject({ hops: k, how: "told", fromId: characterId(k - 1), act: acts[k - 1]!.number });
    }
    expect(chain[0]).toMatchObject({ stance: "knows", how: "authored", hops: 0, strength: 1 });
    // Nothing is told on after four tellers.
    expect(perform(sim, 4, "INFORM", 5).acts[0]!.reason.facts.map(({ id }) => id)).not.toContain("a1");
  });

  it("is s·(.35 + .65·T)·.85, half of it when it is not believed; two who agree are believed more", () => {
    const sim = createSmallCast(3, { params: plain });
    applyInput(sim, { type: "fact", fact: buildFact({ heldBy: [characterId(0), characterId(1)] }) });
    const first = perform(sim, 0, "INFORM", 2).acts[0]!;
    const once = held(sim, 2, "a1")!.strength;
    const full = (0.35 + 0.65 * 0.6) * 0.85;
    expect(Math.abs(once - full * (first.accepted ? 1 : 0.5))).toBeLessThan(0.02);
    const second = perform(sim, 1, "INFORM", 2).acts[0]!;
    const again = full * (second.accepted ? 1 : 0.5);
    expect(Math.abs(held(sim, 2, "a1")!.strength - (1 - (1 - once) * (1 - again)))).toBeLessThan(0.02);
    perform(sim, 1, "INFORM", 2);
    expect(sim.minds.beliefCount[2]).toBe(2);
  });

  it("is warped toward the teller's feelings, or put on somebody else", () => {
    const sim = createSmallCast(5, { params: { "mind.distort": 1, "mind.swap": 1 } });
    const act = perform(sim, 3, "INSULT", 4, { present: [0] }).acts[0]!.number;
    expect(perform(sim, 0, "GOSSIP", 1).acts[0]).toMatchObject({ aboutId: characterId(3), reason: { facts: [{ id: `d${act}` }] } });
    const mind = readMind(sim, characterId(1));
    const twisted = mind.facts.find(({ id }) => id.startsWith(`d${act}.`))!;
    expect(twisted).toMatchObject({ isTrue: false, subjectId: characterId(3), act });
    expect(twisted.objectId).not.toBe(characterId(4));
    expect(mind.holdings.find(({ factId }) => factId === twisted.id)).toMatchObject({ stance: "believesFalsely", distorted: true });
  });

  it("is not gossiped about in front of whom it concerns, nor to whoever was there", () => {
    const sim = createSmallCast(4, { params: plain });
    perform(sim, 2, "INSULT", 3, { present: [0] });
    expect(perform(sim, 0, "GOSSIP", 1, { present: [2] }).acts[0]!.aboutId).toBeNull();
    expect(perform(sim, 0, "GOSSIP", 3).acts[0]!.aboutId).toBeNull();
    expect(perform(sim, 0, "GOSSIP", 1, { present: [2], hears: [] }).acts[0]!.aboutId).toBe(characterId(2));
  });

  it("ends when listeners know: with certain telling and full mixing 79.7 % hear of it (G6, Maki and Thompson)", () => {
    const size = 10_000;
    const params = { "mind.stifle": 0, "mind.hops": 15, "mind.least": 0, "mind.base": 1, "mind.hop": 1, ...plain };
    const base = createSmallCast(1, { params });
    const characters = Array.from({ length: size }, (_, k) => ({ ...base.records[0]!, id: characterId(k) }));
    const sim = createSimulation({ seed: 1, params, characters, ties: [] });
    const reach = (run: number): number => {
      const id = `a${run}`;
      applyInput(sim, { type: "fact", fact: buildFact({ id, heldBy: [characterId(0)] }) });
      const basis = createBasis();
      const where = (who: number): number => firstBelief(sim.minds, who) + (sim.minds.beliefCount[who]! - 1) * 11;
      const tellers = [0];
      let heard = 1;
      for (let act = 1; tellers.length > 0; act += 1) {
        const k = Math.floor(draw(run, act, 1, 77) * tellers.length);
        const teller = tellers[k]!;
        const listener = Math.floor(draw(run, act, 2, 77) * size);
        if (listener === teller) continue;
        const at = where(teller);
        basisOfBelief(sim, at, basis);
        const taken = tellTo(sim, act, teller, listener, basis, act, 1);
        noteTelling(sim, groundOfBelief(at), taken);
        if (taken === "new") {
          heard += 1;
          tellers.push(listener);
        }
        if (worthOf(sim, groundOfBelief(at)) === 0) tellers.splice(k, 1);
      }
      return heard / size;
    };
    const runs = [1, 2, 3, 4].map(reach);
    expect(Math.abs(runs.reduce((sum, each) => sum + each, 0) / runs.length - 0.797)).toBeLessThan(0.01);
  });
});

describe("a lie", () => {
  it("is believed by whoever knows no better, and seen through by whoever was there", () => {
    const sim = createSmallCast(4, { params: plain });
    const act = perform(sim, 0, "INSULT", 1, { present: [2] }).acts[0]!.number;
    const lie = perform(sim, 0, "LIE", 3).acts[0]!;
    expect(lie.reason.facts[0]?.id).toBe(`d${act}`);
    expect(lie.seenThrough).toBeUndefined();
    expect(held(sim, 3, `d${act}`)).toMatchObject({ denied: true, stance: "believesFalsely", fromId: characterId(0) });
    const bold = perform(sim, 0, "LIE", 3, { present: [2] }).acts[0]!;
    expect(held(sim, 2, `d${bold.number}`)).toBeDefined();
  });

  it("comes out when the writer lets the other know; the liar is trusted less", () => {
    const sim = createSmallCast(2, { params: plain });
    applyInput(sim, { type: "fact", fact: buildFact({ isSecret: true, subjectId: characterId(0), heldBy: [characterId(0)] }) });
    const lie = perform(sim, 0, "LIE", 1).acts[0]!.number;
    expect(held(sim, 1, "a1")?.denied).toBe(true);
    const trust = (): number => sim.ties.slots.trust[sim.ties.rows.start[1]!]!;
    const before = trust();
    applyInput(sim, { type: "reveal", factId: "a1", characterIds: [characterId(1)] });
    expect(trust()).toBeLessThan(before - 0.15);
    expect(readMind(sim, characterId(1)).facts.find(({ id }) => id === `d${lie}`)?.move).toBe("LIE");
  });
});

describe("a betrayal (G7)", () => {
  it("is known to the one betrayed and to some of those present, and lowers what they think of the traitor", () => {
    const sim = createSmallCast(12, { trust: 0.8 });
    const others = Array.from({ length: 10 }, (_, k) => k + 2);
    const { acts, learned } = perform(sim, 0, "BETRAY", 1, { present: others });
    const id = `d${acts[0]!.number}`;
    expect(held(sim, 1, id)?.stance).toBe("knows");
    const witnesses = others.filter((who) => held(sim, who, id));
    expect(witnesses.length).toBeGreaterThan(1);
    expect(witnesses.length).toBeLessThan(10);
    expect(learned.map(({ characterId: who }) => who).sort()).toEqual(witnesses.map(characterId).sort());
    const change = acts[0]!.ties.find(({ fromId }) => fromId === characterId(witnesses[0]!));
    expect(change?.delta.strength).toBeLessThan(0);
  });
});

describe("the ledger", () => {
  it("answers who knows, since when and from whom, and what the reader knows that somebody does not", () => {
    const sim = createSmallCast(3, { params: plain });
    applyInput(sim, { type: "fact", fact: buildFact({ subjectId: characterId(2), heldBy: [characterId(0), reader] }) });
    expect(ask(sim, { factId: "a1" }).holdings.map(({ characterId: who }) => who)).toEqual([characterId(0)]);
    expect(ask(sim, { characterId: reader, notHeldBy: characterId(1) }).facts.map(({ id }) => id)).toEqual(["a1"]);
    applyInput(sim, { type: "tick" });
    const act = perform(sim, 0, "INFORM", 1).acts[0]!.number;
    const [answer] = ask(sim, { characterId: characterId(1), aboutId: characterId(2) }).holdings;
    expect(answer).toMatchObject({ factId: "a1", fromId: characterId(0), sinceTick: 1, act });
    expect(ask(sim, { characterId: reader, notHeldBy: characterId(1) }).facts.map(({ id }) => id)).not.toContain("a1");
  });

  it("knows what was told before the reader, and which secrets are kept from whom", () => {
    const sim = createSmallCast(3, { params: plain });
    const secret = buildFact({
      isSecret: true,
      subjectId: characterId(0),
      objectId: characterId(1),
      heldBy: [characterId(0), characterId(2)],
    });
    applyInput(sim, { type: "fact", fact: secret });
    const kept = (): [number, number][] => {
      const found: [number, number][] = [];
      openSecrets(sim, (_, holder, other) => found.push([holder, other]));
      return found;
    };
    expect(kept()).toEqual([
      [0, 1],
      [2, 1],
    ]);
    expect(ask(sim, { characterId: reader }).facts.map(({ id }) => id)).not.toContain("a1");
    const act = perform(sim, 2, "REVEAL_SECRET", 1).acts[0]!;
    expect(act.reason.facts).toMatchObject([{ id: "a1", isSecret: true, knownToAddressee: false }]);
    expect(ask(sim, { characterId: reader, factId: "a1" }).holdings).toMatchObject([{ act: act.number }]);
    expect(kept()).toEqual([]);
    applyInput(sim, { type: "retract", act: act.number });
    expect(ask(sim, { characterId: reader, factId: "a1" }).holdings).toEqual([]);
    expect(kept()).toHaveLength(2);
  });

  it("keeps hostile texts letter by letter, through a snapshot (G14)", () => {
    const texts = [
      "👩‍👩‍👧‍👦".repeat(18).slice(0, 200),
      "\u202Eשלום‏ <b>",
      "<img src=x onerror=alert(1)>",
      "you absolute bastard",
      "\u0000\uD800",
    ];
    const sim = createSmallCast(1);
    texts.forEach((text, k) => applyInput(sim, { type: "fact", fact: buildFact({ id: `a${k}`, text, heldBy: [characterId(0)] }) }));
    const again = restore(snapshot(sim));
    expect(readMind(again, characterId(0)).facts.map(({ text }) => text)).toEqual(texts);
  });
});
