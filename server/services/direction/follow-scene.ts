import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import { AUTHOR, type IronyStep } from "@/server/contracts/irony";
import type { Scene } from "@/server/contracts/scene";
import { defineToken } from "@/server/core/held";
import type { CastContext } from "@/server/services/cast";
import { workedOut } from "./worked-out";

const PAGE = 2_000;

/** All that is asked of a scene. */
const types = ["turn.taken", "line.spoken", "fact.learned", "fact.authored", "fact.revealed", "scene.closed"] as const;

const eventsOf = async function* (ctx: CastContext, timelineId: string, afterSeq: number, toSeq: number): AsyncGenerator<ChronicleEvent> {
  for (let seq = afterSeq; seq < toSeq;) {
    const page = await ctx.chronicle.read(ctx.workspaceId, timelineId, { afterSeq: seq, toSeq, limit: PAGE, types });
    yield* page;
    seq = page.length < PAGE ? toSeq : (page.at(-1)?.seq ?? toSeq);
  }
};

/** A step, and the act by which it came about: what it stands and falls with. */
export type Learned = IronyStep & { act: number | null };

/** A moment at which the script tells whoever reads it of a fact: by a line, or by something that happens before all eyes. */
export interface Telling {
  factId: string;
  lineId: string | null;
  turn: number;
}
export interface Followed {
  steps: Learned[];
  tellings: Telling[];
  /** The turn of every line that was said. */
  turnOf: Map<string, number>;
}

/** What a fact was set down for, as learned by the author and by whoever holds it. */
const setDown = ({ payload, type }: Extract<ChronicleEvent, { type: "fact.authored" | "fact.revealed" }>): [string, string[]] =>
  type === "fact.authored" ? [payload.fact.id, [AUTHOR, ...payload.fact.heldBy]] : [payload.factId, payload.characterIds];

/** A scene as far as it has been followed. */
interface Following extends Followed {
  /** The last event that was looked at. */
  seq: number;
  turn: number;
  isOver: boolean;
  lineOfMove: Map<number, string>;
  last: Map<string, IronyStep>;
}
const begin = (seq: number): Following => ({
  seq,
  turn: 0,
  isOver: false,
  steps: [],
  tellings: [],
  turnOf: new Map(),
  lineOfMove: new Map(),
  last: new Map(),
});

/** What is set down for somebody is also told as learned by them: that is one step. */
const learn = ({ last, steps }: Following, step: Learned): void => {
  const key = `${step.factId} ${step.holderId}`;
  const before = last.get(key);
  if (before?.turn === step.turn && before.stance === step.stance && before.how === step.how) return;
  last.set(key, step);
  steps.push(step);
};

const take = (following: Following, event: ChronicleEvent, sceneId: string): void => {
  const isOwn = event.sceneId === sceneId;
  const { turnOf, lineOfMove, tellings } = following;
  if (event.type === "turn.taken" && isOwn) following.turn = event.payload.turn;
  const { turn } = following;
  if (event.type === "line.spoken" && isOwn) {
    turnOf.set(event.payload.lineId, turn);
    if (event.payload.moveSeq !== null) lineOfMove.set(event.payload.moveSeq, event.payload.lineId);
  }
  if (event.type === "fact.learned") {
    const { factId, characterId, stance, how, fromId, act } = event.payload.holding;
    const lineId = event.causes.flatMap((seq) => lineOfMove.get(seq) ?? [])[0] ?? null;
    learn(following, { factId, holderId: characterId, turn, stance, how, fromId, lineId, act: stance === "unaware" ? null : act });
    if (lineId !== null) tellings.push({ factId, lineId, turn });
  }
  if (event.type === "fact.authored" || event.type === "fact.revealed") {
    const [factId, ids] = setDown(event);
    for (const holderId of ids)
      learn(following, { factId, holderId, turn, stance: "knows", how: "authored", fromId: null, lineId: null, act: null });
    // What happens before everybody's eyes stands in the script; a secret of the plan does not.
    if (event.type === "fact.authored" && isOwn && !event.payload.fact.isSecret) tellings.push({ factId, lineId: null, turn });
  }
  if (event.type === "scene.closed" && isOwn) following.isOver = true;
};

const followOn = async (ctx: CastContext, timelineId: string, following: Following, toSeq: number, sceneId: string): Promise<void> => {
  if (following.isOver) return;
  for await (const event of eventsOf(ctx, timelineId, following.seq, toSeq)) {
    take(following, event, sceneId);
    following.seq = event.seq;
    if (following.isOver) return;
  }
  following.seq = toSeq;
};

/** Follows a scene: who learned what, and which of its lines were said or taught somebody something. Nothing in it depends on what came later. */
export const followScene = async (
  ctx: CastContext,
  timelineId: string,
  seqs: { opened: number; head: number },
  { id }: Pick<Scene, "id">,
): Promise<Followed> => {
  const following = begin(seqs.opened);
  await followOn(ctx, timelineId, following, seqs.head, id);
  return following;
};

/** By timeline and scene. */
const followed = defineToken<Following>("scenes that are followed");

/** The same for a scene that is asked about after every turn: goes on from where this process was when it was asked last. */
export const keepFollowing = (
  ctx: CastContext,
  timelineId: string,
  seqs: { opened: number; head: number },
  { id }: Pick<Scene, "id">,
): Promise<Followed> =>
  ctx.held.serial(`follow:${timelineId}/${id}`, async () => {
    const following = await workedOut(ctx, followed, `${timelineId}/${id}`, () => begin(seqs.opened));
    // Somebody who asked later was answered earlier.
    if (following.seq > seqs.head) return followScene(ctx, timelineId, seqs, { id });
    await followOn(ctx, timelineId, following, seqs.head, id);
    return { steps: [...following.steps], tellings: [...following.tellings], turnOf: new Map(following.turnOf) };
  });
