"use client";
import { useState } from "react";
import { ForkDialog, useStudio } from "@/components/features/studio";
import { IconButton } from "@/components/ui/button";
import { fromNow } from "./prepare/fork-words";

/** For the bar of a scene: a branch from where it stands. */
export function BranchButton({ sceneId }: { sceneId: string }) {
  const { ecosystem, timelineId, timelines, canWrite } = useStudio();
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
          {...fromNow(name)}
          page={`scenes/${sceneId}`}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
