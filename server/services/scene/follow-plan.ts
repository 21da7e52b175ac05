import { nudgeSentence } from "@/server/contracts/card-sentences";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import type { Proposal } from "@/server/contracts/direction";
import type { MoveId } from "@/server/contracts/moves";
import type { Scene } from "@/server/contracts/scene";
import type { Beat } from "@/server/contracts/scene-plan";
import type { Context } from "@/server/core/context";
import { tickOf, type CastSession } from "@/server/services/cast";
import { loadScene, sceneKeyOf, spokenIn, type Head } from "./internal";
import { moveToward } from "./move-toward";

/** Share of a beat's turns after which it stalls, step by step. Between the two the drama manager may draw a card, SIMULATION §1.17. */
const WHISPER_AT = 0.5;
const TURN_AT = 0.9;
/** Turns for which the director's whisper is in force, and within which a move it asks for is made. */
const WHISPERED_FOR = 4;
const WITHIN = 3;
/** What a word in somebody's ear adds to the score of a move. */
export const WHISPER_WEIGHT = 1.2;

interface Nudge {
  characterId: string;
  move: MoveId;
  targetId: string | null;
}

/**
 * Who is to move the beat, and how: by the move that it favours most, or one that serves its success; of those it needs, or of all where it
 * names nobody, whoever has been silent longest.
 */
const nudgeFor = (session: CastSession, scene: Scene, beat: Beat): Nudge | null => {
  const favoured = Object.entries(beat.boost).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)) as [MoveId, number][];
  const [best] = favoured.find(([id, gain]) => gain > 0 && !beat.forbid.includes(id)) ?? [];
  const step = best === undefined ? moveToward(beat) : { move: best, actorId: null, targetId: null };
  const able = scene.present.filter((id) => !scene.muted.includes(id));
  const required = able.filter((id) => beat.required.includes(id));
  const needed = beat.required.length === 0 ? able : required;
  if (step === null || needed.length === 0) return null;
  const lines = spokenIn(session, scene);
  const lastOf = (id: string): number => lines.findLast(({ speakerId }) => speakerId === id)?.turn ?? 0;
  const [silent] = needed.filter((id) => id !== step.targetId).sort((a, b) => lastOf(a) - lastOf(b) || (a < b ? -1 : 1));
  const characterId = step.actorId !== null && able.includes(step.actorId) ? step.actorId : silent;
  if (characterId === undefined) return null;
  const other = step.targetId !== null && scene.present.includes(step.targetId) ? step.targetId : undefined;
  return { characterId, move: step.move, targetId: other ?? needed.find((id) => id !== characterId) ?? null };
};

const bySystem = { kind: "system" as const, job: "director" };

/** A word in somebody's ear, in the writer's words or as it is, and what it weighs. */
export const draftWhisper = (
  ctx: Pick<Context, "newId">,
  head: Head,
  scene: Scene,
  { characterId, move, targetId }: Nudge,
  text = "",
): EventDraft[] => [
  {
    ...head,
    type: "director.whispered",
    payload: {
      whisper: {
        id: ctx.newId(),
        characterId,
        kind: "instruction",
        text: text || nudgeSentence(move),
        sinceTurn: scene.turn,
        untilTurn: scene.turn + WHISPERED_FOR,
        move,
        targetId,
        by: "director",
      },
    },
  },
  { ...head, type: "director.ordered", payload: { command: { what: "weight", actorId: characterId, move, weight: WHISPER_WEIGHT } } },
];

/** Somebody is to make a move within the next turns. */
export const draftTurn = (head: Head, scene: Scene, id: string, { characterId, move, targetId }: Nudge): EventDraft[] => [
  {
    ...head,
    type: "director.ordered",
    payload: {
      command: {
        what: "pin",
        id,
        actorId: characterId,
        move,
        targetId,
        sceneKey: sceneKeyOf(scene.id),
        beforeTurn: scene.turn + 1 + WITHIN,
      },
    },
  },
];

/** The turn in which it began counts. */
const turnsPlayed = (scene: Scene, since: number): number => scene.turn - since + 1;

const stepDue = (scene: Scene, beat: Beat, since: number): "whisper" | "turn" | null => {
  const played = turnsPlayed(scene, since) / beat.maxTurns;
  const isDone = (step: string): boolean => scene.nudged.includes(`${beat.id}:${step}`);
  if (played >= TURN_AT && !isDone("turn")) return "turn";
  return played >= WHISPER_AT && played < TURN_AT && !isDone("whisper") ? "whisper" : null;
};

/** What would have helped a beat is not asked about when that is over, nor a gentle step when a stronger one is. */
export const lapseProposals = async (session: CastSession, sceneId: string): Promise<void> => {
  const { beat, proposals } = loadScene(session, sceneId);
  const ofBeat = proposals.filter(({ kind }) => kind !== "event");
  const stale = ofBeat.filter(
    ({ id, kind }) => !id.startsWith(`${beat?.id ?? ""}:`) || (kind === "whisper" && ofBeat.some((other) => other.kind === "turn")),
  );
  const head = { tick: tickOf(session), sceneId, actor: bySystem };
  const drafts = stale.map(({ id }): EventDraft => ({
    ...head,
    type: "director.answered",
    payload: { proposalId: id, answer: "lapsed" },
  }));
  if (drafts.length > 0) await session.author({ drafts });
};

/** When a beat stalls: first a word in somebody's ear, last a turn of their own; each once, within what the writer lets the director do. */
export const followPlan = async (ctx: Context, session: CastSession, sceneId: string): Promise<void> => {
  await nudgeBeat(ctx, session, sceneId);
  await lapseProposals(session, sceneId);
};

const nudgeBeat = async (ctx: Context, session: CastSession, sceneId: string): Promise<void> => {
  const scene = loadScene(session, sceneId);
  const beat = scene.plan?.beats.find(({ id }) => id === scene.beat?.id);
  if (!beat || !scene.plan || scene.plan.hand === 0 || scene.beat === null || scene.status === "ended") return;
  const step = stepDue(scene, beat, scene.beat.sinceTurn);
  const permission = step === null ? "never" : scene.direction.permissions[step];
  const nudge = step === null || permission === "never" ? null : nudgeFor(session, scene, beat);
  if (step === null || nudge === null) return;
  const head = { tick: tickOf(session), sceneId, actor: bySystem };
  const name = `${beat.id}:${step}`;
  const drafts: EventDraft[] = [{ ...head, type: "director.nudged", payload: { step: name } }];
  if (permission === "ask") {
    const why = `“${beat.title}” has lasted ${turnsPlayed(scene, scene.beat.sinceTurn)} of its ${beat.maxTurns} turns.`;
    const proposal: Proposal = { id: `${name}:${scene.turn}`, kind: step, card: null, ...nudge, why, turn: scene.turn };
    drafts.push({ ...head, type: "director.proposed", payload: { proposal } });
  } else drafts.push(...(step === "whisper" ? draftWhisper(ctx, head, scene, nudge) : draftTurn(head, scene, name, nudge)));
  await session.author({ drafts });
};
