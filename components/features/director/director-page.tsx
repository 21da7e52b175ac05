"use client";
import { useQuery } from "@tanstack/react-query";
import { useStudio } from "@/components/features/studio";
import { describeError, findAppError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { ButtonLink } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorCard } from "@/components/ui/states";
import { ScenarioForm } from "./scenario-form";

/** One scenario, to be written and to be performed. */
export function DirectorPage({ scenarioId }: { scenarioId: string }) {
  const trpc = useTRPC();
  const { href } = useStudio();
  const loaded = useQuery(trpc.scenario.load.queryOptions({ scenarioId }, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }));
  if (loaded.data) return <ScenarioForm key={scenarioId} loaded={loaded.data} />;
  if (loaded.isPending)
    return (
      <div className="frame-state" aria-busy="true">
        <Skeleton shape="card" label="Fetching the scenario" />
        <Skeleton shape="rows" count={4} />
      </div>
    );
  const isGone = findAppError(loaded.error)?.code === "NOT_FOUND" || findAppError(loaded.error)?.code === "VALIDATION";
  return (
    <div className="frame-state">
      {isGone ? (
        <EmptyState
          icon="director"
          title="This scenario is not here"
          action={<ButtonLink href={href("director")}>All scenarios</ButtonLink>}
        >
          It belongs to a workspace that you are not working in, or the address is not whole.
        </EmptyState>
      ) : (
        <ErrorCard title="The scenario could not be fetched" onRetry={() => void loaded.refetch()}>
          {describeError(loaded.error)}. Nothing is lost: what was saved is on the server, and what you typed is in this browser.
        </ErrorCard>
      )}
    </div>
  );
}
