"use client";
import { useMemo } from "react";
import type { TieEpisode } from "@/server/contracts/tie-tracks";
import { signed } from "@/components/charts/prepare/change-words";
import { kindLabels } from "@/components/charts/prepare/kinds";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { Earlier } from "./earlier";
import { PersonCell, wholeNameIn } from "./list-cells";
import { SortedTable, type Column } from "./sorted-table";
import type { MapDesk } from "./use-map-desk";
import { usePairHistory } from "./use-ties";

type Field = "when" | "from" | "strength" | "trust" | "familiarity" | "kind" | "words" | "scene";

const moved = (value: number, delta: number, show: (value: number) => string): string =>
  Math.abs(delta) < 0.005 ? show(value) : `${show(value)} (${signed(delta)})`;
const plain = (value: number): string => value.toFixed(2);

function Quote({ episode, nameOf }: { episode: TieEpisode; nameOf: (id: string) => string }) {
  const { line, because } = episode;
  if (!line) return <i className="wrd">{because || "Without a word"}</i>;
  return (
    <span className="wrd">
      {nameOf(line.speakerId)}: {line.ruling === "rejected" ? <del>{line.text}</del> : line.text}
      {line.ruling === "rejected" && " (struck)"}
    </span>
  );
}

/** Every change of the two ties of the chosen pair, with the words that made it. */
export function HistoryTable({ desk }: { desk: MapDesk }) {
  const { studio, startsAt, state } = desk;
  const { selection } = state;
  const [a, b] = selection?.kind === "pair" ? [selection.a, selection.b] : [null, null];
  const history = usePairHistory(studio.timelineId, a, b, { version: a && b ? desk.versionOf(a, b) : 0, pages: desk.historyPages });
  const { data, isError } = history;
  const columns = useMemo<Column<TieEpisode, Field>[]>(() => {
    const { member } = studio;
    const nameOf = wholeNameIn(studio);
    return [
      { id: "when", title: "When", value: ({ seq }) => seq, cell: ({ tick }) => formatStoryTime(startsAt, tick).full },
      {
        id: "from",
        title: "From, to",
        value: ({ fromId }) => nameOf(fromId),
        cell: ({ fromId, toId }) => (
          <>
            <PersonCell person={member(fromId)} /> to {nameOf(toId)}
          </>
        ),
      },
      {
        id: "strength",
        title: "Strength",
        figure: true,
        value: ({ delta }) => delta.strength,
        cell: ({ strength, delta }) => moved(strength, delta.strength, signed),
      },
      {
        id: "trust",
        title: "Trust",
        figure: true,
        value: ({ delta }) => delta.trust,
        cell: ({ trust, delta }) => moved(trust, delta.trust, plain),
      },
      {
        id: "familiarity",
        title: "Familiarity",
        figure: true,
        value: ({ delta }) => delta.familiarity,
        cell: ({ familiarity, delta }) => moved(familiarity, delta.familiarity, plain),
      },
      { id: "kind", title: "Kind", value: ({ kind }) => kind, cell: ({ kind }) => kindLabels[kind] },
      {
        id: "words",
        title: "By",
        value: ({ line, because }) => line?.text ?? because,
        cell: (episode) => <Quote episode={episode} nameOf={nameOf} />,
      },
      { id: "scene", title: "Scene", value: ({ line }) => line?.sceneTitle ?? null, cell: ({ line }) => line?.sceneTitle ?? "–" },
    ];
  }, [studio, startsAt]);
  if (isError) return <p className="ml-none">The history could not be fetched; it is safe. Choose the two again.</p>;
  return (
    <>
      <Earlier desk={desk} history={history} />
      <SortedTable
        caption={`History of ${a ? wholeNameIn(studio)(a) : ""} and ${b ? wholeNameIn(studio)(b) : ""}`}
        columns={columns}
        rows={data?.episodes ?? []}
        keyOf={({ seq, fromId }) => `${seq}-${fromId}`}
        start={{ by: "when", direction: "descending" }}
        none={data ? "Nothing has passed between them yet." : "Looking up their history"}
      />
    </>
  );
}
