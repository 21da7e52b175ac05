"use client";
import { useState } from "react";
import type { Scene } from "@/server/contracts/scene";
import { useStudio } from "@/components/features/studio";
import { IconButton } from "@/components/ui/button";
import { StartDialog } from "./lazy-start-dialog";

/** For the bar of a scene: performs it several times, also one that is over, and compares what comes of it. */
export function TakesButton({ scene }: { scene: Scene }) {
  const { canWrite } = useStudio();
  const [open, setOpen] = useState(false);
  if (!canWrite) return null;
  return (
    <>
      <IconButton className="only-l" icon="takes" label="Takes of this scene" onClick={() => setOpen(true)} />
      {open && <StartDialog subject={{ kind: "scene", scene }} onClose={() => setOpen(false)} />}
    </>
  );
}
