import type { Scene } from "@/server/contracts/scene";
import type { Context } from "@/server/core/context";
import { tickOf, type CastSession } from "@/server/services/cast";
import { announceNext, closeScene, loadScene, spokenIn } from "./internal";

/** Silences in a row after which there is nothing left to say. */
const SILENCES = 3;

/** A silence counts as a turn, so a scene of people who will not speak ends too. */
export const keepSilent = async (ctx: Context, session: CastSession, scene: Scene): Promise<Scene> => {
  const turn = scene.turn + 1;
  const head = { tick: tickOf(session), sceneId: scene.id, actor: { kind: "system" as const, job: "scene" } };
  session.stage([{ ...head, type: "scene.silence", payload: { turn } }]);
  if (turn - (spokenIn(session, scene).at(-1)?.turn ?? 0) >= SILENCES)
    return closeScene(ctx, session, scene.id, "nobody has anything to say");
  await announceNext(session, scene.id);
  return loadScene(session, scene.id);
};
