"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useStudio } from "@/components/features/studio";
import { IconButton } from "@/components/ui/button";

const ForkDialog = dynamic(() => import("./fork-dialog").then((module) => module.ForkDialog), { ssr: false });

/** For the bar of a scene: a branch from where it stands. */
export function BranchButton({ sceneId }: { sceneId: string }) {
  const { timelineId, timelines, canWrite } = useStudio();
  const [open, setOpen] = useState(false);
  if (!canWrite) return null;
  const name = timelines.find(({ id }) => id === timelineId)?.name ?? "here";
  return (
    <>
      <IconButton className="only-l" icon="branch" label="Branch from here" onClick={() => setOpen(true)} />
      {open && <ForkDialog timelineId={timelineId} branchName={name} page={`scenes/${sceneId}`} onClose={() => setOpen(false)} />}
    </>
  );
}
