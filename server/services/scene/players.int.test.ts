import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceRole } from "@/server/contracts/account";
import type { Scene } from "@/server/contracts/scene";
import { awaitedPlayer } from "@/server/contracts/scene-state";
import type { Context } from "@/server/core/context";
import { createContext } from "@/server/runtime/create-context";
import { dropCast } from "@/server/services/cast";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { changeScene, endScene, leaveScene, openScene, passTurn, playPart, sayLine, stepScene, takeTurn } from "./index";

let stage: LivingCast;
let elizabeth: string;
let darcy: string;
let jane: string;
let sceneId: string;

interface Person {
  userId: string;
  ctx: Context;
}
const newPerson = async (name: string, role: WorkspaceRole, workspaceId = stage.workspaceId): Promise<Person> => {
  const userId = stage.engine.newId();
  await stage.engine.db.system(async (sql) => {
    await sql.query(`insert into "User" ("id","email","name","passwordHash") values ($1,$2,$3,'none')`, [
      userId,
      `${userId}@test.local`,
      name,
    ]);
    if (workspaceId === stage.workspaceId)
      await sql.query(`insert into "Membership" ("workspaceId","userId","role") values ($1,$2,$3)`, [workspaceId, userId, role]);
  });
  const actor = { kind: "user" as const, userId, name, role };
  return { userId, ctx: createContext(stage.engine, { actor, workspaceId, requestId: stage.engine.newId(), commandId: null }) };
};

const where = () => ({ timelineId: stage.timelineId, sceneId });
const play = (ctx: Context, characterId: string, userId: string | null): Promise<Scene> =>
  playPart(ctx, { ...where(), characterId, userId });
const turn = (): Promise<Scene | null> => takeTurn(stage.as("owner"), where());
const say = (ctx: Context, asId: string | null, text: string) => sayLine(ctx, { ...where(), asId, text });

beforeAll(async () => {
  stage = await openLivingCast();
  [elizabeth, darcy, jane] = (await Promise.all(["Elizabeth Bennet", "Fitzwilliam Darcy", "Jane Bennet"].map(stage.idOf))) as [
    string,
    string,
    string,
  ];
});
afterAll(() => stage.engine.close());
beforeEach(async () => {
  const setup = { title: "A part is taken", cast: [elizabeth, darcy, jane], secondsPerTurn: 60, direction: { strategy: "list" as const } };
  sceneId = (await openScene(stage.as("owner"), { timelineId: stage.timelineId, setup })).id;
  return async () => void (await endScene(stage.as("owner"), where()));
});

describe("a character whom a person plays", () => {
  it("is waited for at its turn, after a restart too, and the scene goes on with the words of that person", async () => {
    const anna = await newPerson("Anna", "viewer");
    await play(stage.as("owner"), darcy, anna.userId);
    expect(await turn()).toMatchObject({ turn: 1, awaited: null });
    expect(await turn()).toMatchObject({ turn: 1, status: "running", awaited: { characterId: darcy, turn: 2 } });
    expect(await turn()).toMatchObject({ turn: 1 });
    dropCast(stage.engine, stage.timelineId);
    const waiting = await turn();
    expect(waiting && awaitedPlayer(waiting)).toMatchObject({ characterId: darcy, userId: anna.userId, name: "Anna" });
    await say(anna.ctx, darcy, "I was wrong about the dance.");
    const after = await turn();
    expect(after).toMatchObject({ turn: 3 });
    expect(after && awaitedPlayer(after)).toBeNull();
    const spoken = (await stage.view()).lines.filter((line) => line.sceneId === sceneId);
    expect(spoken.map(({ speakerId, source }) => [speakerId, source === "human"])).toEqual([
      [elizabeth, false],
      [darcy, true],
      [jane, false],
    ]);
  });

  it("speaks by that person alone: not by a director, not by another actor, and an actor by no other part", async () => {
    const anna = await newPerson("Anna", "viewer");
    const ben = await newPerson("Ben", "viewer");
    await play(stage.as("owner"), darcy, anna.userId);
    await play(stage.as("owner"), jane, ben.userId);
    await expect(say(stage.as("owner"), darcy, "As the director.")).rejects.toMatchObject({ reason: "scene.played" });
    await expect(say(ben.ctx, darcy, "As Ben.")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(say(anna.ctx, elizabeth, "As Anna.")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(say(anna.ctx, null, "As myself.")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await say(stage.as("owner"), elizabeth, "As nobody's part.");
    await say(anna.ctx, darcy, "Out of turn, and welcome.");
    expect((await stage.view()).scenes.find(({ id }) => id === sceneId)).toMatchObject({ turn: 2 });
  });

  it("is handed on by whoever plays it or writes, taken back, and given to nobody from outside", async () => {
    const anna = await newPerson("Anna", "viewer");
    const ben = await newPerson("Ben", "moderator");
    const stranger = await newPerson("Mallory", "viewer", stage.engine.newId());
    await expect(play(anna.ctx, darcy, anna.userId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(play(stage.as("owner"), darcy, stranger.userId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(play(stage.as("owner"), stage.engine.newId(), anna.userId)).rejects.toMatchObject({ reason: "scene.absent" });
    await play(stage.as("owner"), darcy, anna.userId);
    expect((await play(anna.ctx, darcy, ben.userId)).players).toEqual([{ characterId: darcy, userId: ben.userId, name: "Ben" }]);
    await expect(play(anna.ctx, darcy, null)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await turn();
    expect(await turn()).toMatchObject({ awaited: { characterId: darcy } });
    expect(await play(stage.as("owner"), darcy, null)).toMatchObject({ players: [], awaited: null });
    expect(await turn()).toMatchObject({ turn: 2 });
  });

  it("is passed over, spoken for once, silenced or away at the director's word, and nobody is waited for any more", async () => {
    const anna = await newPerson("Anna", "viewer");
    const owner = stage.as("owner");
    await play(owner, darcy, anna.userId);
    await turn();
    await turn();
    const ben = await newPerson("Ben", "viewer");
    await expect(passTurn(ben.ctx, where())).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await passTurn(anna.ctx, where())).toMatchObject({ turn: 2 });
    expect(await turn()).toMatchObject({ turn: 3 });
    expect((await stage.view()).lines.findLast((line) => line.sceneId === sceneId)).toMatchObject({ speakerId: jane });
    await say(owner, elizabeth, "Then I shall.");
    const waiting = await turn();
    expect(waiting && awaitedPlayer(waiting)?.name).toBe("Anna");
    await expect(stepScene(owner, where())).rejects.toMatchObject({ reason: "scene.awaited" });
    expect(await stepScene(owner, { ...where(), force: { speakerId: darcy } })).toMatchObject({ turn: 5 });
    expect((await stage.view()).lines.findLast((line) => line.sceneId === sceneId)).toMatchObject({
      speakerId: darcy,
      source: "improviser",
    });
    await say(owner, elizabeth, "And again.");
    await turn();
    const silenced = await changeScene(owner, { ...where(), patch: { muted: [darcy] } });
    expect(awaitedPlayer(silenced)).toBeNull();
    await changeScene(owner, { ...where(), patch: { muted: [] } });
    expect(awaitedPlayer(await leaveScene(owner, { ...where(), characterId: darcy }))).toBeNull();
    expect(await turn()).toMatchObject({ status: "running", awaited: { characterId: darcy } });
  });
});
