"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Member, Session } from "@/server/contracts/account";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { IconButton } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/field";
import { LocalDate } from "@/components/ui/local-date";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorCard } from "@/components/ui/states";
import { Table } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { isRole, roleOptions, roleWords } from "./role-words";
import { SettingsSection } from "./settings-section";

/** Who is in this workspace, and what each may do. */
export function MembersSection({ me }: { me: Session }) {
  const trpc = useTRPC();
  const toast = useToast();
  const queries = useQueryClient();
  const [going, setGoing] = useState<Member | null>(null);
  const members = useQuery(trpc.workspace.members.queryOptions());
  const onError = (error: unknown): void => toast.fail(describeError(error), noteOf(error, "Nothing was changed."));
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.workspace.members.queryKey() });
  const setRole = useMutation(trpc.workspace.setMemberRole.mutationOptions({ onSuccess: refresh, onError }));
  const remove = useMutation(
    trpc.workspace.removeMember.mutationOptions({
      onSuccess: () => {
        void refresh();
        setGoing(null);
      },
      onError,
    }),
  );
  const owns = me.role === "owner";
  return (
    <SettingsSection
      id="members"
      title="People here"
      text={
        <>
          {Object.values(roleWords).map(({ label, hint }) => (
            <span key={label} className="rolew">
              <b>{label}</b>: {hint}
            </span>
          ))}
        </>
      }
    >
      {members.isError ? (
        <ErrorCard title="The people could not be listed" onRetry={() => void members.refetch()} headingLevel={3}>
          {describeError(members.error)}. Nothing is lost.
        </ErrorCard>
      ) : !members.data ? (
        <Skeleton shape="rows" count={3} label="Listing the people here" />
      ) : (
        <Table caption="People in this workspace">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">Since</th>
              <th scope="col">
                <span className="sr-only">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.data.map((member) => (
              <tr key={member.userId}>
                <th scope="row">
                  {member.name}
                  {member.userId === me.userId && <em className="you">you</em>}
                  <span className="mail">{member.email}</span>
                </th>
                <td>
                  {owns ? (
                    <Select
                      label={`Role of ${member.name}`}
                      hideLabel
                      value={member.role}
                      options={roleOptions}
                      disabled={setRole.isPending}
                      onChange={({ target: { value } }) => isRole(value) && setRole.mutate({ userId: member.userId, role: value })}
                    />
                  ) : (
                    roleWords[member.role].label
                  )}
                </td>
                <td>
                  <LocalDate iso={member.joinedAt} />
                </td>
                <td>
                  {owns && member.userId !== me.userId && (
                    <IconButton icon="trash" size="s" label={`Remove ${member.name}`} onClick={() => setGoing(member)} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {going && (
        <ConfirmDialog
          open
          onOpenChange={() => setGoing(null)}
          title={`Remove ${going.name}?`}
          confirm={`Remove ${going.name}`}
          tone="danger"
          {...(remove.isPending && { busy: "Removing" })}
          onConfirm={() => remove.mutate({ userId: going.userId })}
        >
          They lose this workspace at once. What they wrote stays.
        </ConfirmDialog>
      )}
    </SettingsSection>
  );
}
