"use client";
import { useState } from "react";
import { limits } from "@/server/contracts/limits";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { avatarFault } from "./send-avatar";

interface AvatarFieldProps {
  hasPicture: boolean;
  /** Chosen for somebody who is not yet on the stage. */
  waiting: File | null;
  /** null takes the picture away. Rejects with a sentence. */
  onPicture: (file: File | null) => Promise<void>;
  disabled: boolean;
}

/** A picture in the place of the drawn mark. */
export function AvatarField({ hasPicture, waiting, onPicture, disabled }: AvatarFieldProps) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const give = async (file: File | null): Promise<void> => {
    const wrong = file && avatarFault(file);
    setFault(wrong);
    if (wrong) return;
    setBusy(true);
    try {
      await onPicture(file);
    } catch (error) {
      setFault(error instanceof Error ? error.message : "The picture could not be taken. Nothing was changed.");
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="avf">
      <label className="btn s" aria-disabled={disabled || busy}>
        <Icon name="upload" />
        {busy ? "Sending …" : hasPicture || waiting ? "Another picture" : "A picture instead"}
        <input
          type="file"
          accept="image/png,image/jpeg,image/webp"
          className="sr-only"
          disabled={disabled || busy}
          onChange={(event) => {
            const file = event.target.files?.[0] ?? null;
            event.target.value = "";
            if (file) void give(file);
          }}
        />
      </label>
      {(hasPicture || waiting) && (
        <Button size="s" variant="quiet" disabled={disabled || busy} onClick={() => void give(null)}>
          Use the mark
        </Button>
      )}
      {waiting && <p className="hint">{waiting.name} is set when you save.</p>}
      {!waiting && !hasPicture && <p className="hint">PNG, JPEG or WebP, up to {limits.avatarBytes / 1e6} MB.</p>}
      {fault && (
        <p className="err" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
