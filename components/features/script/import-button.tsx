"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const ImportDialog = dynamic(() => import("./import-dialog").then((module) => module.ImportDialog), { ssr: false });

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
