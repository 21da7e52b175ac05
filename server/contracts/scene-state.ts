import type { EventOf } from "./chronicle/events";
import { cardSentences } from "./card-sentences";
import type { Player, SceneDirection } from "./direction";
import { limits } from "./limits";
import type { CardId } from "./plan";
import type { Scene, ScenePatch } from "./scene";
import { limitEndings, noLimits, nothingUsed } from "./scene-limits";

/** How a scene is directed of which nothing has been said. Apart from the schema, so that the browser has it without the validator. */
export const plainDirection: SceneDirection = {
  time: "",
  atmosphere: "",
  question: "",
  rating: "12",
  parts: [],
  motifs: [],
  strategy: "social",
  turnModel: null,
  selfReplies: false,
  policy: {
    rating: "flag",
    harm: "flag",
    reach: "flag",
    repetition: "off",
    words: { list: [], action: "off" },
    everyLine: false,
  },
  permissions: { whisper: "allowed", event: "allowed", turn: "ask" },
  limits: noLimits,
  scenarioId: null,
  scenarioVersion: null,
};

/** Why a scene is paused by itself: its beats are over, the guard against going round in circles, turns that fail again and again. */
export const playedOutReason = "its beats are over";
export const loopReason = "they are repeating themselves";
export const troubleReason = "stopped after repeated errors; what was said is safe";

/** What a scene that waits at a limit, or after its last beat, would end for; null for any other. */
export const dueEnding = ({ reached, pausedFor }: Pick<Scene, "reached" | "pausedFor">): string | null =>
  reached === null ? (pausedFor === playedOutReason ? pausedFor : null) : limitEndings[reached];

type Opening = Pick<
  Scene,
  | "next"
  | "muted"
  | "players"
  | "awaited"
  | "whispers"
  | "orders"
  | "happenings"
  | "beat"
  | "endings"
  | "tension"
  | "proposals"
  | "held"
  | "holdNext"
  | "nudged"
  | "turn"
  | "endedAt"
  | "endReason"
  | "runsSince"
  | "used"
  | "reached"
  | "pausedFor"
>;
/** A scene before its first turn. */
export const openingState: Opening = {
  turn: 0,
  endedAt: null,
  endReason: null,
  runsSince: null,
  used: nothingUsed,
  reached: null,
  pausedFor: null,
  next: [],
  muted: [],
  players: [],
  awaited: null,
  whispers: [],
  orders: [],
  happenings: [],
  beat: null,
  endings: [],
  tension: [],
  proposals: [],
  held: null,
  holdNext: false,
  nudged: [],
};

const outcomes = { succeeded: "success", failed: "fail", timed_out: "timeout" } as const;

/** Events that change a scene beside its coming and going, folded into it. */
export type StagingEvent = EventOf<
  | "turn.foreseen"
  | "turn.awaited"
  | "scene.changed"
  | "scene.cast"
  | "scene.planned"
  | "scene.happened"
  | "director.whispered"
  | "director.recalled"
  | "director.ordered"
  | "director.answered"
  | "director.proposed"
  | "drama.intervened"
  | "director.nudged"
  | "line.held"
  | "line.decided"
  | "model.asked"
  | "model.answered"
>;

const changed = (scene: Scene, patch: ScenePatch): Partial<Scene> => {
  const { direction, ...rest } = patch;
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<Scene>;
  const told = Object.fromEntries(Object.entries(direction ?? {}).filter(([, value]) => value !== undefined)) as Partial<SceneDirection>;
  return direction === undefined ? known : { ...known, direction: { ...scene.direction, ...told } };
};

/** Money to a ten-thousandth of a cent, so that sums stay sums. */
const spent = (used: Scene["used"], { calls, tokens, cents }: { calls: number; tokens: number; cents: number | null }): Scene["used"] => ({
  ...used,
  calls: used.calls + calls,
  tokens: Math.max(0, used.tokens + tokens),
  cents: Math.max(0, Math.round((used.cents + (cents ?? 0)) * 1e4) / 1e4),
  unpriced: used.unpriced + (cents === null ? calls : 0),
});

const ordered = ({ orders }: Scene, { payload: { command } }: EventOf<"director.ordered">): Scene["orders"] => {
  switch (command.what) {
    case "pin": {
      const { id, actorId, move, targetId, beforeTurn } = command;
      const order = { id, what: "pin" as const, characterId: actorId, move, targetId, beforeTurn, weight: null };
      return [...orders.filter((each) => each.id !== id), order];
    }
    case "unpin":
      return orders.filter(({ id }) => id !== command.id);
    case "forbid":
    case "weight": {
      const { what, actorId, move } = command;
      const id = `${what}:${actorId ?? "all"}:${move}`;
      const others = orders.filter((each) => each.id !== id);
      const lifted = command.what === "forbid" ? !command.forbidden : command.weight === 0;
      const weight = command.what === "weight" ? command.weight : null;
      return lifted ? others : [...others, { id, what, characterId: actorId, move, targetId: null, beforeTurn: null, weight }];
    }
    case "autonomy":
      return orders;
  }
};

