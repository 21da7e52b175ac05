"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/field";
import { ExportOptions } from "./export-options";
import { ExportPreview } from "./export-preview";
import { ExportRange } from "./export-range";
import { useExport, type Exported } from "./use-export";

interface ExportDialogProps {
  of: Exported;
  onClose: () => void;
}

/** A scene, a part of it, or a whole branch, to take home. */
export function ExportDialog({ of, onClose }: ExportDialogProps) {
  const exported = useExport(of);
  const { choice, change, fault, preview, download, copy, failure } = exported;
  const isIdle = fault === null && !download.isPending && !copy.isPending;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title="Take the script home"
      description={of.title}
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
      {failure && <FormError>{failure instanceof Error ? failure.message : "Something went wrong"}. Nothing was changed.</FormError>}
      <div className="ex">
        <ExportRange {...exported} turns={of.scene?.turn ?? null} />
        <ExportOptions choice={choice} change={change} />
        <ExportPreview choice={choice} preview={preview} fault={fault} />
      </div>
    </Dialog>
  );
}
