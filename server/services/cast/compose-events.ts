import type { EventActor, EventDraft } from "@/server/contracts/chronicle/events";
import { limits } from "@/server/contracts/limits";
import type { Line } from "@/server/contracts/line";
import type { Act, SimulationOutcome } from "@/server/contracts/simulation";

/** Words for an act, however they came about. */
export interface SpokenAct {
  lineId: string;
  placeId: string | null;
  turn: number | null;
  text: string;
  direction: string | null;
  source: "improviser" | "model" | "human";
  model: string;
  used?: Line["used"];
  instead?: Line["instead"];
  /** An aside: who hears it besides the two. */
  hears?: string[] | null;
}

export interface Moment {
  tick: number;
  sceneId: string | null;
  /** Who is recorded as the cause; the character itself where null. */
  by: EventActor | null;
}

/** Causes inside a batch are relative: −k is the k-th event of it. */
const relative = (drafts: readonly EventDraft[]): number => -drafts.length;

/** An act as events: the move, its line if it has one, then what they did to feelings and ties. Appends to `drafts`; returns the move's place. */
const composeAct = (drafts: EventDraft[], moment: Moment, act: Act, spoken: SpokenAct | null, cause: number): number => {
  const { tick, sceneId } = moment;
  const actor: EventActor = moment.by ?? { kind: "character", characterId: act.actorId };
  const { number, actorId, targetId, aboutId, move, accepted, significance, reason } = act;
  drafts.push({
    type: "move.made",
    tick,
    sceneId,
    actor,
    causes: [cause],
    payload: { act: number, actorId, targetId, aboutId, move, accepted, significance, reason },
  });
  const made = relative(drafts);
  let source = made;
  if (spoken) {
    const { text, direction, used = null, ...rest } = spoken;
    drafts.push({
      type: "line.spoken",
      tick,
      sceneId,
      actor,
      causes: [source],
      payload: {
        ...rest,
        speakerId: actorId,
        addresseeId: targetId,
        aboutId,
        text: text.slice(0, limits.lineLength),
        direction: direction?.slice(0, limits.shortTextLength) ?? null,
        move,
        accepted,
        moveSeq: source,
        used,
      },
    });
    source = relative(drafts);
  }
  const lineId = spoken?.lineId ?? null;
  for (const felt of act.felt) drafts.push({ type: "emotion.felt", tick, sceneId, actor, causes: [source], payload: { lineId, felt } });
  for (const change of act.ties)
    drafts.push({ type: "relationship.changed", tick, sceneId, actor, causes: [source], payload: { lineId, change } });
  return made;
};

const system: EventActor = { kind: "system", job: "simulation" };

/**
 * All that came of one input, as events: the acts in order with what was said, then what changed by itself. `cause` is the input's own
 * event; what an act of this outcome brought about names that act's move.
 */
export const composeOutcome = (
  drafts: EventDraft[],
  moment: Moment,
  outcome: SimulationOutcome,
  options: { cause: number; wordsOf: (act: Act) => SpokenAct | null },
): void => {
  const { tick, sceneId } = moment;
  const { cause } = options;
  const moves = new Map<number, number>();
  for (const act of outcome.acts) moves.set(act.number, composeAct(drafts, moment, act, options.wordsOf(act), cause));
  const by = (characterId: string): EventActor => ({ kind: "character", characterId });
  const head = (actor: EventActor, act: number | null = null) => ({
    tick,
    sceneId,
    actor,
    causes: [(act === null ? undefined : moves.get(act)) ?? cause],
  });
  for (const report of outcome.moods) drafts.push({ ...head(by(report.characterId)), type: "mood.shifted", payload: { report } });
  for (const change of outcome.kinds) drafts.push({ ...head(by(change.fromId)), type: "relationship.kind_changed", payload: change });
  for (const report of outcome.pursuits) drafts.push({ ...head(by(report.characterId)), type: "pursuit.changed", payload: { report } });
  for (const holding of outcome.learned)
    drafts.push({ ...head(by(holding.characterId), holding.act), type: "fact.learned", payload: { holding } });
  for (const thread of outcome.threads)
    drafts.push({ ...head(by(thread.holderId), thread.act), type: "thread.changed", payload: { thread } });
  for (const motif of outcome.motifs) drafts.push({ ...head(system), type: "motif.changed", payload: { motif } });
  for (const conflict of outcome.conflicts) drafts.push({ ...head(system), type: "motif.conflict_changed", payload: { conflict } });
  for (const { kind, id, what, tension, target, actorIds, from } of outcome.drama)
    drafts.push({
      ...head(system),
      type: "drama.intervened",
      payload: { kind, id, what, tension, target, actorIds, ...(from && { from }) },
    });
};
