import type { EventDraft } from "@/server/contracts/chronicle/events";
import type { MoveId } from "@/server/contracts/moves";
import { limits } from "@/server/contracts/limits";
import type { LineBlock, ScriptWording } from "@/server/contracts/script";
import type { Place } from "@/server/contracts/place";
import type { FoundScene } from "./read-script";

export interface SceneFacts {
  sceneId: string;
  tick: number;
  actor: EventDraft["actor"];
  placeId: string | null;
  newId: () => string;
  /** From the document's ids to the cast's. */
  whoIs: (id: string) => string;
}

const last = (drafts: readonly EventDraft[]): number => -drafts.length;

const MOST_FLAGS = 8;

/** The wordings of a line, the first as it was said; what stands as its text counts, whatever its wordings say. */
const wordingsOf = ({ text, direction, source, model, alternatives = [], chosen = 0 }: LineBlock): [ScriptWording, ...ScriptWording[]] => {
  const shown: ScriptWording = { note: "", ...alternatives[chosen], text, direction, source, model };
  const [first = shown, ...others] = alternatives.map((wording, index) => (index === chosen ? shown : wording));
  return [first, ...others];
};

const composeLine = (drafts: EventDraft[], line: LineBlock, { sceneId, tick, actor, placeId, newId, whoIs }: SceneFacts): void => {
  const head = { tick, sceneId, actor };
  const lineId = newId();
  const orNull = (id: string | null): string | null => (id === null ? null : whoIs(id));
  const { turn, accepted, chosen = 0, flags = [] } = line;
  const [{ text, direction, source, model }, ...others] = wordingsOf(line);
  drafts.push({
    ...head,
    type: "line.spoken",
    payload: {
      ...{ lineId, placeId, turn, text, direction, source, model, accepted },
      speakerId: whoIs(line.speaker),
      addresseeId: orNull(line.addressee),
      aboutId: orNull(line.about),
      hears: line.hears?.map(whoIs) ?? null,
      move: line.move as MoveId,
      moveSeq: null,
    },
  });
  const causes = [last(drafts)];
  for (const felt of line.felt)
    drafts.push({ ...head, causes, type: "emotion.felt", payload: { lineId, felt: { ...felt, characterId: whoIs(felt.characterId) } } });
  if (line.edited) drafts.push({ ...head, causes, type: "line.edited", payload: { lineId, act: null, text } });
  for (const wording of others)
    drafts.push({ ...head, causes, type: "line.reworded", payload: { lineId, wording: { ...wording, used: null }, shown: false } });
  if (chosen > 0) drafts.push({ ...head, causes, type: "line.wording_chosen", payload: { lineId, index: chosen } });
  for (let at = 0; at < flags.length; at += MOST_FLAGS)
    drafts.push({ ...head, causes, type: "line.flagged", payload: { lineId, flags: flags.slice(at, at + MOST_FLAGS) } });
  if (line.struck) drafts.push({ ...head, causes, type: "line.rejected", payload: { lineId, act: null, ties: [] } });
};

/** Why a scene that came from a file has ended. */
export const broughtIn = "brought in from a file";

/** A scene that was played elsewhere, as events: opened, spoken, closed. No act is behind its lines, so nobody lived through them. */
export const composeScene = (drafts: EventDraft[], { heading, lines, happenings }: FoundScene, facts: SceneFacts): void => {
  const { sceneId, tick, actor, placeId, newId, whoIs } = facts;
  const head = { tick, sceneId, actor };
  const { premise, mood } = heading;
  const setup = {
    title: heading.title.trim() || "Untitled",
    ...{ premise, mood, placeId },
    cast: [...new Set(heading.cast.map(whoIs))],
    maxTurns: Math.min(limits.sceneTurns, heading.maxTurns),
    maxMinutes: Math.min(limits.sceneMinutes, heading.maxMinutes),
    secondsPerTurn: heading.secondsPerTurn,
  };
  drafts.push({ ...head, type: "scene.opened", payload: { sceneId, setup } });
  for (const line of lines) composeLine(drafts, line, facts);
  for (const { what, text, turn, by } of happenings) {
    const happening = { id: newId(), kind: what, text, turn, by };
    drafts.push({ ...head, type: "scene.happened", payload: { happening, sceneKey: 0, card: null, present: setup.cast } });
  }
  drafts.push({ ...head, type: "scene.closed", payload: { reason: broughtIn } });
};

/** The place of this name, or null; then it has to be added. */
export const findPlace = (places: readonly Place[], name: string): Place | null =>
  places.find((place) => place.name === name.trim()) ?? null;
