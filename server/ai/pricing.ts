import { AppError } from "@/server/core/errors";
import type { CallReserve, CallRoom } from "./port";

/** US dollars for a million tokens, as providers publish them. */
export interface Price {
  input: number;
  output: number;
}

const CENTS_PER_DOLLAR = 100;
const MILLION = 1_000_000;
/** A line of 60 words is about 80 tokens; a model that thinks before it speaks needs room. */
const MOST_OUTPUT = 1_000;
/** Shorter than this no line can be. */
const LEAST_OUTPUT = 40;
/** Providers count tokens; signs for one of them, on the safe side. */
const SIGNS_A_TOKEN = 3;

export const tokensIn = (text: string): number => Math.ceil(text.length / SIGNS_A_TOKEN);

/** US cents, to a ten-thousandth; null where no price is known. */
export const costOf = (price: Price | undefined, input: number, output: number): number | null =>
  price === undefined ? null : Math.round(((input * price.input + output * price.output) / MILLION) * CENTS_PER_DOLLAR * 1e4) / 1e4;

/** How long an answer there is room for, and what the call uses at most with it. Where there is none, what the shortest would use. */
export const reserveFor = (prompt: string, price: Price | undefined, { calls, tokens, cents }: CallRoom): CallReserve => {
  const input = tokensIn(prompt);
  const byTokens = tokens === null ? MOST_OUTPUT : tokens - input;
  const spare = cents === null || price === undefined || price.output === 0 ? null : cents - (costOf(price, input, 0) ?? 0);
  const byMoney = spare === null || price === undefined ? MOST_OUTPUT : Math.floor((spare / CENTS_PER_DOLLAR) * (MILLION / price.output));
  const output = Math.max(LEAST_OUTPUT, Math.min(MOST_OUTPUT, byTokens, byMoney));
  const isLimited = tokens !== null || cents !== null;
  return {
    maxOutputTokens: isLimited ? output : null,
    retries: calls === null ? 1 : 0,
    tokens: input + output,
    cents: costOf(price, input, output),
  };
};

const FREE: Price = { input: 0, output: 0 };
const entry = /^(\S+)=(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/;

/** Prices as the environment names them, "provider/model=input/output"; what Ollama runs is one's own and costs nothing. */
export const readPrices = (setting: string | undefined, models: Iterable<string>): ReadonlyMap<string, Price> => {
  const prices = new Map<string, Price>([...models].filter((name) => name.startsWith("ollama/")).map((name) => [name, FREE]));
  for (const part of (setting ?? "").split(",").map((each) => each.trim())) {
    if (part === "") continue;
    const [, name, input, output] = entry.exec(part) ?? [];
    if (name === undefined)
      throw new AppError(
        "VALIDATION",
        `MODEL_PRICES: “${part}” is no price; write provider/model=input/output, in dollars for a million tokens`,
        {
          reason: "models.price",
        },
      );
    prices.set(name, { input: Number(input), output: Number(output) });
  }
  return prices;
};
