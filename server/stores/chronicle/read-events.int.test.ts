import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "@/server/core/ids";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import type { Database } from "@/server/stores/database/port";
import { openTestDatabase } from "@/server/testing/database";
import { openingDrafts, steadyHistory } from "@/server/testing/factories/history";
import { buildTimeline } from "@/server/testing/factories/timeline";
import { createChronicle } from "./create-chronicle";

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it("reads events of some kinds of one scene, of all scenes, and through the parents of a branch", async () => {
  const log = { error: () => expect.fail("not announced") };
  const chronicle = createChronicle({ db, bus: createMemoryBus({ log }), now: () => new Date(), log });
  const { workspaceId, timelineId } = await buildTimeline(db, chronicle);
  const drafts = [openingDrafts(), ...steadyHistory(200)].flat();
  const { events } = await chronicle.append({ workspaceId, timelineId, drafts });
  const types = ["scene.opened", "line.spoken", "turn.foreseen"] as const;
  const ofScenes = events.filter(({ type, sceneId }) => sceneId !== null && (types as readonly string[]).includes(type));
  const [sceneId = null, [...fullest] = []] =
    [...Map.groupBy(ofScenes, (event) => event.sceneId)].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const own = fullest.map(({ seq }) => seq);
  expect(own.length).toBeGreaterThan(1);
  expect(ofScenes.length).toBeGreaterThan(own.length);
  const read = async (of: string | null, toSeq: number, within = timelineId): Promise<number[]> =>
    (await chronicle.eventsOfScenes(workspaceId, within, types, { sceneId: of, toSeq })).map(({ seq }) => seq);
  expect(await read(sceneId, events.length)).toEqual(own);
  expect(await read(null, events.length)).toEqual(ofScenes.map(({ seq }) => seq));
  expect(await read(sceneId, own[0] ?? 0)).toEqual(own.slice(0, 1));
  const id = newId();
  await chronicle.fork(workspaceId, timelineId, { seq: events.length, id, name: "b" });
  expect(await read(sceneId, events.length, id)).toEqual(own);
});
