import { relationshipKey } from "../relationship-kinds";
import type { ChronicleEvent } from "./events";
import type { ViewKind } from "./view";

export interface Touched {
  kind: ViewKind;
  id: string;
}
/** A timeline has one clock. */
export const clockId = "clock";

const character = (id: string): Touched => ({ kind: "character", id });
const clock: Touched = { kind: "clock", id: clockId };
const scene = (id: string | null): Touched[] => (id === null ? [] : [{ kind: "scene", id }]);
const line = (id: string | null): Touched[] => (id === null ? [] : [{ kind: "line", id }]);

/** The only entities that `applyEvent` reads or writes for this event. Ids: clock → "clock"; tie → `relationshipKey`; sample → its tick. */
export const touched = (event: ChronicleEvent): Touched[] => {
  switch (event.type) {
    case "ecosystem.created":
    case "ecosystem.renamed":
    case "param.changed":
    case "clock.started":
    case "clock.paused":
    case "clock.speed_set":
      return [clock];
    case "clock.ticked":
      return [clock, { kind: "sample", id: String(event.payload.sample.tick) }];
    case "place.added":
      return [{ kind: "place", id: event.payload.place.id }];
    case "character.added":
      return [character(event.payload.character.id)];
    case "character.edited":
    case "character.removed":
    case "character.restored":
      return [character(event.payload.characterId)];
    case "fact.authored":
      return [{ kind: "fact", id: event.payload.fact.id }];
    case "fact.revealed":
      return [{ kind: "fact", id: event.payload.factId }];
    case "motif.authored":
    case "motif.changed":
      return [{ kind: "motif", id: event.payload.motif.id }];
    case "motif.commanded":
      return [{ kind: "motif", id: event.payload.motifId }];
    case "thread.changed":
      return [{ kind: "thread", id: event.payload.thread.id }];
    case "pursuit.changed":
      return [character(event.payload.report.characterId)];
    case "relationship.kind_changed":
      return [{ kind: "tie", id: relationshipKey(event.payload.fromId, event.payload.toId) }];
    case "line.edited":
    case "line.rejected":
    case "line.recounted":
    case "line.flagged":
    case "line.reworded":
    case "line.wording_chosen":
    case "line.wording_dropped":
      return line(event.payload.lineId);
    case "memory.ruled":
    case "motif.conflict_changed":
    case "fact.learned":
    case "beat.directed":
    case "model.upgraded":
      return [];
    case "relationship.authored":
      return [{ kind: "tie", id: relationshipKey(event.payload.relationship.fromId, event.payload.relationship.toId) }];
    case "relationship.changed":
      return [{ kind: "tie", id: relationshipKey(event.payload.change.fromId, event.payload.change.toId) }, ...line(event.payload.lineId)];
    case "relationship.recomputed":
      return [{ kind: "tie", id: relationshipKey(event.payload.change.fromId, event.payload.change.toId) }];
    case "move.made":
      return [character(event.payload.actorId)];
    case "line.spoken":
      return [{ kind: "line", id: event.payload.lineId }, character(event.payload.speakerId), ...scene(event.sceneId)];
    case "emotion.felt":
      return [character(event.payload.felt.characterId), ...line(event.payload.lineId)];
    case "mood.shifted":
      return [character(event.payload.report.characterId)];
    case "scene.opened":
      return scene(event.payload.sceneId);
    case "scene.joined":
    case "scene.left":
      // Whose coming or going the script tells is called by name.
      return [...scene(event.sceneId), character(event.payload.characterId)];
    case "scene.recounted": {
      const { type, payload } = event.payload.event;
      return [...scene(event.sceneId), ...(type === "scene.joined" || type === "scene.left" ? [character(payload.characterId)] : [])];
    }
    case "scene.paused":
    case "scene.resumed":
    case "scene.closed":
    case "scene.silence":
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
    case "turn.taken":
      return scene(event.sceneId);
  }
};
