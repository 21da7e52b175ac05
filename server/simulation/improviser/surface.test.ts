import { expect, it } from "vitest";
import { fixArticles, toSurface } from "./surface";

it("gives a word the article of its sound, not of its first letter", () => {
  const before = "a unanswered letter, a uninvited guest, an union, an unanimous vote, an use, a hour, an one, a apple, an book";
  expect(fixArticles(before)).toBe(
    "an unanswered letter, an uninvited guest, a union, a unanimous vote, a use, an hour, a one, an apple, a book",
  );
});

it("writes a capital in composed form, also where the small letter has no single capital", () => {
  expect(toSurface("\u03B0 said so")).toBe("\u03AB\u0301 said so");
});
