"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Scene } from "@/server/contracts/scene";
import { useStudio } from "@/components/features/studio";
import { IconButton } from "@/components/ui/button";

const StartDialog = dynamic(() => import("./start-dialog").then((module) => module.StartDialog), { ssr: false });

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
