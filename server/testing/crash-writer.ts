// A process that is going to be killed: says what it finds in the data folder, then appends without end and says what was acknowledged.
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { newId } from "@/server/core/ids";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createChronicle } from "@/server/stores/chronicle/create-chronicle";
import { openDatabase } from "@/server/stores/database/open-database";
import { testId } from "./factories/history";

const [dataDir = "", workspaceId = "", timelineId = "", afterSeq = "0"] = process.argv.slice(2);
// A pipe is written at once, so what was said before the end is heard after it.
const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
// Whoever listened is gone: no writer outlives its test.
process.stdout.on("error", () => process.exit(1));
const log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (details: object) => say({ error: String(details) }),
};
const by = { kind: "system", job: "crash" } as const;

const db = await openDatabase({ dataDir, log, backups: { everyMs: 0, keep: 1 } });
const chronicle = createChronicle({ db, bus: createMemoryBus({ log }), now: () => new Date(), log });

for (let seq = Number(afterSeq); ;) {
  const events = await chronicle.read(workspaceId, timelineId, { afterSeq: seq });
  if (events.length === 0) break;
  say({ found: events });
  seq = events.at(-1)?.seq ?? seq;
}
say({ ready: true });

const batch = (index: number): EventDraft[] => {
  const lineId = newId();
  const [fromId, toId] = [testId("character", index % 5), testId("character", (index + 2) % 5)];
  const strength = ((index * 37) % 201) / 100 - 1;
  const delta = { strength, trust: 0, familiarity: 0, offence: 0 };
  const change = { fromId, toId, kind: "friend" as const, strength, trust: 0.5, familiarity: 0.5, offence: 0, delta };
  const line = { lineId, placeId: null, turn: null, speakerId: fromId, addresseeId: toId, aboutId: null, text: `line ${lineId}` };
  return [
    {
      type: "line.spoken",
      tick: index,
      actor: by,
      payload: { ...line, direction: null, source: "improviser", model: "improviser", move: "ASK", accepted: true, moveSeq: null },
    },
    { type: "relationship.changed", tick: index, actor: by, causes: [-1], payload: { lineId, change } },
    ...Array.from({ length: index % 4 }, (): EventDraft => ({
      type: "ecosystem.renamed",
      tick: index,
      actor: by,
      payload: { title: newId() },
    })),
  ];
};
for (let index = 0; ; index++) {
  const { events } = await chronicle.append({ workspaceId, timelineId, drafts: batch(index) });
  say({ acknowledged: events });
}
