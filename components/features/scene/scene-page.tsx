"use client";
import { useStudio } from "@/components/features/studio";
import { SceneAbsent } from "./scene-absent";
import { SceneStage } from "./scene-stage";

/** One scene as a script: live, or as it was at the chosen past moment. */
export function ScenePage({ sceneId }: { sceneId: string }) {
  const { view, mode } = useStudio();
  const scene = view.scenes.find((each) => each.id === sceneId);
  if (!scene) return <SceneAbsent sceneId={sceneId} />;
  return <SceneStage key={mode === "replay" ? `${sceneId} ${view.seq}` : sceneId} scene={scene} />;
}
