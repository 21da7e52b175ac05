import { describe, expect, it } from "vitest";
import { limits } from "@/server/contracts/limits";
import { createCardImports, importWords, type SendCard } from "./card-imports";
import { readCardAnswer, type CardAnswer } from "./send-card";

const fileOf = (name: string, size = 10): File => {
  const file = new File(["x"], name);
  Object.defineProperty(file, "size", { value: size });
  return file;
};
const ids = () => {
  let n = 0;
  return () => `command-${++n}`;
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Holds every delivery until it is told what comes of it. */
const holdingSender = () => {
  const held: { name: string; commandId: string; answer: (answer: CardAnswer) => void }[] = [];
  const send: SendCard = ({ file, commandId }) => new Promise((resolve) => held.push({ name: file.name, commandId, answer: resolve }));
  return { held, send };
};
const imported = (name: string): CardAnswer => ({ ok: true, characterId: "c", name, warnings: [] });
const refused: CardAnswer = { ok: false, message: "anna.png is not a card.", reason: "card.not_found", mayPass: false };

describe("cards on their way in", () => {
  it("go two at a time, in the order in which they were dropped", async () => {
    const { held, send } = holdingSender();
    const store = createCardImports(send, ids());
    store.getState().add("t", [fileOf("a.png"), fileOf("b.png"), fileOf("c.png")]);
    expect(held.map(({ name }) => name)).toEqual(["a.png", "b.png"]);
    expect(importWords(store.getState().items)).toBe("0 of 3 cards");
    held[0]?.answer(imported("Anna"));
    await settled();
    expect(held.map(({ name }) => name)).toEqual(["a.png", "b.png", "c.png"]);
    expect(importWords(store.getState().items)).toBe("1 of 3 cards");
  });

  it("do not stop at a broken one, and keep its sentence", async () => {
    const { held, send } = holdingSender();
    const store = createCardImports(send, ids());
    store.getState().add("t", [fileOf("anna.png"), fileOf("ben.png")]);
    held[0]?.answer(refused);
    held[1]?.answer(imported("Ben"));
    await settled();
    expect(store.getState().items.map(({ state, answer }) => [state, answer?.ok])).toEqual([
      ["refused", false],
      ["done", true],
    ]);
    expect(importWords(store.getState().items)).toBeNull();
  });

  it("try again under the same id, so that a card comes in once", async () => {
    const { held, send } = holdingSender();
    const store = createCardImports(send, ids());
    store.getState().add("t", [fileOf("a.png")]);
    held[0]?.answer({ ok: false, message: "The server cannot be reached", reason: null, mayPass: true });
    await settled();
    store.getState().retry("command-1");
    expect(held.map(({ commandId }) => commandId)).toEqual(["command-1", "command-1"]);
  });

  it("send nothing that is empty, and say which file it is", () => {
    const { held, send } = holdingSender();
    const store = createCardImports(send, ids());
    store.getState().add("t", [fileOf("hollow.json", 0)]);
    expect(held).toEqual([]);
    expect(store.getState().items[0]?.answer).toMatchObject({ ok: false, message: expect.stringContaining("hollow.json") as unknown });
  });

  it("leave the ones over the limit out and name them, and send nothing that is too large", () => {
    const { held, send } = holdingSender();
    const store = createCardImports(send, ids());
    store.getState().add(
      "t",
      Array.from({ length: limits.cardFilesAtOnce + 1 }, (_, n) => fileOf(`${n}.png`, n === 0 ? limits.cardFileBytes + 1 : 10)),
    );
    expect(store.getState().left).toEqual([`${limits.cardFilesAtOnce}.png`]);
    expect(store.getState().items[0]?.answer).toMatchObject({ ok: false, reason: "card.too_large" });
    expect(held.map(({ name }) => name)).toEqual(["1.png", "2.png"]);
  });
});

describe("the server's answer about a card", () => {
  it("is the character and what was odd about the file", () => {
    expect(readCardAnswer(200, JSON.stringify({ characterId: "c", name: "Anna", warnings: ["No picture"] }))).toEqual({
      ok: true,
      characterId: "c",
      name: "Anna",
      warnings: ["No picture"],
    });
  });
  it("is the refusal's own sentence, final for a broken file", () => {
    const body = JSON.stringify({ code: "VALIDATION", message: "anna.png has no card in it.", reason: "card.none" });
    expect(readCardAnswer(422, body)).toEqual({ ok: false, message: "anna.png has no card in it.", reason: "card.none", mayPass: false });
  });
  it("may be tried again when the server was silent or busy", () => {
    expect(readCardAnswer(0, "")).toMatchObject({ ok: false, mayPass: true });
    expect(readCardAnswer(503, JSON.stringify({ code: "UNAVAILABLE", message: "Starting" }))).toMatchObject({ mayPass: true });
  });
});
