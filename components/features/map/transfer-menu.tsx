"use client";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { handOver } from "@/components/lib/files";
import { late } from "@/components/ui/late";
import { downloadTies, tieDownloads } from "./tie-files";
import type { MapDesk } from "./use-map-desk";

const ImportDialog = late(() => import("./import-dialog").then((module) => module.ImportDialog));

/** The relationships out, as files other programs read, and in. */
export function TransferMenu({ desk }: { desk: MapDesk }) {
  const toast = useToast();
  const [importing, setImporting] = useState(false);
  const { studio, hand, at } = desk;
  const name = studio.ecosystem.title.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase() || "map";
  const guard = (work: () => Promise<void>) => (): void =>
    void work().catch((error: unknown) =>
      toast.fail(error instanceof Error ? error.message : "The file could not be written", { detail: "The relationships are unchanged." }),
    );
  const title = studio.canWrite ? "Import and export" : "Export";
  const when = at.atSeq === null ? "as they stand now" : "as they stood then";
  const entries: MenuEntry[] = [
    { id: "out", heading: `Export, ${when}` },
    ...tieDownloads.map((each) => ({
      id: each.id,
      label: each.label,
      hint: each.hint,
      icon: "download" as const,
      onSelect: guard(() => downloadTies(studio.timelineId, at.atSeq, each)),
    })),
    { id: "line", separator: true },
    {
      id: "png",
      label: "Picture as PNG",
      hint: "The view as it is, at twice the size",
      icon: "download",
      disabled: hand === null,
      onSelect: guard(async () => {
        if (hand) handOver(await hand.toPng(), `${name}.png`);
      }),
    },
    {
      id: "svg",
      label: "Picture as SVG",
      hint: "The view as it is, for drawing on",
      icon: "download",
      disabled: hand === null,
      onSelect: guard(() => {
        if (hand) handOver(new Blob([hand.toSvg()], { type: "image/svg+xml" }), `${name}.svg`);
        return Promise.resolve();
      }),
    },
    ...(studio.canWrite
      ? ([
          { id: "line-2", separator: true },
          {
            id: "import",
            label: "Import relationships …",
            hint: studio.mode === "live" ? "CSV or GraphML" : "Return to live first",
            icon: "upload",
            disabled: studio.mode !== "live",
            onSelect: () => setImporting(true),
          },
        ] satisfies MenuEntry[])
      : []),
  ];
  return (
    <>
      <Menu label={title} align="end" trigger={<IconButton icon="share" label={title} tip={null} />} entries={entries} />
      {importing && <ImportDialog desk={desk} onClose={() => setImporting(false)} />}
    </>
  );
}
