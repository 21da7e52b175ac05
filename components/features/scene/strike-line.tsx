"use client";
import type { Line } from "@/server/contracts/line";
import { useStudio } from "@/components/features/studio";
import { ConfirmDialog } from "@/components/ui/dialog";

export function StrikeLine({ line, onStrike, onClose }: { line: Line; onStrike: (lineId: string) => void; onClose: () => void }) {
  const { nameOf } = useStudio();
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Strike what ${nameOf(line.speakerId)} says here?`}
      confirm="Strike the line"
      cancel="Let it stand"
      icon="trash"
      tone="danger"
      onConfirm={() => {
        onStrike(line.id);
        onClose();
      }}
    >
      It stays readable as struck. What anybody learned, remembers or feels about another by it is taken back.
    </ConfirmDialog>
  );
}
