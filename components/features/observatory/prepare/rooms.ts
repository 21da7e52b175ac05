import type { CastView } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";

type Set = Pick<CastView, "places" | "scenes">;
type Standing = Pick<Line, "sceneId" | "placeId">;

/** Where a line is spoken: its scene, else its place. Empty when it is in neither. */
export const roomKey = ({ sceneId, placeId }: Standing): string => (sceneId ? `scene:${sceneId}` : placeId ? `place:${placeId}` : "");

/** "Netherfield drawing room"; empty for lines said nowhere in particular. */
export function roomName({ places, scenes }: Set, { sceneId, placeId }: Standing): string {
  const scene = sceneId ? scenes.find(({ id }) => id === sceneId) : undefined;
  if (scene) return scene.title;
  return places.find(({ id }) => id === placeId)?.name ?? "";
}
