import type { Happening } from "../direction";
import { shortNameOf } from "../identity";
import { limits } from "../limits";
import type { Line, Wording } from "../line";
import { readAmbientMotif, type MotifView } from "../motifs";
import { relationshipKey } from "../relationship-kinds";
import type { Scene } from "../scene";
import { ranMs } from "../scene-limits";
import { openingState, stageScene, type StagingEvent } from "../scene-state";
import { startState } from "../temperament";
import type { ChronicleEvent, EventOf, EventPayload } from "./events";
import { clockId } from "./touched";
import type { CastMember, Clock, TieView, ViewEntities, ViewKind, ViewStore } from "./view";

/** Replaces an entity by a changed copy. What is not there stays absent: an event about something unknown changes nothing. */
const change = <K extends ViewKind>(store: ViewStore, kind: K, id: string, to: (entity: ViewEntities[K]) => ViewEntities[K]): void => {
  const entity = store.get(kind, id);
  if (entity !== undefined) store.set(kind, id, to(entity));
};
const changeClock = (store: ViewStore, patch: Partial<Clock>): void =>
  change(store, "clock", clockId, (entity) => ({ ...entity, ...patch }));
const changeCharacter = (store: ViewStore, id: string, to: (member: CastMember) => Partial<CastMember>): void =>
  change(store, "character", id, (member) => ({ ...member, ...to(member) }));
const changeScene = (store: ViewStore, id: string | null, to: (entity: Scene) => Partial<Scene>): void => {
  if (id !== null) change(store, "scene", id, (entity) => ({ ...entity, ...to(entity) }));
};

/** Somebody comes in or goes out, and the script says so. */
const comeOrGo = (
  store: ViewStore,
  scene: Scene,
  { type, seq, payload }: Pick<EventOf<"scene.joined" | "scene.left">, "type" | "seq" | "payload">,
): Partial<Scene> => {
  const { characterId } = payload;
  const comes = type === "scene.joined";
  if (scene.present.includes(characterId) === comes) return {};
  const present = comes ? [...scene.present, characterId] : scene.present.filter((id) => id !== characterId);
  const person = store.get("character", characterId);
  const called = person ? shortNameOf(person) : "somebody";
  const text = `${comes ? "Enter" : "Exit"} ${called}.`;
  const happening: Happening = { id: `${type}:${seq}`, kind: comes ? "enter" : "exit", text, turn: scene.turn, by: "writer", characterId };
  return { present, happenings: [...scene.happenings, happening].slice(-limits.happenings) };
};

/** Of a scene that comes from a file: what it was then, at the turn at which it was. */
const recount = (store: ViewStore, scene: Scene, { payload, ...envelope }: EventOf<"scene.recounted">): Partial<Scene> => {
  const { turn, event } = payload;
  const then = { ...scene, turn };
  switch (event.type) {
    case "scene.joined":
    case "scene.left":
      return comeOrGo(store, then, { ...envelope, ...event });
    case "scene.silence":
      return { turn: Math.max(scene.turn, event.payload.turn) };
    case "tension.measured":
      return { tension: event.payload.points };
    case "fact.revealed":
    case "beat.directed":
      return {};
    default:
      return stageScene(then, { ...envelope, ...event } as StagingEvent);
  }
};

const editCharacter = (store: ViewStore, { payload }: EventOf<"character.edited">): void =>
  changeCharacter(store, payload.characterId, (member) => {
    const patch = Object.fromEntries(Object.entries(payload.patch).filter(([, value]) => value !== undefined)) as Partial<CastMember>;
    if (!patch.bigFive) return patch;
    return { ...patch, state: { ...member.state, home: startState(patch.bigFive, member.socialEnergy).home } };
  });

const changeTie = (store: ViewStore, event: EventOf<"relationship.changed" | "relationship.recomputed">): void => {
  const { fromId, toId, kind, strength, trust, familiarity, offence } = event.payload.change;
  const key = relationshipKey(fromId, toId);
  const evidence = store.get("tie", key)?.evidence ?? "";
  const tie: TieView = {
    fromId,
    toId,
    kind,
    strength,
    trust,
    familiarity,
    offence,
    evidence,
    changedSeq: event.seq,
    changedTick: event.tick,
  };
  store.set("tie", key, tie);
};

/** The time that it ran until it stood still. */
const stood = (scene: Scene, at: string): Pick<Scene, "used" | "runsSince"> => ({
  used: { ...scene.used, ms: ranMs(scene, Date.parse(at)) },
  runsSince: null,
});

