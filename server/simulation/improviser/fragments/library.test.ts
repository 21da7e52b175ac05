import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { motifCategories } from "@/server/contracts/motifs";
import { directedMoves, soloMoves } from "@/server/contracts/moves";
import { relationshipKinds } from "@/server/contracts/relationship";
import { libraryFor } from "./library";
import { packFiles } from "./pack-files";
import { replyKinds, replyWays, wordKinds } from "./pack-schema";
import { findDuplicates, fragmentsOf, PackError, readPack, readPacks } from "./read-packs";

const packs = readPacks(packFiles);
const folder = path.join(import.meta.dirname, "../packs");
const eras = ["neutral", "regency", "victorian", "elizabethan", "antique", "contemporary"];
const pack = (over: object): unknown => ({ format: "dramatis.pack", version: 1, name: "mine", title: "Mine", ...over });

describe("packs of fragments", () => {
  it("are all in the list of files, and none beside it", () => {
    expect(Object.keys(packFiles).sort()).toEqual(fs.readdirSync(folder).sort());
  });

  it("hold more than eight thousand fragments, and no sentence twice", () => {
    expect(packs.flatMap(fragmentsOf).length).toBeGreaterThanOrEqual(8_000);
    expect(findDuplicates(packs)).toEqual([]);
  });

  it("say where and what is wrong", () => {
    const read = (over: object): string => {
      try {
        readPack("mine.json", pack(over));
      } catch (error) {
        return error instanceof PackError ? error.message : "";
      }
      return "";
    };
    expect(read({ moves: { GREET: { any: ["Hello, {nobody}."] } } })).toMatch(
      /^mine\.json: moves\.GREET\.any\.0.*unknown slot \{nobody\}/s,
    );
    expect(read({ moves: { WAVE: { any: ["Hello."] } } })).toMatch(/mine\.json: moves/);
    expect(read({ replies: { ask: { yes: ["Never (this|that."] } } })).toMatch(/replies\.ask\.yes\.0.*choice/s);
    expect(read({ images: { HOPE: [{ text: "A lamp.", rating: "X" }] } })).toMatch(/images\.HOPE\.0/);
    expect(read({ format: "other" })).toMatch(/mine\.json: format/);
    expect(read({ surprises: [] })).toMatch(/surprises/);
  });

  it("find a sentence that stands in two places, whatever its case and stops", () => {
    const first = readPack("a.json", pack({ name: "a", moves: { GREET: { any: ["So you came, after all."] } } }));
    const second = readPack("b.json", pack({ name: "b", tails: ["So you came after all!"] }));
    expect(findDuplicates([first, second]).map(([, { pack: name, path: place }]) => `${name} ${place}`)).toEqual(["b tails.0"]);
  });
});

describe("the library of an era", () => {
  it.each(eras)("has enough for every move, answer and theme in %s", (era) => {
    const library = libraryFor(era, null);
    const needsThird = new Set<string>(["DEFEND", "GOSSIP", "RECRUIT", "MEDIATE"]);
    for (const move of directedMoves) {
      const { any, well, ill, close, distant, cold } = library.moves[move];
      expect([...any, ...well, ...ill, ...close, ...distant, ...cold].length, move).toBeGreaterThanOrEqual(24);
      const bare = any.filter(({ template }) => template.needs.every((name) => name === "name" || name === "matter" || name === "topic"));
      if (!needsThird.has(move)) expect(bare.length, move).toBeGreaterThanOrEqual(3);
      // A joke that is announced is none.
      if (move !== "JOKE") expect(library.cues[move].length, move).toBeGreaterThanOrEqual(4);
      expect(library.deeds[move].length, move).toBeGreaterThanOrEqual(2);
    }
    for (const move of soloMoves) expect(library.solo[move].length, move).toBeGreaterThanOrEqual(10);
    for (const kind of replyKinds) for (const way of replyWays) expect(library.replies[kind][way].length, kind).toBeGreaterThanOrEqual(6);
    for (const kind of relationshipKinds)
      for (const lines of Object.values(library.stakes[kind])) expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const category of motifCategories) expect(library.images[category].length, category).toBeGreaterThanOrEqual(5);
    for (const kind of wordKinds) expect(library.lexicon[kind].length, kind).toBeGreaterThanOrEqual(4);
  });

  it("puts what was written for the era before what fits any time, and leaves other times out", () => {
    const weights = (era: string) => new Set(libraryFor(era, null).moves.GREET.any.map(({ weight }) => weight));
    expect(weights("regency").size).toBe(2);
    const modern = libraryFor("contemporary", null).moves.GREET.any.map(({ template }) => template.source);
    const older = libraryFor("regency", null).moves.GREET.any.map(({ template }) => template.source);
    expect(older.filter((source) => !modern.includes(source)).length).toBeGreaterThan(0);
    expect(libraryFor("steam", null).era).toBe("neutral");
  });

  it("prefers a pack by name", () => {
    const named = libraryFor("neutral", "contemporary-moves").moves.GREET.any;
    expect(named.some(({ weight }) => weight > 2.5)).toBe(true);
    expect(libraryFor("neutral", "nobody-wrote-this")).toBe(libraryFor("neutral", null));
  });
});

describe("the authored words", () => {
  const sentences = packs
    .flatMap(fragmentsOf)
    .filter(({ path: place }) => /^(?:moves|replies|images|perceptions|closers|stakes|between|tails|solo)\b/.test(place));

  it("end as sentences do, in typographic quotes", () => {
    expect(sentences.filter(({ text }) => !/[.!?…]”?$/.test(text) || /['"]| {2}/.test(text))).toEqual([]);
  });

  it("name nothing in packs for any time that the oldest era could not know", () => {
    const modern =
      /\b(?:phone|telephone|train|car|radio|television|photograph|email|computer|camera|okay|bus|taxi|cinema|electric|minutes? ago|newspaper|match(?:es)?|gun)\b/i;
    const anyTime = new Set(packs.filter(({ eras: times }) => times.length === 0).map(({ name }) => name));
    expect(sentences.filter(({ pack: name, text }) => anyTime.has(name) && modern.test(text))).toEqual([]);
  });

  it("say nothing in talk for any time that only a drawing room would say", () => {
    const dated =
      /\b(?:whilst|upon|pray|methinks|[htw]hither|carriages?|coachm[ae]n|footm[ae]n|milliners?|curates?|drawing[- ]rooms?|parlours?|guineas?|shillings?|dine[sd]?|bonnets?|forthwith|dare say|had rather|should (?:like|care|prefer) to|solicitude|amiable|acquainted|obliged)\b/i;
    const spoken = sentences.filter(({ path: place }) => !/^(?:images|perceptions|solo|tails)\b/.test(place));
    const anyTime = new Set(packs.filter(({ eras: times }) => times.length === 0).map(({ name }) => name));
    expect(spoken.filter(({ pack: name, text }) => anyTime.has(name) && dated.test(text))).toEqual([]);
  });
});
