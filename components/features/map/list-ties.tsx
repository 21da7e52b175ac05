"use client";
import { useMemo } from "react";
import { relationshipKey } from "@/server/contracts/relationship-kinds";
import { KindChip } from "@/components/charts/kind";
import { signed } from "@/components/charts/prepare/change-words";
import { PersonCell, wholeNameIn } from "./list-cells";
import { sayStance } from "./prepare/tie-words";
import { SortedTable, type Column } from "./sorted-table";
import type { MapDesk, TieNow } from "./use-map-desk";

type Field = "from" | "to" | "kind" | "strength" | "back" | "trust" | "familiarity" | "offence" | "words";

/** Every directed tie that the map shows. */
export function TiesTable({ desk }: { desk: MapDesk }) {
  const { shownTies, studio, select, tieOf, state } = desk;
  const { selection } = state;
  const columns = useMemo<Column<TieNow, Field>[]>(() => {
    const { member } = studio;
    const nameOf = wholeNameIn(studio);
    return [
      {
        id: "from",
        title: "From",
        value: ({ fromId }) => nameOf(fromId),
        cell: ({ fromId, toId }) => (
          <PersonCell
            person={member(fromId)}
            more={`and ${nameOf(toId)}: choose the two`}
            onPick={() => select({ kind: "pair", a: fromId, b: toId })}
          />
        ),
      },
      { id: "to", title: "To", value: ({ toId }) => nameOf(toId), cell: ({ toId }) => <PersonCell person={member(toId)} /> },
      { id: "kind", title: "Kind", value: ({ kind }) => kind, cell: ({ kind }) => <KindChip kind={kind} /> },
      { id: "strength", title: "Strength", figure: true, value: ({ strength }) => strength, cell: ({ strength }) => signed(strength) },
      {
        id: "back",
        title: "Returned",
        figure: true,
        value: ({ fromId, toId }) => tieOf(toId, fromId)?.strength ?? null,
        cell: ({ fromId, toId }) => {
          const back = tieOf(toId, fromId);
          return back ? signed(back.strength) : "–";
        },
      },
      { id: "trust", title: "Trust", figure: true, value: ({ trust }) => trust, cell: ({ trust }) => trust.toFixed(2) },
      {
        id: "familiarity",
        title: "Familiarity",
        figure: true,
        value: ({ familiarity }) => familiarity,
        cell: ({ familiarity }) => familiarity.toFixed(2),
      },
      { id: "offence", title: "Offence", figure: true, value: ({ offence }) => offence, cell: ({ offence }) => offence.toFixed(2) },
      { id: "words", title: "In words", value: sayStance, cell: (tie) => <i className="wrd">{sayStance(tie)}</i> },
    ];
  }, [studio, select, tieOf]);
  return (
    <SortedTable
      caption="Relationships, one direction a row"
      columns={columns}
      rows={shownTies}
      keyOf={({ fromId, toId }) => relationshipKey(fromId, toId)}
      start={{ by: "strength", direction: "descending" }}
      isChosen={({ fromId, toId }) =>
        selection?.kind === "pair" && [selection.a, selection.b].includes(fromId) && [selection.a, selection.b].includes(toId)
      }
      none="Nothing of this kind yet."
    />
  );
}
