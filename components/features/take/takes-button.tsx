"use client";
import { useState } from "react";
import type { Scene } from "@/server/contracts/scene";
import { useStudio } from "@/components/features/studio";
import { IconButton } from "@/components/ui/button";
import { late } from "@/components/ui/late";

const StartDialog = late(() => import("./start-dialog").then((module) => module.StartDialog));

/** For the bar of a scene: performs it several times, also one that is over, and compares what comes of it. */
export function TakesButton({ scene }: { scene: Scene }) {
  const { canWrite } = useStudio();
  const [open, setOpen] = useState(false);
  if (!canWrite) return null;
  return (
    <>
      <IconButton className="only-l" icon="takes" label="Takes of this scene" onClick={() => setOpen(true)} />
      {open && <StartDialog scene={scene} onClose={() => setOpen(false)} />}
    </>
  );
}
