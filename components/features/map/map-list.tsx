"use client";
import { useState } from "react";
import { TabPanel, Tabs } from "@/components/ui/tabs";
import { DifferenceTable } from "./list-differences";
import { HistoryTable } from "./list-history";
import { PathTable } from "./list-path";
import { PeopleTable } from "./list-people";
import { TiesTable } from "./list-ties";
import { sayMap } from "./prepare/moment-words";
import { FindField } from "./find-field";
import type { MapDesk } from "./use-map-desk";

type Table = "ties" | "people" | "history" | "path" | "differences";

/** Everything the picture shows, as tables: under the same filters, of the same moment, and equal to it. */
export function MapList({ desk }: { desk: MapDesk }) {
  const { state, shownTies, cast, counts, shownPairs, startsAt, studio, differences } = desk;
  const [table, setTable] = useState<Table>(state.compare ? "differences" : "ties");
  const { title, sub } = sayMap({
    pairs: counts.all,
    shown: shownPairs,
    tick: studio.replayTick,
    startsAt,
    ego: null,
    path: null,
    changes: null,
  });
  const items: { value: Table; label: string; count?: number }[] = [
    { value: "ties", label: "Relationships", count: shownTies.length },
    { value: "people", label: "Characters", count: cast.length },
    ...(state.selection?.kind === "pair" ? [{ value: "history" as const, label: "History of the two" }] : []),
    ...(state.path ? [{ value: "path" as const, label: "Path" }] : []),
    ...(state.compare ? [{ value: "differences" as const, label: "What has changed", count: differences.of?.length ?? 0 }] : []),
  ];
  const shown = items.some(({ value }) => value === table) ? table : "ties";
  return (
    <section className="map-list" aria-label="Relationships as a list">
      <header className="ml-h">
        <div>
          <h1>{title}</h1>
          <p className="sub">{sub}</p>
        </div>
        <FindField desk={desk} />
      </header>
      <Tabs label="Tables" value={shown} onChange={setTable} items={items}>
        <TabPanel value="ties">
          <TiesTable desk={desk} />
        </TabPanel>
        <TabPanel value="people">
          <PeopleTable desk={desk} />
        </TabPanel>
        <TabPanel value="history">
          <HistoryTable desk={desk} />
        </TabPanel>
        <TabPanel value="path">
          <PathTable desk={desk} />
        </TabPanel>
        <TabPanel value="differences">
          <DifferenceTable desk={desk} />
        </TabPanel>
      </Tabs>
    </section>
  );
}
