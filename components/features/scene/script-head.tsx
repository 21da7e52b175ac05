"use client";
import type { Scene } from "@/server/contracts/scene";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { quietWords } from "./prepare/scene-words";
import type { SceneLines } from "./use-scene-lines";

/** Above the first line: the scene as it is set; or, while there are older lines, the way to them. */
export function ScriptHead({ scene, script }: { scene: Scene; script: SceneLines }) {
  const { place } = useStudio();
  if (script.older === "loading") return <Skeleton shape="lines" count={2} label="Fetching earlier lines" />;
  if (script.older === "failed") {
    return (
      <p className="sc-older" role="alert">
        The earlier lines could not be fetched; they are safe.
        <Button size="s" icon="again" onClick={script.loadOlder}>
          Try again
        </Button>
      </p>
    );
  }
  if (script.older === "more") {
    return (
      <p className="sc-older">
        <Button size="s" icon="up" onClick={script.loadOlder}>
          Earlier lines
        </Button>
      </p>
    );
  }
  const where = place(scene.placeId);
  const setting = [where && `${where.name}.`, where?.description, scene.premise].filter(Boolean).join(" ");
  return (
    <>
      {setting && <p className="stage-dir">{setting}</p>}
      {script.lines.length === 0 && <p className="sc-quiet">{quietWords(scene)}</p>}
    </>
  );
}
