import { describe, expect, it } from "vitest";
import { ownWordsOf, readLine } from "./line-text";
import { isRefusal, stripAnswer } from "./strip-answer";

const read = (raw: string) => readLine(ownWordsOf(stripAnswer(raw), ["Darcy", "Fitzwilliam Darcy"]), ["Jane", "Jane Bennet"]);
const said = (text: string, direction: string | null = null) => ({ text, direction });

describe("of a model's answer a line has", () => {
  it.each([
    ["<think>The secret is the letter.</think>\n\nI came alone.", said("I came alone.")],
    ["Okay, she is angry.\n</think>\nI came alone.", said("I came alone.")],
    ["I came alone.<|im_end|>\n<|im_start|>user\nGo on", said("I came alone.")],
    ["<|im_start|>assistant\nI came alone.</s>", said("I came alone.")],
    ["[INST] I came alone. [/INST]", said("I came alone.")],
  ])("no thoughts, and no marks of a template: %j", (raw, line) => expect(read(raw)).toEqual(line));

  it.each([
    ["Jane: I came alone.", said("I came alone.")],
    ["**Jane Bennet:** “I came alone.”", said("I came alone.")],
    ["Jane (softly): I came alone.", said("I came alone.", "softly")],
    ["“Jane: I came alone.”", said("I came alone.")],
    ["JANE\nI came alone.", said("I came alone.")],
    ["Jane: I came.\n\nJane: Alone.", said("I came. Alone.")],
    ["Jane, I came alone: nobody saw.", said("Jane, I came alone: nobody saw.")],
  ])("no name before it: %j", (raw, line) => expect(read(raw)).toEqual(line));

  it.each([
    ["I came alone.\n\nDarcy: I see.\n\nJane: Do you?", said("I came alone.")],
    ["I came alone\nDarcy (coldly): I see.", said("I came alone")],
    ["I came alone.\n**Darcy:** I see.", said("I came alone.")],
    ["I came alone.\n\nDARCY\nI see.", said("I came alone.")],
    ["Darcy: I see.", said("")],
    ["I told Darcy, and Darcy only.", said("I told Darcy, and Darcy only.")],
  ])("nobody else's words: %j", (raw, line) => expect(read(raw)).toEqual(line));

  it.each([
    ["*She turns away.* I came alone. *She sits.*", said("I came alone. (She sits.)", "She turns away.")],
    ["I *never* came, **never**, and _you_ know it.", said("I never came, never, and you know it.")],
    ["*Never* did I come.", said("Never did I come.")],
    ["# The line\n\n- I came.\n- Alone.", said("I came. Alone.")],
    ["```\nI came alone.\n```", said("I came alone.")],
    ['```json\n{"line": "I came alone."}\n```', said("I came alone.")],
    ["I came alone. *She si", said("I came alone. She si")],
    ["I came alone <3", said("I came alone <3")],
  ])("no Markdown, and actions in brackets: %j", (raw, line) => expect(read(raw)).toEqual(line));

  it.each([
    ['Sure! Here is Jane\'s line:\n\n"I came alone."', said("I came alone.")],
    ["I came alone.\n\n(Word count: 3)", said("I came alone.")],
    ["I came alone.\n\n---\n\nLet me know if you would like another tone!", said("I came alone.")],
    ["Of course.\nI came alone.", said("Of course. I came alone.")],
  ])("nothing that is said about it: %j", (raw, line) => expect(read(raw)).toEqual(line));
});

it("knows what a model declines from what a character declines", () => {
  for (const text of [
    "I'm sorry, but I can't assist with that request.",
    "I cannot continue this roleplay as it may violate content policy.",
    "As an AI language model, I must decline.",
  ])
    expect(isRefusal(text)).toBe(true);
  for (const text of [
    "I’m sorry, but I can’t.",
    "I cannot help you with the horses, Mr Darcy.",
    "I am sorry, but I cannot help it: I love him.",
    "Your policy will not do, sir.",
  ])
    expect(isRefusal(text)).toBe(false);
});
