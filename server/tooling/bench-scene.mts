// What directing a scene costs: the processor's time for a turn, how soon a stop stops, and how soon a line is with its observers.
import { simulateReadableStream } from "ai";
import type { LanguageModelV4, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { createOrchestrator } from "@/server/ai/orchestrator";
import { dropCast } from "@/server/services/cast";
import { endScene, openScene, resumeScene, stopScene, takeTurn } from "@/server/services/scene";
import { improvise } from "@/server/simulation/improviser/improvise";
import { openLivingCast } from "@/server/testing/living-cast";
import { helped } from "./terminal.mts";

const help = `
npm run bench:scene [-- --turns 200] [--stops 40]
  A scene of six of a cast of two dozen on the embedded database. With words that come at once: the processor's time for a turn, as a whole
  and without the database's. With a model that streams for two seconds: from the call of scene.stop to its answer, in the middle of a line.`;
const args = process.argv.slice(2);
if (helped(args, help)) process.exit(0);
const option = (name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const [turns, stops] = [option("turns", 200), option("stops", 40)];
const quantile = (values: readonly number[], share: number): string =>
  ([...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0).toFixed(1);
const core = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const stage = await openLivingCast();
const owner = stage.as("owner");
const { timelineId } = stage;
const cast = (await stage.view()).characters.slice(0, 6).map(({ id }) => id);
const open = async (): Promise<{ timelineId: string; sceneId: string }> => {
  const { id } = await openScene(owner, {
    timelineId,
    setup: { title: "The drawing room", cast, maxTurns: 500, maxMinutes: 240, secondsPerTurn: 60 },
  });
  return { timelineId, sceneId: id };
};

// A turn, with words that are there at once. The database runs in this process: what it takes is measured by writing the same events alone.
const where = await open();
for (let n = 0; n < 10; n += 1) await takeTurn(owner, where);
const [wall, onCore, events]: [number[], number[], number[]] = [[], [], []];
for (let n = 0; n < turns; n += 1) {
  const [at, before] = [performance.now(), core()];
  const seq = (await stage.engine.chronicle.timeline(stage.workspaceId, timelineId)).headSeq;
  const scene = await takeTurn(owner, where);
  wall.push(performance.now() - at);
  onCore.push(core() - before);
  events.push((await stage.engine.chronicle.timeline(stage.workspaceId, timelineId)).headSeq - seq);
  if (scene?.status !== "running") break;
}
await endScene(owner, where);
console.log(
  `a turn, database and all: p50 ${quantile(wall, 0.5)} ms, p95 ${quantile(wall, 0.95)} ms; on core ${quantile(onCore, 0.5)}, ${quantile(onCore, 0.95)} ms; ${quantile(events, 0.5)} events`,
);

const append = stage.engine.chronicle.append.bind(stage.engine.chronicle);
let stored = 0;
stage.engine.chronicle.append = async (request) => {
  const before = core();
  const result = await append(request);
  stored += core() - before;
  return result;
};
const again = await open();
const without: number[] = [];
for (let n = 0; n < turns; n += 1) {
  stored = 0;
  const before = core();
  const scene = await takeTurn(owner, again);
  without.push(core() - before - stored);
  if (scene?.status !== "running") break;
}
await endScene(owner, again);
stage.engine.chronicle.append = append;
console.log(
  `orchestration of a turn, without what the chronicle writes: on core p50 ${quantile(without, 0.5)} ms, p95 ${quantile(without, 0.95)} ms (at most 10)`,
);

const slow: LanguageModelV4 = {
  specificationVersion: "v4",
  provider: "slow",
  modelId: "slow-1",
  supportedUrls: {},
  doGenerate: () => Promise.reject(new Error("not used")),
  doStream: () =>
    Promise.resolve({
      stream: simulateReadableStream<LanguageModelV4StreamPart>({
        initialDelayInMs: 0,
        chunkDelayInMs: 20,
        chunks: [
          { type: "stream-start", warnings: [] },
          { type: "text-start", id: "1" },
          ...Array.from({ length: 100 }, (_, k): LanguageModelV4StreamPart => ({ type: "text-delta", id: "1", delta: `word${k} ` })),
        ],
      }),
    }),
};
Object.assign(stage.engine, { words: createOrchestrator({ model: slow, fallback: improvise, log: { warn: () => undefined } }) });
dropCast(stage.engine, timelineId);
const busy = stage.as("owner");
const third = await open();
const latency: number[] = [];
for (let n = 0; n < stops; n += 1) {
  const turn = takeTurn(busy, third);
  await new Promise((resolve) => setTimeout(resolve, 60 + (n % 10) * 40));
  const at = performance.now();
  await stopScene(busy, third);
  latency.push(performance.now() - at);
  await turn;
  await resumeScene(busy, third);
}
const spoken = (await stage.view()).lines.filter(({ sceneId }) => sceneId === third.sceneId).length;
console.log(
  `stop in the middle of a line: p50 ${quantile(latency, 0.5)} ms, p95 ${quantile(latency, 0.95)} ms (at most 200); ${spoken} lines of ${stops} were said`,
);
await stage.engine.close();
const passes = Number(quantile(without, 0.5)) <= 10 && Number(quantile(latency, 0.95)) <= 200 && spoken === 0;
process.exit(passes ? 0 : 1);
