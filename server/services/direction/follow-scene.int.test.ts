import { afterAll, beforeAll, expect, it } from "vitest";
import { createHeld } from "@/server/core/held";
import { openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { authorFact } from "@/server/services/fact";
import { joinScene, leaveScene } from "@/server/services/scene";
import { inject, readIrony } from "./index";

let stage: DirectedScene;
beforeAll(async () => {
  stage = await openDirectedScene();
});
afterAll(() => stage.engine.close());
const owner = () => stage.as("owner");

it("is the same who-knows-what for whoever asks after every turn as for whoever asks once, while time passes and people come and go", async () => {
  await stage.open();
  const jane = await stage.idOf("Jane Bennet");
  const asked = () => readIrony(owner(), stage.where);
  const askedAnew = () => readIrony({ ...owner(), held: createHeld() }, stage.where);
  await asked();
  await stage.turns(2);
  await asked();
  await inject(owner(), { ...stage.where, kind: "event", text: "The letter falls out of the book." });
  await inject(owner(), { ...stage.where, kind: "time", ticks: 12, text: "Two hours later." });
  await asked();
  await joinScene(owner(), { ...stage.where, characterId: jane });
  await authorFact(owner(), {
    timelineId: stage.timelineId,
    fact: { text: "Jane has read the letter.", subjectId: null, objectId: null, isTrue: true, isSecret: true, heldBy: [jane] },
  });
  await stage.turns(3);
  const then = await asked();
  expect(then).toEqual(await askedAnew());
  expect(then.holders.map(({ id }) => id)).toContain(jane);
  expect(then.steps.filter(({ turn }) => turn > 0).length).toBeGreaterThan(3);
  await leaveScene(owner(), { ...stage.where, characterId: jane });
  await stage.end();
  expect(await asked()).toEqual(await askedAnew());
});
