"use client";
import { ConfirmDialog } from "@/components/ui/dialog";

interface EndSceneProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  busy: boolean;
  onEnd: () => void;
}

export function EndScene({ open, onOpenChange, busy, onEnd }: EndSceneProps) {
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="End this scene?"
      confirm="End the scene"
      cancel="Let it go on"
      icon="stop"
      tone="danger"
      {...(busy && { busy: "Ending" })}
      onConfirm={onEnd}
    >
      Every line, and all that it changed, stays. The characters go back to their own lives; the scene itself cannot be taken up again.
    </ConfirmDialog>
  );
}
