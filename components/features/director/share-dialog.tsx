"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ShareMode } from "@/server/contracts/scenario-record";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button, IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, Select, TextField } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/choice";
import { useToast } from "@/components/ui/toast";

interface ShareProps {
  scenarioId: string;
  head: number;
  isDirty: boolean;
  editable: boolean;
  onClose: () => void;
}
const modes = [
  { value: "read", label: "Read", hint: "They see it, and take nothing with them." },
  { value: "copy", label: "Read and copy", hint: "They may also take it into a workspace of their own, or as a file." },
] as const;
const days = [
  { value: "", label: "Until it is withdrawn" },
  { value: "7", label: "For a week" },
  { value: "30", label: "For a month" },
];

/** Links: to colleagues by the address of this page, to others by a link that needs no account. */
export function ShareDialog({ scenarioId, head, isDirty, editable, onClose }: ShareProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const toast = useToast();
  const [mode, setMode] = useState<ShareMode>("read");
  const [pinned, setPinned] = useState("");
  const [lasts, setLasts] = useState("");
  const shares = useQuery(trpc.scenario.shares.queryOptions({ scenarioId }, { enabled: editable, staleTime: 0 }));
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.scenario.shares.queryKey() });
  const share = useMutation(trpc.scenario.share.mutationOptions({ onSuccess: refresh }));
  const revoke = useMutation(trpc.scenario.revokeShare.mutationOptions({ onSuccess: refresh }));
  const copy = (text: string): void =>
    void navigator.clipboard.writeText(text).then(
      () => toast.say("The link is copied"),
      () => toast.fail("The browser did not let it be copied", { detail: text }),
    );
  const link = share.data ? `${window.location.origin}/scenario/${share.data.token}` : null;
  const error = share.error ?? revoke.error ?? shares.error;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Share"
      description={editable ? "Whoever has a link can open it, without an account." : undefined}
    >
      <div className="dr-form flat">
        <p>
          Colleagues of this workspace open it by its own address.{" "}
          <button type="button" className="lnk" onClick={() => copy(window.location.href)}>
            Copy the address
          </button>
        </p>
        {editable && (
          <>
            <RadioGroup label="Others may" value={mode} options={modes} onChange={setMode} />
            <div className="dr-two">
              <Select
                label="Which version"
                value={pinned}
                options={[
                  { value: "", label: "Always the last" },
                  { value: String(head), label: `Version ${head}, as it is` },
                ]}
                onChange={(event) => setPinned(event.target.value)}
              />
              <Select label="How long" value={lasts} options={days} onChange={(event) => setLasts(event.target.value)} />
            </div>
            {isDirty && <p className="hint">What is not saved yet is not shared.</p>}
            <Button
              variant="primary"
              icon="link"
              {...(share.isPending && { busy: "Making the link" })}
              onClick={({ detail: presses }) => {
                // The second press of two would make a second link, and the first one could not be seen any more.
                if (presses > 1) return;
                share.mutate({ scenarioId, mode, version: pinned ? Number(pinned) : null, days: lasts ? Number(lasts) : null });
              }}
            >
              Make a link
            </Button>
          </>
        )}
        {link && (
          <div className="dr-link">
            <TextField label="The link, shown this once" readOnly value={link} onFocus={(event) => event.target.select()} />
            <Button icon="link" onClick={() => copy(link)}>
              Copy
            </Button>
          </div>
        )}
        {error && <FormError>{describeError(error)}</FormError>}
        {(shares.data?.length ?? 0) > 0 && (
          <ul className="dr-shares" aria-label="Open links">
            {shares.data?.map(({ id, mode: may, version, createdAt, expiresAt }) => (
              <li key={id}>
                <span>
                  {may === "copy" ? "Read and copy" : "Read"}, {version === null ? "the last version" : `version ${version}`}, since{" "}
                  {createdAt.slice(0, 10)}
                  {expiresAt && `, until ${expiresAt.slice(0, 10)}`}
                </span>
                <IconButton
                  icon="trash"
                  size="s"
                  label="Withdraw this link"
                  disabled={revoke.isPending}
                  onClick={() => revoke.mutate({ shareId: id })}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
