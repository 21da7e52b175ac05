import type { DramaReport } from "@/server/contracts/simulation";
import { round4 } from "../arithmetic";
import { regionOf } from "../motifs/regions";
import { idAt, type Simulation } from "../state";
import type { SceneDrama } from "./state";

/** Something that the manager did in a scene: always told, so that a writer can see and veto it. */
export const tell = (
  sim: Simulation,
  scene: SceneDrama,
  present: readonly number[],
  { kind, id, what }: Pick<DramaReport, "kind" | "id" | "what">,
): DramaReport => ({
  kind,
  sceneKey: scene.key,
  region: present.length > 0 ? regionOf(sim, present[0]!) : 0,
  id,
  what,
  tension: round4(scene.tension),
  target: round4(scene.target),
  actorIds: kind === "nudge" ? [] : present.map((index) => idAt(sim, index)),
});
