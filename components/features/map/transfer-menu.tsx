"use client";
import { IconButton } from "@/components/ui/button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { handOver } from "./hand-over";
import type { MapDesk } from "./use-map-desk";

/** The picture out, as files other programs read. */
export function TransferMenu({ desk }: { desk: MapDesk }) {
  const toast = useToast();
  const { studio, hand } = desk;
  const name = studio.ecosystem.title.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase() || "map";
  const guard = (work: () => Promise<void>) => (): void =>
    void work().catch((error: unknown) =>
      toast.fail(error instanceof Error ? error.message : "The file could not be written", { detail: "The relationships are unchanged." }),
    );
  const entries: MenuEntry[] = [
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
  ];
  return <Menu label="Export" align="end" trigger={<IconButton icon="share" label="Export" tip={null} />} entries={entries} />;
}
