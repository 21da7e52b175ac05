import { describe, expect, it } from "vitest";
import { buildSpeechRequest } from "@/server/ai/testing/speech-request";
import { heedNote } from "./heed-note";

const request = buildSpeechRequest();
const heed = (note: string) => heedNote(request, note);
const moodOf = (note: string) => heed(note).request.speaker.mood;

describe("a note for whoever says a line again", () => {
  it("says how long it is to be, also by what it is not to be", () => {
    expect(["Shorter!", "less long", "fewer words please", "LONGER", "not so brief", "warmer"].map((note) => heed(note).length)).toEqual([
      ...["shortest", "shortest", "shortest", "longest", "longest", "any"],
    ]);
  });

  it("leans on the speaker's nature, mood and regard, and the other way where less is asked for", () => {
    const { mood, bigFive } = request.speaker;
    expect(moodOf("less sure").dominance).toBeLessThan(mood.dominance);
    expect(moodOf("surer").dominance).toBeGreaterThan(mood.dominance);
    expect(heed("colder").request.speaker.bigFive.agreeableness).toBeLessThan(bigFive.agreeableness);
    expect(heed("not so cold").request.speaker.bigFive.agreeableness).toBeGreaterThan(bigFive.agreeableness);
    expect(heed("angrier").request.speaker.feeling).toMatchObject({ emotion: "anger" });
    expect(heed("sadder,\nand more formal").request.speaker.bigFive.conscientiousness).toBeGreaterThan(bigFive.conscientiousness);
  });

  it("stays within what a trait and a mood may be, however often it is said", () => {
    const { bigFive, mood } = heed("warm kind gentle soft happy cheerful merry ".repeat(20)).request.speaker;
    for (const value of Object.values(bigFive)) expect(value >= 0 && value <= 1).toBe(true);
    for (const value of Object.values(mood)) expect(value >= -1 && value <= 1).toBe(true);
  });

  it("changes nothing when there is none, and owns to it when nothing in it is understood", () => {
    expect(heed(" ")).toEqual({ request, length: "any", isLost: false });
    expect(heed("mention the <b>blue</b> teapot 👩‍👩‍👧")).toEqual({ request, length: "any", isLost: true });
  });
});
