"use client";
import { useState } from "react";
import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import { relationshipKey } from "@/server/contracts/relationship-kinds";
import { SortHeader, Table, type SortDirection } from "../ui/table";
import { KindChip } from "./kind";
import { Mark } from "./mark";
import { signed } from "./prepare/change-words";
import { passes, type GraphFilter } from "./prepare/graph/filter";
import { shortNameOf } from "./prepare/person";

export interface TieTableProps {
  characters: readonly CastMember[];
  ties: readonly TieView[];
  filter?: GraphFilter | undefined;
  /** Rows about this one are marked. */
  selectedId?: string | null | undefined;
  onSelect?: ((fromId: string, toId: string) => void) | undefined;
}

type Column = "from" | "to" | "kind" | "strength" | "trust" | "familiarity";
const columns: readonly { id: Column; title: string; figure: boolean }[] = [
  { id: "from", title: "From", figure: false },
  { id: "to", title: "To", figure: false },
  { id: "kind", title: "Kind", figure: false },
  { id: "strength", title: "Strength", figure: true },
  { id: "trust", title: "Trust", figure: true },
  { id: "familiarity", title: "Familiarity", figure: true },
];

/** Everything the graph draws, as a list: equal to it, sortable, and readable aloud. */
export function TieTable({ characters, ties, filter, selectedId = null, onSelect }: TieTableProps) {
  const [order, setOrder] = useState<{ column: Column; direction: "ascending" | "descending" }>({
    column: "strength",
    direction: "descending",
  });
  const byId = new Map(characters.map((person) => [person.id, person]));
  const nameOf = (id: string): string => shortNameOf(byId.get(id) ?? { name: "", shortName: "" });
  const value = (tie: TieView): string | number => {
    if (order.column === "from") return nameOf(tie.fromId);
    if (order.column === "to") return nameOf(tie.toId);
    return tie[order.column];
  };
  const sign = order.direction === "ascending" ? 1 : -1;
  const rows = ties
    .filter((tie) => byId.has(tie.fromId) && byId.has(tie.toId) && passes(tie, filter))
    .map((tie) => ({ tie, value: value(tie) }))
    .sort(
      (a, b) =>
        sign *
        (typeof a.value === "number" && typeof b.value === "number" ? a.value - b.value : String(a.value).localeCompare(String(b.value))),
    );
  const sortOf = (column: Column): SortDirection => (order.column === column ? order.direction : "none");
  const turn = (column: Column) => () =>
    setOrder({ column, direction: order.column === column && order.direction === "descending" ? "ascending" : "descending" });
  return (
    <Table caption={`Relationships: ${rows.length}`}>
      <thead>
        <tr>
          {columns.map(({ id, title, figure }) => (
            <SortHeader key={id} sort={sortOf(id)} onSort={turn(id)} align={figure ? "end" : "start"}>
              {title}
            </SortHeader>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ tie }) => (
          <TieRow
            key={relationshipKey(tie.fromId, tie.toId)}
            tie={tie}
            from={byId.get(tie.fromId)}
            to={byId.get(tie.toId)}
            selected={tie.fromId === selectedId || tie.toId === selectedId}
            onSelect={onSelect}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface TieRowProps extends Pick<TieTableProps, "onSelect"> {
  tie: TieView;
  from: CastMember | undefined;
  to: CastMember | undefined;
  selected: boolean;
}

function TieRow({ tie, from, to, selected, onSelect }: TieRowProps) {
  if (!from || !to) return null;
  const first = (
    <>
      <Mark person={from} size={20} decorative /> {shortNameOf(from)}
    </>
  );
  return (
    <tr className={selected ? "sel" : undefined}>
      <th scope="row">
        {onSelect ? (
          <button type="button" className="cell" onClick={() => onSelect(tie.fromId, tie.toId)}>
            {first}
          </button>
        ) : (
          <span className="cell">{first}</span>
        )}
      </th>
      <td>
        <span className="cell">
          <Mark person={to} size={20} decorative /> {shortNameOf(to)}
        </span>
      </td>
      <td>
        <KindChip kind={tie.kind} />
      </td>
      <td className="num">{signed(tie.strength)}</td>
      <td className="num">{tie.trust.toFixed(2)}</td>
      <td className="num">{tie.familiarity.toFixed(2)}</td>
    </tr>
  );
}
