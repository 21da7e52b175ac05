// The improviser at work: people of a cast, or people made up, play scenes by the rules of the simulation; every line is a line of JSON.
import { createWriteStream, readFileSync } from "node:fs";
import { once } from "node:events";
import { parseArgs } from "node:util";
import { castFileSchema } from "@/server/contracts/cast-file";
import { ratings, type Rating } from "@/server/contracts/speech";
import { casts } from "@/prisma/seed/casts/index";
import { packNames } from "@/server/simulation/improviser/fragments/library";
import { drive, type DrivenLine } from "@/server/simulation/improviser/testing/drive";
import { randomStage } from "@/server/simulation/improviser/testing/random-stage";
import { stageOfCast, type Stage } from "@/server/simulation/improviser/testing/stage";
import { helped } from "./terminal.mts";
import { toScript } from "./improvising/script.mts";

const help = `
npm run improvise -- --speakers K --lines N --seed S [--cast FILE] [--pack NAME] --out FILE.jsonl
  K people play scenes by the rules of the simulation until they have said N lines: one line of JSON each, with
  speaker, addressee, move, accepted, text, direction, traits, mood, memoryIds, factIds, motif, scene, turn, tick, previous.
  The same options give the same lines.

  --speakers K    2 to 200; people made up from the seed, or the K best connected of the cast (default 6)
  --lines N       1 to 1,000,000 (default 1,000)
  --seed S        unsigned 32-bit (default 1)
  --cast FILE     a cast file (dramatis.cast, JSON), or the name of a demo cast: ${casts.map(({ slug }) => slug).join(", ")}
  --opening KEY   play this opening of the cast alone, with those who are in it
  --pack NAME     prefer a pack of fragments, or all of a group or an era: ${packNames.join(", ")}
  --era ERA       for people made up (default neutral)
  --rating R      ${ratings.join(", ")} (default 12)
  --turns T       turns of a scene (default 24·√n, at most 40)
  --out FILE      where to write; - for standard output
  --script        write a readable scene (Markdown) instead of JSON`;

class Refusal extends Error {}

const readNumber = (name: string, raw: string, least: number, most: number): number => {
  const value = Number(raw);
  if (!/^\d+$/.test(raw) || value < least || value > most)
    throw new Refusal(`--${name} takes a whole number from ${least} to ${most}, not ${raw}`);
  return value;
};

const readOptions = (args: string[]) => {
  try {
    return parseArgs({
      args,
      options: {
        speakers: { type: "string", default: "6" },
        lines: { type: "string", default: "1000" },
        seed: { type: "string", default: "1" },
        cast: { type: "string" },
        opening: { type: "string" },
        pack: { type: "string" },
        era: { type: "string", default: "neutral" },
        rating: { type: "string", default: "12" },
        turns: { type: "string" },
        out: { type: "string" },
        script: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
};

const readCast = (named: string) => {
  const demo = casts.find(({ slug }) => slug === named);
  if (demo) return demo;
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(named, "utf8"));
  } catch (error) {
    throw new Refusal(`--cast ${named}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = castFileSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal(`--cast ${named}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "no cast file"}`);
};

type Options = ReturnType<typeof readOptions>;

const readStage = (options: Options, seed: number): Stage => {
  const count = readNumber("speakers", options.speakers, 2, 200);
  if (options.cast === undefined) return randomStage(count, seed, options.era);
  const cast = readCast(options.cast);
  if (options.opening !== undefined && !cast.openings.some(({ key }) => key === options.opening))
    throw new Refusal(`--opening ${options.opening}: ${cast.title} has ${cast.openings.map(({ key }) => key).join(", ") || "no openings"}`);
  const stage = stageOfCast(cast, { count, seed, ...(options.opening !== undefined && { opening: options.opening }) });
  if (stage.people.length < 2) throw new Refusal(`--cast ${options.cast}: a scene needs two people`);
  return stage;
};

const toRow = (line: DrivenLine): object => ({
  speaker: line.speaker.name,
  speakerId: line.speaker.id,
  addressee: line.addressee?.name ?? null,
  addresseeId: line.addressee?.id ?? null,
  about: line.request.about?.name ?? null,
  move: line.act.move,
  accepted: line.act.accepted,
  text: line.text,
  direction: line.direction,
  traits: line.speaker.bigFive,
  mood: line.request.speaker.mood,
  memoryIds: line.used.memoryIds,
  factIds: line.used.factIds,
  motif: line.used.motif,
  scene: line.scene,
  turn: line.turn,
  tick: line.tick,
  previous: line.request.previous.at(-1)?.text ?? null,
});

const showProgress = (done: number, of: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} lines`);
  else if (done % 10_000 === 0) process.stderr.write(`${done} of ${of} lines\n`);
};

const run = async (args: string[]): Promise<void> => {
  const options = readOptions(args);
  const seed = readNumber("seed", options.seed, 0, 2 ** 32 - 1);
  const count = readNumber("lines", options.lines, 1, 1_000_000);
  if (options.out === undefined) throw new Refusal("--out says where the lines go (- for standard output)");
  if (options.pack !== undefined && !packNames.includes(options.pack))
    throw new Refusal(`--pack ${options.pack}: there are ${packNames.join(", ")}`);
  if (!(ratings as readonly string[]).includes(options.rating))
    throw new Refusal(`--rating takes ${ratings.join(", ")}, not ${options.rating}`);
  const turns = options.turns === undefined ? undefined : readNumber("turns", options.turns, 1, 10_000);
  const stage = readStage(options, seed);
  const out = options.out === "-" ? process.stdout : createWriteStream(options.out);
  if (out !== process.stdout) await once(out, "open");
  const driven = drive(stage, count, {
    seed,
    pack: options.pack ?? null,
    rating: options.rating as Rating,
    ...(turns !== undefined && { turns }),
  });
  if (options.script) out.write(`<!-- npm run improvise -- ${args.join(" ")} -->\n\n${toScript(stage, [...driven])}`);
  else {
    let done = 0;
    for (const line of driven) {
      if (!out.write(`${JSON.stringify(toRow(line))}\n`)) await once(out, "drain");
      done += 1;
      if (done % 500 === 0) showProgress(done, count);
    }
    if (done < count) process.stderr.write(`\nThey had no more to say after ${done} lines.\n`);
  }
  if (out !== process.stdout) await new Promise<void>((resolve) => out.end(resolve));
  if (process.stderr.isTTY && !options.script) process.stderr.write("\n");
};

if (!helped(process.argv.slice(2), help)) {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    const isRefusal = error instanceof Refusal || (error instanceof Error && "code" in error);
    process.stderr.write(`${isRefusal ? (error as Error).message : String(error instanceof Error ? error.stack : error)}\n`);
    if (isRefusal) process.stderr.write("See: npm run improvise -- --help\n");
    process.exitCode = isRefusal ? 2 : 1;
  }
}
