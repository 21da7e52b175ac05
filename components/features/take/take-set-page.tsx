"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { titleOfTake, type Take, type TakeSet } from "@/server/contracts/take";
import { useStudio } from "@/components/features/studio";
import { describeError, findAppError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button, ButtonLink } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { late } from "@/components/ui/late";
import { LocalMoment } from "@/components/ui/local-date";
import { LongWork } from "@/components/ui/progress";
import { Skeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorCard } from "@/components/ui/states";
import type { Picked } from "./splice-dialog";
import { leftWords, moneyWords, playingWords, setWords, shareDone } from "./prepare/outcome";
import { SetDifference } from "./set-difference";
import { TakeMultiples } from "./take-multiples";
import { TakeTable } from "./take-table";
import { useTakeCommands } from "./use-take-commands";

const KeepDialog = late(() => import("./keep-dialog").then((module) => module.KeepDialog));
const SpliceDialog = late(() => import("./splice-dialog").then((module) => module.SpliceDialog));

const POLL_MS = 1_000;
const isGone = (error: unknown): boolean => ["NOT_FOUND", "VALIDATION"].includes(findAppError(error)?.code ?? "");
type Commands = ReturnType<typeof useTakeCommands>;

function Progress({ set, commands, canWrite }: { set: TakeSet; commands: Commands; canWrite: boolean }) {
  if (set.status !== "running") return null;
  const money = moneyWords(set);
  const now = set.takes.filter(({ status }) => status === "playing");
  return (
    <LongWork
      title={playingWords(now, set.progress.total)}
      value={shareDone(set)}
      steps={[
        { label: "Takes done", note: `${set.progress.done} of ${set.progress.total}`, state: "now" },
        { label: "Turns played", note: `${set.progress.turns}`, state: "now" },
        ...(money === null ? [] : [{ label: "Spent", note: money, state: "now" as const }]),
      ]}
      left={leftWords(set.progress.etaMs)}
      {...(canWrite && { onCancel: commands.cancel })}
    />
  );
}

/** The way to two takes side by side. */
function ComparePair({ takes }: { takes: readonly Take[] }) {
  const { ecosystem } = useStudio();
  const router = useRouter();
  const [first, setFirst] = useState(takes[0]?.timelineId ?? "");
  const [second, setSecond] = useState(takes[1]?.timelineId ?? "");
  const options = takes.map((take) => ({ value: take.timelineId, label: titleOfTake(take) }));
  return (
    <div className="tk-c">
      <Select label="Compare" value={first} options={options} onChange={({ target }) => setFirst(target.value)} />
      <Select label="with" value={second} options={options} onChange={({ target }) => setSecond(target.value)} />
      <Button
        icon="compare"
        disabled={first === second}
        onClick={() => router.push(`/${ecosystem.id}/branches/compare?left=${first}&right=${second}`)}
      >
        Side by side
      </Button>
    </div>
  );
}

function Outcomes({
  set,
  commands,
  canWrite,
  onKeep,
}: {
  set: TakeSet;
  commands: Commands;
  canWrite: boolean;
  onKeep: (take: Take) => void;
}) {
  const played = set.takes.filter(({ outcome, discarded }) => outcome !== null && !discarded);
  return (
    <>
      <TakeTable takes={set.takes} commands={commands} canWrite={canWrite} onKeep={onKeep} />
      {played.length === 0 ? (
        <EmptyState icon="takes" title={set.status === "running" ? "The first takes are being played" : "No take came to its end"}>
          What came of each is drawn here as soon as it is over.
        </EmptyState>
      ) : (
        <>
          <h2>Side by side</h2>
          <p className="tk-why">Line: the tension; dotted: the tension that was wanted. Bar: who had how much of the words.</p>
          <TakeMultiples
            takes={played}
            planned={set.setup.plan?.beats.length ?? 0}
            commands={commands}
            canWrite={canWrite}
            onKeep={onKeep}
          />
          {played.length > 1 && <ComparePair key={played.length} takes={played} />}
        </>
      )}
    </>
  );
}

