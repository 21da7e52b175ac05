"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Invitation, Session, WorkspaceRole } from "@/server/contracts/account";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { FormError, Select, TextField } from "@/components/ui/field";
import { LocalDate } from "@/components/ui/local-date";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { useNow } from "@/components/hooks/use-now";
import { isRole, roleOptions, roleWords } from "./role-words";
import { SettingsSection } from "./settings-section";

const lifetimes = [
  { value: "1", label: "for a day" },
  { value: "7", label: "for a week" },
  { value: "30", label: "for thirty days" },
];

const isOpen = (invitation: Invitation, now: number): boolean =>
  invitation.acceptedAt === null && invitation.revokedAt === null && Date.parse(invitation.expiresAt) > now;

function FreshLink({ link }: { link: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="set-i">
      <TextField
        label="The link"
        readOnly
        value={link}
        hint="Shown this once. Whoever opens it first may come in."
        onFocus={(event) => event.target.select()}
      />
      <Button icon={copied ? "check" : "link"} onClick={() => void copy()}>
        {copied ? "Copied" : "Copy"}
      </Button>
    </div>
  );
}

/** Links that let somebody in: made, copied, and taken back. For owners. */
export function InvitationsSection({ me }: { me: Session }) {
  const trpc = useTRPC();
  const toast = useToast();
  const queries = useQueryClient();
  const now = useNow(60_000);
  const [role, setRole] = useState<WorkspaceRole>("viewer");
  const [days, setDays] = useState("7");
  const invitations = useQuery(trpc.workspace.invitations.queryOptions());
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.workspace.invitations.queryKey() });
  const create = useMutation(trpc.workspace.createInvitation.mutationOptions({ onSuccess: refresh }));
  const revoke = useMutation(
    trpc.workspace.revokeInvitation.mutationOptions({ onSuccess: refresh, onError: (error) => toast.fail(describeError(error)) }),
  );
  const open = (invitations.data ?? []).filter((invitation) => isOpen(invitation, now));
  return (
    <SettingsSection id="invitations" title="Invitations" text="A link for one person, with the role they will have.">
      {me.demo ? (
        <p className="hint">The demo account is shared by everyone, so it cannot invite anybody. With an account of your own you can.</p>
      ) : (
        <>
          <form
            className="set-i three"
            onSubmit={(event) => {
              event.preventDefault();
              create.mutate({ role, days: Number(days) });
            }}
          >
            <Select
              label="Role"
              value={role}
              options={roleOptions}
              hint={roleWords[role].hint}
              onChange={({ target: { value } }) => isRole(value) && setRole(value)}
            />
            <Select
              label="Open"
              value={days}
              options={lifetimes}
              hint="then it expires"
              onChange={(event) => setDays(event.target.value)}
            />
            <Button type="submit" icon="link" {...(create.isPending && { busy: "Making" })}>
              Make a link
            </Button>
          </form>
          {create.isError && <FormError>{describeError(create.error)}</FormError>}
          {create.data && <FreshLink key={create.data.token} link={`${window.location.origin}/invitation/${create.data.token}`} />}
          {invitations.isError && <FormError>{describeError(invitations.error)}</FormError>}
          {invitations.isPending && <Skeleton shape="rows" count={2} label="Listing invitations" />}
          {open.length > 0 && (
            <ul className="set-l" aria-label="Open invitations">
              {open.map((invitation) => (
                <li key={invitation.id}>
                  <b>{roleWords[invitation.role].label}</b>
                  <span>
                    made <LocalDate iso={invitation.createdAt} />, open until <LocalDate iso={invitation.expiresAt} />
                  </span>
                  <Button size="s" disabled={revoke.isPending} onClick={() => revoke.mutate({ invitationId: invitation.id })}>
                    Take back
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </SettingsSection>
  );
}
