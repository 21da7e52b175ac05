import { escapePattern } from "@/server/contracts/escape-pattern";
import { limits } from "@/server/contracts/limits";
import { cleanText, cutText } from "./clean-text";
import { expandMacros, type MacroNames } from "./expand-macros";

const longestRead = 40_000;
const quotesTaken = 3;

const ownTurns = (block: string, name: string): string[] => {
  const own = new RegExp(`^\\s*(?:\\{\\{char\\}\\}|<BOT>|<CHAR>|${escapePattern(name)})\\s*:\\s*(.*)$`, "i");
  const others = /^\s*(?:\{\{[^}]{1,40}\}\}|<USER>|\p{Lu}[^:"“”*\n]{0,40}):(?:\s|$)/u;
  const turns: string[] = [];
  let speaking = false;
  for (const line of block.split("\n")) {
    const start = own.exec(line);
    if (start) turns.push(start[1] ?? "");
    else if (speaking && !others.test(line)) turns.push(`${turns.pop() ?? ""}\n${line}`);
    speaking = start !== null || (speaking && !others.test(line));
  }
  return turns;
};

const quotesIn = (greeting: string): string[] =>
  [...greeting.matchAll(/["“]([^"“”\n]{8,400})["”]/g)].slice(0, quotesTaken).map((match) => match[1] ?? "");

/** What the character says in a card's example dialogue; else what it says in its greeting. */
export const sampleVoice = (example: string, greeting: string, names: MacroNames): string[] => {
  const blocks = example
    .slice(0, longestRead)
    .replace(/\r\n?/g, "\n")
    .split(/<START>/i)
    .map((block) => block.trim());
  const turns = blocks.flatMap((block) => ownTurns(block, names.char));
  const unnamed = turns.length > 0 ? turns : blocks.filter((block) => !/^\s*(?:\{\{user\}\}|<USER>)\s*:/im.test(block));
  const spoken = unnamed.some((text) => text !== "") ? unnamed : quotesIn(greeting.slice(0, longestRead));
  const samples = spoken.map((text) => cutText(cleanText(expandMacros(text.slice(0, 4_000), names)).text, limits.shortTextLength).trim());
  return [...new Set(samples)].filter((sample) => sample !== "").slice(0, limits.voiceSamples);
};

/** Samples as example dialogue, the way other programs read it. */
export const toExample = (samples: readonly string[]): string => samples.map((sample) => `<START>\n{{char}}: ${sample}`).join("\n");
