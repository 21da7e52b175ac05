"use client";
import type { Scene } from "@/server/contracts/scene";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { endingWords, minutesIn, turnCount } from "./prepare/scene-words";

/** In place of the desk when the scene is over: why, and what to do now. */
export function DeskOver({ scene, onAgain }: { scene: Scene; onAgain: () => void }) {
  const { canWrite } = useStudio();
  return (
    <section className="desk done" aria-label="The scene is over">
      <Icon name="scenes" />
      <p role="status">
        <b>The scene is over.</b> {endingWords(scene.endReason)}{" "}
        <span>
          {turnCount(scene.turn)}, {minutesIn(scene, 0)} min
          {scene.broughtIn && "; it came in from a file, so nobody here lived through it"}
        </span>
      </p>
      {canWrite && (
        <Button variant="primary" icon="again" onClick={onAgain}>
          Start another with the same cast
        </Button>
      )}
    </section>
  );
}

/** While a past moment is shown, nothing can be directed. */
export function DeskReplay() {
  const { view, setReplayTick } = useStudio();
  return (
    <section className="desk done" aria-label="A past moment">
      <Icon name="replay" />
      <p role="status">You are looking at {formatStoryTime(view.clock.startsAt, view.clock.tick).full}. Return to live to direct.</p>
      <Button icon="live" onClick={() => setReplayTick(null)}>
        Return to live
      </Button>
    </section>
  );
}