/** A set of takes: how far it is, what came of each, and what can be done with them. */
export function TakeSetPage({ setId }: { setId: string }) {
  const { href, canWrite, nameOf } = useStudio();
  const trpc = useTRPC();
  const found = useQuery(
    trpc.take.set.queryOptions({ setId }, { refetchInterval: ({ state }) => (state.data?.status === "running" ? POLL_MS : false) }),
  );
  const commands = useTakeCommands(setId);
  const [keeping, setKeeping] = useState<Take | null>(null);
  const [splicing, setSplicing] = useState(false);
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const set = found.data;
  const played = set?.takes.filter(({ outcome, discarded }) => outcome !== null && !discarded) ?? [];
  const money = set ? moneyWords(set) : null;
  const scenarioId = set?.setup.direction.scenarioId ?? null;
  return (
    <div className="tk-pg">
      <div className="tbar">
        <nav className="crumbs" aria-label="Where this is">
          <Link href={href("scenes")}>Scenes</Link>
          <Icon name="chevr" />
          {scenarioId && (
            <>
              <Link href={href("director", scenarioId)}>Its scenario</Link>
              <Icon name="chevr" />
            </>
          )}
          <h1>
            {set ? (
              <>
                Takes of {set.title}, <LocalMoment iso={set.createdAt} />
              </>
            ) : (
              "Takes"
            )}
          </h1>
          <span className="saved">{set && setWords(set, set.progress)}</span>
        </nav>
        <span className="grow" />
        {canWrite && played.length > 0 && (
          <Button icon="layers" onClick={() => setSplicing(true)}>
            Splice
          </Button>
        )}
      </div>
      <div className="tk-b">
        {found.isError && !set && isGone(found.error) ? (
          <EmptyState icon="takes" title="These takes are not here" action={<ButtonLink href={href("scenes")}>All scenes</ButtonLink>}>
            They belong to a workspace that you are not working in, or the address is not whole.
          </EmptyState>
        ) : found.isError && !set ? (
          <ErrorCard title="These takes cannot be shown" reason={findAppError(found.error)?.reason} onRetry={() => void found.refetch()}>
            {describeError(found.error)}. What has been played is safe.
          </ErrorCard>
        ) : !set ? (
          <Skeleton shape="rows" count={6} label="Fetching the takes" />
        ) : (
          <>
            {found.isError && <p role="status">Last known: {describeError(found.error)}. The takes go on without this page.</p>}
            <p className="tk-w">
              {set.setup.cast.map(nameOf).join(", ")}
              {set.setup.premise && <>: {set.setup.premise}</>}
            </p>
            <p className="tk-why">
              {set.progress.total === 1 ? "1 take" : `${set.progress.total} takes`}, begun <LocalMoment iso={set.createdAt} />;{" "}
              <SetDifference vary={set.vary} />.
            </p>
            {set.status !== "running" && (set.reason !== "" || money !== null) && (
              <p className="tk-why">
                {set.reason !== "" && <>They stopped: {set.reason}. </>}
                {money !== null && <>Spent: {money}.</>}
              </p>
            )}
            <Progress set={set} commands={commands} canWrite={canWrite} />
            <Outcomes set={set} commands={commands} canWrite={canWrite} onKeep={setKeeping} />
          </>
        )}
      </div>
      {set && keeping && (
        <KeepDialog key={keeping.id} take={keeping} title={set.title} onKept={commands.refresh} onClose={() => setKeeping(null)} />
      )}
      {set && splicing && (
        <SpliceDialog
          set={set}
          takes={played}
          picked={picked}
          onPicked={setPicked}
          onDone={commands.open}
          onClose={() => setSplicing(false)}
        />
      )}
    </div>
  );
}
