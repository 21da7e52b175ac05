import { z } from "zod";
import type { Line } from "@/server/contracts/line";
import { limits } from "@/server/contracts/limits";
import { moveIds, type MoveId } from "@/server/contracts/moves";
import { idSchema } from "@/server/contracts/numbers";
import { pickedLineSchema, type SplicedVersion } from "@/server/contracts/take";
import { toEventActor, type Context } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { placeOf, withCast, type CastSession } from "@/server/services/cast";
import { announceNext, draftScene, endScene, loadScene, openScene, pauseScene, performTurn } from "@/server/services/scene";
import { stillBranch } from "@/server/services/timeline";
import { recordAudit } from "@/server/services/workspace";
import { listTakeRows, loadSetRow, type SetRow } from "./internal";

const MOST_LINES = 120;

type Picked = z.infer<typeof pickedLineSchema>;

const loadPicked = (ctx: Context, setId: string, picks: readonly Picked[]): Promise<{ set: SetRow; lines: Line[] }> =>
  ctx.db.within(ctx.workspaceId, async (sql) => {
    const set = await loadSetRow(sql, ctx.workspaceId, setId);
    const takes = new Map((await listTakeRows(sql, ctx.workspaceId, [setId])).map((take) => [take.id, take]));
    const lines: Line[] = [];
    for (const { takeId, lineId } of picks) {
      const take = takes.get(takeId);
      const [row] = take
        ? await sql.query<{ data: Line }>(
            `select "data" from "Line" where "workspaceId" = $1 and "timelineId" = $2 and "id" = $3 and "sceneId" = $4`,
            [ctx.workspaceId, take.timelineId, lineId, take.sceneId],
          )
        : [];
      if (!row) throw notFound("line", lineId);
      if (row.data.ruling === "rejected")
        throw new AppError("PRECONDITION", "A line that was struck cannot be performed again", { reason: "take.struck" });
      lines.push(row.data);
    }
    return { set, lines };
  });

/** Everybody who is needed: of the scene's own cast, and whoever speaks or is spoken to in what was picked. */
const castFor = ({ setup }: SetRow, lines: readonly Line[]): string[] => {
  const spoken = lines.flatMap(({ speakerId, addresseeId }) => (addresseeId === null ? [speakerId] : [speakerId, addresseeId]));
  return [...new Set([...setup.cast, ...spoken])].slice(0, limits.sceneCast);
};

const openStage = async (ctx: Context, set: SetRow, timelineId: string, lines: readonly Line[]): Promise<string> => {
  await ctx.chronicle.fork(ctx.workspaceId, set.timelineId, { seq: set.forkSeq, id: timelineId, name: set.title, takeSetId: set.id });
  await stillBranch(ctx, timelineId, "a version is put together here");
  const cast = castFor(set, lines);
  const { scenes } = await ctx.chronicle.view(ctx.workspaceId, timelineId);
  for (const { id, status, present } of scenes)
    if (status !== "ended" && present.some((each) => cast.includes(each))) await endScene(ctx, { timelineId, sceneId: id });
  const setup = { ...set.setup, cast, maxTurns: Math.max(set.setup.maxTurns, lines.length + 1) };
  // The command, if one was sent, is answered by the splice and not by the scene.
  const { id } = await openScene({ ...ctx, commandId: null }, { timelineId, setup });
  await pauseScene(ctx, { timelineId, sceneId: id, reason: "put together from takes" });
  return id;
};

const enterBoth = async (ctx: Context, session: CastSession, sceneId: string, line: Line): Promise<void> => {
  const { present } = loadScene(session, sceneId);
  const absent = [line.speakerId, line.addresseeId].filter((id) => id !== null && !present.includes(id));
  for (const characterId of absent)
    if (characterId !== null)
      await session.author({ drafts: [{ ...draftScene(ctx, session, sceneId), type: "scene.joined", payload: { characterId } }] });
};

const moveOf = ({ move }: Line): MoveId | null => moveIds.find((each) => each === move) ?? null;

/** Says a picked line as one that is given: speaker, addressee, move and words are its own, what it does is worked out anew. Null when it was said. */
const giveLine = async (ctx: Context, session: CastSession, sceneId: string, line: Line): Promise<string | null> => {
  await enterBoth(ctx, session, sceneId, line);
  const scene = loadScene(session, sceneId);
  const { speakerId, addresseeId, text, direction, source, model } = line;
  const result = await performTurn(
    ctx,
    session,
    scene,
    { taken: { speakerId, addresseeId, move: moveOf(line) }, by: toEventActor(ctx.actor) },
    {
      speak: async (act, turn) => ({
        ...{ lineId: ctx.newId(), placeId: placeOf(session.cast.view, act, scene), turn },
        ...{ text, direction, source, model },
      }),
      // It was let pass where it was first said, and a writer has chosen it.
      decided: [],
    },
  );
  return result.kind === "spoken" ? null : "they had no way to say it then";
};

const perform = (ctx: Context, timelineId: string, sceneId: string, lines: readonly Line[]): Promise<SplicedVersion["refused"]> =>
  withCast(ctx, timelineId, async (session) => {
    const refused: SplicedVersion["refused"] = [];
    for (const line of lines) {
      const why = await giveLine(ctx, session, sceneId, line);
      if (why !== null) refused.push({ lineId: line.id, speakerId: line.speakerId, why });
    }
    await announceNext(session, sceneId);
    return refused;
  });

/**
 * One version of lines picked from several takes: a new branch from where the takes began, in which they are performed in the order given.
 * It comes into sight when the last has been said; its scene is paused there, and can go on.
 */
export const spliceTakes = defineVerb({
  name: "take.splice",
  access: "write",
  input: z.object({
    setId: idSchema,
    name: z.string().trim().min(1, "Please name the version").max(limits.titleLength),
    lines: z.array(pickedLineSchema).min(1, "Pick at least one line").max(MOST_LINES),
  }),
  run: async (ctx, { setId, name, lines: picks }): Promise<SplicedVersion> => {
    const { workspaceId } = ctx;
    const { set, lines } = await loadPicked(ctx, setId, picks);
    const timelineId = ctx.newId();
    const sceneId = await openStage(ctx, set, timelineId, lines);
    const refused = await perform(ctx, timelineId, sceneId, lines);
    await ctx.db.within(workspaceId, async (sql) => {
      await sql.query(`update "Timeline" set "takeSetId" = null, "name" = $3, "createdById" = $4 where "workspaceId" = $1 and "id" = $2`, [
        workspaceId,
        timelineId,
        name,
        ctx.actor.kind === "user" ? ctx.actor.userId : null,
      ]);
      await recordAudit(sql, ctx, { workspaceId, action: "take.spliced", detail: { setId, timelineId, lines: lines.length } });
    });
    return { timelineId, sceneId, lines: lines.length - refused.length, refused };
  },
});
