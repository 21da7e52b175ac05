import type { SpokenWords } from "@/server/ai/port";
import type { EventDraft, EventPayload } from "@/server/contracts/chronicle/events";
import type { Scene } from "@/server/contracts/scene";
import type { StreamingTurn } from "@/server/contracts/realtime";
import type { Act } from "@/server/contracts/simulation";
import type { Context } from "@/server/core/context";
import {
  buildSpeech,
  composeOutcome,
  guidanceFor,
  partOf,
  placeOf,
  tickOf,
  type CastSession,
  type SpokenAct,
  type WordedAct,
} from "@/server/services/cast";
import { judgeLine, keepHeld, mayWait, type Verdict } from "@/server/services/moderation";
import type { Command } from "@/server/stores/chronicle/commands";
import { improviseAgain } from "./improvise-again";
import { whileInFlight } from "./in-flight";
import { loadScene, sceneKeyOf, spokenIn } from "./internal";
import { meterCall, roomIn } from "./meter-call";

type Taken = Omit<EventPayload<"turn.taken">, "sceneKey" | "turn" | "present">;
type By = EventDraft["actor"];

export type TurnResult =
  | { kind: "spoken"; lineId: string }
  | { kind: "silent" }
  /** It waits for a moderator. */
  | { kind: "held"; lineId: string }
  /** The scene's policy does not let it pass; nobody has seen it. */
  | { kind: "blocked"; lineId: string; reasons: string[] };

export interface TurnOptions {
  /** Gives the words; `again` counts how often they were asked for before. */
  speak: (act: Act, turn: number, again: number) => Promise<SpokenAct>;
  /** How often words that the policy blocks are asked for again. */
  tries?: number;
  /** The policy has been heard already: a moderator let it pass. Events that say so come first in the same append. */
  decided?: EventDraft[];
  /** Appends a turn that was spoken; by default at once and by itself. */
  record?: (drafts: EventDraft[], lineId: string) => unknown;
  /** Under which a line that is held is recorded, so that the same asked twice is done once. */
  heldAs?: (lineId: string) => Command | null;
}

/** Lines of before that a line is held against. */
const COMPARED = 20;

type Told = Pick<StreamingTurn, "turnId" | "text" | "done">;
const tellWords = (ctx: Context, { cast }: CastSession, { id }: Scene, { actorId, targetId }: WordedAct, told: Told): void => {
  const shared = { timelineId: cast.timelineId, sceneId: id, speakerId: actorId, addresseeId: targetId };
  void ctx.bus.publish({ kind: "streaming", workspaceId: ctx.workspaceId, turn: { ...shared, ...told } });
};
/** Nobody is about to speak any more: no line comes of these words now. */
const fallSilent = (ctx: Context, session: CastSession, scene: Scene, act: WordedAct, turnId: string): void =>
  tellWords(ctx, session, scene, act, { turnId, text: "", done: true });

const judge = (session: CastSession, scene: Scene, text: string): Verdict => {
  const { policy, rating } = scene.direction;
  const before = spokenIn(session, scene)
    .slice(-COMPARED)
    .map((line) => line.text);
  const verdict = judgeLine(text, { policy, rating, before });
  if (!scene.holdNext || verdict.action === "block") return verdict;
  return { action: "hold", reasons: [...verdict.reasons, "held by the writer"] };
};

const hold = async (
  ctx: Context,
  session: CastSession,
  scene: Scene,
  {
    act,
    spoken,
    taken,
    by,
    reasons,
    heldAs,
  }: { heldAs: TurnOptions["heldAs"] | undefined; act: Act; spoken: SpokenAct; taken: Taken; by: By; reasons: string[] },
): Promise<TurnResult> => {
  const turn = scene.turn + 1;
  const { lineId, text, direction, source, model, used = null, instead } = spoken;
  const who = { lineId, turn, speakerId: act.actorId, addresseeId: act.targetId };
  const where = { timelineId: session.cast.timelineId, sceneId: scene.id };
  const wordings = [{ text, direction, source, model, used, ...(instead && { instead }), note: "" }];
  const rest = { move: act.move, wouldChange: act.ties, felt: act.felt, at: ctx.now().toISOString() };
  await keepHeld(ctx, { ...who, ...where, by, hears: taken.hears ?? null, reasons, wordings, ...rest });
  await session.append({
    drafts: [{ type: "line.held", tick: tickOf(session), sceneId: scene.id, actor: by, payload: { held: { ...who, reasons } } }],
    command: heldAs?.(lineId) ?? null,
  });
  return { kind: "held", lineId };
};

/**
 * The one way a turn happens: its input, the move, the words, what the policy says of them, the effects, in one append. The simulation is
 * asked first what would come of it, and only moves when the words have been given: what is given up on the way leaves no trace.
 */
