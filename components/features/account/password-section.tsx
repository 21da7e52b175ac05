"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { passwordSchema, type Session } from "@/server/contracts/account";
import { passwordWord } from "@/components/features/welcome";
import { describeError, findAppError } from "@/components/lib/app-error";
import { signIn } from "@/components/lib/session-client";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { FormError, PasswordField } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { openFresh } from "./open-fresh";
import { SettingsSection } from "./settings-section";

const empty = { current: "", next: "" };

/** A change ends every session; this one is opened again at once. */
export function PasswordSection({ me }: { me: Session }) {
  const trpc = useTRPC();
  const toast = useToast();
  const [fields, setFields] = useState(empty);
  const change = useMutation(
    trpc.account.changePassword.mutationOptions({
      onSuccess: async () => {
        const again = await signIn({ email: me.email, password: fields.next });
        if (!again.ok) return openFresh("/sign-in?next=/settings");
        setFields(empty);
        toast.say("The password is changed", "Every other device has been signed out.");
      },
    }),
  );
  const parsed = passwordSchema.safeParse(fields.next);
  const nextFault = fields.next !== "" && !parsed.success ? parsed.error.issues[0]?.message : undefined;
  const wrong = findAppError(change.error)?.reason === "account.wrong_password";
  return (
    <SettingsSection id="password" title="Password" text="Changing it signs you out on every other device.">
      <form
        className="set-f"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (parsed.success && fields.current !== "") change.mutate(fields);
        }}
      >
        <PasswordField
          label="Current password"
          autoComplete="current-password"
          value={fields.current}
          error={wrong ? describeError(change.error) : undefined}
          onChange={(event) => {
            change.reset();
            setFields({ ...fields, current: event.target.value });
          }}
        />
        <PasswordField
          label="New password"
          autoComplete="new-password"
          value={fields.next}
          error={nextFault}
          strength={passwordWord(fields.next)}
          onChange={(event) => setFields({ ...fields, next: event.target.value })}
        />
        {change.isError && !wrong && <FormError>{describeError(change.error)}</FormError>}
        <Button type="submit" disabled={fields.current === "" || !parsed.success} {...(change.isPending && { busy: "Changing" })}>
          Change the password
        </Button>
      </form>
    </SettingsSection>
  );
}