const wordingOf = ({ text, direction, source, model, used, instead }: Line): Wording => ({
  ...{ text, direction, source, model, used, note: "" },
  ...(instead && { instead }),
});

const chooseWording = (line: Line, index: number): Line => {
  const wording = line.alternatives[index];
  if (!wording) return line;
  const { note: _note, whatIf: _whatIf, ...shown } = wording;
  const { instead: _instead, ...rest } = line;
  return { ...rest, ...shown, chosen: index };
};
/** Another wording; of too many the oldest goes. */
const rewordLine = (line: Line, { wording, shown = true }: EventPayload<"line.reworded">): Line => {
  const before = line.alternatives.length === 0 ? [wordingOf(line)] : line.alternatives;
  const alternatives = [...before, wording].slice(-limits.alternatives);
  return shown ? chooseWording({ ...line, alternatives }, alternatives.length - 1) : { ...line, alternatives };
};
/** Rewritten: the former words are kept as a wording, but in a line that is full of them the new ones take their place. */
const rewriteLine = (line: Line, text: string): Line => {
  if (text === line.text) return { ...line, ruling: "edited" };
  const wording: Wording = { text, direction: line.direction, source: "human", model: "person", used: null, note: "" };
  const isFull = line.alternatives.length >= limits.alternatives;
  const written = isFull
    ? chooseWording({ ...line, alternatives: line.alternatives.with(line.chosen, wording) }, line.chosen)
    : rewordLine(line, { lineId: line.id, wording });
  return { ...written, ruling: "edited" };
};
const dropWording = (line: Line, index: number): Line => {
  const left = line.alternatives.filter((_, k) => k !== index);
  if (left.length === 0 || left.length === line.alternatives.length) return line;
  const chosen = line.chosen === index ? 0 : line.chosen - (line.chosen > index ? 1 : 0);
  const shown = chooseWording({ ...line, alternatives: left }, chosen);
  return left.length === 1 ? { ...shown, alternatives: [], chosen: 0 } : shown;
};

const speakLine = (store: ViewStore, event: EventOf<"line.spoken">): void => {
  const { lineId, hears, instead, ...said } = event.payload;
  const { speakerId, turn } = said;
  store.set("line", lineId, {
    ...said,
    ...(instead && { instead }),
    ...{ id: lineId, seq: event.seq, sceneId: event.sceneId, tick: event.tick, at: event.at },
    ...{ ruling: null, alternatives: [], chosen: 0, flags: [], hears: hears ?? null, felt: [], ties: [] },
  });
  // What was said elsewhere is not what somebody said last here.
  const isElsewhere = event.sceneId !== null && store.get("scene", event.sceneId)?.broughtIn === true;
  if (!isElsewhere) changeCharacter(store, speakerId, () => ({ lastLineId: lineId }));
  changeScene(store, event.sceneId, (entity) => (turn === null ? {} : { turn: Math.max(entity.turn, turn) }));
};

/** The track of a motif as it is reported, a step further. */
const followMotif = (store: ViewStore, motif: MotifView, tick: number): void => {
  const trail = store.get("motif", motif.id)?.trail ?? [];
  const step = { tick, intensity: motif.intensity };
  store.set("motif", motif.id, { ...motif, trail: [...trail.filter((each) => each.tick !== tick), step].slice(-limits.motifTrail) });
};

/** A motif from the moment it is authored; the simulation's first report replaces the guess. */
const authorMotif = (store: ViewStore, { payload: { motif }, tick }: EventOf<"motif.authored">): void => {
  const { id, category, title, scope, placeId, carrierId, intensity, hold } = motif;
  const state = intensity >= 2.5 ? "ACTIVE" : "EMERGING";
  followMotif(store, { id, category, title, scope, region: 0, placeId, carrierId, intensity, state, hold, sinceTick: tick }, tick);
};

/** An ambient theme that has not been heard of yet: "0:HOPE". */
const wakeMotif = (store: ViewStore, motifId: string, tick: number): void => {
  const ambient = readAmbientMotif(motifId);
  if (ambient === null || store.get("motif", motifId)) return;
  const rest = { title: "", scope: "REGIONAL", placeId: null, carrierId: null, hold: null } as const;
  followMotif(store, { id: motifId, ...ambient, ...rest, intensity: 0, state: "EMERGING", sinceTick: tick }, tick);
};

