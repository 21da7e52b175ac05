import type { EventDraft } from "@/server/contracts/chronicle/events";
import type { RecountedEvent } from "@/server/contracts/chronicle/recounted";
import { limits } from "@/server/contracts/limits";
import type { MoveId } from "@/server/contracts/moves";
import type { Place } from "@/server/contracts/place";
import type { HappeningBlock, LineBlock, ScriptWording } from "@/server/contracts/script-document";
import { isLine, type FoundScene } from "./read-script";

export interface SceneFacts {
  sceneId: string;
  tick: number;
  actor: EventDraft["actor"];
  placeId: string | null;
  newId: () => string;
  /** From the document's ids of people, places and facts to those of this branch. */
  rename: <T>(value: T) => T;
}

const last = (drafts: readonly EventDraft[]): number => -drafts.length;

const MOST_FLAGS = 8;

/** What of a line names people. */
const peopleIn = ({ speaker, addressee, about, hears, felt, ties }: LineBlock) => ({ speaker, addressee, about, hears, felt, ties });

/** The wordings of a line, the first as it was said; what stands as its text counts, whatever its wordings say. */
const wordingsOf = ({ text, direction, source, model, alternatives = [], chosen = 0 }: LineBlock): [ScriptWording, ...ScriptWording[]] => {
  const shown: ScriptWording = { note: "", ...alternatives[chosen], text, direction, source, model };
  const [first = shown, ...others] = alternatives.map((wording, index) => (index === chosen ? shown : wording));
  return [first, ...others];
};

const composeLine = (drafts: EventDraft[], line: LineBlock, { sceneId, tick, actor, placeId, newId, rename }: SceneFacts): void => {
  const head = { tick, sceneId, actor };
  const lineId = newId();
  const { speaker, addressee, about, hears, felt, ties = [] } = rename(peopleIn(line));
  const { turn, accepted, chosen = 0, flags = [] } = line;
  const [{ text, direction, source, model }, ...others] = wordingsOf(line);
  drafts.push({
    ...head,
    type: "line.spoken",
    payload: {
      ...{ lineId, placeId, turn, text, direction, source, model, accepted, hears },
      ...{ speakerId: speaker, addresseeId: addressee, aboutId: about },
      move: line.move as MoveId,
      moveSeq: null,
    },
  });
  const causes = [last(drafts)];
  if (felt.length + ties.length > 0) drafts.push({ ...head, causes, type: "line.recounted", payload: { lineId, felt, ties } });
  if (line.edited) drafts.push({ ...head, causes, type: "line.edited", payload: { lineId, act: null, text } });
  for (const wording of others)
    drafts.push({ ...head, causes, type: "line.reworded", payload: { lineId, wording: { ...wording, used: null }, shown: false } });
  if (chosen > 0) drafts.push({ ...head, causes, type: "line.wording_chosen", payload: { lineId, index: chosen } });
  for (let at = 0; at < flags.length; at += MOST_FLAGS)
    drafts.push({ ...head, causes, type: "line.flagged", payload: { lineId, flags: flags.slice(at, at + MOST_FLAGS) } });
  if (line.struck) drafts.push({ ...head, causes, type: "line.rejected", payload: { lineId, act: null, ties: [] } });
};

/** Why a scene that came from a file has ended, where the file does not say. */
export const broughtIn = "brought in from a file";

/** What happened as the event that it was; in files that do not say who came or went, it is no more than its words. */
const recountHappening = ({ what, text, turn, by, who, card }: HappeningBlock, newId: () => string): RecountedEvent => {
  if (who !== undefined && what === "enter") return { type: "scene.joined", payload: { characterId: who } };
  if (who !== undefined && what === "exit") return { type: "scene.left", payload: { characterId: who } };
  const happening = { id: newId(), kind: what, text, turn, by };
  return { type: "scene.happened", payload: { happening, sceneKey: 0, card: card ?? null, present: [] } };
};

/**
 * A scene that was played elsewhere, as events: opened, spoken, recounted, closed. No act is behind its lines and nobody sits in it, so
 * nobody lived through it, and it may come in while its people are in another.
 */
export const composeScene = (drafts: EventDraft[], { heading, blocks }: FoundScene, facts: SceneFacts): void => {
  const { sceneId, tick, actor, placeId, newId, rename } = facts;
  const head = { tick, sceneId, actor };
  const { premise, mood, direction, plan, ranMs = 0, ending } = heading;
  const setup = {
    title: heading.title.trim() || "Untitled",
    ...{ premise, mood, placeId },
    cast: [...new Set(rename({ cast: heading.cast }).cast)],
    maxTurns: Math.min(limits.sceneTurns, heading.maxTurns),
    maxMinutes: Math.min(limits.sceneMinutes, heading.maxMinutes),
    secondsPerTurn: heading.secondsPerTurn,
    ...(direction && { direction: rename(direction) }),
    ...(plan && { plan: rename(plan) }),
  };
  drafts.push({ ...head, type: "scene.opened", payload: { sceneId, setup, broughtIn: { ranMs } } });
  for (const block of blocks) {
    if (isLine(block)) composeLine(drafts, block, facts);
    else {
      const event = rename(block.kind === "staged" ? block.event : recountHappening(block, newId));
      drafts.push({ ...head, type: "scene.recounted", payload: { turn: block.turn, event } });
    }
  }
  drafts.push({ ...head, type: "scene.closed", payload: { reason: ending ?? broughtIn } });
};

/** The place of this name, or null; then it has to be added. */
export const findPlace = (places: readonly Place[], name: string): Place | null =>
  places.find((place) => place.name === name.trim()) ?? null;
