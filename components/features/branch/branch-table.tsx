"use client";
import type { BranchNode } from "@/server/contracts/branch";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { apartWords } from "@/components/features/studio";
import { Table } from "@/components/ui/table";
import type { TreeRow } from "./prepare/tree";

interface TableProps {
  rows: readonly TreeRow[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  startsAt: string;
}

const stateOf = ({ isMain, removedAt, takeSetId }: BranchNode): string =>
  isMain ? "main" : removedAt !== null ? "put away" : takeSetId !== null ? "a take" : "";

/** The same as the tree, as a list. */
export function BranchTable({ rows, selectedId, onSelect, startsAt }: TableProps) {
  const names = new Map(rows.map(({ node }) => [node.id, node.name]));
  const apart = apartWords(rows.map(({ node }) => node));
  return (
    <Table caption="Branches" className="br-tbl">
      <thead>
        <tr>
          <th scope="col">Branch</th>
          <th scope="col">From</th>
          <th scope="col">Left at</th>
          <th scope="col">After</th>
          <th scope="col" className="num">
            Lines since
          </th>
          <th scope="col">Note</th>
          <th scope="col">By</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ node }) => (
          <tr key={node.id} className={node.id === selectedId ? "on" : undefined}>
            <th scope="row">
              <button type="button" aria-pressed={node.id === selectedId} onClick={() => onSelect(node.id)}>
                <bdi>{node.name}</bdi>
                {apart.has(node.id) && <small> {apart.get(node.id)}</small>}
              </button>
            </th>
            <td>
              <bdi>{names.get(node.parentId ?? "") ?? "–"}</bdi>
            </td>
            <td>{node.fork ? formatStoryTime(startsAt, node.fork.tick).full : "the beginning"}</td>
            <td className="wrd">{node.fork?.quote ? `${node.fork.quote.speaker}: ${node.fork.quote.text}` : "–"}</td>
            <td className="num">{node.linesSince}</td>
            <td className="wrd">{node.note === "" ? "–" : node.note}</td>
            <td>{node.createdBy ?? "–"}</td>
            <td>{stateOf(node)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