export const performTurn = async (
  ctx: Context,
  session: CastSession,
  scene: Scene,
  { taken, by }: { taken: Taken; by: By },
  options: TurnOptions,
): Promise<TurnResult> => {
  const turn = scene.turn + 1;
  const payload = { ...taken, sceneKey: sceneKeyOf(scene.id), turn, present: scene.present };
  const input = { type: "turn" as const, ...payload };
  const moment = { tick: tickOf(session), sceneId: scene.id, by: by.kind === "user" ? by : null };
  const drafts: EventDraft[] = [...(options.decided ?? [])];
  const start: EventDraft = { type: "turn.taken", tick: moment.tick, sceneId: scene.id, actor: by, payload };
  const cause = -(drafts.length + 1);
  const [foreseen] = await session.cast.simulation.peek([input]);
  const act = foreseen?.acts[0];
  if (!act) {
    await session.advance([input]);
    drafts.push(start, { type: "scene.silence", tick: moment.tick, sceneId: scene.id, actor: by, causes: [cause], payload: { turn } });
    await session.append({ drafts });
    return { kind: "silent" };
  }
  let spoken = await options.speak(act, turn, 0);
  let verdict: Verdict = options.decided ? { action: "pass", reasons: [] } : judge(session, scene, spoken.text);
  for (let again = 1; verdict.action === "block" && again <= (options.tries ?? 0); again += 1) {
    fallSilent(ctx, session, scene, act, spoken.lineId);
    spoken = await options.speak(act, turn, again);
    verdict = judge(session, scene, spoken.text);
  }
  if (verdict.action === "block" || verdict.action === "hold") fallSilent(ctx, session, scene, act, spoken.lineId);
  if (verdict.action === "block") return { kind: "blocked", lineId: spoken.lineId, reasons: verdict.reasons };
  if (verdict.action === "hold")
    return hold(ctx, session, scene, { act, spoken, taken, by, reasons: verdict.reasons, heldAs: options.heldAs });
  const said: SpokenAct = { ...spoken, hears: taken.hears ?? null };
  const [outcome] = await session.advance([input]);
  drafts.push(start);
  if (outcome) composeOutcome(drafts, moment, outcome, { cause, wordsOf: (each) => (each.number === act.number ? said : null) });
  if (verdict.action === "flag")
    drafts.push({
      type: "line.flagged",
      tick: moment.tick,
      sceneId: scene.id,
      actor: { kind: "system", job: "moderation" },
      causes: [cause],
      payload: { lineId: spoken.lineId, flags: verdict.reasons },
    });
  await (options.record ? options.record(drafts, spoken.lineId) : session.append({ drafts }));
  return { kind: "spoken", lineId: spoken.lineId };
};

interface Asked {
  turn: number;
  /** How often words for it were asked for before. */
  again: number;
  lineId?: string;
  /** What was said for it then; not to come again. */
  before?: readonly string[];
  /** What is to be different. */
  note?: string;
}

/** Words for a turn, shown as they come unless they may have to wait. Only the whole is recorded, and nothing when it is cut short. */
export const streamWords = async (
  ctx: Context,
  session: CastSession,
  scene: Scene,
  act: WordedAct,
  { turn, again, lineId = ctx.newId(), before = [], note = "" }: Asked,
): Promise<SpokenAct> => {
  const { cast } = session;
  const tell = (text: string): void => tellWords(ctx, session, scene, act, { turnId: lineId, text, done: false });
  const isSecret = scene.holdNext || scene.held !== null || mayWait(scene.direction.policy);
  const key = `${sceneKeyOf(scene.id)}:${turn}${again === 0 ? "" : `:again${again}`}`;
  const guidance = guidanceFor(scene, act.actorId, note);
  const request = buildSpeech(cast.view, act, { seed: cast.seed, turnKey: key, scene, guidance, spokenNow: before });
  const isInstant = scene.secondsPerTurn === 0 || isSecret;
  const model = partOf(scene, act.actorId)?.model ?? null;
  const reserve = ctx.words.reserve?.(request, model, roomIn(loadScene(session, scene.id))) ?? null;
  const speak = (): Promise<SpokenWords> =>
    whileInFlight(ctx, { timelineId: cast.timelineId, sceneId: scene.id }, async (signal) => {
      tell("");
      if (model === null && note !== "") return (await improviseAgain(ctx.words, request, { note, heard: cast.heard, signal })).said;
      return ctx.words.speak(request, {
        heard: cast.heard,
        signal,
        model,
        ...(reserve && { reserve }),
        ...(!isInstant && { onText: tell }),
      });
    });
  try {
    const { spent: _spent, ...words } =
      reserve === null ? await speak() : await meterCall(ctx, session, scene.id, { purpose: "line", model: model ?? "", reserve }, speak);
    if (scene.held !== null) fallSilent(ctx, session, scene, act, lineId);
    return { ...words, lineId, placeId: placeOf(cast.view, act, scene), turn };
  } catch (error) {
    fallSilent(ctx, session, scene, act, lineId);
    throw error;
  }
};
