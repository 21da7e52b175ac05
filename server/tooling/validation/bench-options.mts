import { anyNumber, seedFrom, wholeNumber } from "./options.mts";

export const benchOptions = {
  characters: { type: "string", default: "10000" },
  degree: { type: "string", default: "10" },
  ticks: { type: "string", default: "200" },
  seed: { type: "string", default: "42" },
  json: { type: "boolean", default: false },
  gate: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

export interface Size {
  characters: number;
  degree: number;
  ticks: number;
  seed: number;
}

export const sizeFrom = (values: Record<keyof Size, string>): Size => ({
  characters: wholeNumber("characters", values.characters),
  degree: anyNumber("degree", values.degree),
  ticks: wholeNumber("ticks", values.ticks),
  seed: seedFrom(values.seed),
});
