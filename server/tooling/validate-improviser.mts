// Measures the improviser against SIMULATION §3.4 and says which gates it meets.
import { drive } from "@/server/simulation/improviser/testing/drive";
import { randomStage } from "@/server/simulation/improviser/testing/random-stage";
import * as measure from "./improvising/measure.mts";
import { exactDuplicates } from "./improvising/variety.mts";
import { helped, say } from "./terminal.mts";

const help = `
npm run validate:improviser [-- --seed S] [--era ERA] [--quick] [--faults]
  Lets six people made up from the seed play scenes by the rules of the simulation, and measures what they said against the gates
  and ambitions of the design: 1,000 lines for variety, 10,000 for repetition and safety, 60 people for traits. About two minutes.
  --seed S    21 by default: seeds 1 to 20 are for tuning
  --era ERA   neutral by default
  --quick     2,000 lines instead of 10,000, no traits
  --faults    prints the lines in which a rule of grammar sees a mistake
  Ends with 1 when a gate is missed.`;

interface Row {
  name: string;
  value: number;
  gate: number;
  ambition: number;
  /** Whether more is better. */
  better: "more" | "less";
}
const passes = (value: number, limit: number, better: Row["better"]): boolean => (better === "more" ? value >= limit : value <= limit);
const shown = (value: number): string => (Math.abs(value) < 0.0005 ? "0" : value.toFixed(3).replace(/\.?0+$/, ""));
const format = ({ name, value, gate, ambition, better }: Row): string => {
  const sign = better === "more" ? "≥" : "≤";
  const mark = !passes(value, gate, better) ? "✗" : passes(value, ambition, better) ? "★" : "✓";
  return `  ${mark} ${name.padEnd(44)} ${shown(value).padStart(7)}   ${sign} ${shown(gate).padEnd(6)} ${sign} ${shown(ambition)}`;
};

const run = (args: readonly string[]): number => {
  const after = (flag: string): string | undefined => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
  const seed = Number(after("--seed") ?? 21);
  const era = after("--era") ?? "neutral";
  const quick = args.includes("--quick");
  const stage = randomStage(6, seed, era);
  const many = [...drive(stage, quick ? 2_000 : 10_000, { seed })];
  const lines = many.slice(0, 1_000);
  const texts = lines.map(({ text }) => text);
  const v = measure.measureVariety(texts);
  const s = measure.measureSeparability(stage, lines);
  const c = measure.measureCoherence(lines);
  const g = measure.measureGrammar(texts);
  const t = measure.measureTime(lines);
  const unsafe = measure.measureSafety(lines, quick ? 2_000 : 10_000);
  const row = (name: string, value: number, gate: number, ambition: number, better: Row["better"] = "more"): Row => ({
    name,
    value,
    gate,
    ambition,
    better,
  });
  const rows = [
    row("distinct-2", v.distinct2, 0.42, 0.55),
    row("distinct-3", v.distinct3, 0.65, 0.8),
    row("self-BLEU-4", v.selfBleu, 0.5, 0.35, "less"),
    row("rep-4", v.repeated4, 0.2, 0.1, "less"),
    row("exact duplicates in 1,000", v.exact, 0, 0, "less"),
    row(`exact duplicates in ${many.length.toLocaleString("en-GB")}`, exactDuplicates(many.map(({ text }) => text)), 0.001, 0, "less"),
    row("near duplicates", v.near, 0.015, 0.005, "less"),
    row("distinct openings", v.openings, 0.45, 0.6),
    row(`top opening (“${v.topIs}”)`, v.top, 0.025, 0.016, "less"),
    row("speakers told apart, masked (K=6)", s.masked, 0.45, 0.6),
    row("speakers told apart, unmasked", s.unmasked, 0.65, 0.8),
    row("moves recognised, held-out wording", measure.measureMoves(lines), 0.7, 0.85),
    row("replies that take something up", c.takesUp, 0.6, 0.8),
    row("grammar faults (rules)", g.share, 0.02, 0.005, "less"),
    row(`unsafe lines of ${(quick ? 2_000 : 10_000).toLocaleString("en-GB")}`, unsafe.length, 0, 0, "less"),
    row("ms a line, p95", t.p95, 2, 0.8, "less"),
  ];
  if (!quick) {
    const traits = measure.measureTraits(seed);
    const floor = { openness: 0.3, conscientiousness: 0.35, extraversion: 0.5, agreeableness: 0.35, neuroticism: 0.5 };
    for (const trait of Object.keys(floor) as (keyof typeof floor)[])
      rows.push(row(`trait recovered: ${trait}`, traits[trait], floor[trait], floor[trait] + 0.15));
  }
  say(`  six people, seed ${seed}, ${era}; ${v.words.toFixed(1)} words a line; distinct-1 ${shown(v.distinct1)}; p50 ${shown(t.p50)} ms`);
  say(
    `  of ${c.replies} replies ${shown(c.mentions)} say a word of the line before; ${shown(lines.filter(({ used }) => used.memoryIds.length + used.factIds.length > 0).length / lines.length)} of lines speak of a memory or a fact`,
  );
  say(`\n    ${"".padEnd(44)}   value   gate     ambition`);
  for (const each of rows) say(format(each));
  if (args.includes("--faults")) for (const { text, faults } of g.faulty) say(`  ${faults.join(", ")}: ${text}`);
  for (const text of unsafe.slice(0, 5)) say(`  unsafe: ${text}`);
  const missed = rows.filter(({ value, gate, better }) => !passes(value, gate, better));
  say(missed.length === 0 ? "\n  every gate is met" : `\n  ${missed.length} gates are missed`);
  return missed.length === 0 ? 0 : 1;
};

const args = process.argv.slice(2);
process.exitCode = helped(args, help) ? 0 : run(args);
