"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { diffScenarios } from "@/server/contracts/scenario-diff";
import type { Scenario } from "@/server/contracts/scenario";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { useNow } from "@/components/hooks/use-now";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/field";
import { Skeleton } from "@/components/ui/skeleton";
import { ListWait } from "./list-wait";
import { DifferenceList } from "./difference-list";
import { agoWords } from "./prepare/ago";

interface VersionsProps {
  scenarioId: string;
  head: number;
  present: Scenario;
  isDirty: boolean;
  known: Readonly<Record<string, string>>;
  editable: boolean;
  onRestore: (version: number) => Promise<void>;
  onClose: () => void;
}

/** Every version that was saved, what is another in it, and the way back to it. */
export function VersionsDialog({ scenarioId, head, present, isDirty, known, editable, onRestore, onClose }: VersionsProps) {
  const trpc = useTRPC();
  const now = useNow(30_000);
  const versions = useQuery(trpc.scenario.versions.queryOptions({ scenarioId }, { staleTime: 0 }));
  const [chosen, setChosen] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const shown = chosen ?? (isDirty ? head : Math.max(1, head - 1));
  const old = useQuery(trpc.scenario.version.queryOptions({ scenarioId, version: shown }, { staleTime: Number.POSITIVE_INFINITY }));
  const restore = (): void => {
    setBusy(true);
    void onRestore(shown)
      .then(onClose, (error: unknown) => setFailure(describeError(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      finalFocus={() => document.getElementById("dr-more")}
      title="Versions"
      description="What was saved stays. To bring one back makes a new version that is equal to it."
    >
      <div className="dr-vers">
        <ol aria-label="Versions, newest first">
          <ListWait found={versions} what="versions" rows={4} />
          {versions.data?.map(({ version, note, by, at }) => (
            <li key={version}>
              <button type="button" aria-pressed={version === shown} onClick={() => setChosen(version)}>
                <b>Version {version}</b>
                <span>{note}</span>
                <em>
                  {by ?? "somebody"}, {agoWords(at, now)}
                </em>
              </button>
            </li>
          ))}
        </ol>
        <section aria-label={`From version ${shown} to now`}>
          <h3>From version {shown} to what stands here now</h3>
          {editable && shown !== head && (
            <>
              <Button icon="replay" {...(busy && { busy: "Bringing it back" })} onClick={restore}>
                Bring version {shown} back
              </Button>
              {isDirty && <p className="hint">What stands here is saved first, as version {head + 1}.</p>}
            </>
          )}
          {old.isPending && !old.isPaused && <Skeleton shape="lines" count={2} label="Comparing" />}
          {old.data && <DifferenceList differences={diffScenarios(old.data.data, present, known)} />}
          {old.isError && <FormError>{describeError(old.error)}</FormError>}
          {failure && <FormError>{failure}</FormError>}
        </section>
      </div>
    </Dialog>
  );
}
