import { createMemoryView } from "@/server/contracts/chronicle/fold";
import type { SceneDirection } from "@/server/contracts/direction";
import type { Scene } from "@/server/contracts/scene";
import type { WhatIf, WhatIfAnswer } from "@/server/contracts/simulation";
import type { SpeechRequest } from "@/server/contracts/speech";
import { plainDirection } from "@/server/contracts/scene-state";
import type { SpokenWords } from "@/server/ai/port";
import { AppError } from "@/server/core/errors";
import type { Context } from "@/server/core/context";
import { askSimulation, toInput } from "@/server/services/cast";
import { judgeLine, type Verdict } from "@/server/services/moderation";
import { loadDecision, speechAt, type Decision } from "./load-decision";

/** Lines of before that the words are held against. */
const COMPARED = 20;

/** What whoever words it is told, with the same one thing changed. */
const changed = (request: SpeechRequest, change: WhatIf): SpeechRequest => {
  const { speaker, view } = request;
  switch (change.input) {
    case "trait":
      return { ...request, speaker: { ...speaker, bigFive: { ...speaker.bigFive, [change.name]: change.value } } };
    case "mood":
      return { ...request, speaker: { ...speaker, mood: { ...speaker.mood, [change.axis]: change.value } } };
    case "energy":
      return { ...request, speaker: { ...speaker, energy: change.value } };
    case "view":
      return { ...request, view: view && { ...view, [change.field]: change.value } };
    case "regard":
      return { ...request, view: view && { ...view, strength: change.value } };
    case "received":
      return { ...request, previous: request.previous.filter(({ speakerId }) => speakerId !== request.addressee?.id) };
    default:
      return request;
  }
};

/** The policy that holds now, not the one of that moment: the words are shown now. */
const directionNow = async (ctx: Context, timelineId: string, scene: Scene | null): Promise<Pick<SceneDirection, "policy" | "rating">> => {
  if (scene === null) return plainDirection;
  const [row] = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<{ data: Scene }>(`select "data" from "SceneView" where "workspaceId" = $1 and "timelineId" = $2 and "id" = $3`, [
      ctx.workspaceId,
      timelineId,
      scene.id,
    ]),
  );
  return (row?.data ?? scene).direction;
};

export interface WordedWhatIf {
  answer: WhatIfAnswer;
  words: SpokenWords;
  /** What the policy of its scene says of the words. */
  verdict: Verdict;
}

const wordAnswer = async (
  ctx: Context,
  timelineId: string,
  decision: Decision,
  { after, change }: WhatIfAnswer,
): Promise<Omit<WordedWhatIf, "answer">> => {
  const { move, view, scene } = decision;
  const { actorId, aboutId } = move.payload;
  const act = {
    actorId,
    targetId: after.targetId,
    aboutId: aboutId === after.targetId ? null : aboutId,
    move: after.move,
    accepted: after.accepted,
    reason: after.reason,
  };
  const request = speechAt(decision, act, { turnKey: `whatIf:${move.seq}` });
  // The improviser: asking what might have been costs nothing, and is answered the same however often it is asked.
  const words = await ctx.words.speak(changed(request, change), { model: null });
  const { policy, rating } = await directionNow(ctx, timelineId, scene);
  const before = view.list("line").flatMap((line) => (line.sceneId === decision.cause.sceneId ? [line.text] : []));
  return { words, verdict: judgeLine(words.text, { policy, rating, before: before.slice(-COMPARED) }) };
};

/** A decision again with exactly one input changed, and in words: same dice, same moment, everything else as it was. Reads only. */
export const wordWhatIf = async (ctx: Context, timelineId: string, moveSeq: number, change: WhatIf): Promise<WordedWhatIf> => {
  const decision = await loadDecision(ctx, timelineId, moveSeq);
  const { move, cause, view } = decision;
  const { act } = move.payload;
  if (act === null)
    throw new AppError("PRECONDITION", "This move is from before decisions could be asked again", { reason: "model.older" });
  // What led to it is part of the moment for the choice, and not yet for the words.
  const then = createMemoryView(view.toCastView());
  then.apply([cause]);
  const input = toInput(cause, then);
  if (!input) throw new AppError("INTERNAL", "The move names no input that led to it");
  const answer = await askSimulation(ctx, timelineId, cause.seq - 1, (simulation) => simulation.whatIf(input, act, change));
  return { answer, ...(await wordAnswer(ctx, timelineId, decision, answer)) };
};
