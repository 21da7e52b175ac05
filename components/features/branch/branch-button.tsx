"use client";
import { useState } from "react";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { ForkDialog, useStudio } from "@/components/features/studio";
import { IconButton } from "@/components/ui/button";
import { fromNow } from "./prepare/fork-words";

/** For the bar of a scene: a branch from where it stands, or in a replay from the moment that is shown. */
export function BranchButton({ sceneId }: { sceneId: string }) {
  const { ecosystem, timelineId, timelines, canWrite, mode, view } = useStudio();
  const [open, setOpen] = useState(false);
  if (!canWrite) return null;
  const name = timelines.find(({ id }) => id === timelineId)?.name ?? "here";
  return (
    <>
      <IconButton className="only-l" icon="branch" label="Branch from here" onClick={() => setOpen(true)} />
      {open && (
        <ForkDialog
          ecosystemId={ecosystem.id}
          timelineId={timelineId}
          {...(mode === "replay"
            ? { ...fromNow(name, formatStoryTime(view.clock.startsAt, view.clock.tick).full), atSeq: view.seq }
            : fromNow(name))}
          page={`scenes/${sceneId}`}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
