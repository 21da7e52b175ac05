import { describe, expect, it } from "vitest";
import { cardFieldsSchema, cardV2Schema, cardV3Schema, lorebookSchema } from "./card";

describe("the card schemas", () => {
  it("keep fields they do not know", () => {
    const card = { spec: "chara_card_v2", spec_version: "2.0", data: { name: "Ines", own: { deep: 1 } }, beside: true };
    expect(cardV2Schema.parse(card)).toMatchObject({ beside: true, data: { name: "Ines", own: { deep: 1 }, description: "", tags: [] } });
  });

  it("read fields of the wrong kind as empty, and a list written as text", () => {
    expect(
      cardFieldsSchema.parse({ name: 5, description: null, tags: "sea, rock", alternate_greetings: [1, "hi"], extensions: [] }),
    ).toMatchObject({
      name: "5",
      description: "",
      tags: ["sea", " rock"],
      alternate_greetings: ["hi"],
      extensions: {},
    });
  });

  it("read a lorebook with its unknown fields", () => {
    const book = lorebookSchema.parse({ own: 1, entries: [{ keys: "a,b", content: "c", odd: true, position: "elsewhere" }] });
    expect(book).toMatchObject({
      own: 1,
      recursive_scanning: false,
      entries: [{ keys: ["a", "b"], content: "c", odd: true, enabled: true, position: "before_char" }],
    });
  });

  it("tell V3 by its name", () => {
    expect(cardV3Schema.safeParse({ spec: "chara_card_v2", data: {} }).success).toBe(false);
    expect(cardV3Schema.safeParse({ spec: "chara_card_v3", data: {} }).success).toBe(true);
  });
});
