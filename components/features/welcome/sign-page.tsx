"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { signInSchema, signUpSchema } from "@/server/contracts/account";
import { describeError } from "@/components/lib/app-error";
import { signIn } from "@/components/lib/session-client";
import { useTRPCClient } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { FormError, PasswordField, TextField } from "@/components/ui/field";
import { Segment } from "@/components/ui/segment";
import { choiceWords, firstChoice, type CastPreview } from "./cast-choice";
import { ChooseCast } from "./choose-cast";
import { Door } from "./door";
import { passwordWord } from "./password-words";
import { useBegin } from "./use-begin";

interface SignPageProps {
  casts: CastPreview[];
  demo: { email: string; password: string } | null;
  initialMode: "sign-in" | "sign-up";
  /** Where to go after signing in; of this site only. */
  next: string;
}

type Fields = { name: string; email: string; password: string };
type Faults = { [K in keyof Fields | "form"]?: string | undefined };

const faultsOf = (issues: readonly { path: PropertyKey[]; message: string }[]): Faults =>
  Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]).reverse()) as Faults;

/** Signing in, opening an account, or looking round first; and the cast to begin with. What was typed survives every refusal. */
export function SignPage({ casts, demo, initialMode, next }: SignPageProps) {
  const router = useRouter();
  const trpc = useTRPCClient();
  const { begin, phase, failure } = useBegin();
  const [mode, setMode] = useState(initialMode);
  const [choice, setChoice] = useState(() => firstChoice(casts));
  const [fields, setFields] = useState<Fields>({ name: "", email: "", password: "" });
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState<string | null>(null);
  const set = (field: keyof Fields) => (event: { target: { value: string } }) => {
    setFields({ ...fields, [field]: event.target.value });
    setFaults({ ...faults, [field]: undefined, form: undefined });
  };

  const enter = async (credentials: { email: string; password: string }): Promise<boolean> => {
    const result = await signIn(credentials);
    if (!result.ok) setFaults({ form: result.message });
    return result.ok;
  };
  const submit = async (): Promise<void> => {
    const parsed = mode === "sign-up" ? signUpSchema.safeParse(fields) : signInSchema.safeParse(fields);
    if (!parsed.success) return setFaults(faultsOf(parsed.error.issues));
    if (mode === "sign-in") {
      setBusy("Signing in");
      if (await enter(fields)) window.location.assign(next);
      return;
    }
    setBusy("Opening your account");
    try {
      await trpc.account.signUp.mutate(fields);
    } catch (error) {
      return setFaults({ form: describeError(error) });
    }
    if (!(await enter(fields))) return;
    // Whoever was on the way somewhere, to an invitation say, goes on there; a cast can be chosen later.
    if (next === "/") await begin(choice);
    else window.location.assign(next);
  };
  const lookRound = async (): Promise<void> => {
    if (!demo) return;
    setBusy("Opening the doors");
    if (!(await enter(demo))) return;
    // The demo's stage is shared by everyone who looks round: a cast that plays there already is gone to, not made again.
    const playing = (await trpc.ecosystem.list.query({})).find((each) => choice.kind === "demo" && each.castSlug === choice.slug);
    if (!playing) return begin(choice);
    await trpc.ecosystem.play.mutate({ timelineId: playing.mainTimelineId });
    router.push(`/${playing.id}/observatory`);
  };
  const run = (work: () => Promise<void>): void =>
    void work()
      .catch((error: unknown) => setFaults({ form: describeError(error) }))
      .finally(() => setBusy(null));

  const signingUp = mode === "sign-up";
  const waiting = busy ?? phase;
  return (
    <main className="sign" id="main">
      <Door
        title="They will begin without you."
        text="A cast that meets, quarrels and makes up on its own. Watch it, wind it back, and ask what if."
      >
        <form
          className="frm"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            run(submit);
          }}
        >
          <Segment
            label="Account"
            value={mode}
            onChange={setMode}
            options={[
              { value: "sign-up", label: "New here" },
              { value: "sign-in", label: "Sign in" },
            ]}
          />
          {signingUp && (
            <TextField
              label="Your name"
              name="name"
              autoComplete="name"
              value={fields.name}
              onChange={set("name")}
              {...(faults.name && { error: faults.name })}
            />
          )}
          <TextField
            label="Email"
            name="email"
            type="email"
            autoComplete="email"
            value={fields.email}
            onChange={set("email")}
            {...(faults.email && { error: faults.email })}
          />
          <PasswordField
            label="Password"
            name="password"
            autoComplete={signingUp ? "new-password" : "current-password"}
            value={fields.password}
            onChange={set("password")}
            strength={signingUp ? passwordWord(fields.password) : undefined}
            {...(faults.password && { error: faults.password })}
          />
          {(faults.form ?? failure) && <FormError>{faults.form ?? failure}</FormError>}
          <Button type="submit" variant="primary" size="l" {...(waiting && { busy: waiting })}>
            {signingUp ? (next === "/" ? `Open the studio ${choiceWords(choice, casts)}` : "Open your account") : "Sign in"}
          </Button>
          {demo && (
            <Button variant="quiet" size="l" disabled={waiting !== null} onClick={() => run(lookRound)}>
              Look round first, without an account
            </Button>
          )}
        </form>
      </Door>
      <ChooseCast casts={casts} choice={choice} onChoice={setChoice} />
    </main>
  );
}
