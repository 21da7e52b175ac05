import { describe, expect, it } from "vitest";
import { createDraws } from "./draws";
import { libraryFor } from "./fragments/library";
import { idiolectOf } from "./idiolect";
import { readStaged } from "./matter";
import { isInMind, isPlural, matterOnTable, namedTimes, speaksOf } from "./table";
import { expand, toTemplate } from "./template";
import { drive } from "./testing/drive";
import { buildRequest, calm, other } from "./testing/feed";
import { randomStage } from "./testing/random-stage";

const topics = ["the harvest", "the news"];
const scene = {
  title: "",
  premise: "Rain on the roof. The petition lies on the table, and one name on it has been crossed out.",
  mood: "",
};
const said = (text: string) => ({ speakerId: other.id, speakerName: "Peter", addresseeId: calm.id, text, move: "ASK" });

describe("what is on the table", () => {
  it("is read from the premise, as somebody in the scene would name it", () => {
    expect(readStaged(scene.premise)[0]).toBe("the petition");
    expect(readStaged("Jane is upstairs with a fever. A card lies on the salver which nobody has explained.")[0]).toBe("the card");
    expect(readStaged("Wet, torn and out of breath, the four have run into one another at last.")).toEqual([]);
  });

  it("stays while it is spoken of, and is left when it has been talked out", () => {
    expect(matterOnTable(buildRequest({ move: "ASK", scene }), topics, topics)).toBe("the petition");
    const news = [said("Is it true about the news?")];
    expect(matterOnTable(buildRequest({ move: "INFORM", scene, previous: news }), topics, topics)).toBe("the petition");
    expect(matterOnTable(buildRequest({ move: "INFORM", scene: null, previous: news }), topics, topics)).toBe("the news");
    const long = Array.from({ length: 6 }, () => said("The petition, the petition."));
    expect(matterOnTable(buildRequest({ move: "INFORM", scene, previous: long }), topics, topics)).not.toBe("the petition");
    expect(speaksOf("Have you read the petition?", "the petition")).toBe(true);
    expect(speaksOf("Have you read the petitions?", "the petition")).toBe(false);
  });
});

describe("a matter that was just named", () => {
  const again = (source: string, values: Record<string, string>): string =>
    expand(toTemplate(source), { has: (name) => name in values, get: (name) => values[name] }, createDraws(1, "a", 0), "core", null).text;
  const named = { topic: "the petition", again: "it" };

  it("is it after a preposition, and itself everywhere else", () => {
    expect(again("You were right about {topic}.", named)).toBe("You were right about it.");
    expect(again("You were right about {topic}.", { topic: "the petition" })).toBe("You were right about the petition.");
    expect(again("Was it {topic} or the wine?", named)).toBe("Was it the petition or the wine?");
    expect(again("Who began it with {topic}?", named)).toBe("Who began it with the petition?");
    expect(again("We spoke of {matter}.", { ...named, matter: "what you did" })).toBe("We spoke of what you did.");
  });

  it("is it after a verb that may have it for an object, unless something else is called so", () => {
    expect(again("I advise you to settle {topic} tonight.", named)).toBe("I advise you to settle it tonight.");
    expect(again("You handled {topic} badly, and everyone saw it.", named)).toBe("You handled the petition badly, and everyone saw it.");
    expect(toTemplate("Leave {topic} to me.").pronominal).toBe(true);
    expect(toTemplate("You and {topic}!").pronominal).toBe(false);
  });

  it("stays in mind while the talk calls it so, and no longer", () => {
    const lines = (...texts: string[]) => texts.map((text) => ({ text }));
    expect(isInMind("the petition", lines("Who signed the petition?"))).toBe(true);
    expect(isInMind("the petition", lines("Who signed the petition?", "I did not sign it."))).toBe(true);
    expect(isInMind("the petition", lines("Who signed the petition?", "Good evening."))).toBe(false);
    expect(isInMind("the petition", lines("Who signed the petition?", "Not I; ask about it.", "It was she."))).toBe(false);
    expect(isInMind("the petition", [])).toBe(false);
    expect(namedTimes("the petition", lines("The petition!", "What petition?", "That one."))).toBe(2);
  });

  it("is them when it is many", () => {
    expect(["the roads", "those letters", "the petition", "the boss", "the business of the bins"].map(isPlural)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("a line", () => {
  const stage = randomStage(4, 3, "neutral");
  const lines = [...drive(stage, 240, { seed: 3 })].filter(({ addressee }) => addressee !== null);

  it("has at most one of the speaker's favourites", () => {
    for (const { request, text } of lines) {
      const { openers, emphasis, fillers, tags, codas, courtesies } = idiolectOf(request, libraryFor("neutral", null));
      const before = [...openers, ...emphasis, ...fillers, ...courtesies].filter((word) => text.includes(`${word}, `));
      const after = [...tags.map((tag) => `, ${tag}`), ...codas].filter((word) =>
        text.replace(/[.!?…]+$/, "").endsWith(word.replace(/[.!?…]+$/, "")),
      );
      expect(before.length + after.length, text).toBeLessThanOrEqual(1);
    }
  });

  it("is one thing said well more often than not", () => {
    const sentences = lines.map(({ text }) => text.split(/(?<=[.!?…]) /).length);
    expect(sentences.filter((count) => count > 4).length).toBeLessThan(lines.length * 0.08);
  });

  it("never echoes a name to its owner", () => {
    for (const { text, speaker, addressee } of lines)
      for (const name of [speaker.shortName, addressee!.shortName]) {
        expect(text.startsWith(`${name}?`), text).toBe(false);
        expect(new RegExp(`(?:Why|What of|Leave|Not) ${name}\\b`).test(text) && !text.includes("alone"), text).toBe(false);
      }
  });
});
