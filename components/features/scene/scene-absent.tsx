"use client";
import { useEffect, useState } from "react";
import { useStudio } from "@/components/features/studio";
import { Button, ButtonLink } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { EmptyState } from "@/components/ui/states";

/** A scene that was opened this moment may be known to the server before its event is here. */
const GRACE_MS = 2_500;

export function SceneAbsent({ sceneId }: { sceneId: string }) {
  const { liveView, mode, setReplayTick, href } = useStudio();
  const [waiting, setWaiting] = useState(true);
  // The outside system is the clock.
  useEffect(() => {
    const timer = setTimeout(() => setWaiting(false), GRACE_MS);
    return () => clearTimeout(timer);
  }, []);
  const isKnown = liveView.scenes.some((scene) => scene.id === sceneId);
  if (isKnown && mode === "replay") {
    return (
      <div className="sc-none">
        <EmptyState
          icon="replay"
          title="It had not begun then"
          action={
            <Button variant="primary" icon="live" onClick={() => setReplayTick(null)}>
              Return to live
            </Button>
          }
        >
          You are looking at a moment before this scene was opened.
        </EmptyState>
      </div>
    );
  }
  if (waiting) {
    return (
      <div className="sc-none" aria-busy="true">
        <Skeleton shape="lines" count={5} label="Opening the script" />
      </div>
    );
  }
  return (
    <div className="sc-none">
      <EmptyState
        icon="scenes"
        title="This scene is not here"
        action={
          <ButtonLink href={href("scenes")} variant="primary">
            All scenes
          </ButtonLink>
        }
      >
        It belongs to another branch or another cast, or the address is not whole.
      </EmptyState>
    </div>
  );
}
