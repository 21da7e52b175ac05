"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { workspaceNameSchema, type Session, type Workspace } from "@/server/contracts/account";
import { describeError, noteOf } from "@/components/lib/app-error";
import { switchWorkspace } from "@/components/lib/session-client";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorCard } from "@/components/ui/states";
import { useToast } from "@/components/ui/toast";
import { openFresh } from "./open-fresh";
import { roleWords } from "./role-words";
import { SettingsSection } from "./settings-section";

interface NameFormProps {
  label: string;
  action: string;
  busy: boolean;
  start: string;
  onName: (name: string) => void;
}

function NameForm({ label, action, busy, start, onName }: NameFormProps) {
  const [name, setName] = useState(start);
  const parsed = workspaceNameSchema.safeParse(name);
  return (
    <form
      className="set-i"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.success) onName(parsed.data);
      }}
    >
      <TextField label={label} value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" />
      <Button type="submit" disabled={!parsed.success || name.trim() === start} {...(busy && { busy: "Saving" })}>
        {action}
      </Button>
    </form>
  );
}

function WorkspaceRow({ workspace, here, onSwitch }: { workspace: Workspace; here: boolean; onSwitch: () => void }) {
  return (
    <li>
      <Icon name={here ? "check" : "users"} />
      <b>{workspace.name}</b>
      <span>
        {roleWords[workspace.role].label}, {workspace.memberCount} {workspace.memberCount === 1 ? "person" : "people"}
      </span>
      {here ? (
        <em>You are here</em>
      ) : (
        <Button size="s" onClick={onSwitch}>
          Work here
        </Button>
      )}
    </li>
  );
}

/** Where one works: another workspace, a new one, its name, and leaving it. */
export function WorkspaceSection({ me }: { me: Session }) {
  const trpc = useTRPC();
  const toast = useToast();
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState(false);
  const list = useQuery(trpc.workspace.list.queryOptions());
  const onError = (error: unknown): void => toast.fail(describeError(error), noteOf(error, "Nothing was changed."));
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.workspace.list.queryKey() });
  const go = async (workspaceId: string): Promise<void> => {
    const went = await switchWorkspace(workspaceId).catch(() => false);
    if (went) openFresh("/");
    else toast.fail("The workspace could not be changed", { detail: "You are still where you were." });
  };
  const create = useMutation(trpc.workspace.create.mutationOptions({ onSuccess: ({ id }) => go(id), onError }));
  const rename = useMutation(
    trpc.workspace.rename.mutationOptions({
      onSuccess: ({ name }) => {
        void refresh();
        toast.say(`The workspace is called ${name} now`);
      },
      onError,
    }),
  );
  const leave = useMutation(trpc.workspace.leave.mutationOptions({ onSuccess: () => openFresh("/"), onError }));
  const here = list.data?.find(({ id }) => id === me.workspaceId);
  return (
    <SettingsSection id="workspaces" title="Workspaces" text="A workspace has its own casts and its own people.">
      {list.isError ? (
        <ErrorCard title="The workspaces could not be listed" onRetry={() => void list.refetch()} headingLevel={3}>
          {describeError(list.error)}. Nothing is lost.
        </ErrorCard>
      ) : !list.data ? (
        <Skeleton shape="rows" count={2} label="Listing your workspaces" />
      ) : (
        <>
          <ul className="set-l">
            {list.data.map((workspace) => (
              <WorkspaceRow
                key={workspace.id}
                workspace={workspace}
                here={workspace.id === me.workspaceId}
                onSwitch={() => void go(workspace.id)}
              />
            ))}
          </ul>
          {here && me.role === "owner" && (
            <NameForm
              key={here.name}
              label="Name of this workspace"
              action="Rename"
              start={here.name}
              busy={rename.isPending}
              onName={(name) => rename.mutate({ name })}
            />
          )}
          {!me.demo && (
            <NameForm
              label="A new workspace"
              action="Create and go there"
              start=""
              busy={create.isPending}
              onName={(name) => create.mutate({ name })}
            />
          )}
          {here && !me.demo && list.data.length > 1 && (
            <Button variant="danger" onClick={() => setLeaving(true)}>
              Leave {here.name} …
            </Button>
          )}
        </>
      )}
      {here && leaving && (
        <ConfirmDialog
          open
          onOpenChange={setLeaving}
          title={`Leave ${here.name}?`}
          confirm={`Leave ${here.name}`}
          tone="danger"
          {...(leave.isPending && { busy: "Leaving" })}
          onConfirm={() => leave.mutate()}
        >
          Its casts stay with the people in it. To come back you need a new invitation.
        </ConfirmDialog>
      )}
    </SettingsSection>
  );
}
