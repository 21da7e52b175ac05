import { describe, expect, it } from "vitest";
import { motifCanon, motifTwins } from "@/server/contracts/motif-canon";
import { darkMotifs, lightMotifs, motifCategories, type MotifCategory } from "@/server/contracts/motifs";
import { directedMoves } from "@/server/contracts/moves";
import { effectsOf } from "../tables/motif-effects";
import { motifEvidence } from "../tables/motif-evidence";
import { motifLinks } from "../tables/motif-links";
import { boostedBy, conflictPairs, motifAt, motifCount, movesOf, synthesesOf } from "./canon";

const twinsOf = (id: MotifCategory): MotifCategory[] => motifTwins.flatMap(({ pair: [a, b] }) => (a === id ? [b] : b === id ? [a] : []));
const unique = (list: readonly unknown[]): boolean => new Set(list).size === list.length;
const shared = (a: MotifCategory, b: MotifCategory): number =>
  effectsOf(a).boosts.filter((move) => effectsOf(b).boosts.includes(move)).length;

describe("the canon of themes", () => {
  it("has 25 dark and 24 light ones, each with a tone, its own definition, and evidence", () => {
    expect(motifCategories).toHaveLength(49);
    expect(motifCategories.filter((id) => motifCanon[id].tone === "dark")).toEqual([...darkMotifs]);
    expect(motifCategories.filter((id) => motifCanon[id].tone === "light")).toEqual([...lightMotifs]);
    expect(unique(motifCategories.map((id) => motifCanon[id].definition))).toBe(true);
    for (const id of motifCategories) {
      expect(motifCanon[id].definition.length).toBeLessThanOrEqual(100);
      expect(motifEvidence[id]).not.toBe("");
      expect(motifCanon[id].hue).toBeGreaterThanOrEqual(0);
      expect(motifCanon[id].hue).toBeLessThan(360);
    }
  });

  it("links themes both ways, never to themselves, and kin are never in conflict", () => {
    for (const id of motifCategories) {
      const { opposites, conflicts, kin } = motifLinks[id];
      expect(opposites.length, id).toBeGreaterThan(0);
      expect(conflicts.length, id).toBeGreaterThan(0);
      expect(unique([...opposites, ...conflicts, ...kin, id]), id).toBe(true);
      for (const name of ["opposites", "conflicts", "kin"] as const) {
        for (const other of motifLinks[id][name]) expect(motifLinks[other][name], `${id} ${name} ${other}`).toContain(id);
      }
      for (const twin of twinsOf(id)) expect(kin, `${id} and its twin`).toContain(twin);
    }
    expect(conflictPairs.filter(({ weight }) => weight === 1)).toHaveLength(25);
    expect(conflictPairs.filter(({ weight }) => weight === 0.5)).toHaveLength(77);
    expect(motifTwins).toHaveLength(15);
  });

  it("leans and strains within the bounds, and names moves that exist, none twice", () => {
    for (const id of motifCategories) {
      const { lean, tension, boosts, suppresses } = effectsOf(id);
      for (const value of [...lean, tension]) expect(Math.abs(value)).toBeLessThanOrEqual(1);
      expect(unique([...boosts, ...suppresses]), id).toBe(true);
      for (const move of [...boosts, ...suppresses]) expect(directedMoves).toContain(move);
      expect(boosts.filter((move) => move !== "FLIRT" && move !== "DECLARE_LOVE").length, id).toBeGreaterThanOrEqual(3);
      expect(boosts.length, id).toBeLessThanOrEqual(5);
      expect(suppresses, id).toHaveLength(2);
    }
  });

  it("lets opposites share no boosted move, twins at most one, and no two themes the same ones", () => {
    for (const id of motifCategories) {
      for (const other of motifLinks[id].opposites) expect(shared(id, other), `${id} and ${other}`).toBe(0);
      for (const twin of twinsOf(id)) expect(shared(id, twin), `${id} and ${twin}`).toBeLessThanOrEqual(1);
    }
    expect(unique(motifCategories.map((id) => [...effectsOf(id).boosts].sort().join()))).toBe(true);
  });

  it("has every move boosted by one to six themes", () => {
    for (const [move, motifs] of boostedBy.entries()) {
      expect(motifs.length, directedMoves[move]).toBeGreaterThanOrEqual(1);
      expect(motifs.length, directedMoves[move]).toBeLessThanOrEqual(6);
    }
    for (let motif = 0; motif < motifCount; motif += 1) {
      const { boosts, suppresses } = effectsOf(motifAt(motif));
      expect(movesOf[motif]).toHaveLength(boosts.length + suppresses.length);
    }
  });

  it("offers as a synthesis only what is kin to one side and at odds with neither", () => {
    for (const { first, second } of conflictPairs) {
      for (const offered of synthesesOf(first, second)) {
        const { opposites, conflicts, kin } = motifLinks[motifAt(offered)];
        expect([first, second].some((side) => kin.includes(motifAt(side)))).toBe(true);
        for (const side of [first, second]) expect([...opposites, ...conflicts]).not.toContain(motifAt(side));
      }
    }
  });
});
