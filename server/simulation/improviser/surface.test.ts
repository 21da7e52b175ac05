import { expect, it } from "vitest";
import { fixArticles } from "./surface";

it("gives a word the article of its sound, not of its first letter", () => {
  const before = "a unanswered letter, a uninvited guest, an union, an unanimous vote, an use, a hour, an one, a apple, an book";
  expect(fixArticles(before)).toBe(
    "an unanswered letter, an uninvited guest, a union, a unanimous vote, a use, an hour, a one, an apple, a book",
  );
});
