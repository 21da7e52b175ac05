import { createMemoryView, type MemoryView } from "@/server/contracts/chronicle/fold";
import type { ChronicleEvent, EventOf } from "@/server/contracts/chronicle/events";
import type { Scene } from "@/server/contracts/scene";
import type { SpeechRequest } from "@/server/contracts/speech";
import { AppError, notFound } from "@/server/core/errors";
import type { Context } from "@/server/core/context";
import { buildSpeech, guidanceFor, loadCreation, type WordedAct } from "@/server/services/cast";

/** A decision of the past, with what led to it and everything as it was just before. */
export interface Decision {
  move: EventOf<"move.made">;
  /** The input that asked for it: a turn, or an hour. */
  cause: ChronicleEvent;
  seed: number;
  view: MemoryView;
  scene: Scene | null;
}

/** NOT_FOUND for what is no move; PRECONDITION `model.older` for one from before moves named what led to them. */
export const loadDecision = async ({ chronicle, workspaceId, ...ctx }: Context, timelineId: string, moveSeq: number): Promise<Decision> => {
  const move = await chronicle.find(workspaceId, timelineId, moveSeq);
  if (move?.type !== "move.made") throw notFound("move", String(moveSeq));
  const cause = await chronicle.find(workspaceId, timelineId, move.causes[0] ?? 0);
  if (!cause) throw new AppError("PRECONDITION", "This move is from before decisions could be asked again", { reason: "model.older" });
  const view = createMemoryView(await chronicle.view(workspaceId, timelineId, cause.seq - 1));
  const { seed } = await loadCreation({ chronicle, workspaceId, ...ctx }, timelineId);
  const scene = cause.sceneId === null ? null : (view.get("scene", cause.sceneId) ?? null);
  return { move, cause, seed, view, scene };
};

/** What whoever words an act of that moment is told: all that its speaker knew then, and what the writer had said to them. */
export const speechAt = (
  { seed, view, scene }: Pick<Decision, "seed" | "view" | "scene">,
  act: WordedAct,
  { turnKey, spokenNow = [], note = "" }: { turnKey: string; spokenNow?: readonly string[]; note?: string },
): SpeechRequest => buildSpeech(view, act, { seed, turnKey, scene, spokenNow, guidance: guidanceFor(scene, act.actorId, note) });
