"use client";
import { useState } from "react";
import type { BranchNode } from "@/server/contracts/branch";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { branchOptions } from "@/components/features/studio";
import { Button, ButtonLink } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { LocalDate } from "@/components/ui/local-date";
import { lineCount } from "./prepare/tree";
import type { BranchCommands } from "./use-branch-commands";

const staysWords = {
  main: "It is the main branch, so it stays.",
  trunk: "Everything else comes from it, so it stays.",
  parent: "Other branches come from it, so it stays until those are put away.",
} as const;

interface PanelProps {
  node: BranchNode;
  others: readonly BranchNode[];
  /** Address of its observatory. */
  href: string;
  compareHref: (otherId: string) => string;
  startsAt: string;
  /** Null for whoever may only look on. */
  commands: BranchCommands | null;
  onDescribe: () => void;
  onFork: () => void;
  onExport: () => void;
}

/** The one it left, unless another is chosen. */
function CompareWith({ node, others, hrefOf }: { node: BranchNode; others: readonly BranchNode[]; hrefOf: (id: string) => string }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const other = others.find(({ id }) => id === (chosen ?? node.parentId)) ?? others[0];
  if (!other) return null;
  return (
    <div className="br-c">
      <Select
        label="Compare with"
        value={other.id}
        options={branchOptions(others, [node])}
        onChange={({ target }) => setChosen(target.value)}
      />
      <ButtonLink href={hrefOf(other.id)} icon="compare">
        Compare
      </ButtonLink>
    </div>
  );
}

/** The chosen branch: what is known of it, and what can be done with it. */
export function BranchPanel({ node, others, href, compareHref, startsAt, commands, onDescribe, onFork, onExport }: PanelProps) {
  const isSeen = node.removedAt === null && node.takeSetId === null;
  return (
    <aside className="br-p" aria-label={`Branch ${node.name}`}>
      <h2 dir="auto">{node.name}</h2>
      <p className="br-m">
        {lineCount(node.linesSince)} since {node.fork ? "it left" : "the beginning"}, now at {formatStoryTime(startsAt, node.headTick).full}
        {node.createdBy && <>. Made by {node.createdBy}</>}
        {node.fork && (
          <>
            , <LocalDate iso={node.createdAt} />
          </>
        )}
        .
      </p>
      {node.fork?.quote && (
        <blockquote>
          <span className="sc">{node.fork.quote.speaker}</span> {node.fork.quote.text}
        </blockquote>
      )}
      {node.note !== "" && <p className="br-n">{node.note}</p>}
      <div className="br-a">
        {isSeen && (
          <ButtonLink href={href} variant="primary" icon="observatory">
            Open
          </ButtonLink>
        )}
        {node.removedAt === null && (
          <Button icon="download" onClick={onExport}>
            Export
          </Button>
        )}
        {commands && isSeen && (
          <>
            <Button icon="branch" onClick={onFork}>
              Branch from it
            </Button>
            <Button icon="edit" onClick={onDescribe}>
              Name and note
            </Button>
            {!node.isMain && (
              <Button icon="flag" disabled={commands.busy} onClick={() => commands.promote(node)}>
                Make it the main branch
              </Button>
            )}
            {node.stays === null && (
              <Button icon="trash" disabled={commands.busy} onClick={() => commands.remove(node)}>
                Put away
              </Button>
            )}
          </>
        )}
        {commands && node.removedAt !== null && (
          <Button icon="replay" disabled={commands.busy} onClick={() => commands.restore(node)}>
            Bring it back
          </Button>
        )}
      </div>
      {others.length > 0 && <CompareWith key={node.id} node={node} others={others} hrefOf={compareHref} />}
      {commands && isSeen && node.stays !== null && <p className="br-m">{staysWords[node.stays]}</p>}
    </aside>
  );
}
