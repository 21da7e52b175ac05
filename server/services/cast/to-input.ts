import type { Character } from "@/server/contracts/character";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { ViewStore } from "@/server/contracts/chronicle/view";
import type { SimulationCharacter, SimulationInput } from "@/server/contracts/simulation";

export const toSimulationCharacter = (character: Character): SimulationCharacter => ({
  id: character.id,
  bigFive: character.bigFive,
  autonomy: character.autonomy,
  socialEnergy: character.socialEnergy,
  adult: character.ageGroup !== "child",
  visitor: character.role === "visitor",
  homePlaceId: character.homePlaceId,
  interests: character.interests,
  goals: character.goals.map(({ type, targetId, priority }) => ({ type, targetId, priority })),
});

/**
 * The simulation's side of an event, or null for one that it does not see. Live changes and replay go through here, so both give the
 * same history. `view` already contains the event.
 */
export const toInput = (event: ChronicleEvent, view: ViewStore): SimulationInput | null => {
  switch (event.type) {
    case "clock.ticked":
      return { type: "tick" };
    case "character.added":
      return { type: "add", character: toSimulationCharacter(event.payload.character) };
    case "character.edited": {
      const character = view.get("character", event.payload.characterId);
      return character ? { type: "edit", character: toSimulationCharacter(character) } : null;
    }
    case "character.removed":
      return { type: "remove", characterId: event.payload.characterId };
    case "character.restored":
      return { type: "restore", characterId: event.payload.characterId };
    case "relationship.authored": {
      const { evidence: _evidence, ...tie } = event.payload.relationship;
      return { type: "tie", tie };
    }
    case "scene.opened":
      // Nobody sits in a scene that was played elsewhere.
      if (event.payload.broughtIn) return null;
      return { type: "seat", characterIds: view.get("scene", event.payload.sceneId)?.present ?? event.payload.setup.cast, seated: true };
    case "scene.joined":
      return view.get("scene", event.sceneId ?? "")?.status === "running"
        ? { type: "seat", characterIds: [event.payload.characterId], seated: true }
        : null;
    case "scene.left":
      return { type: "seat", characterIds: [event.payload.characterId], seated: false };
    case "scene.resumed":
      return { type: "seat", characterIds: view.get("scene", event.sceneId ?? "")?.present ?? [], seated: true };
    case "scene.paused":
    case "scene.closed":
      if (view.get("scene", event.sceneId ?? "")?.broughtIn) return null;
      return { type: "seat", characterIds: view.get("scene", event.sceneId ?? "")?.present ?? [], seated: false };
    case "fact.authored":
      return { type: "fact", fact: event.payload.fact };
    case "fact.revealed":
      return { type: "reveal", ...event.payload };
    case "memory.ruled":
      return { type: "memory", ...event.payload };
    case "motif.authored":
      return { type: "motif", motif: event.payload.motif };
    case "motif.commanded":
      return { type: "motifCommand", id: event.payload.motifId, command: event.payload.command };
    case "line.edited":
      return event.payload.act === null ? null : { type: "retract", act: event.payload.act };
    case "line.rejected": {
      const { act } = event.payload;
      const ties = event.payload.ties ?? [];
      if (act !== null) return { type: "retract", act, ties };
      return ties.length > 0 ? { type: "shift", ties } : null;
    }
    case "param.changed":
      return { type: "param", key: event.payload.key, value: event.payload.value };
    case "scene.planned":
      return { type: "plan", ...event.payload };
    case "scene.happened": {
      const { card, sceneKey, present } = event.payload;
      return card === null ? null : { type: "card", sceneKey, card, present };
    }
    case "beat.directed":
      return { type: "beat", ...event.payload };
    case "director.ordered":
      return { type: "direct", command: event.payload.command };
    case "turn.taken":
      return { type: "turn", ...event.payload };
    default:
      return null;
  }
};
