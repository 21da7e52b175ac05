// A scene is performed once, then eight times, on the embedded database in one process, as the job does it.
import { casts } from "@/prisma/seed/casts/index";
import type { Engine } from "@/server/core/context";
import { createWords } from "@/server/ai/words";
import { createContext } from "@/server/runtime/create-context";
import { startTakes } from "@/server/jobs/start-takes";
import { createEcosystem, stepEcosystem } from "@/server/services/ecosystem";
import { openScene, takeTurn } from "@/server/services/scene";
import { getSet, startSet } from "@/server/services/take";
import { forkTimeline } from "@/server/services/timeline";
import { improvise } from "@/server/simulation/improviser/improvise";
import { createTestWorkspace } from "@/server/testing/database";
import { createTestEngine } from "@/server/testing/engine";
import { helped } from "./terminal.mts";

const help = `
npm run bench:takes [-- --turns 20 --ticks 200 --takes 8]
  A demo cast lives for so many ticks. Then a scene of so many turns is performed once, and so many times, with the improviser and with words
  that cost nothing (an instant model), and with a model that takes its time: wall time of the set over that of one, and what a turn costs
  on the processor beside the words.
  --answer MS  what that model takes for a line; 1,000 by default`;
const args = process.argv.slice(2);
if (helped(args, help)) process.exit(0);
const option = (name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const [turns, ticks, takes] = [option("turns", 20), option("ticks", 200), option("takes", 8)];

const answerMs = option("answer", 1_000);
/** As many as the job has on their way. */
const atOnce = 8;
const POLL_MS = 25;

const base = await createTestEngine();
const instant: Engine["words"] = {
  speak: async ({ move, speaker }) => ({ text: `${speaker.name}: ${move}`, direction: null, source: "improviser", model: "instant" }),
};
const waiting: Engine["words"] = {
  speak: async (request, options) => {
    await new Promise((resolve) => setTimeout(resolve, answerMs));
    return instant.speak(request, options);
  },
};
let wordsMs = 0;
const improviser = createWords({ improvise, log: base.log });
const counted: Engine["words"] = {
  speak: async (request, options) => {
    const began = performance.now();
    const words = await improviser.speak(request, options);
    wordsMs += performance.now() - began;
    return words;
  },
};
const engineWith = (words: Engine["words"]): Engine => ({ ...base, casts, words });

const workspaceId = await createTestWorkspace(base.db);
const person = base.newId();
const as = (engine: Engine) =>
  createContext(engine, {
    actor: { kind: "user", userId: person, name: "Bench", role: "owner" },
    workspaceId,
    requestId: "bench",
    commandId: null,
  });
const { timelineId } = await createEcosystem(as(engineWith(instant)), { castSlug: "pride-and-prejudice" });
for (let n = 0; n < ticks; n += 1) await stepEcosystem(as(engineWith(instant)), { timelineId });
const view = await base.chronicle.view(workspaceId, timelineId);
const cast = view.characters.slice(0, 4).map(({ id }) => id);

interface Measured {
  wallMs: number;
  coreMs: number;
  played: number;
}
const perform = async (engine: Engine, count: number, maxTurns = turns): Promise<Measured> => {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const source = { kind: "setup" as const, setup: { title: "Tea", cast, maxTurns } };
  const { id } = await startSet(as(engine), { timelineId, source, count });
  const jobs = startTakes(engine, { lookMs: 60_000, atOnce });
  for (;;) {
    const { status } = await getSet(as(engine), { setId: id });
    if (status === "ended") break;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  await jobs.stop();
  const { user, system } = process.cpuUsage(used);
  const set = await getSet(as(engine), { setId: id });
  const failed = set.takes.find(({ status }) => status !== "ended");
  if (failed) throw new Error(`take ${failed.ordinal} ${failed.status}: ${failed.problem}`);
  return { wallMs: performance.now() - began, coreMs: (user + system) / 1_000, played: set.progress.turns };
};

/** One turn more, without the set-up: of a take three times as long, what it has more over what it has more turns. */
const marginal = (one: Measured, three: Measured): number => (three.coreMs - one.coreMs) / (three.played - one.played);
/** The same turns by the verb of a scene alone: what a take costs more is the take's own. Milliseconds on the processor for one turn. */
const playBare = async (engine: Engine): Promise<number> => {
  const ctx = as(engine);
  const branch = await forkTimeline(ctx, { timelineId, name: "Bare" });
  const setup = { title: "Tea", cast, maxTurns: turns * 3, secondsPerTurn: 0 };
  const { id: sceneId } = await openScene(ctx, { timelineId: branch.id, setup });
  const used = process.cpuUsage();
  let played = 0;
  for (let scene = await takeTurn(ctx, { timelineId: branch.id, sceneId }); scene?.status === "running"; played += 1)
    scene = await takeTurn(ctx, { timelineId: branch.id, sceneId });
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1_000 / Math.max(1, played);
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const tell = async (what: string, engine: Engine): Promise<void> => {
  await perform(engine, 1); // warms up
  const ones = [await perform(engine, 1), await perform(engine, 1), await perform(engine, 1)];
  const long = await perform(engine, 1, turns * 3);
  wordsMs = 0;
  const many = await perform(engine, takes);
  const one = median(ones.map(({ wallMs }) => wallMs));
  const oneTurn = median(ones.map(({ wallMs, played }) => wallMs / played));
  console.log(
    `${what}: one take of ${turns} turns ${one.toFixed(0)} ms (${oneTurn.toFixed(1)} ms a turn); ${takes} takes ${many.wallMs.toFixed(0)} ms`,
  );
  console.log(
    `  ${takes} takes over one: ${(many.wallMs / one).toFixed(2)}; over ${takes} times one: ${(many.wallMs / (one * takes)).toFixed(2)}`,
  );
  const shortest = ones.toSorted((a, b) => a.coreMs - b.coreMs)[0] ?? many;
  const [more, bare] = [marginal(shortest, long), await playBare(engine)];
  console.log(
    `  one turn more, without set-up: ${more.toFixed(1)} ms on the processor; a turn of the scene alone ${bare.toFixed(1)}, so the take's own ${(more - bare).toFixed(1)}`,
  );
  console.log(
    `  a turn, set-up shared out: ${(many.coreMs / many.played).toFixed(1)} ms on the processor, of it ${(wordsMs / many.played).toFixed(1)} ms words (wall)`,
  );
};

console.log(`${view.characters.length} characters, ${ticks} ticks, ${view.seq} events; takes of 4 characters, in one process`);
await tell("instant words", engineWith(instant));
await tell("improviser", engineWith(counted));
{
  const slow = engineWith(waiting);
  const [one, many] = [await perform(slow, 1), await perform(slow, takes)];
  console.log(
    `a model that takes ${answerMs} ms a line: one take ${one.wallMs.toFixed(0)} ms; ${takes} takes ${many.wallMs.toFixed(0)} ms`,
  );
  console.log(`  ${takes} takes over one: ${(many.wallMs / one.wallMs).toFixed(2)}`);
}
await base.close();
process.exit(0);
