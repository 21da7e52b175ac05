// Every template is performed by a demo cast under each hand of the director: how many of its beats come about, and how near the tension stays.
import { casts } from "@/prisma/seed/casts/index";
import { hands, scenarioSchema, setupOf, type Hand, type Scenario } from "@/server/contracts/scenario";
import { recast } from "@/server/contracts/scenario-people";
import type { TakeOutcome } from "@/server/contracts/take";
import type { Engine } from "@/server/core/context";
import { createWords } from "@/server/ai/words";
import { createContext, createJobContext } from "@/server/runtime/create-context";
import { createEcosystem, stepEcosystem } from "@/server/services/ecosystem";
import { templates } from "@/server/services/scenario/scenario-templates";
import { claimTake, createTurnstile, getSet, playTake, startSet } from "@/server/services/take";
import { improvise } from "@/server/simulation/improviser/improvise";
import { createTestWorkspace } from "@/server/testing/database";
import { createTestEngine } from "@/server/testing/engine";
import { helped } from "./terminal.mts";

const help = `
npm run validate:direction [-- --takes 3 --cast pride-and-prejudice --hands none,light,medium,strong]
  Each of the templates, cast with people of a demo cast, is performed so many times under each hand. Of its beats that ask for something the
  share that came about, and the mean distance of the tension from what was wanted. --beats tells it of each beat.`;
const args = process.argv.slice(2);
if (helped(args, help)) process.exit(0);
const option = (name: string, otherwise: string): string => args[args.indexOf(`--${name}`) + 1 || args.length] ?? otherwise;
const takes = Number(option("takes", "3"));
const wanted = option("hands", hands.join(",")).split(",");
const chosen = hands.filter((hand) => wanted.includes(hand));
/** Which people of the cast play a template: others for each, and not only neighbours. */
const [STRIDE, SHIFT] = [5, 3];

const base = await createTestEngine();
const engine: Engine = { ...base, casts, words: createWords({ improvise, log: base.log, chunkDelayMs: 0 }) };
const workspaceId = await createTestWorkspace(engine.db);
const actor = { kind: "user" as const, userId: engine.newId(), name: "Validation", role: "owner" as const };
const as = () => createContext(engine, { actor, workspaceId, requestId: "validation", commandId: null });
const { timelineId } = await createEcosystem(as(), { castSlug: option("cast", "pride-and-prejudice") });
for (let n = 0; n < SHIFT; n += 1) await stepEcosystem(as(), { timelineId });
const people = (await engine.chronicle.view(workspaceId, timelineId)).characters.filter(({ role }) => role === "cast");

const castAs = (scenario: Scenario, number: number): Scenario => {
  const parts = scenario.cast.map(({ characterId }, at) => [characterId, people[(at * STRIDE + number * SHIFT) % people.length]!] as const);
  return recast(scenario, new Map(parts));
};
const perform = async (scenario: Scenario): Promise<TakeOutcome[]> => {
  const source = { kind: "setup" as const, setup: setupOf(scenario, { scenarioId: null, version: null }) };
  const { id } = await startSet(as(), { timelineId, source, count: takes });
  for (let claim = await claimTake(engine); claim; claim = await claimTake(engine))
    await playTake(createJobContext(engine, "take", claim.workspaceId), claim, { isEnding: () => false, turnstile: createTurnstile() });
  return (await getSet(as(), { setId: id })).takes.flatMap(({ outcome }) => outcome ?? []);
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const missed = ({ tension }: TakeOutcome): number =>
  mean(tension.flatMap(({ tension: now, target }) => (target === null ? [] : [Math.abs(now - target)])));

const found = new Map<Hand, { reached: number; asked: number; misses: number[] }>(
  chosen.map((hand) => [hand, { reached: 0, asked: 0, misses: [] }]),
);
for (const [number, { title, data }] of templates.entries()) {
  const byBeat = new Map(data.beats.filter(({ success }) => success.length > 0).map((beat) => [beat.id, [] as string[]]));
  for (const hand of chosen) {
    const outcomes = await perform(castAs(scenarioSchema.parse({ ...data, hand }), number));
    const sum = found.get(hand)!;
    sum.misses.push(...outcomes.map(missed));
    for (const [id, told] of byBeat) {
      const reached = outcomes.filter(({ beats }) => beats.some((beat) => beat.id === id && beat.outcome === "success")).length;
      sum.reached += reached;
      sum.asked += outcomes.length;
      told.push(`${hand} ${reached}/${outcomes.length}`);
    }
  }
  if (!args.includes("--beats")) continue;
  for (const [id, told] of byBeat) console.log(`${title} · ${data.beats.find((beat) => beat.id === id)?.title ?? id}: ${told.join(", ")}`);
}
for (const [hand, { reached, asked, misses }] of found)
  console.log(
    `${hand}: ${reached} of ${asked} beats came about (${(reached / asked).toFixed(2)}); tension off by ${mean(misses).toFixed(3)}`,
  );
await base.close();
