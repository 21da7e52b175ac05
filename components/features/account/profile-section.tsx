"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { personNameSchema, type Session } from "@/server/contracts/account";
import { limits } from "@/server/contracts/limits";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { FormError, TextField } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { SettingsSection } from "./settings-section";

/** The name that others see. */
export function ProfileSection({ me }: { me: Session }) {
  const trpc = useTRPC();
  const toast = useToast();
  const queries = useQueryClient();
  const [name, setName] = useState(me.name);
  const rename = useMutation(
    trpc.account.rename.mutationOptions({
      onSuccess: ({ name: saved }) => {
        void queries.invalidateQueries({ queryKey: trpc.account.me.queryKey() });
        void queries.invalidateQueries({ queryKey: trpc.workspace.members.queryKey() });
        toast.say(`You are ${saved} now`);
      },
    }),
  );
  const parsed = personNameSchema.safeParse(name);
  const fault = parsed.success ? undefined : parsed.error.issues[0]?.message;
  const isPristine = name.trim() === me.name;
  return (
    <SettingsSection id="you" title="You" text={me.email}>
      <form
        className="set-f"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (parsed.success && !isPristine) rename.mutate({ name: parsed.data });
        }}
      >
        <TextField
          label="Your name"
          autoComplete="name"
          maxLength={limits.nameLength}
          value={name}
          disabled={me.demo}
          error={isPristine ? undefined : fault}
          onChange={(event) => setName(event.target.value)}
        />
        {rename.isError && <FormError>{describeError(rename.error)}</FormError>}
        <Button type="submit" disabled={me.demo || isPristine || !parsed.success} {...(rename.isPending && { busy: "Saving" })}>
          Save the name
        </Button>
      </form>
    </SettingsSection>
  );
}
