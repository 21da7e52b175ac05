"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { InvitationPreview, Session } from "@/server/contracts/account";
import { describeError, findAppError } from "@/components/lib/app-error";
import { signOut, switchWorkspace } from "@/components/lib/session-client";
import { useTRPC } from "@/components/lib/trpc-client";
import { Brand } from "@/components/layout/brand";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormError } from "@/components/ui/field";
import { LocalDate } from "@/components/ui/local-date";
import { openFresh } from "./open-fresh";
import { closedWords, roleWords } from "./role-words";

interface InvitationProps {
  token: string;
  /** null: no such invitation. */
  preview: InvitationPreview | null;
  session: Session | null;
}

function Closed({ title, text, signedIn }: { title: string; text: string; signedIn: boolean }) {
  return (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <ButtonLink href="/">{signedIn ? "To your casts" : "To the front door"}</ButtonLink>
    </>
  );
}

function Accept({ token, session, preview }: { token: string; session: Session; preview: InvitationPreview }) {
  const trpc = useTRPC();
  const [lost, setLost] = useState(false);
  const enter = async (workspaceId: string): Promise<void> => {
    const went = await switchWorkspace(workspaceId).catch(() => false);
    if (went) openFresh("/");
    else setLost(true);
  };
  const accept = useMutation(trpc.workspace.acceptInvitation.mutationOptions({ onSuccess: ({ workspaceId }) => enter(workspaceId) }));
  const refusal = findAppError(accept.error);
  const details = refusal?.details as { workspaceId?: string } | undefined;
  const already = refusal?.reason === "invitation.already_member" ? (details?.workspaceId ?? null) : null;
  const elsewhere = `/sign-in?next=${encodeURIComponent(`/invitation/${token}`)}`;
  if (session.demo) {
    return (
      <>
        <p>You are looking round with the demo account, which is shared by everyone and cannot join anything.</p>
        <Button variant="primary" size="l" onClick={() => void signOut().finally(() => openFresh(elsewhere))}>
          Sign in with your own account
        </Button>
      </>
    );
  }
  return (
    <>
      {already ? (
        <p>You are a member of this workspace already. The link stays unused.</p>
      ) : (
        accept.isError && <FormError {...(refusal?.reason && { reason: refusal.reason })}>{describeError(accept.error)}</FormError>
      )}
      {lost && <FormError>You are in, but the workspace could not be opened just now. Find it in the settings.</FormError>}
      {already ? (
        <Button variant="primary" size="l" onClick={() => void enter(already)}>
          Go to {preview.workspaceName}
        </Button>
      ) : (
        <Button variant="primary" size="l" {...(accept.isPending && { busy: "Coming in" })} onClick={() => accept.mutate({ token })}>
          Join {preview.workspaceName}
        </Button>
      )}
      <p className="hint">You are signed in as {session.email}.</p>
    </>
  );
}

/** Where an invitation link leads: what it is, and the way in. */
export function InvitationPage({ token, preview, session }: InvitationProps) {
  const next = encodeURIComponent(`/invitation/${token}`);
  return (
    <main className="invite" id="main">
      <Brand size={34} />
      {!preview ? (
        <Closed title="This link leads nowhere" text="It may not have been copied whole. Ask for it again." signedIn={session !== null} />
      ) : preview.state !== "open" ? (
        <Closed {...closedWords[preview.state]} signedIn={session !== null} />
      ) : (
        <>
          <h1>{preview.workspaceName}</h1>
          <p className="lead">
            {preview.invitedBy} invites you to this workspace. As <b>{roleWords[preview.role].label.toLowerCase()}</b> you may{" "}
            {roleWords[preview.role].may}.
          </p>
          {session ? (
            <Accept token={token} session={session} preview={preview} />
          ) : (
            <>
              <ButtonLink variant="primary" size="l" href={`/sign-in?next=${next}`}>
                Sign in to come in
              </ButtonLink>
              <p className="hint">New here? Open an account on the next page, then follow this link again.</p>
            </>
          )}
          <p className="hint">
            The invitation is open until <LocalDate iso={preview.expiresAt} />, for one person.
          </p>
        </>
      )}
    </main>
  );
}
