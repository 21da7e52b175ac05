import { READER, type IronyStep } from "@/server/contracts/irony";
import type { Scene } from "@/server/contracts/scene";
import { defineToken } from "@/server/core/held";
import type { CastContext } from "@/server/services/cast";
import { followScene, type Followed, type Telling } from "./follow-scene";
import { workedOut } from "./worked-out";

/** What has been struck or rewritten, whenever that was: nobody knows anything by it, and nobody has read it. */
export interface Withdrawn {
  lineIds: ReadonlySet<string>;
  acts: ReadonlySet<number>;
}
export const findWithdrawn = async ({ chronicle, workspaceId }: CastContext, timelineId: string, headSeq: number): Promise<Withdrawn> => {
  const events = await chronicle.inputsOf(workspaceId, timelineId, ["line.rejected", "line.edited"], { afterSeq: 0, toSeq: headSeq });
  return {
    lineIds: new Set(events.map(({ payload }) => payload.lineId)),
    acts: new Set(events.flatMap(({ payload }) => payload.act ?? [])),
  };
};

/** The facts that lines of these scenes speak of, in the wordings that are shown now. */
const factsOfLines = async (ctx: CastContext, timelineId: string, sceneIds: readonly string[]): Promise<[string, string[]][]> => {
  const rows = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<{ id: string; factIds: string[] }>(
      `select "id", "data"->'used'->'factIds' "factIds" from "Line"
        where "workspaceId" = $1 and "timelineId" = $2 and "sceneId" = any($3::uuid[]) and "data"->'used'->'factIds'->0 is not null`,
      [ctx.workspaceId, timelineId, sceneIds],
    ),
  );
  return rows.map(({ id, factIds }) => [id, factIds]);
};

/** The scenes that opened before one, as far as they had come by then. */
type Earlier = Omit<Followed, "steps"> & { sceneIds: string[] };
/** By timeline and scene: it is asked for after every turn. Only what no ruling and no other wording changes later is kept. */
const earlier = defineToken<Earlier>("scenes before a scene");

const findEarlier = async (ctx: CastContext, timelineId: string, openedSeq: number, scene: Scene): Promise<Earlier> => {
  const range = { afterSeq: 0, toSeq: openedSeq };
  const events = await ctx.chronicle.inputsOf(ctx.workspaceId, timelineId, ["scene.opened", "scene.closed"], range);
  const found: Earlier = { sceneIds: [], tellings: [], turnOf: new Map() };
  for (const { type, seq, payload } of events) {
    if (type !== "scene.opened" || payload.sceneId === scene.id) continue;
    const closed = events.find((event) => event.type === "scene.closed" && event.sceneId === payload.sceneId);
    const seqs = { opened: seq - 1, head: closed?.seq ?? openedSeq };
    const { tellings, turnOf } = await followScene(ctx, timelineId, seqs, { id: payload.sceneId });
    found.sceneIds.push(payload.sceneId);
    found.tellings.push(...tellings);
    for (const [lineId, turn] of turnOf) found.turnOf.set(lineId, turn);
  }
  return found;
};

/** Every telling that still stands: by an act, by something that happens, or by the words of a line as they are now. */
const standing = (
  { tellings, turnOf }: Omit<Followed, "steps">,
  spoken: readonly [string, readonly string[]][],
  { lineIds }: Withdrawn,
): Telling[] => {
  const byWords = spoken.flatMap(([lineId, factIds]) => {
    const turn = turnOf.get(lineId);
    return turn === undefined ? [] : factIds.map((factId): Telling => ({ factId, lineId, turn }));
  });
  return [...byWords, ...tellings].filter(({ lineId }) => lineId === null || !lineIds.has(lineId)).sort((a, b) => a.turn - b.turn);
};

/**
 * What the script has told whoever reads it, the scenes before this one included: a fact with the first line that stands and speaks of it,
 * or that somebody learned it by.
 */
export const followReader = async (
  ctx: CastContext,
  timelineId: string,
  { scene, openedSeq, followed, withdrawn }: { scene: Scene; openedSeq: number; followed: Followed; withdrawn: Withdrawn },
): Promise<IronyStep[]> => {
  const before = await workedOut(ctx, earlier, `${timelineId}/${scene.id}`, () => findEarlier(ctx, timelineId, openedSeq, scene));
  const spoken = await factsOfLines(ctx, timelineId, [...before.sceneIds, scene.id]);
  const read = new Set<string>();
  const learn = (telling: Telling, shown: Pick<IronyStep, "turn" | "lineId">): IronyStep[] => {
    if (read.has(telling.factId)) return [];
    read.add(telling.factId);
    return [{ factId: telling.factId, holderId: READER, stance: "knows", how: "read", fromId: null, ...shown }];
  };
  return [
    ...standing(before, spoken, withdrawn).flatMap((telling) => learn(telling, { turn: 0, lineId: null })),
    ...standing(followed, spoken, withdrawn).flatMap((telling) => learn(telling, { turn: telling.turn, lineId: telling.lineId })),
  ];
};
