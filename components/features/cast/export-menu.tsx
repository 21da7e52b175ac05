"use client";
import type { ReactElement } from "react";
import { Menu } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { cardDownloads, downloadCard } from "./download-card";

interface ExportProps {
  timelineId: string;
  characterId: string;
  trigger: ReactElement;
}

/** A character as a card file, in the formats that other programs read. */
export function ExportMenu({ timelineId, characterId, trigger }: ExportProps) {
  const toast = useToast();
  return (
    <Menu
      label="Export as a card"
      align="end"
      trigger={trigger}
      entries={cardDownloads.map(({ format, label, hint }) => ({
        id: format,
        label,
        hint,
        icon: "download" as const,
        onSelect: () =>
          void downloadCard(timelineId, characterId, format).catch((error: unknown) =>
            toast.fail(error instanceof Error ? error.message : "The card could not be written", { detail: "The character is unchanged." }),
          ),
      }))}
    />
  );
}
