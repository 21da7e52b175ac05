"use client";
import { useRef, type KeyboardEvent } from "react";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { apartWords } from "@/components/features/studio";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { lineCount, stepTo, type TreeRow } from "./prepare/tree";

const LANE = 22;
const HEIGHT = 62;
const MIDDLE = 22;

/** The lanes left of a branch: those that go on past it, and the one in which it leaves its parent. */
function Lanes({ row }: { row: TreeRow }) {
  const { depth, through, isLast, children } = row;
  const x = (lane: number): number => lane * LANE + 9;
  const own = x(depth);
  return (
    <svg className="br-ln" width={(depth + 1) * LANE} height={HEIGHT} aria-hidden>
      {through.map((goesOn, lane) => goesOn && <path key={x(lane)} d={`M${x(lane)} 0V${HEIGHT}`} />)}
      {depth > 0 && (
        <path
          d={`M${x(depth - 1)} 0${isLast ? "" : `V${HEIGHT}M${x(depth - 1)} 0`}V${MIDDLE - 8}Q${x(depth - 1)} ${MIDDLE} ${own} ${MIDDLE}`}
        />
      )}
      {children > 0 && <path d={`M${own} ${MIDDLE}V${HEIGHT}`} />}
      <circle cx={own} cy={MIDDLE} r="4.5" className={row.node.isMain ? "main" : undefined} />
    </svg>
  );
}

interface TreeProps {
  rows: readonly TreeRow[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  startsAt: string;
}

/** Branches as a tree that is walked by the arrow keys; Enter opens the one it stands on. */
export function BranchTree({ rows, selectedId, onSelect, onOpen, startsAt }: TreeProps) {
  const items = useRef(new Map<string, HTMLLIElement>());
  const apart = apartWords(rows.map(({ node }) => node));
  const at = Math.max(
    0,
    rows.findIndex(({ node }) => node.id === selectedId),
  );
  const onKey = (event: KeyboardEvent): void => {
    const id = rows[at]?.node.id;
    if (event.key === "Enter" && id) return onOpen(id);
    const next = rows[stepTo(rows, at, event.key) ?? -1]?.node.id;
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onSelect(next);
    items.current.get(next)?.focus();
  };
  return (
    <ul className="br-tree" role="tree" aria-label="Branches" onKeyDown={onKey}>
      {rows.map((row, k) => {
        const { node, depth } = row;
        return (
          <li
            key={node.id}
            ref={(item) => void (item ? items.current.set(node.id, item) : items.current.delete(node.id))}
            role="treeitem"
            aria-level={depth + 1}
            aria-selected={k === at}
            {...(row.children > 0 && { "aria-expanded": true })}
            tabIndex={k === at ? 0 : -1}
            className={cn(k === at && "on", node.removedAt !== null && "gone")}
            onClick={() => onSelect(node.id)}
            onDoubleClick={() => onOpen(node.id)}
          >
            <Lanes row={row} />
            <span className="br-t">
              <b title={node.name}>
                <bdi>{node.name}</bdi>
              </b>
              {node.note !== "" && <Icon name="edit" label={`Note: ${node.note.slice(0, 200)}`} />}
              {node.isMain && <span className="chip">Main</span>}
              {node.takeSetId !== null && <span className="chip">Take</span>}
              {node.removedAt !== null && <span className="chip">Put away</span>}
              <span className="n">{lineCount(node.linesSince)}</span>
            </span>
            <span className="br-q">
              {apart.has(node.id) && <b>{apart.get(node.id)} </b>}
              {node.fork === null ? (
                "The trunk, from the beginning"
              ) : (
                <>
                  <Icon name="branch" /> {formatStoryTime(startsAt, node.fork.tick).full}
                  {node.fork.sceneTitle && `, in “${node.fork.sceneTitle}”`}
                  {node.fork.quote && (
                    <>
                      {", after "}
                      {node.fork.quote.speaker}: <q>{node.fork.quote.text}</q>
                    </>
                  )}
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
