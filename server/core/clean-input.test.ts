import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Context } from "./context";
import { cleanInput, cleanWords } from "./clean-input";
import { defineVerb } from "./verb";

const echo = defineVerb({
  name: "test.echo",
  access: "public",
  input: z.object({ title: z.string().min(1, "Write something first"), tags: z.array(z.string()).default([]) }),
  run: async (_ctx, input) => input,
});
const ctx = { actor: { kind: "anonymous" }, log: { debug: () => undefined } } as unknown as Context;

describe("what a person gives", () => {
  it("comes in without controls, hidden directions, signs of no width and tags, in every field", async () => {
    const hidden = "\u0000\u0007\u202e\u2066\u200b\ufeff\u{e0049}\u{e0067}\ufffe";
    expect(await echo(ctx, { title: `Rain${hidden} at\tnight\n`, tags: [`we${hidden}t`] })).toEqual({
      title: "Rain at\tnight\n",
      tags: ["wet"],
    });
    await expect(echo(ctx, { title: hidden })).rejects.toMatchObject({ code: "VALIDATION", message: "Write something first" });
  });

  it("is taken as it is where a use case refuses what is unfit rather than mend it", async () => {
    const strict = defineVerb({
      name: "test.strict",
      access: "public",
      input: z.string().regex(/^\w*$/u),
      asGiven: true,
      run: async (_, text) => text,
    });
    await expect(strict(ctx, "a\u200bb")).rejects.toMatchObject({ code: "VALIDATION" });
  });

  it("keeps what writing needs: composed letters, joiners, marks of Hebrew and Arabic, flags and emoji", () => {
    const words = "Zoë می‌خواهم שלום\u200f 👩‍🚀 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
    expect(cleanWords(words)).toBe(words);
    expect(cleanWords("Zoe\u0308")).toBe("Zoë");
  });

  it("is the same when it is cleaned again, and stays well formed, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = cleanWords(text);
        expect(cleanWords(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });

  it("is not walked to any depth", async () => {
    let nested: unknown = "\u0000";
    for (let n = 0; n < 100_000; n += 1) nested = [nested];
    await expect(echo(ctx, { title: nested as string })).rejects.toMatchObject({ code: "VALIDATION" });
  });

  it("leaves files, dates and passwords alone", () => {
    const bytes = new Uint8Array([0, 1]);
    const when = new Date(0);
    expect(cleanInput({ bytes, when, password: "a\u200bb", n: 1, nothing: null })).toEqual({
      bytes,
      when,
      password: "a\u200bb",
      n: 1,
      nothing: null,
    });
  });
});
