"use client";
import { useState } from "react";
import { describeError } from "@/components/lib/app-error";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/field";
import type { MovedOn } from "./use-scenario-editor";

interface MovedProps {
  moved: MovedOn;
  onTogether: () => Promise<void>;
  onTheirs: () => Promise<void>;
  onCopy: () => Promise<void>;
}

/** Somebody has saved meanwhile: nothing is lost, and one says how it goes on. */
export function MovedNotice({ moved, onTogether, onTheirs, onCopy }: MovedProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = (work: () => Promise<void>) => (): void => {
    setBusy(true);
    setFailure(null);
    void work()
      .catch((error: unknown) => setFailure(describeError(error)))
      .finally(() => setBusy(false));
  };
  return (
    <div className="dr-notice" role="alert">
      <p>
        <b>
          {moved.by ?? "Somebody"} has saved version {moved.headVersion} meanwhile.
        </b>{" "}
        Yours is kept, and stands here.
      </p>
      <Button size="s" variant="primary" disabled={busy} onClick={run(onTogether)}>
        Put both together
      </Button>
      <Button size="s" disabled={busy} onClick={run(onCopy)}>
        Keep mine as a scenario of its own
      </Button>
      <Button size="s" disabled={busy} onClick={run(onTheirs)}>
        Take theirs
      </Button>
      {failure && <FormError>{failure}</FormError>}
    </div>
  );
}
