"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { BranchComparison, ComparedSide } from "@/server/contracts/branch";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { branchOptions, useStudio } from "@/components/features/studio";
import { describeError, findAppError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Chip } from "@/components/ui/chip";
import { Select } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorCard } from "@/components/ui/states";
import { CompareFacts } from "./compare-facts";
import { CompareLines } from "./compare-lines";
import { isId, lineCount } from "./prepare/tree";

function Comparison({ found }: { found: BranchComparison }) {
  const { liveView } = useStudio();
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const { same, left, right, different } = found.counts;
  const parted = formatStoryTime(liveView.clock.startsAt, found.parting.tick).full;
  return (
    <>
      <p className="cp-sum">
        They share everything up to {parted}. Since then {lineCount(found.left.lines)} on the left and {found.right.lines} on the right:{" "}
        {same} the same, {different} different, {left} only left, {right} only right.
        {found.cut && " There is more than is shown here."}
      </p>
      {found.left.lines + found.right.lines + found.ties.length + found.motifs.length === 0 ? (
        <EmptyState icon="compare" title="Nothing differs between the two">
          Nothing has happened in either since they parted.
        </EmptyState>
      ) : (
        <>
          <CompareFacts found={found} />
          <div className="cp-h">
            <h2>What was said</h2>
            <Chip pressed={onlyDifferent} onPressedChange={setOnlyDifferent} icon="filter">
              Only what differs
            </Chip>
          </div>
          <CompareLines found={found} onlyDifferent={onlyDifferent} />
        </>
      )}
    </>
  );
}

/** An address that somebody wrote by hand may name nothing that could be a branch. */
const idOrNull = (text: string | null): string | null => (text !== null && isId(text) ? text : null);

/** Two branches beside each other, since they parted. A take can stand on either side; the one that stands on the other changes places. */
export function ComparePage({ leftId, rightId }: { leftId: string | null; rightId: string | null }) {
  const { ecosystem, timelines, timelineId } = useStudio();
  const router = useRouter();
  const trpc = useTRPC();
  const [left, right] = [idOrNull(leftId) ?? timelineId, idOrNull(rightId)];
  const isReady = right !== null && left !== right;
  const found = useQuery(trpc.branch.compare.queryOptions({ leftId: left, rightId: right ?? left }, { enabled: isReady }));
  const isGone = findAppError(found.error)?.reason === "timeline.not_found";
  const base = `/${ecosystem.id}/branches`;
  const go = (one: string, other: string | null): void =>
    router.replace(`${base}/compare?left=${one}${other === null ? "" : `&right=${other}`}`);
  const sides = found.data ? [found.data.left, found.data.right].map((side) => ({ ...side, id: side.timelineId })) : [];
  const unlisted = sides.filter(({ id }) => !timelines.some((each) => each.id === id));
  const known = branchOptions([...unlisted, ...timelines]);
  const named = (side: ComparedSide): ComparedSide => ({
    ...side,
    name: known.find(({ value }) => value === side.timelineId)?.label ?? side.name,
  });
  const optionsFor = (id: string | null) => [
    ...(id !== null && !known.some(({ value }) => value === id) ? [{ value: id, label: isGone ? "Not here" : "A take" }] : []),
    ...known.filter(({ value }) => value === id || !unlisted.some((each) => each.id === value)),
  ];
  return (
    <div className="br-pg">
      <div className="tbar">
        <nav className="crumbs" aria-label="Where this is">
          <Link href={base}>Branches</Link>
          <Icon name="chevr" />
          <h1>Compare</h1>
        </nav>
      </div>
      <div className="cp">
        <div className="cp-2 cp-w">
          <Select
            label="Left"
            value={left}
            options={optionsFor(left)}
            onChange={({ target }) => go(target.value, target.value === right ? left : right)}
          />
          <Select
            label="Right"
            value={right ?? ""}
            options={[...(right === null ? [{ value: "", label: "Choose a branch" }] : []), ...optionsFor(right)]}
            onChange={({ target }) => target.value !== "" && go(target.value === left && right !== null ? right : left, target.value)}
          />
        </div>
        {!isReady ? (
          <EmptyState icon="compare" title="Choose two branches">
            What was said in each since they parted is put side by side, and what became of the cast.
          </EmptyState>
        ) : isGone ? (
          <EmptyState icon="compare" title="One of the two is not here">
            It may belong to another cast, or be gone. Choose another branch.
          </EmptyState>
        ) : found.isError ? (
          <ErrorCard
            title="The two cannot be compared just now"
            reason={findAppError(found.error)?.reason}
            onRetry={() => void found.refetch()}
          >
            {describeError(found.error)}. Nothing was changed.
          </ErrorCard>
        ) : found.isPending ? (
          <Skeleton shape="rows" count={8} label="Comparing the two branches" />
        ) : (
          <Comparison found={{ ...found.data, left: named(found.data.left), right: named(found.data.right) }} />
        )}
      </div>
    </div>
  );
}
