"use client";
import type { Scene } from "@/server/contracts/scene";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/field";
import { ExportOptions } from "./export-options";
import { ExportPreview } from "./export-preview";
import { useExport } from "./use-export";

/** A scene, a part of it, or the whole branch, to take home. */
export function ExportDialog({ scene, onClose }: { scene: Scene; onClose: () => void }) {
  const { choice, change, fault, preview, download, copy, failure } = useExport(scene.id);
  const isIdle = fault === null && !download.isPending && !copy.isPending;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title="Take the script home"
      description={scene.title}
      footer={
        <div className="ex-a">
          <Button
            variant="quiet"
            disabled={!isIdle}
            {...(copy.isPending && copy.variables === "markdown" && { busy: "Copying" })}
            onClick={() => copy.mutate("markdown")}
          >
            Copy as Markdown
          </Button>
          <Button
            disabled={!isIdle}
            {...(copy.isPending && copy.variables === "rich" && { busy: "Copying" })}
            onClick={() => copy.mutate("rich")}
          >
            Copy as rich text
          </Button>
          <Button
            variant="primary"
            icon="download"
            disabled={!isIdle}
            {...(download.isPending && { busy: "Writing" })}
            onClick={() => download.mutate()}
          >
            Download
          </Button>
        </div>
      }
    >
      {failure && <FormError>{failure instanceof Error ? failure.message : "Something went wrong"}. The scene is unchanged.</FormError>}
      <div className="ex">
        <ExportOptions choice={choice} change={change} fault={fault} turns={scene.turn} />
        <ExportPreview choice={choice} preview={preview} fault={fault} />
      </div>
    </Dialog>
  );
}
