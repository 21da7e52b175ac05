"use client";
import { useState } from "react";
import type { Scene } from "@/server/contracts/scene";
import { useStudio } from "@/components/features/studio";
import { IconButton } from "@/components/ui/button";
import { late } from "@/components/ui/late";

const ExportDialog = late(() => import("./export-dialog").then((module) => module.ExportDialog));

/** The export of a branch, for whoever opens it by a button of their own. */
export const BranchExport = ({ timelineId, name, onClose }: { timelineId: string; name: string; onClose: () => void }) => (
  <ExportDialog of={{ timelineId, title: name, scene: null }} onClose={onClose} />
);

interface ExportButtonProps {
  scene: Scene;
  className?: string;
}

/** Opens the export of a scene. What is exported is always the present, so a past moment has no such button. */
export function ExportButton({ scene, className }: ExportButtonProps) {
  const { mode, timelineId } = useStudio();
  const [open, setOpen] = useState(false);
  if (mode === "replay") return null;
  return (
    <>
      <IconButton className={className} icon="download" label={`Export ${scene.title}`} tip="Export" onClick={() => setOpen(true)} />
      {open && <ExportDialog of={{ timelineId, title: scene.title, scene }} onClose={() => setOpen(false)} />}
    </>
  );
}
