import fs from "node:fs";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { isRowName, rowNames, type RowName } from "./rules.mts";

/** Something that the caller can put right: said in one sentence, exit code 1. */
export class BadInput extends Error {}

export const wholeNumber = (name: string, text: string, least = 1): number => {
  const value = Number(text);
  if (text.trim() === "" || !Number.isSafeInteger(value) || value < least)
    throw new BadInput(`--${name} must be a whole number, ${least} or more; got "${text}"`);
  return value;
};

export const anyNumber = (name: string, text: string): number => {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value < 0)
    throw new BadInput(`--${name} must be a number, 0 or more; got "${text}"`);
  return value;
};

const SEEDS = 2 ** 32;
export const seedFrom = (text: string): number => {
  const seed = wholeNumber("seed", text, 0);
  if (seed >= SEEDS) throw new BadInput(`--seed must be below ${SEEDS}`);
  return seed;
};

/** "key=value" with a number. */
export const assignment = (name: string, text: string): [key: string, value: number] => {
  const [key = "", value = "", ...rest] = text.split("=");
  if (key === "" || rest.length > 0 || value.trim() === "" || !Number.isFinite(Number(value)))
    throw new BadInput(
      `--${name} takes key=value with a number, for instance ${name === "set" ? "activation.base=.25" : "relation.balance=0"}; got "${text}"`,
    );
  return [key, Number(value)];
};

/** "1-6", "3", "1,4,9". */
export const seedsFrom = (text: string): number[] => {
  const seeds = text.split(",").flatMap((part) => {
    const range = /^(\d+)-(\d+)$/.exec(part.trim());
    if (!range) return [seedFrom(part)];
    const [from, to] = [seedFrom(range[1]!), seedFrom(range[2]!)];
    if (to < from || to - from >= 1000) throw new BadInput(`--seeds ${part}: from low to high, at most 1,000 of them`);
    return Array.from({ length: to - from + 1 }, (_, k) => from + k);
  });
  return seeds;
};

export const rowsFrom = (text: string | undefined): RowName[] => {
  if (text === undefined) return [...rowNames];
  const names = text.split(",").map((name) => name.trim());
  for (const name of names) if (!isRowName(name)) throw new BadInput(`There is no statistic "${name}": they are ${rowNames.join(", ")}`);
  return rowNames.filter((name) => names.includes(name));
};

/** `parseArgs` whose complaints are bad input. */
export const readOptions = <T extends ParseArgsConfig["options"]>(args: string[], options: T) => {
  try {
    return parseArgs({ args, options: options ?? {} }).values as ReturnType<typeof parseArgs<{ options: T & object }>>["values"];
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error));
  }
};

/** Runs a program: bad input is one line on the error stream, anything else keeps its stack. Sets the exit code. */
export const runProgram = async (run: () => Promise<number> | number): Promise<void> => {
  try {
    process.exitCode = await run();
  } catch (error) {
    const known = error instanceof BadInput || (error instanceof Error && error.name === "SimulationError");
    process.stderr.write(`${known && error instanceof Error ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
};

/** Before an hour of work, not after it. */
export const assertWritable = (file: string): void => {
  try {
    fs.closeSync(fs.openSync(file, "a"));
  } catch (error) {
    throw new BadInput(`Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
};
