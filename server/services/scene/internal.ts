import { hashText, shortNameOf } from "@/server/contracts/identity";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import type { Line } from "@/server/contracts/line";
import type { Happening, StandingOrder, Whisper } from "@/server/contracts/direction";
import { moveIds } from "@/server/contracts/moves";
import type { CardId } from "@/server/contracts/plan";
import type { Scene } from "@/server/contracts/scene";
import type { DirectCommand, FloorState, SpeakerChance } from "@/server/contracts/simulation";
import { toEventActor, type Context } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { tickOf, type CastSession } from "@/server/services/cast";
import { dropHeld } from "@/server/services/moderation";
import { chancesFor, drawFrom } from "./choose-speaker";
import { findNamed } from "./find-named";

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

const namedIn = ({ cast }: CastSession, { present }: Scene, { speakerId, text }: Line): string[] =>
  findNamed(
    text,
    present.flatMap((id) => {
      const member = id === speakerId ? undefined : cast.view.get("character", id);
      return member ? [{ id, called: shortNameOf(member) }] : [];
    }),
  );

/** The last lines of an open scene that stand, oldest first: as many as a view keeps of one, at least. */
export const spokenIn = ({ cast }: CastSession, scene: Scene): Line[] =>
  cast.view.list("line").filter((line) => line.sceneId === scene.id && line.ruling !== "rejected");

/** Who may take a turn unasked. Whoever has just let a turn go by has not the next one, too. */
export const freeIn = ({ cast }: CastSession, { present, muted, awaited, turn }: Scene): string[] => {
  const free = present.filter((id) => !muted.includes(id) && cast.view.get("character", id)?.role === "cast");
  const others = awaited?.turn === turn ? free.filter((id) => id !== awaited.characterId) : free;
  return others.length > 0 ? others : free;
};

/** The floor as the choice of speaker sees it, for the turn about to be taken. */
export const floorOf = (session: CastSession, scene: Scene, present: readonly string[] = scene.present): FloorState => ({
  sceneKey: sceneKeyOf(scene.id),
  turn: scene.turn + 1,
  present: [...present],
  history: spokenIn(session, scene)
    .slice(-FLOOR_MEMORY)
    .map((line) => ({
      speakerId: line.speakerId,
      addresseeId: line.addresseeId,
      named: namedIn(session, scene, line),
      move: moveIds.find((move) => move === line.move) ?? null,
    })),
});

const usesSocial = ({ direction }: Scene): boolean => ["social", "director", "model"].includes(direction.strategy);

/** Who may take the next turn by the scene's order, most probable first. */
const foresee = async (session: CastSession, scene: Scene): Promise<SpeakerChance[]> => {
  const free = freeIn(session, scene);
  if (free.length === 0) return [];
  const social = usesSocial(scene) ? await session.cast.simulation.foresee(floorOf(session, scene, free)) : [];
  const lines = spokenIn(session, scene);
  const last = lines.at(-1);
  return chancesFor({ scene, lines, free, social, named: last ? namedIn(session, scene, last) : [] });
};

/** Who takes the next turn; null: nobody. The same scene at the same turn draws the same. */
export const drawSpeaker = async (session: CastSession, scene: Scene): Promise<string | null> => {
  const free = freeIn(session, scene);
  if (free.length === 0) return null;
  if (scene.direction.strategy === "model" && scene.next[0]?.settled === "model") return scene.next[0].characterId;
  if (["social", "model"].includes(scene.direction.strategy)) return session.cast.simulation.draw(floorOf(session, scene, free));
  return drawFrom(await foresee(session, scene), scene.id, scene.turn + 1);
};

type Settle = (chances: readonly SpeakerChance[]) => SpeakerChance[];

/** Says who may speak next before it happens, and how tense it is. Call after the turn's own events are in the view. */
export const announceNext = async (session: CastSession, sceneId: string, settle: Settle = (chances) => [...chances]): Promise<void> => {
  const scene = loadScene(session, sceneId);
  if (scene.status === "ended" || scene.present.length === 0) return;
  const chances = settle(await foresee(session, scene));
  const measured = await session.cast.simulation.scene(sceneKeyOf(sceneId));
  const tension = measured && Math.round(measured.tension * 1e4) / 1e4;
  const target = measured && scene.plan !== null ? Math.round(measured.target * 1e4) / 1e4 : null;
  await session.append({
    drafts: [
      {
        type: "turn.foreseen",
        tick: tickOf(session),
        sceneId,
        actor: { kind: "system", job: "scene" },
        payload: { turn: scene.turn + 1, chances, tension, target },
      },
    ],
  });
};

export const draftScene = (ctx: Context, session: CastSession, sceneId: string) => ({
  tick: tickOf(session),
  sceneId,
  actor: toEventActor(ctx.actor),
});

export type Head = Pick<EventDraft, "tick" | "sceneId" | "actor">;

/** Something happens among those present; a card of the drama manager's also strikes them. */
export const draftHappening = (head: Head, { id, present }: Scene, happening: Happening, card: CardId | null): EventDraft => ({
  ...head,
  type: "scene.happened",
  payload: { happening, sceneKey: sceneKeyOf(id), card, present },
});

/** What a standing order is taken back with. */
export const liftOrder = ({ id, what, characterId: actorId, move }: StandingOrder): DirectCommand =>
  what === "pin"
    ? { what: "unpin", id }
    : what === "forbid"
      ? { what, actorId, move, forbidden: false }
      : { what, actorId, move, weight: 0 };

/** Takes a whisper back, and what it weighed, unless another that is in force at that turn asks for the same. */
export const draftRecall = (head: Head, { orders, whispers }: Scene, { id, characterId, move }: Whisper, turn: number): EventDraft[] => {
  const order = orders.find((each) => each.what === "weight" && each.characterId === characterId && each.move === move);
  const isShared = whispers.some(
    (other) => other.id !== id && other.untilTurn >= turn && other.characterId === characterId && other.move === move,
  );
  return [
    { ...head, type: "director.recalled", payload: { whisperId: id } },
    ...(order && !isShared ? [{ ...head, type: "director.ordered" as const, payload: { command: liftOrder(order) } }] : []),
  ];
};

/** A plan, orders and whispers are over with their scene, which is closed before: its page goes on telling its beats. */
const liftAll = (head: Head, { id, plan, orders, whispers }: Scene): EventDraft[] => [
  ...orders.map((order) => ({ ...head, type: "director.ordered" as const, payload: { command: liftOrder(order) } })),
  ...whispers.map((whisper) => ({ ...head, type: "director.recalled" as const, payload: { whisperId: whisper.id } })),
  ...(plan === null ? [] : [{ ...head, type: "scene.planned" as const, payload: { sceneKey: sceneKeyOf(id), plan: null } }]),
];

export const closeScene = async (ctx: Context, session: CastSession, sceneId: string, reason: string): Promise<Scene> => {
  const head = draftScene(ctx, session, sceneId);
  const scene = loadScene(session, sceneId);
  if (scene.held !== null) await dropHeld(ctx, [scene.held.lineId]);
  await session.author({ drafts: [{ ...head, type: "scene.closed", payload: { reason } }, ...liftAll(head, scene)] });
  return loadScene(session, sceneId);
};
