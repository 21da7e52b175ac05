// Events appended per second, as a ratio to a bare insert of the same rows in the same run: on PGlite, and on Postgres when DATABASE_URL is set.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ChronicleEvent, EventDraft } from "@/server/contracts/chronicle/events";
import { newId } from "@/server/core/ids";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createChronicle } from "@/server/stores/chronicle/create-chronicle";
import { openDatabase } from "@/server/stores/database/open-database";
import type { Database } from "@/server/stores/database/port";
import { createHistory, openingDrafts } from "@/server/testing/factories/history";
import { buildTimeline } from "@/server/testing/factories/timeline";
import { openTestPostgres } from "@/server/testing/postgres";
import { helped } from "./terminal.mts";

const rounds = 6;
const eventsARound = 400;

const help = `
npm run bench:chronicle
  Events a second, in batches of 1 and of 20: appended and projected, and as a ratio to a bare insert of the same rows in the same run.
  Of each the median of ${rounds} rounds of ${eventsARound} events, after one that warms up. On the embedded database in a folder of its own.
  DATABASE_URL=postgresql://…   on that server as well, in a database that is made and dropped`;
if (helped(process.argv.slice(2), help)) process.exit(0);
const log = { error: (details: object) => console.log("error", details) };

const draftsOf = (count: number): EventDraft[] => {
  const history = createHistory();
  const drafts: EventDraft[] = [];
  for (let index = 0; drafts.length < count; index++) {
    // One at a time a cause within the batch would point nowhere.
    const step = { kind: 13, who: index % 5, whom: (index + 1) % 5, amount: ((index * 7) % 21) / 10 - 1, text: `words ${index}` };
    for (const { causes: _causes, ...draft } of history.next(step)) {
      drafts.push(draft.type === "line.spoken" ? { ...draft, payload: { ...draft.payload, moveSeq: null } } : draft);
    }
  }
  return drafts.slice(0, count);
};

const bareSql = `insert into "Event" ("timelineId", "workspaceId", "seq", "type", "v", "at", "tick", "sceneId", "actor", "causes", "payload", "isInput")
  select $1, $2, r."seq", r."type", r."v", now(), r."tick", r."sceneId", r."actor", '{}', r."payload", false
  from json_to_recordset($3::json) as r("seq" int, "type" text, "v" int, "tick" int, "sceneId" uuid, "actor" json, "payload" json)`;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const measure = async (name: string, db: Database): Promise<void> => {
  const chronicle = createChronicle({ db, bus: createMemoryBus({ log }), now: () => new Date(), log });
  for (const size of [1, 20]) {
    const appended: number[] = [];
    const inserted: number[] = [];
    const drafts = draftsOf(eventsARound);
    for (let round = 0; round <= rounds; round++) {
      const at = await buildTimeline(db, chronicle);
      await chronicle.append({ ...at, drafts: openingDrafts() });
      const events: ChronicleEvent[] = [];
      let started = performance.now();
      for (let from = 0; from < drafts.length; from += size) {
        events.push(...(await chronicle.append({ ...at, drafts: drafts.slice(from, from + size) })).events);
      }
      const appendMs = performance.now() - started;
      const bare = await buildTimeline(db, chronicle);
      started = performance.now();
      for (let from = 0; from < events.length; from += size) {
        const rows = JSON.stringify(events.slice(from, from + size));
        await db.within(bare.workspaceId, (sql) => sql.query(bareSql, [bare.timelineId, bare.workspaceId, rows]));
      }
      // The first round warms up.
      if (round === 0) continue;
      appended.push((drafts.length / appendMs) * 1000);
      inserted.push((drafts.length / (performance.now() - started)) * 1000);
    }
    const [chronicleRate, bareRate] = [median(appended), median(inserted)];
    const ratio = (chronicleRate / bareRate).toFixed(2);
    console.log(
      `${name}, batches of ${size}: ${Math.round(chronicleRate)} events/s appended and projected; bare insert of the same rows ${Math.round(bareRate)}/s; ratio ${ratio}`,
    );
  }
};

const dataDir = mkdtempSync(path.join(os.tmpdir(), `dramatis-bench-${newId()}-`));
const embedded = await openDatabase({ dataDir, backups: { everyMs: 0, keep: 1 } });
await measure("PGlite", embedded);
await embedded.close();
rmSync(dataDir, { recursive: true, force: true });
const { DATABASE_URL } = process.env;
if (DATABASE_URL) {
  const server = await openTestPostgres(DATABASE_URL);
  await measure("Postgres", server);
  await server.close();
}
