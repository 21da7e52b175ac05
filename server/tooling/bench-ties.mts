// A cast lives for so many ticks; then what its map asks of the history of ties, on the embedded database and in the browser's own code.
import { gzipSync } from "node:zlib";
import { characterSchema } from "@/server/contracts/character";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { modelVersion } from "@/server/contracts/simulation";
import { createTieMoments } from "@/server/contracts/tie-moments";
import type { TieTracks } from "@/server/contracts/tie-tracks";
import { createContext } from "@/server/runtime/create-context";
import { stepEcosystem } from "@/server/services/ecosystem";
import { compareTies, exportTies, readHistory, readTracks } from "@/server/services/tie";
import { createTestWorkspace } from "@/server/testing/database";
import { createTestEngine, createTestTimeline } from "@/server/testing/engine";
import { buildSetup } from "@/server/testing/factories/simulation-people";
import { helped } from "./terminal.mts";

const help = `
npm run bench:ties [-- --people 24 --degree 8 --ticks 2000]
  A cast of so many people with so many ties each lives for so many ticks on the embedded database, in memory. Then, of its history of ties:
  pages of tie.tracks (milliseconds, bytes), any moment drawn from them, a step of playing, tie.history, tie.compare and a dynamic GEXF.`;
const args = process.argv.slice(2);
if (helped(args, help)) process.exit(0);
const option = (name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const [people, degree, ticks] = [option("people", 24), option("degree", 8), option("ticks", 2_000)];

const quantile = (values: readonly number[], share: number): string =>
  ([...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0).toFixed(2);
/** Wall time, and time on the processor: what other work on the machine does not lengthen. */
interface Times {
  wall: number[];
  core: number[];
}
const times = (): Times => ({ wall: [], core: [] });
const tell = (what: string, { wall, core }: Times, more = ""): void =>
  console.log(
    `${what}: p50 ${quantile(wall, 0.5)} ms, p95 ${quantile(wall, 0.95)} ms; on core ${quantile(core, 0.5)}, ${quantile(core, 0.95)} ms${more}`,
  );
const timed = async <T,>(into: Times, run: () => T | Promise<T>): Promise<T> => {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const answer = await run();
  const { user, system } = process.cpuUsage(used);
  into.wall.push(performance.now() - started);
  into.core.push((user + system) / 1_000);
  return answer;
};

const engine = await createTestEngine();
const workspaceId = await createTestWorkspace(engine.db);
const timelineId = await createTestTimeline(engine, workspaceId);
const ctx = createContext(engine, {
  actor: { kind: "user", userId: engine.newId(), name: "Bench", role: "owner" },
  workspaceId,
  requestId: "bench",
  commandId: null,
});
const setup = buildSetup(people, { degree });
const head = { tick: 0, actor: { kind: "system", job: "bench" } } as const;
const created = { title: "A cast", seed: 7, modelVersion, params: {}, startsAt: "1811-11-12T19:30", era: "regency", romance: true };
const places = [...new Set(setup.characters.map(({ homePlaceId }) => homePlaceId))].filter((id) => id !== null);
await engine.chronicle.append({
  workspaceId,
  timelineId,
  drafts: [
    { ...head, type: "ecosystem.created", payload: created },
    ...places.map((id, index): EventDraft => ({ ...head, type: "place.added", payload: { place: { id, name: `Place ${index}` } } })),
    ...setup.characters.map(({ id, bigFive, homePlaceId }, index): EventDraft => ({
      ...head,
      type: "character.added",
      payload: { character: characterSchema.parse({ id, bigFive, homePlaceId, name: `Person ${index}` }) },
    })),
    ...setup.ties.map((tie): EventDraft => ({
      ...head,
      type: "relationship.authored",
      payload: { relationship: { ...tie, evidence: "So." } },
    })),
  ],
});
const steps = times();
for (let tick = 0; tick < ticks; tick += 1) await timed(steps, () => stepEcosystem(ctx, { timelineId }));
const { headSeq } = await engine.chronicle.timeline(workspaceId, timelineId);
console.log(`${people} people, ${setup.ties.length} directed ties at the start, ${ticks} ticks: ${headSeq} events`);
tell("a tick, appended and projected", steps);

const pages: TieTracks[] = [];
const pageMs = times();
do {
  pages.push(await timed(pageMs, () => readTracks(ctx, { timelineId, afterSeq: pages.at(-1)?.toSeq ?? 0 })));
} while (pages.at(-1)?.more);
const bytes = pages.map((page) => JSON.stringify(page));
const changes = pages.reduce((sum, { seq }) => sum + seq.length, 0);
const sizes = `${(bytes.join("").length / 1e6).toFixed(2)} MB as JSON, ${(bytes.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1e6).toFixed(2)} MB compressed`;
tell("tie.tracks, a page", pageMs, `; ${pages.length} pages, ${changes} changes, ${sizes}`);

const builds = times();
const moments = await timed(builds, () => createTieMoments(pages));
tell("made ready in the browser's code", builds);
const at = times();
for (let k = 1; k <= 200; k += 1) await timed(at, () => moments.at(Math.floor((headSeq * ((k * 61) % 200)) / 200)));
tell("any moment", at, `; ${moments.at(headSeq).size} ties`);
const play = times();
const cursor = moments.cursor(0);
for (let k = 1; k <= 200; k += 1) await timed(play, () => cursor.advance(Math.floor((headSeq * k) / 200)));
tell("a step of playing, a 200th of the history", play);
const bars = times();
for (let k = 0; k < 20; k += 1) await timed(bars, () => moments.warmth(0, ticks, 240));
tell("bars of the scrubber", bars);

const lives = times();
for (let k = 0; k < 40; k += 1) {
  const { fromId, toId } = setup.ties[(k * 17) % setup.ties.length]!;
  await timed(lives, () => readHistory(ctx, { timelineId, aId: fromId, bId: toId }));
}
tell("tie.history, fifty changes", lives);
const compared = times();
for (let k = 1; k <= 5; k += 1)
  await timed(compared, () =>
    compareTies(ctx, { left: { timelineId, seq: Math.floor((headSeq * k) / 8) }, right: { timelineId, seq: headSeq } }),
  );
tell("tie.compare, past to present", compared);
const written = times();
const text = await timed(written, async () => [...(await exportTies(ctx, { timelineId, format: "gexf", whole: true })).parts].join(""));
tell("a dynamic GEXF", written, `; ${(text.length / 1e6).toFixed(1)} MB`);
await engine.close();
