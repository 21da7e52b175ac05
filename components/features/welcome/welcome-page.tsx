"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Ecosystem } from "@/server/contracts/ecosystem";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button, ButtonLink, IconButton } from "@/components/ui/button";
import { FormError } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { choiceWords, firstChoice, type CastPreview } from "./cast-choice";
import { ChooseCast } from "./choose-cast";
import { Door } from "./door";
import { useBegin } from "./use-begin";

interface WelcomeProps {
  casts: CastPreview[];
  ecosystems: Ecosystem[];
  name: string;
  canWrite: boolean;
}

/** The casts that there are, each one step away; putting one away can be undone. */
function YourCasts({ ecosystems, canWrite }: { ecosystems: Ecosystem[]; canWrite: boolean }) {
  const trpc = useTRPC();
  const toast = useToast();
  const queries = useQueryClient();
  const { data = ecosystems } = useQuery(trpc.ecosystem.list.queryOptions({}, { initialData: ecosystems }));
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.ecosystem.list.queryKey() });
  const onError = (error: unknown): void => toast.fail(describeError(error));
  const restore = useMutation(trpc.ecosystem.restore.mutationOptions({ onSuccess: refresh, onError }));
  const remove = useMutation(
    trpc.ecosystem.remove.mutationOptions({
      onSuccess: (gone) => {
        void refresh();
        toast.undo(`${gone.title} is put away`, () => restore.mutate({ ecosystemId: gone.id }));
      },
      onError,
    }),
  );
  if (data.length === 0) return null;
  return (
    <ul className="your-casts" aria-label="Your casts">
      {data.map((each) => (
        <li key={each.id}>
          <ButtonLink href={`/${each.id}/observatory`} variant="quiet">
            {each.title}
          </ButtonLink>
          <span>{each.characterCount} characters</span>
          {canWrite && (
            <IconButton
              icon="trash"
              size="s"
              label={`Put ${each.title} away`}
              disabled={remove.isPending}
              onClick={() => remove.mutate({ ecosystemId: each.id })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** For somebody who is signed in: go on with a cast, or begin another one. */
export function WelcomePage({ casts, ecosystems, name, canWrite }: WelcomeProps) {
  const { begin, phase, failure } = useBegin();
  const [choice, setChoice] = useState(() => firstChoice(casts));
  return (
    <main className="sign" id="main">
      <Door
        title={ecosystems.length > 0 ? `Where were we, ${name.split(" ")[0] ?? name}?` : "They will begin without you."}
        text={
          ecosystems.length > 0
            ? "Go on with one of your casts, or bring another one on."
            : "Choose who shall live here. You can change everything about them later."
        }
      >
        <div className="frm">
          <YourCasts ecosystems={ecosystems} canWrite={canWrite} />
          {failure && <FormError>{failure}</FormError>}
          {canWrite ? (
            <Button variant="primary" size="l" {...(phase && { busy: phase })} onClick={() => void begin(choice)}>
              Begin {choiceWords(choice, casts)}
            </Button>
          ) : (
            <p className="owner">Your role in this workspace is to watch. Its owner or an editor can bring a cast on.</p>
          )}
        </div>
      </Door>
      <ChooseCast casts={casts} choice={choice} onChoice={setChoice} />
    </main>
  );
}
