import { limits } from "@/server/contracts/limits";
import type { Line, Wording } from "@/server/contracts/line";
import type { Scene } from "@/server/contracts/scene";
import type { SpeechRequest } from "@/server/contracts/speech";
import type { SpokenWords } from "@/server/ai/port";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { partOf, type CastSession } from "@/server/services/cast";
import { improviseAgain, meterCall, roomIn } from "@/server/services/scene";
import { loadDecision, speechAt } from "@/server/services/timeline";

const byModel = async (
  ctx: Context,
  session: CastSession,
  scene: Scene,
  model: string,
  request: SpeechRequest,
): Promise<SpokenWords | null> => {
  const reserve = ctx.words.reserve?.(request, model, roomIn(scene)) ?? null;
  if (reserve === null) return null;
  const speak = (): Promise<SpokenWords> => ctx.words.speak(request, { heard: session.cast.heard, model, reserve });
  return meterCall(ctx, session, scene.id, { purpose: "line", model, reserve }, speak);
};

/**
 * The same act in other words, by whoever gives this part its words: what its speaker knew when it was said, what was said before it, and
 * the note. Nothing that the line has said already comes again.
 */
export const sayAgain = async (
  ctx: Context,
  session: CastSession,
  line: Line,
  note: string,
): Promise<{ wording: Wording; isLost: boolean }> => {
  const { cast } = session;
  if (line.moveSeq === null)
    throw new AppError("PRECONDITION", "Nobody knows any more what this line was to do", { reason: "line.no_move" });
  const decision = await loadDecision(ctx, cast.timelineId, line.moveSeq);
  const scene = line.sceneId === null ? null : (cast.view.get("scene", line.sceneId) ?? null);
  const later = cast.view.list("line").filter(({ seq, ruling }) => seq >= line.seq && ruling !== "rejected");
  const request = {
    ...speechAt(decision, decision.move.payload, {
      turnKey: `${line.id}:again${Math.max(1, line.alternatives.length)}`,
      spokenNow: [...later.map((each) => each.text), line.text, ...line.alternatives.map((each) => each.text)].slice(-100),
      note,
    }),
    // What is fit to be heard is decided now.
    ...(scene && { rating: scene.direction.rating }),
  };
  const model = (scene && partOf(scene, line.speakerId)?.model) ?? null;
  const modelled = scene === null || model === null ? null : await byModel(ctx, session, scene, model, request);
  const { said, isLost } = modelled
    ? { said: modelled, isLost: false }
    : await improviseAgain(ctx.words, request, { note, heard: cast.heard });
  const { text, direction, source, used = null, instead } = said;
  return {
    wording: { text: text.slice(0, limits.lineLength), direction, source, model: said.model, used, ...(instead && { instead }), note },
    isLost,
  };
};
