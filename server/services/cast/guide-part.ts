import type { Part } from "@/server/contracts/direction";
import type { Scene } from "@/server/contracts/scene";

/** How the writer has set this one's part in a scene. */
export const partOf = (scene: Pick<Scene, "direction">, characterId: string): Part | undefined =>
  scene.direction.parts.find((each) => each.characterId === characterId);

/** What the writer has said of how this one is to be played, now, and what is to be different; outside scenes only that. */
export const guidanceFor = (scene: Pick<Scene, "direction" | "whispers"> | null, characterId: string, note = ""): string[] => {
  const instructions = (scene && partOf(scene, characterId)?.instructions) ?? "";
  const whispers = scene?.whispers.filter((whisper) => whisper.characterId === characterId).map(({ text }) => text) ?? [];
  return [instructions, ...whispers, note].filter((text) => text !== "").slice(-8);
};
