import { afterAll, beforeAll, expect, it } from "vitest";
import { dropCast, replayTimeline } from "@/server/services/cast";
import { openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { inject, order } from "./index";

let stage: DirectedScene;
beforeAll(async () => {
  stage = await openDirectedScene();
});
afterAll(() => stage.engine.close());
const owner = () => stage.as("owner");

const HALF_A_DAY = 72;

it("passes for the whole cast: the clock goes on, people settle, and nothing that was said meanwhile is heard", async () => {
  await stage.open();
  const insult = { what: "pin" as const, characterId: stage.caroline, move: "INSULT" as const, targetId: stage.lizzy, withinTurns: 1 };
  await order(owner(), { ...stage.where, command: insult });
  await stage.turns(1);
  const before = await stage.view();
  const writer = stage.as("owner", { commandId: "half-a-day" });
  const time = { ...stage.where, kind: "time" as const, text: "In the evening.", ticks: HALF_A_DAY };
  const happened = await inject(writer, time);
  const until = before.clock.tick + HALF_A_DAY;
  expect(happened).toMatchObject({ kind: "time", text: "In the evening.", until });
  const after = await stage.view();
  expect(after.clock.tick).toBe(until);
  expect(after.lines).toEqual(before.lines);
  expect(after.ties).not.toEqual(before.ties);
  const felt = ({ characters }: typeof before) => characters.find(({ id }) => id === stage.lizzy)?.state.feeling.emotion;
  expect([felt(before), felt(after)]).toEqual([expect.any(String), null]);
  expect((await stage.scene()).happenings.at(-1)).toEqual(happened);

  // The same command once more: no second half of a day.
  expect(await inject(writer, time)).toEqual(happened);
  expect((await stage.view()).clock.tick).toBe(until);

  // In words alone, and for anything that is not time, the clock stays.
  expect(await inject(owner(), { ...stage.where, kind: "time", text: "A moment later." })).not.toHaveProperty("until");
  expect(await inject(owner(), { ...stage.where, kind: "event", text: "It rains.", ticks: 6 })).not.toHaveProperty("until");
  expect((await stage.view()).clock.tick).toBe(until);
  await expect(inject(owner(), { ...time, ticks: 2_000 })).rejects.toMatchObject({ code: "VALIDATION" });

  await stage.turns(2);
  dropCast(stage.engine, stage.timelineId);
  const replayed = await replayTimeline({ ...stage.engine, workspaceId: stage.workspaceId }, stage.timelineId, () => undefined);
  expect(replayed.divergence).toBeNull();
  expect((await stage.engine.chronicle.rebuild(stage.workspaceId, stage.timelineId)).differences).toEqual([]);
});