const whyCard = (tension: number, target: number): string =>
  tension < target ? "The scene has been calmer than is wanted for a while." : "The scene has been tenser than is wanted for a while.";

/** A card that was drawn is something that happened; one that waits is a proposal. */
const drawn = (scene: Scene, { seq, payload: { id, what, tension, target } }: EventOf<"drama.intervened">): Partial<Scene> => {
  const text = cardSentences[id as CardId];
  if (what === "drawn" && text !== undefined)
    return {
      happenings: [
        ...scene.happenings,
        { id: `card:${seq}`, kind: "card" as const, text, turn: scene.turn, by: "director" as const },
      ].slice(-limits.happenings),
    };
  if (what !== "proposed") return {};
  const nobody = { characterId: null, move: null, targetId: null };
  const proposal = { id: `card:${seq}`, kind: "event" as const, card: id, ...nobody, why: whyCard(tension, target), turn: scene.turn };
  return { proposals: [...scene.proposals, proposal] };
};

const played = (scene: Scene, event: EventOf<"drama.intervened">): Partial<Scene> => {
  const { kind, id, what, from } = event.payload;
  if (kind === "card") return drawn(scene, event);
  if (kind !== "beat") return {};
  if (what === "entered") return { beat: { id, sinceTurn: scene.turn, ...(from && { from }) } };
  const outcome = outcomes[what as keyof typeof outcomes];
  return outcome === undefined ? {} : { beat: null, endings: [...scene.endings, { id, outcome, turn: scene.turn }] };
};

/** What such an event makes of the scene. */
export const stageScene = (scene: Scene, event: StagingEvent): Partial<Scene> => {
  switch (event.type) {
    case "turn.foreseen": {
      const { chances, tension, target, turn } = event.payload;
      if (tension === null) return { next: chances };
      const before = scene.tension.filter((each) => each.turn < turn - 1);
      return { next: chances, tension: [...before, { turn: turn - 1, tension, target }] };
    }
    case "turn.awaited":
      return { awaited: event.payload };
    case "scene.cast": {
      const { characterId, player } = event.payload;
      const others = scene.players.filter((each) => each.characterId !== characterId);
      const isOver = player === null && scene.awaited?.characterId === characterId;
      return { players: player === null ? others : [...others, { characterId, ...player }], ...(isOver && { awaited: null }) };
    }
    case "scene.changed":
      return { ...changed(scene, event.payload.patch) };
    case "scene.planned":
      // What is lifted when a scene is over stays to be read: how its beats went is told by it.
      return scene.status === "ended" ? {} : { plan: event.payload.plan };
    case "scene.happened":
      return { happenings: [...scene.happenings, event.payload.happening].slice(-limits.happenings) };
    case "director.whispered":
      return { whispers: [...scene.whispers, event.payload.whisper] };
    case "director.recalled":
      return { whispers: scene.whispers.filter(({ id }) => id !== event.payload.whisperId) };
    case "director.ordered":
      return { orders: ordered(scene, event) };
    case "director.proposed":
      return { proposals: [...scene.proposals, event.payload.proposal] };
    case "director.answered":
      return { proposals: scene.proposals.filter(({ id }) => id !== event.payload.proposalId) };
    case "drama.intervened":
      return played(scene, event);
    case "model.asked":
      return { used: spent(scene.used, { ...event.payload, calls: 1 }) };
    case "model.answered": {
      const { reserved, tokens, cents } = event.payload;
      const known = cents !== null && reserved.cents !== null ? cents - reserved.cents : null;
      return { used: spent(scene.used, { calls: 0, tokens: tokens - reserved.tokens, cents: known }) };
    }
    case "line.held":
      return { held: event.payload.held, holdNext: false };
    case "director.nudged":
      return { nudged: [...scene.nudged, event.payload.step] };
    case "line.decided": {
      const { decision, turn } = event.payload;
      if (decision === "regenerated") return {};
      return { held: null, ...(decision === "refused" && { turn: Math.max(scene.turn, turn) }) };
    }
  }
};

/** The person for whom the scene waits at its next turn; null: it waits for nobody. */
export const awaitedPlayer = (scene: Pick<Scene, "awaited" | "turn" | "players" | "present" | "muted">): Player | null => {
  const { awaited, turn, players, present, muted } = scene;
  if (awaited?.turn !== turn + 1 || !present.includes(awaited.characterId) || muted.includes(awaited.characterId)) return null;
  return players.find(({ characterId }) => characterId === awaited.characterId) ?? null;
};
