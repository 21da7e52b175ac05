import { expect, it } from "vitest";
import type { WhatIf } from "@/server/contracts/simulation";
import { whatIfWords } from "./what-if-words";

it.each<[WhatIf, string]>([
  [{ input: "view", field: "trust", value: 1 }, "trust at 1.00"],
  [{ input: "regard", value: -0.5 }, "regard at -0.50"],
  [{ input: "mood", axis: "arousal", value: 0 }, "arousal at 0.00"],
  [{ input: "need", name: "autonomy", value: 0.2 }, "autonomy at 0.20"],
  [{ input: "memory", id: "m1" }, "without a memory"],
  [{ input: "drama" }, "without the story’s hand"],
])("says what was changed: %j", (change, words) => expect(whatIfWords(change)).toBe(words));
