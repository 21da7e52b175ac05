"use client";
import { useMemo } from "react";
import { signed } from "@/components/charts/prepare/change-words";
import { PersonCell, wholeNameIn } from "./list-cells";
import { sayShare } from "./prepare/glance";
import { personRows, type PersonRow } from "./prepare/list-rows";
import { SortedTable, type Column } from "./sorted-table";
import type { MapDesk } from "./use-map-desk";

type Field = "name" | "degree" | "betweenness" | "pageRank" | "community" | "closest" | "furthest";
const figure = (value: number | null): string => (value === null ? "–" : sayShare(value));

/** Everybody, with what the picture says by size, colour and nearness. */
export function PeopleTable({ desk }: { desk: MapDesk }) {
  const { cast, shownTies, analysis, studio, select, state } = desk;
  const rows = useMemo(() => {
    const groups = analysis?.communities ?? [];
    const communities = new Map(
      groups.flatMap(({ id, memberIds }) => (memberIds.length > 1 ? memberIds.map((member) => [member, id] as const) : [])),
    );
    return personRows(
      cast.map(({ id }) => id),
      shownTies,
      analysis?.centralities ?? [],
      communities,
    );
  }, [cast, shownTies, analysis]);
  const columns = useMemo<Column<PersonRow, Field>[]>(() => {
    const { member } = studio;
    const nameOf = wholeNameIn(studio);
    const end = (of: PersonRow["closest"]): string => (of ? `${nameOf(of.id)} ${signed(of.strength)}` : "–");
    return [
      {
        id: "name",
        title: "Character",
        value: ({ id }) => nameOf(id),
        cell: ({ id }) => <PersonCell person={member(id)} onPick={() => select({ kind: "person", id })} />,
      },
      { id: "degree", title: "Ties with", figure: true, value: ({ degree }) => degree, cell: ({ degree }) => degree },
      { id: "pageRank", title: "PageRank", figure: true, value: ({ pageRank }) => pageRank, cell: ({ pageRank }) => figure(pageRank) },
      {
        id: "betweenness",
        title: "Betweenness",
        figure: true,
        value: ({ betweenness }) => betweenness,
        cell: ({ betweenness }) => figure(betweenness),
      },
      {
        id: "community",
        title: "Community",
        value: ({ communityId }) => communityId && nameOf(communityId),
        cell: ({ communityId }) => (communityId ? `Around ${nameOf(communityId)}` : "–"),
      },
      { id: "closest", title: "Closest to", value: ({ closest }) => closest?.strength ?? null, cell: ({ closest }) => end(closest) },
      {
        id: "furthest",
        title: "Furthest from",
        value: ({ furthest }) => furthest?.strength ?? null,
        cell: ({ furthest }) => end(furthest),
      },
    ];
  }, [studio, select]);
  const { selection } = state;
  return (
    <SortedTable
      caption="Characters"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      start={{ by: "pageRank", direction: "descending" }}
      isChosen={({ id }) => selection?.kind === "person" && selection.id === id}
      none="Nobody is on the stage at this moment."
    />
  );
}
