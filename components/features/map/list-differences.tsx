"use client";
import { useMemo } from "react";
import { relationshipKey } from "@/server/contracts/relationship-kinds";
import type { TieDifference } from "@/server/contracts/tie-tracks";
import { signed } from "@/components/charts/prepare/change-words";
import { kindLabels } from "@/components/charts/prepare/kinds";
import { PersonCell, wholeNameIn } from "./list-cells";
import { changeOf, differenceTitles } from "./prepare/differences";
import { SortedTable, type Column } from "./sorted-table";
import type { MapDesk } from "./use-map-desk";

type Field = "from" | "to" | "what" | "before" | "after" | "change" | "kind" | "words";
const strengthOf = (side: TieDifference["before"]): string => (side ? signed(side.strength) : "–");

/** What differs between the two moments, a direction a row. */
export function DifferenceTable({ desk }: { desk: MapDesk }) {
  const { differences, studio, select } = desk;
  const columns = useMemo<Column<TieDifference, Field>[]>(() => {
    const { member } = studio;
    const nameOf = wholeNameIn(studio);
    const lineOf = ({ episodes }: TieDifference) => episodes.find(({ line }) => line !== null)?.line;
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
      { id: "what", title: "What", value: ({ what }) => what, cell: ({ what }) => differenceTitles[what] },
      {
        id: "before",
        title: "Before",
        figure: true,
        value: ({ before }) => before?.strength ?? null,
        cell: ({ before }) => strengthOf(before),
      },
      { id: "after", title: "After", figure: true, value: ({ after }) => after?.strength ?? null, cell: ({ after }) => strengthOf(after) },
      { id: "change", title: "Change", figure: true, value: changeOf, cell: (each) => signed(changeOf(each)) },
      {
        id: "kind",
        title: "Kind",
        value: ({ after, before }) => (after ?? before)?.kind ?? null,
        cell: ({ before, after }) => {
          if (before && after && before.kind !== after.kind) return `${kindLabels[before.kind]}, then ${kindLabels[after.kind]}`;
          const kind = (after ?? before)?.kind;
          return kind ? kindLabels[kind] : "–";
        },
      },
      {
        id: "words",
        title: "By",
        value: (each) => lineOf(each)?.text ?? null,
        cell: (each) => {
          const line = lineOf(each);
          return line ? (
            <span className="wrd">
              {nameOf(line.speakerId)}: {line.text}
            </span>
          ) : (
            "–"
          );
        },
      },
    ];
  }, [studio, select]);
  return (
    <SortedTable
      caption="What has changed"
      columns={columns}
      rows={differences.of ?? []}
      keyOf={({ fromId, toId }) => relationshipKey(fromId, toId)}
      start={{ by: "change", direction: "descending" }}
      none={differences.of ? "Nothing differs between the two." : "Comparing the two moments"}
    />
  );
}
