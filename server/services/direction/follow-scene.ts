import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import { AUTHOR, type IronyStep } from "@/server/contracts/irony";
import type { Scene } from "@/server/contracts/scene";
import type { CastContext } from "@/server/services/cast";

const PAGE = 2_000;

const eventsOf = async function* (ctx: CastContext, timelineId: string, afterSeq: number, toSeq: number): AsyncGenerator<ChronicleEvent> {
  for (let seq = afterSeq; seq < toSeq;) {
    const page = await ctx.chronicle.read(ctx.workspaceId, timelineId, { afterSeq: seq, toSeq, limit: PAGE });
    yield* page;
    seq = page.at(-1)?.seq ?? toSeq;
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

/** Follows a scene: who learned what, and which of its lines were said or taught somebody something. Nothing in it depends on what came later. */
export const followScene = async (
  ctx: CastContext,
  timelineId: string,
  seqs: { opened: number; head: number },
  scene: Pick<Scene, "id">,
): Promise<Followed> => {
  const steps: Learned[] = [];
  const tellings: Telling[] = [];
  const turnOf = new Map<string, number>();
  const lineOfMove = new Map<number, string>();
  const last = new Map<string, IronyStep>();
  let turn = 0;
  // What is set down for somebody is also told as learned by them: that is one step.
  const learn = (step: Learned): void => {
    const key = `${step.factId} ${step.holderId}`;
    const before = last.get(key);
    if (before?.turn === step.turn && before.stance === step.stance && before.how === step.how) return;
    last.set(key, step);
    steps.push(step);
  };
  for await (const event of eventsOf(ctx, timelineId, seqs.opened, seqs.head)) {
    if (event.type === "turn.taken" && event.sceneId === scene.id) turn = event.payload.turn;
    if (event.type === "line.spoken" && event.sceneId === scene.id) {
      turnOf.set(event.payload.lineId, turn);
      if (event.payload.moveSeq !== null) lineOfMove.set(event.payload.moveSeq, event.payload.lineId);
    }
    if (event.type === "fact.learned") {
      const { factId, characterId, stance, how, fromId, act } = event.payload.holding;
      const lineId = event.causes.flatMap((seq) => lineOfMove.get(seq) ?? [])[0] ?? null;
      learn({ factId, holderId: characterId, turn, stance, how, fromId, lineId, act: stance === "unaware" ? null : act });
      if (lineId !== null) tellings.push({ factId, lineId, turn });
    }
    if (event.type === "fact.authored" || event.type === "fact.revealed") {
      const [factId, ids] = setDown(event);
      for (const holderId of ids)
        learn({ factId, holderId, turn, stance: "knows", how: "authored", fromId: null, lineId: null, act: null });
      // What happens before everybody's eyes stands in the script; a secret of the plan does not.
      if (event.type === "fact.authored" && event.sceneId === scene.id && !event.payload.fact.isSecret)
        tellings.push({ factId, lineId: null, turn });
    }
    if (event.type === "scene.closed" && event.sceneId === scene.id) break;
  }
  return { steps, tellings, turnOf };
};
