"use client";
import { useRouter } from "next/navigation";
import type { BranchNode } from "@/server/contracts/branch";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
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
}

/** The chosen branch: what is known of it, and what can be done with it. */
export function BranchPanel({ node, others, href, compareHref, startsAt, commands, onDescribe, onFork }: PanelProps) {
  const router = useRouter();
  const isSeen = node.removedAt === null && node.takeSetId === null;
  return (
    <aside className="br-p" aria-label={`Branch ${node.name}`}>
      <h2>{node.name}</h2>
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
      {others.length > 0 && (
        <Select
          label="Compare with"
          value=""
          options={[{ value: "", label: "Choose a branch" }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ target }) => target.value !== "" && router.push(compareHref(target.value))}
        />
      )}
      {commands && isSeen && node.stays !== null && <p className="br-m">{staysWords[node.stays]}</p>}
    </aside>
  );
}
