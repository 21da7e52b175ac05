"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { BranchExport } from "@/components/features/script";
import { ForkDialog, useStudio } from "@/components/features/studio";
import { describeError, findAppError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { late } from "@/components/ui/late";
import { Segment } from "@/components/ui/segment";
import { Skeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorCard } from "@/components/ui/states";
import { BranchPanel } from "./branch-panel";
import { BranchTable } from "./branch-table";
import { BranchTree } from "./branch-tree";
import { fromNow } from "./prepare/fork-words";
import { toRows } from "./prepare/tree";
import { SetList } from "./set-list";
import { useBranchCommands } from "./use-branch-commands";

const DescribeDialog = late(() => import("./describe-dialog").then((module) => module.DescribeDialog));

/** Every branch of the cast as a tree, or as a list: where each left, what was said since, and what can be done with it. */
export function BranchesPage() {
  const { ecosystem, timelineId, canWrite, liveView } = useStudio();
  const router = useRouter();
  const trpc = useTRPC();
  const tree = useQuery(trpc.branch.tree.queryOptions({ ecosystemId: ecosystem.id }));
  const commands = useBranchCommands();
  const [shape, setShape] = useState<"tree" | "list">("tree");
  // In the address, since the page is made anew when the main branch, and with it the cast that is shown, becomes another.
  const query = useSearchParams();
  const chosenId = query.get("at");
  const choose = (id: string): void => {
    const next = new URLSearchParams(query);
    next.set("at", id);
    window.history.replaceState(null, "", `?${next.toString()}`);
  };
  const [dialog, setDialog] = useState<"describe" | "fork" | "export" | null>(null);
  const rows = useMemo(() => toRows(tree.data ?? []), [tree.data]);
  const { startsAt } = liveView.clock;
  const selected = rows.find(({ node }) => node.id === (chosenId ?? timelineId))?.node ?? rows[0]?.node ?? null;
  const hrefOf = (id: string): string => `/${ecosystem.id}/observatory${id === ecosystem.mainTimelineId ? "" : `?branch=${id}`}`;
  const close = (): void => setDialog(null);

  return (
    <div className="br-pg">
      <div className="tbar">
        <div className="crumbs">
          <h1>Branches</h1>
          <span className="saved">{rows.length > 0 && `${rows.length} in all`}</span>
        </div>
        <span className="grow" />
        <Segment
          label="Shown as"
          value={shape}
          onChange={setShape}
          options={[
            { value: "tree", label: "Tree", icon: "branch" },
            { value: "list", label: "List", icon: "list" },
          ]}
        />
      </div>
      <div className="br-b">
        <div className="br-l">
          {tree.isError ? (
            <ErrorCard
              title="The branches cannot be shown just now"
              reason={findAppError(tree.error)?.reason}
              onRetry={() => void tree.refetch()}
            >
              {describeError(tree.error)}. All of them are safe.
            </ErrorCard>
          ) : tree.isPending ? (
            <Skeleton shape="rows" count={5} label="Fetching the branches" />
          ) : (
            <>
              {shape === "tree" ? (
                <BranchTree
                  rows={rows}
                  selectedId={selected?.id ?? null}
                  onSelect={choose}
                  onOpen={(id) => router.push(hrefOf(id))}
                  startsAt={startsAt}
                />
              ) : (
                <BranchTable rows={rows} selectedId={selected?.id ?? null} onSelect={choose} startsAt={startsAt} />
              )}
              {rows.length === 1 && (
                <EmptyState icon="branch" title="Nothing has been branched yet">
                  A branch shares everything up to a moment, and goes its own way from there. Branch from now, from any line of a{" "}
                  <Link href={`/${ecosystem.id}/scenes`}>scene</Link>, or from a past moment on the map.
                </EmptyState>
              )}
              <SetList />
            </>
          )}
        </div>
        {selected && (
          <BranchPanel
            node={selected}
            others={rows.flatMap(({ node }) => (node.id !== selected.id && node.removedAt === null ? [node] : []))}
            href={hrefOf(selected.id)}
            compareHref={(id) => `/${ecosystem.id}/branches/compare?left=${selected.id}&right=${id}`}
            startsAt={startsAt}
            commands={canWrite ? commands : null}
            onDescribe={() => setDialog("describe")}
            onFork={() => setDialog("fork")}
            onExport={() => setDialog("export")}
          />
        )}
      </div>
      {selected && dialog === "describe" && <DescribeDialog key={selected.id} node={selected} commands={commands} onClose={close} />}
      {selected && dialog === "export" && <BranchExport key={selected.id} timelineId={selected.id} name={selected.name} onClose={close} />}
      {selected && dialog === "fork" && (
        <ForkDialog ecosystemId={ecosystem.id} timelineId={selected.id} {...fromNow(selected.name)} page="observatory" onClose={close} />
      )}
    </div>
  );
}
