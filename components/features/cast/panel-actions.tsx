"use client";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { useStudio } from "@/components/features/studio";
import { Button, ButtonLink, IconButton } from "@/components/ui/button";
import { ExportMenu } from "./export-menu";
import { useCastCommands } from "./use-cast-commands";

/** What may be done with one character: open, take along as a card, take out or bring back. */
export function PanelActions({ member }: { member: CastMember }) {
  const studio = useStudio();
  const { busy, remove, restore } = useCastCommands(studio.timelineId);
  const editable = studio.canWrite && studio.mode === "live";
  if (member.removed) {
    return editable ? (
      <Button size="s" icon="again" disabled={busy} onClick={() => restore(member.id)}>
        Bring back
      </Button>
    ) : null;
  }
  return (
    <>
      <ButtonLink size="s" icon={editable ? "edit" : "right"} href={studio.href("cast", member.id)}>
        {editable ? "Edit" : "Open"}
      </ButtonLink>
      <ExportMenu
        timelineId={studio.timelineId}
        characterId={member.id}
        trigger={
          <Button size="s" icon="download">
            Export
          </Button>
        }
      />
      {editable && (
        <IconButton icon="trash" size="s" label={`Take ${member.name} out of the cast`} disabled={busy} onClick={() => remove(member.id)} />
      )}
    </>
  );
}
