// Times the improviser on the demo casts and measures how much it repeats itself (SIMULATION §3.4).
//   npx tsx server/tooling/bench-improviser.mts [lines per cast] [--sample]
import { casts } from "@/prisma/seed/casts/index";
import { castFileSchema, type CastFile } from "@/server/contracts/cast-file";
import { limits } from "@/server/contracts/limits";
import { improvise } from "@/server/simulation/improviser/improvise";
import { plainView, simulateFeed, type Company, type Said } from "@/server/simulation/improviser/testing/feed";
import { helped } from "./terminal.mts";

const help = `
npm run bench:improviser [-- <lines a cast, 1000>] [-- --sample]
  Times the improviser on the demo casts and measures how much it repeats itself: one line of JSON a cast.
  --sample   prints the lines instead`;
if (helped(process.argv.slice(2), help)) process.exit(0);

const count = Number(process.argv[2] ?? 1_000);
const isSample = process.argv.includes("--sample");

const toCompany = (cast: CastFile): Company => {
  const ties = new Map(cast.relationships.map((tie) => [`${tie.from}>${tie.to}`, tie]));
  return {
    era: cast.era,
    people: cast.characters.slice(0, 24).map((character) => ({
      ...character,
      id: character.key,
      mood: { pleasure: 0, arousal: 0, dominance: 0 },
      feeling: { emotion: null, label: "", intensity: 0 },
      energy: 0.7,
      goals: character.goals.map((goal) => goal.text),
    })),
    viewOf: (from, to) => {
      const tie = ties.get(`${from.id}>${to.id}`);
      return tie ? { ...plainView, ...tie, offence: tie.strength < -0.4 ? 0.5 : 0 } : { ...plainView, familiarity: 0.1 };
    },
    places: cast.places,
  };
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
const gramsOf = (text: string, size: number): string[] => {
  const words = wordsOf(text);
  return words.slice(size - 1).map((_, i) => words.slice(i, i + size).join(" "));
};
const percentile = (sorted: readonly number[], p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0;

const report = (title: string, feed: readonly Said[]): void => {
  const inLines = new Map<string, number>();
  for (const { text } of feed) for (const gram of new Set(gramsOf(text, 4))) inLines.set(gram, (inLines.get(gram) ?? 0) + 1);
  const all = feed.flatMap(({ text }) => gramsOf(text, 4));
  const distinct = (size: number): number => {
    const grams = feed.flatMap(({ text }) => gramsOf(text, size));
    return new Set(grams).size / Math.max(1, grams.length);
  };
  const openings = new Set(feed.map(({ text }) => wordsOf(text).slice(0, 2).join(" ")));
  // Each request again, alone: what one line costs with 200 others to be unlike.
  const cpuBefore = process.cpuUsage();
  const times = feed.map(({ request }) => {
    const started = performance.now();
    improvise(request);
    return performance.now() - started;
  });
  const cpu = process.cpuUsage(cpuBefore);
  times.sort((a, b) => a - b);
  console.log(
    JSON.stringify({
      cast: title,
      lines: feed.length,
      distinctLines: new Set(feed.map(({ text }) => wordsOf(text).join(" "))).size,
      meanWords: Number((feed.reduce((sum, { text }) => sum + wordsOf(text).length, 0) / feed.length).toFixed(1)),
      distinct2: Number(distinct(2).toFixed(3)),
      distinct3: Number(distinct(3).toFixed(3)),
      repeated4: Number((all.filter((gram) => (inLines.get(gram) ?? 0) > 1).length / Math.max(1, all.length)).toFixed(3)),
      openings: Number((openings.size / feed.length).toFixed(3)),
      directions: Number((feed.filter(({ direction }) => direction !== null).length / feed.length).toFixed(3)),
      longest: Math.max(...feed.map(({ text }) => text.length)),
      allowed: limits.lineLength,
      // On a busy machine the clock counts the neighbours' work; this does not.
      cpuMs: Number(((cpu.user + cpu.system) / 1_000 / feed.length).toFixed(3)),
      msP50: Number(percentile(times, 0.5).toFixed(3)),
      msP95: Number(percentile(times, 0.95).toFixed(3)),
    }),
  );
};

const show = ({ speaker, addressee, request, text, direction }: Said): string =>
  `${speaker.shortName}${addressee ? ` → ${addressee.shortName}` : ""} [${request.move}${request.accepted === false ? " −" : ""}]: ${direction ? `(${direction}) ` : ""}${text}`;

for (const cast of casts) {
  const feed = simulateFeed(toCompany(castFileSchema.parse(cast)), count, 11);
  if (isSample) console.log(`\n${cast.title}\n${feed.map(show).join("\n")}`);
  else report(cast.title, feed);
}