/** What a command does at once; the rest follows with the simulation's reports. */
const commandMotif = (store: ViewStore, { payload: { motifId, command }, tick }: EventOf<"motif.commanded">): void => {
  wakeMotif(store, motifId, tick);
  change(store, "motif", motifId, (motif) => {
    switch (command.what) {
      case "hold":
        return { ...motif, hold: command.intensity, intensity: Math.max(motif.intensity, command.intensity) };
      case "release":
        return { ...motif, hold: null };
      case "set":
        return { ...motif, intensity: command.intensity };
      case "move":
        return { ...motif, state: command.to, sinceTick: tick };
      case "remove":
        return { ...motif, hold: null, intensity: 0, state: "RESOLVED", sinceTick: tick };
    }
  });
};

const handParam = "drama.hand";
const changeParam = (store: ViewStore, { payload: { key, value } }: EventOf<"param.changed">): void => {
  if (key === "romance") changeClock(store, { romance: value > 0 });
  if (key === handParam) changeClock(store, { hand: value });
};

/** One event into a view. Entities are replaced, never changed in place, so that a viewer can compare by identity. */
export const applyEvent = (store: ViewStore, event: ChronicleEvent): void => {
  switch (event.type) {
    case "ecosystem.created": {
      const { title, era, romance, startsAt, params } = event.payload;
      const still = { tick: 0, playing: false, speed: 1, pauseReason: null };
      return store.set("clock", clockId, { title, era, romance, startsAt, ...still, hand: params[handParam] ?? 1 });
    }
    case "ecosystem.renamed":
      return changeClock(store, { title: event.payload.title });
    case "param.changed":
      return changeParam(store, event);
    case "clock.started":
      return changeClock(store, { playing: true, speed: event.payload.speed, pauseReason: null });
    case "clock.paused":
      return changeClock(store, { playing: false, pauseReason: event.payload.reason });
    case "clock.speed_set":
      return changeClock(store, { speed: event.payload.speed });
    case "clock.ticked":
      store.set("sample", String(event.payload.sample.tick), event.payload.sample);
      return changeClock(store, { tick: event.payload.tick });
    case "place.added":
      return store.set("place", event.payload.place.id, event.payload.place);
    case "fact.authored":
      return store.set("fact", event.payload.fact.id, { ...event.payload.fact, authoredTick: event.tick });
    case "fact.revealed": {
      const { factId, characterIds } = event.payload;
      return change(store, "fact", factId, (fact) => ({ ...fact, heldBy: [...new Set([...fact.heldBy, ...characterIds])] }));
    }
    case "motif.authored":
      return authorMotif(store, event);
    case "motif.commanded":
      return commandMotif(store, event);
    case "motif.changed":
      return followMotif(store, event.payload.motif, event.tick);
    case "thread.changed":
      return store.set("thread", event.payload.thread.id, event.payload.thread);
    case "pursuit.changed":
      return changeCharacter(store, event.payload.report.characterId, () => ({ pursuits: event.payload.report.pursuits }));
    case "relationship.kind_changed": {
      const { fromId, toId, to } = event.payload;
      return change(store, "tie", relationshipKey(fromId, toId), (tie) => ({ ...tie, kind: to }));
    }
    case "line.edited":
      return change(store, "line", event.payload.lineId, (entity) => rewriteLine(entity, event.payload.text));
    case "line.recounted": {
      const { lineId, felt, ties } = event.payload;
      return change(store, "line", lineId, (entity) => ({ ...entity, felt, ties }));
    }
    case "line.rejected":
      return change(store, "line", event.payload.lineId, (entity) => ({ ...entity, ruling: "rejected" }));
    case "memory.ruled":
    case "motif.conflict_changed":
    case "fact.learned":
    case "model.upgraded":
      return;
    case "character.added": {
      const { character: added } = event.payload;
      const state = startState(added.bigFive, added.socialEnergy);
      const still = { removed: false, lastMove: null, lastTargetId: null, lastActTick: null, lastLineId: null, pursuits: [] };
      return store.set("character", added.id, { ...added, state, ...still });
    }
    case "character.edited":
      return editCharacter(store, event);
    case "character.removed":
      return changeCharacter(store, event.payload.characterId, () => ({ removed: true }));
    case "character.restored":
      return changeCharacter(store, event.payload.characterId, () => ({ removed: false }));
    case "relationship.authored": {
      const { relationship } = event.payload;
      const key = relationshipKey(relationship.fromId, relationship.toId);
      return store.set("tie", key, { ...relationship, changedSeq: event.seq, changedTick: event.tick });
    }
    case "relationship.changed":
      changeTie(store, event);
      if (event.payload.lineId === null) return;
      return change(store, "line", event.payload.lineId, (entity) => ({ ...entity, ties: [...entity.ties, event.payload.change] }));
    case "relationship.recomputed":
      return changeTie(store, event);
    case "move.made": {
      const { actorId, targetId, move } = event.payload;
      return changeCharacter(store, actorId, () => ({ lastMove: move, lastTargetId: targetId, lastActTick: event.tick }));
    }
    case "line.spoken":
      return speakLine(store, event);
    case "emotion.felt": {
      const { characterId, emotion, label, intensity } = event.payload.felt;
      changeCharacter(store, characterId, (member) => ({ state: { ...member.state, feeling: { emotion, label, intensity } } }));
      if (event.payload.lineId === null) return;
      return change(store, "line", event.payload.lineId, (entity) => ({ ...entity, felt: [...entity.felt, event.payload.felt] }));
    }
    case "mood.shifted": {
      const { characterId, mood, feeling, energy, needs } = event.payload.report;
      return changeCharacter(store, characterId, ({ state: { home } }) => ({ state: { mood, home, feeling, energy, needs } }));
    }
    case "scene.opened": {
      const { sceneId, setup, broughtIn } = event.payload;
      const late = new Set(setup.direction.parts.filter(({ entersAt }) => entersAt > 1).map(({ characterId }) => characterId));
      const present = setup.cast.filter((id) => !late.has(id));
      const opening = { status: "running" as const, present, openedAtTick: event.tick, openedAt: event.at, runsSince: event.at };
      const elsewhere = broughtIn && {
        broughtIn: true as const,
        runsSince: null,
        used: { ...openingState.used, ms: broughtIn.ranMs },
      };
      return store.set("scene", sceneId, { ...setup, id: sceneId, ...openingState, ...opening, ...elsewhere });
    }
    case "scene.joined":
    case "scene.left":
      return changeScene(store, event.sceneId, (scene) => comeOrGo(store, scene, event));
    case "scene.recounted":
      return changeScene(store, event.sceneId, (scene) => recount(store, scene, event));
    case "scene.paused":
      return changeScene(store, event.sceneId, (scene) => ({
        status: "paused",
        ...stood(scene, event.at),
        reached: event.payload.limit ?? null,
        pausedFor: event.payload.reason,
      }));
    case "scene.resumed":
      return changeScene(store, event.sceneId, (scene) => ({
        status: "running",
        runsSince: scene.runsSince ?? event.at,
        reached: null,
        pausedFor: null,
      }));
    case "scene.closed":
      return changeScene(store, event.sceneId, (scene) => ({
        status: "ended",
        ...stood(scene, event.at),
        endedAt: event.at,
        endReason: event.payload.reason,
        pausedFor: null,
        next: [],
        held: null,
        proposals: [],
        whispers: [],
        orders: [],
      }));
    case "turn.foreseen":
    case "turn.awaited":
    case "scene.cast":
    case "scene.changed":
    case "scene.planned":
    case "scene.happened":
    case "director.whispered":
    case "director.recalled":
    case "director.ordered":
    case "director.answered":
    case "director.proposed":
    case "director.nudged":
    case "drama.intervened":
    case "line.held":
    case "line.decided":
    case "model.asked":
    case "model.answered":
      return changeScene(store, event.sceneId, (scene) => stageScene(scene, event));
    case "line.flagged":
      return change(store, "line", event.payload.lineId, ({ flags, ...entity }) => ({
        ...entity,
        flags: [...flags, ...event.payload.flags],
      }));
    case "line.reworded":
      return change(store, "line", event.payload.lineId, (entity) => rewordLine(entity, event.payload));
    case "line.wording_dropped":
      return change(store, "line", event.payload.lineId, (entity) => dropWording(entity, event.payload.index));
    case "line.wording_chosen":
      return change(store, "line", event.payload.lineId, (entity) => chooseWording(entity, event.payload.index));
    case "beat.directed":
      return;
    case "scene.silence":
    case "turn.taken":
      return changeScene(store, event.sceneId, ({ turn }) => ({ turn: Math.max(turn, event.payload.turn), next: [] }));
  }
};
