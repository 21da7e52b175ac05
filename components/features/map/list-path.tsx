"use client";
import { useMemo } from "react";
import { signed } from "@/components/charts/prepare/change-words";
import { KindChip } from "@/components/charts/kind";
import type { PathStep } from "@/server/contracts/graph";
import { PersonCell, wholeNameIn } from "./list-cells";
import { SortedTable, type Column } from "./sorted-table";
import type { MapDesk } from "./use-map-desk";

interface Row {
  number: number;
  step: PathStep;
  sentence: string;
}
type Field = "step" | "from" | "to" | "kind" | "strength" | "words";

/** The way from one to another, a step a row. */
export function PathTable({ desk }: { desk: MapDesk }) {
  const { path, studio, state } = desk;
  const { found } = path;
  const rows = useMemo(
    () => found?.steps.map((step, i): Row => ({ number: i + 1, step, sentence: found.sentences[i] ?? "" })) ?? [],
    [found],
  );
  const columns = useMemo<Column<Row, Field>[]>(() => {
    const { member } = studio;
    const nameOf = wholeNameIn(studio);
    return [
      { id: "step", title: "Step", value: ({ number }) => number, cell: ({ number }) => number },
      {
        id: "from",
        title: "From",
        value: ({ step }) => nameOf(step.fromId),
        cell: ({ step }) => <PersonCell person={member(step.fromId)} />,
      },
      { id: "to", title: "To", value: ({ step }) => nameOf(step.toId), cell: ({ step }) => <PersonCell person={member(step.toId)} /> },
      { id: "kind", title: "Kind", value: ({ step }) => step.tie.kind, cell: ({ step }) => <KindChip kind={step.tie.kind} /> },
      {
        id: "strength",
        title: "Strength",
        figure: true,
        value: ({ step }) => step.tie.strength,
        cell: ({ step }) => signed(step.tie.strength),
      },
      {
        id: "words",
        title: "In words",
        value: ({ sentence }) => sentence,
        cell: ({ sentence }) => <span className="wrd">{sentence}</span>,
      },
    ];
  }, [studio]);
  const { path: asked } = state;
  return (
    <SortedTable
      caption={asked ? `From ${wholeNameIn(studio)(asked.fromId)} to ${wholeNameIn(studio)(asked.toId)}` : "Path"}
      columns={columns}
      rows={rows}
      keyOf={({ number }) => String(number)}
      start={{ by: "step", direction: "ascending" }}
      none={found === undefined ? "Looking for a way" : "Nothing connects them."}
    />
  );
}
