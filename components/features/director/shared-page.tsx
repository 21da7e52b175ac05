"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Session } from "@/server/contracts/account";
import type { SharedScenario } from "@/server/contracts/scenario-record";
import { conditionWords } from "@/server/contracts/scenario-words";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Brand } from "@/components/layout/brand";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormError, Select } from "@/components/ui/field";
import { beatsTitle } from "./prepare/options";

interface SharedProps {
  token: string;
  /** null: the link leads nowhere. */
  shared: SharedScenario | null;
  session: Session | null;
}

function TakeCopy({ token }: { token: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const casts = useQuery(trpc.ecosystem.list.queryOptions({}));
  const [chosen, setChosen] = useState("");
  const ecosystemId = chosen || casts.data?.[0]?.id || "";
  const copy = useMutation(
    trpc.scenario.copyShared.mutationOptions({ onSuccess: ({ id }) => router.push(`/${ecosystemId}/director/${id}`) }),
  );
  if (casts.data?.length === 0) return <p>You have no cast yet to perform it with.</p>;
  return (
    <>
      <Select
        label="For which cast"
        value={ecosystemId}
        options={(casts.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => setChosen(event.target.value)}
      />
      <Button
        variant="primary"
        icon="layers"
        disabled={ecosystemId === ""}
        {...((copy.isPending || copy.isSuccess) && { busy: "Copying" })}
        onClick={({ detail: presses }) => presses < 2 && copy.mutate({ token, ecosystemId })}
      >
        Take a copy
      </Button>
      {copy.isError && <FormError>{describeError(copy.error)}</FormError>}
    </>
  );
}

/** What somebody outside sees of a scenario, by a link. */
export function SharedScenarioPage({ token, shared, session }: SharedProps) {
  if (!shared)
    return (
      <main className="dr-shared" id="main">
        <Brand />
        <h1>This link leads nowhere any more</h1>
        <p>It was withdrawn, has run out, or is not whole.</p>
        <ButtonLink href="/">To the front door</ButtonLink>
      </main>
    );
  const { data, workspaceName, version, mode } = shared;
  const people = new Map(data.cast.map(({ characterId, name }) => [characterId, name]));
  const titles = new Map(data.beats.map(({ id, title }) => [id, title]));
  const names = { person: (id: string) => people.get(id) || "somebody", beat: (id: string) => titles.get(id) ?? "a beat" };
  return (
    <main className="dr-shared" id="main">
      <Brand />
      <p className="dr-over">{beatsTitle(data.beats.length)}</p>
      <h1>{data.title || "Without a title"}</h1>
      <p className="premise">{data.premise}</p>
      {data.question && <p className="question">{data.question}</p>}
      <p className="facts">
        {[data.setting.place, data.setting.time, data.setting.atmosphere, data.setting.era, data.mood, `${data.limits.turns} turns`]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <h2>Cast</h2>
      <ul>
        {data.cast.map(({ characterId, name, role, instructions, goal }) => (
          <li key={characterId}>
            <b>{name || "Somebody"}</b> <em>{role}</em>
            <p>{[instructions, goal?.text && `Wants: ${goal.text}`].filter(Boolean).join(" ")}</p>
          </li>
        ))}
      </ul>
      <h2>Beats</h2>
      <ol>
        {data.beats.map((beat) => (
          <li key={beat.id}>
            <b>{beat.title}</b>
            <p>
              {[
                ...beat.pre.map((each) => `Begins when: ${conditionWords(each, names)}.`),
                ...beat.success.map((each) => `Succeeds when: ${conditionWords(each, names)}.`),
                ...beat.fail.map((each) => `Fails when: ${conditionWords(each, names)}.`),
              ].join(" ")}
            </p>
          </li>
        ))}
      </ol>
      <footer>
        <p>
          Version {version}, shared by {workspaceName}.
        </p>
        {mode === "copy" && (
          <>
            {session ? (
              <TakeCopy token={token} />
            ) : (
              <ButtonLink href={`/sign-in?next=${encodeURIComponent(`/scenario/${token}`)}`}>Sign in to take a copy</ButtonLink>
            )}
            <a className="lnk" href={`/api/v1/shared-scenarios/${token}/file`} download>
              Download as a file
            </a>
          </>
        )}
      </footer>
    </main>
  );
}
