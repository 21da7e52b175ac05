"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { late } from "@/components/ui/late";

const ImportDialog = late(() => import("./import-dialog").then((module) => module.ImportDialog));

/** Scenes from a file, for whoever may write here. */
export function ImportButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon="upload" onClick={() => setOpen(true)}>
        Bring in a script
      </Button>
      {open && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  );
}
