"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useDeferredValue, useRef, useState } from "react";
import type { ScenarioSummary } from "@/server/contracts/scenario-record";
import { useStudio } from "@/components/features/studio";
import { useNow } from "@/components/hooks/use-now";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { SearchField } from "@/components/ui/search-field";
import { Skeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorCard } from "@/components/ui/states";
import { useToast } from "@/components/ui/toast";
import { ScenarioCard } from "./scenario-card";
import { sendScenarioFile } from "./send-file";
import { TemplateGallery } from "./template-gallery";

const mostTags = 24;
/** Those of what is found, and the one that is looked for: whatever narrows the list can be seen, and let go. */
const tagsOf = (scenarios: readonly ScenarioSummary[], chosen: string | null): string[] => {
  const tags = [...new Set(scenarios.flatMap((scenario) => scenario.tags))].sort().slice(0, mostTags);
  return chosen === null || tags.includes(chosen) ? tags : [chosen, ...tags];
};

/** Every scenario of this cast, and those to begin with. */
export function DirectorListPage() {
  const { ecosystem, href, canWrite } = useStudio();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const now = useNow(30_000);
  const file = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState("");
  const [tag, setTag] = useState<string | null>(null);
  const [archived, setArchived] = useState(false);
  const query = { ecosystemId: ecosystem.id, search: useDeferredValue(search), archived, tags: tag ? [tag] : [] };
  const list = useQuery(trpc.scenario.list.queryOptions(query, { staleTime: 0, placeholderData: (before) => before }));
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.scenario.list.queryKey() });
  const fail = (title: string) => (error: unknown) => toast.fail(title, { detail: describeError(error) });
  const create = useMutation(
    trpc.scenario.create.mutationOptions({
      onSuccess: ({ id }) => router.push(href("director", id)),
      onError: fail("The scenario could not be begun"),
    }),
  );
  const restore = useMutation(
    trpc.scenario.unarchive.mutationOptions({
      onSuccess: (_, { scenarioId }) => {
        toast.settle(scenarioId);
        return refresh();
      },
      onError: fail("It could not be taken out"),
    }),
  );
  /** Until the page of the new one is there: a second press would begin a second one. */
  const begun = useRef(false);
  const isBeginning = create.isPending || create.isSuccess;
  const beginWith = (origin: Parameters<typeof create.mutate>[0]["origin"]): void => {
    if (begun.current) return;
    begun.current = true;
    create.mutate({ ecosystemId: ecosystem.id, origin }, { onError: () => (begun.current = false) });
  };
  const begin = (): void => beginWith({ kind: "blank", title: "" });
  const take = (chosen: File | undefined): void => {
    if (!chosen) return;
    void sendScenarioFile(ecosystem.id, chosen).then(
      ({ id, title, uncast }) => {
        toast.say(`“${title}” came in`, uncast.length > 0 ? `Still to be cast: ${uncast.join(", ")}` : undefined);
        router.push(href("director", id));
      },
      (error: unknown) => toast.fail("The file could not be taken", { detail: error instanceof Error ? error.message : "" }),
    );
  };
  const scenarios = list.data ?? [];
  const isAll = search === "" && tag === null;
  const isPlain = isAll && !archived;
  return (
    <div className="scenes-pg dr-list">
      <div className="tbar">
        <div className="crumbs">
          <h1>Director</h1>
        </div>
        <span className="grow" />
        {canWrite && (
          <>
            <Button variant="quiet" icon="upload" onClick={() => file.current?.click()}>
              Import
            </Button>
            <Button variant="primary" icon="plus" {...(isBeginning && { busy: "Beginning" })} onClick={begin}>
              New scenario
            </Button>
            <input
              ref={file}
              type="file"
              accept=".json,application/json"
              hidden
              aria-label="A scenario file"
              onChange={(event) => (take(event.target.files?.[0]), (event.target.value = ""))}
            />
          </>
        )}
      </div>
      <div className="scenes-l">
        <div className="dr-filter">
          <SearchField label="Find a scenario" value={search} onChange={setSearch} />
          {tagsOf(scenarios, tag).map((each) => (
            <Chip key={each} pressed={tag === each} onPressedChange={(pressed) => setTag(pressed ? each : null)}>
              {each}
            </Chip>
          ))}
          <Chip pressed={archived} icon="folder" onPressedChange={setArchived}>
            Put away
          </Chip>
        </div>
        <section aria-label="Scenarios">
          <h2>
            {archived ? "Put away" : "Scenarios"}
            <span className="val">{list.data ? scenarios.length : ""}</span>
          </h2>
          {list.isPending && <Skeleton shape="rows" count={3} label="Fetching the scenarios" />}
          {list.isError && (
            <ErrorCard title="The scenarios could not be fetched" onRetry={() => void list.refetch()}>
              {describeError(list.error)}. They are safe on the server.
            </ErrorCard>
          )}
          {list.data && scenarios.length === 0 && (
            <EmptyState
              icon="director"
              title={isPlain ? "No scenario has been written yet" : isAll ? "Nothing is put away" : "None is found"}
              action={
                isPlain &&
                canWrite && (
                  <Button variant="primary" icon="plus" onClick={begin}>
                    Write a scenario
                  </Button>
                )
              }
            >
              {isPlain
                ? `A scenario says who is in a scene, what each of them wants and hides, and what has to happen.${
                    canWrite ? " Begin with nothing, or with a template below." : ""
                  }`
                : isAll
                  ? "What you put away is kept here, and can be taken out again."
                  : `Look for something else${tag === null ? "" : `, or let “${tag}” go`}.`}
            </EmptyState>
          )}
          <ul className="dr-grid">
            {scenarios.map((scenario) => (
              <ScenarioCard
                key={scenario.id}
                scenario={scenario}
                now={now}
                {...(archived && canWrite && { onRestore: () => restore.mutate({ scenarioId: scenario.id }) })}
              />
            ))}
          </ul>
        </section>
        {!archived && canWrite && (
          <TemplateGallery disabled={isBeginning} onTake={(templateId) => beginWith({ kind: "template", templateId })} />
        )}
      </div>
    </div>
  );
}
