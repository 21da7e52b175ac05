import type { EventActor, EventDraft } from "@/server/contracts/chronicle/events";
import { limits } from "@/server/contracts/limits";
import type { Act, MoodReport } from "@/server/contracts/simulation";

/** Words for an act, however they came about. */
export interface SpokenAct {
  lineId: string;
  placeId: string | null;
  turn: number | null;
  text: string;
  direction: string | null;
  source: "improviser" | "model" | "human";
  model: string;
}

export interface Moment {
  tick: number;
  sceneId: string | null;
  /** Who is recorded as the cause; the character itself where null. */
  by: EventActor | null;
}

/** Causes inside a batch are relative: −k is the k-th event of it. */
const relative = (drafts: readonly EventDraft[]): number => -drafts.length;

/** An act as events: the move, its line if it has one, then what they did to feelings and ties. Appends to `drafts`. */
export const composeAct = (drafts: EventDraft[], moment: Moment, act: Act, spoken: SpokenAct | null, cause: number): void => {
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
  let source = relative(drafts);
  if (spoken) {
    const { text, direction, ...rest } = spoken;
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
      },
    });
    source = relative(drafts);
  }
  const lineId = spoken?.lineId ?? null;
  for (const felt of act.felt) drafts.push({ type: "emotion.felt", tick, sceneId, actor, causes: [source], payload: { lineId, felt } });
  for (const change of act.ties)
    drafts.push({ type: "relationship.changed", tick, sceneId, actor, causes: [source], payload: { lineId, change } });
};

export const composeMoods = (drafts: EventDraft[], moment: Moment, moods: readonly MoodReport[], cause: number): void => {
  const { tick, sceneId } = moment;
  for (const report of moods) {
    const actor: EventActor = { kind: "character", characterId: report.characterId };
    drafts.push({ type: "mood.shifted", tick, sceneId, actor, causes: [cause], payload: { report } });
  }
};
