"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Session } from "@/server/contracts/account";
import { describeError } from "@/components/lib/app-error";
import { signOut } from "@/components/lib/session-client";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, PasswordField } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { openFresh } from "./open-fresh";
import { SettingsSection } from "./settings-section";

const toTheDoor = (): void => openFresh("/sign-in");
const leave = (): void => void signOut().finally(toTheDoor);

function DeleteDialog({ me, onClose }: { me: Session; onClose: () => void }) {
  const trpc = useTRPC();
  const [password, setPassword] = useState("");
  const remove = useMutation(trpc.account.delete.mutationOptions({ onSuccess: leave }));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="s"
      title="Delete your account"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Stay
          </Button>
          <Button
            variant="danger"
            disabled={password === ""}
            {...(remove.isPending && { busy: "Deleting" })}
            onClick={() => remove.mutate({ password })}
          >
            Delete it for good
          </Button>
        </>
      }
    >
      <form
        className="set-f"
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== "") remove.mutate({ password });
        }}
      >
        <p>
          Your account {me.email}, and every workspace that nobody else is in, with its casts and their history, are erased. This cannot be
          undone. Workspaces with other people in them stay with those.
        </p>
        {remove.isError && <FormError>{describeError(remove.error)}</FormError>}
        <PasswordField
          label="Your password, to be sure"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

/** Signing out, everywhere at once too; and going for good. */
export function LeavingSection({ me }: { me: Session }) {
  const trpc = useTRPC();
  const toast = useToast();
  const [deleting, setDeleting] = useState(false);
  const everywhere = useMutation(
    trpc.account.signOutEverywhere.mutationOptions({ onSuccess: leave, onError: (error) => toast.fail(describeError(error)) }),
  );
  return (
    <SettingsSection id="leaving" title="Going" text="Nothing stops here: your casts live on without you.">
      <div className="set-r">
        <Button onClick={leave}>Sign out</Button>
        <Button {...(everywhere.isPending && { busy: "Signing out" })} onClick={() => everywhere.mutate()}>
          Sign out on every device
        </Button>
        {!me.demo && (
          <Button variant="danger" onClick={() => setDeleting(true)}>
            Delete the account …
          </Button>
        )}
      </div>
      {deleting && <DeleteDialog me={me} onClose={() => setDeleting(false)} />}
    </SettingsSection>
  );
}
