import { hashText } from "@/server/contracts/identity";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import type { Line } from "@/server/contracts/line";
import { moveIds } from "@/server/contracts/moves";
import type { Scene } from "@/server/contracts/scene";
import type { FloorState } from "@/server/contracts/simulation";
import { toEventActor, type Context } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { tickOf, type CastSession } from "@/server/services/cast";

const FLOOR_MEMORY = 40;

export const loadScene = ({ cast }: CastSession, sceneId: string): Scene => {
  const scene = cast.view.get("scene", sceneId);
  if (!scene) throw notFound("scene", sceneId);
  return scene;
};

export const loadOpenScene = (session: CastSession, sceneId: string): Scene => {
  const scene = loadScene(session, sceneId);
  if (scene.status === "ended") throw new AppError("PRECONDITION", "This scene has ended", { reason: "scene.ended" });
  return scene;
};

/** A number for the simulation's draws: another scene, other dice. */
export const sceneKeyOf = (sceneId: string): number => hashText(sceneId) >>> 1;

const namedIn = (session: CastSession, scene: Scene, line: Line): string[] => {
  const words = new Set(line.text.toLocaleLowerCase("en").split(/[^\p{L}\p{N}]+/u));
  return scene.present.filter((id) => {
    const member = session.cast.view.get("character", id);
    if (!member || id === line.speakerId) return false;
    const name = (member.shortName || (member.name.split(" ")[0] ?? "")).toLocaleLowerCase("en").split(/[^\p{L}\p{N}]+/u);
    return name.some((word) => word.length > 2 && words.has(word));
  });
};

/** The floor as the choice of speaker sees it, for the turn about to be taken. */
export const floorOf = (session: CastSession, scene: Scene): FloorState => ({
  sceneKey: sceneKeyOf(scene.id),
  turn: scene.turn + 1,
  present: scene.present,
  history: session.cast.view
    .list("line")
    .filter((line) => line.sceneId === scene.id)
    .slice(-FLOOR_MEMORY)
    .map((line) => ({
      speakerId: line.speakerId,
      addresseeId: line.addresseeId,
      named: namedIn(session, scene, line),
      move: moveIds.find((move) => move === line.move) ?? null,
    })),
});

/** Says who may speak next before it happens. Call after the turn's own events are in the view. */
export const announceNext = async (session: CastSession, sceneId: string): Promise<void> => {
  const scene = loadScene(session, sceneId);
  if (scene.status === "ended" || scene.present.length === 0) return;
  const chances = await session.cast.simulation.foresee(floorOf(session, scene));
  const tick = tickOf(session);
  await session.append({
    drafts: [{ type: "turn.foreseen", tick, sceneId, actor: { kind: "system", job: "scene" }, payload: { turn: scene.turn + 1, chances } }],
  });
};

export const draftScene = (ctx: Context, session: CastSession, sceneId: string) => ({
  tick: tickOf(session),
  sceneId,
  actor: toEventActor(ctx.actor),
});

export const closeScene = async (ctx: Context, session: CastSession, sceneId: string, reason: string): Promise<Scene> => {
  const draft: EventDraft = { ...draftScene(ctx, session, sceneId), type: "scene.closed", payload: { reason } };
  await session.author({ drafts: [draft] });
  return loadScene(session, sceneId);
};
