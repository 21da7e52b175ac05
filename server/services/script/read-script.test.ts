import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scriptLimits } from "@/server/contracts/script";
import { scriptDocumentSchema, type ScriptBlock, type ScriptDocument } from "@/server/contracts/script-document";
import { aHeading, aLine, aScript, hostileText } from "@/server/testing/factories/script";
import { testId } from "@/server/testing/factories/history";
import { matchCast } from "./match-cast";
import { readScript } from "./read-script";
import { renderJson } from "./render-json";

const anna = testId("character", 1);
const cast = [{ id: anna, name: "Anna Weiss", shortName: "Anna" }];
const bytesOf = (document: unknown): Uint8Array =>
  new TextEncoder().encode(typeof document === "string" ? document : JSON.stringify(document));
const written = (document: ScriptDocument): string => [...renderJson(document)].join("");

describe("JSON", () => {
  it("comes back as the same document, and goes out as the same bytes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hostileText(1, 200).filter(Boolean), fc.option(hostileText(1, 60)), fc.boolean()), { maxLength: 5 }),
        (all) => {
          const lines = all.map(([text, direction, struck], index) =>
            aLine({ speaker: anna, text, direction, struck, edited: !struck, seq: index + 1 }),
          );
          const document = aScript(
            [
              aHeading({ cast: [anna] }),
              ...lines,
              { kind: "happening", what: "card", text: "The lamp goes out.", turn: 1, by: "director" },
              { kind: "note", text: "The end." },
            ],
            cast,
          );
          const text = written(document);
          const back = readScript("a.json", bytesOf(text));
          expect(back).toEqual(scriptDocumentSchema.parse(document));
          expect(written(back)).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ["nothing", "", "script.not_json"],
    ["half of it", written(aScript([aLine({ speaker: anna })], cast)).slice(0, -9), "script.not_json"],
    ["another format", { format: "dramatis.cast", version: 1 }, "script.other_json"],
    ["a later version", { ...aScript([], cast), version: 3 }, "script.other_json"],
    ["a stranger", aScript([aHeading(), aLine({ speaker: testId("character", 2) })], cast), "script.strangers"],
    ["a move that there is not", aScript([aHeading(), aLine({ speaker: anna, move: "FLY" })], cast), "script.unknown_move"],
    ["a line of nothing", aScript([aLine({ speaker: anna, text: "" })], cast), "script.other_json"],
    [
      "more lines than one transaction holds",
      aScript([aHeading(), ...Array<ReturnType<typeof aLine>>(scriptLimits.importLines + 1).fill(aLine({ speaker: anna }))], cast),
      "script.too_many_lines",
    ],
    [
      "more than can come in at once",
      aScript(
        [
          aHeading({ cast: [anna] }),
          ...Array<ScriptBlock>(scriptLimits.importBlocks).fill({
            ...{ kind: "staged", turn: 0 },
            event: { type: "director.nudged", payload: { step: "quarrel:whisper" } },
          }),
        ],
        cast,
      ),
      "script.too_many_blocks",
    ],
    ["no scene", aScript([{ kind: "note", text: "Nothing" }], cast), "script.no_scene"],
    ["lines before a scene", aScript([aLine({ speaker: anna }), aHeading({ cast: [anna] })], cast), "script.before_scenes"],
    ["a wording that is not there", aScript([aHeading({ cast: [anna] }), aLine({ speaker: anna, chosen: 3 })], cast), "script.no_wording"],
  ])("refuses %s with a sentence", (_, document, reason) => {
    expect(() => readScript("a.json", bytesOf(document))).toThrow(expect.objectContaining({ code: "VALIDATION", reason }) as Error);
  });

  it("says in words what is wrong, and in which block", () => {
    const bad = aScript([aHeading({ cast: [anna] }), aLine({ speaker: anna, text: "z".repeat(10_000) })], cast);
    expect(() => readScript("a.json", bytesOf(bad))).toThrow("a.json cannot be read at block 2, text: too long: at most 2,000 characters");
    expect(() => readScript("a.json", bytesOf([]))).toThrow("a.json is not a script of this program");
    expect(() => readScript("a.json", bytesOf({ ...bad, version: 3 }))).toThrow("a.json is a script of another version of this program");
  });
});

describe("who is who", () => {
  const member = (n: number, name: string, aliases: string[] = []) => ({ id: testId("character", n), name, shortName: "", aliases });

  it("goes by id, then by name without case, then by alias", () => {
    const members = [member(1, "Somebody Else"), member(2, "anna weiss"), member(3, "Anna the Cook", ["Annie"])];
    const person = (n: number, name: string) => ({ id: testId("character", n), name, shortName: "" });
    const found = matchCast([person(1, "Anna Weiss"), person(9, "ANNA WEISS"), person(8, "Annie")], members);
    expect(found.map(({ characterId }) => characterId)).toEqual([1, 2, 3].map((n) => testId("character", n)));
  });

  it("does not guess between two", () => {
    const [found] = matchCast([{ id: testId("character", 9), name: "Anna", shortName: "" }], [member(1, "Anna"), member(2, "Anna")]);
    expect(found).toMatchObject({ characterId: null, fault: "“Anna” could be Anna or Anna" });
  });
});
