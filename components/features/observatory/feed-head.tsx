"use client";
import { shortNameOf } from "@/components/charts/prepare/person";
import { IconButton } from "@/components/ui/button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { Segment } from "@/components/ui/segment";
import { everything, findRoom, type FeedFilter } from "./prepare/feed";
import type { Stage } from "./use-stage";

const mostNames = 40;

function nameOfFilter(filter: FeedFilter, stage: Stage): string {
  if (filter.kind === "room") return filter.title;
  return filter.kind === "person" ? stage.studio.nameOf(filter.id) : "";
}

/** Rooms where something is going on, then people, those who spoke last first. */
function filterEntries({ studio, talks, lines, filter, setFilter }: Stage): MenuEntry[] {
  const spoken = [...new Set(lines.toReversed().map(({ speakerId }) => speakerId))];
  const order = new Map(spoken.map((id, index) => [id, index]));
  const people = [...studio.cast].sort(
    (a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity) || (a.name < b.name ? -1 : 1),
  );
  return [
    { id: "all", label: "Every line", checked: filter.kind === "all", onSelect: () => setFilter(everything) },
    ...(talks.length > 0 ? [{ id: "rooms", heading: "Rooms" }] : []),
    ...talks.map(({ key, title }) => ({
      id: key,
      label: title,
      icon: "place" as const,
      checked: filter.kind === "room" && filter.key === key,
      onSelect: () => setFilter({ kind: "room", key, title }),
    })),
    { id: "people", heading: "Lines by and to" },
    ...people.slice(0, mostNames).map((member) => ({
      id: member.id,
      label: shortNameOf(member),
      checked: filter.kind === "person" && filter.id === member.id,
      onSelect: () => setFilter({ kind: "person", id: member.id }),
    })),
  ];
}

interface FeedHeadProps {
  stage: Stage;
  /** Lines that have come while the feed stood still. */
  waiting: number;
  onNewest: () => void;
}

export function FeedHead({ stage, waiting, onNewest }: FeedHeadProps) {
  const { filter, setFilter, studio, lines } = stage;
  const room = findRoom(studio.view, lines);
  const name = nameOfFilter(filter, stage);
  return (
    <>
      <div className="fh">
        <h2>Conversation</h2>
        {waiting > 0 && (
          <button type="button" className="newer" onClick={onNewest} aria-label={`${waiting} new: go to the latest line`}>
            {waiting} new
          </button>
        )}
        <Segment
          label="Which lines"
          value={filter.kind === "room" ? "room" : "all"}
          onChange={(value) => setFilter(value === "all" || !room ? everything : room)}
          options={[
            { value: "all", label: "All" },
            { value: "room", label: "This room" },
          ]}
        />
        <Menu
          label="Which lines"
          align="end"
          trigger={<IconButton icon="filter" label="Choose a room or a person" pressed={filter.kind === "person"} tip={null} />}
          entries={filterEntries(stage)}
        />
      </div>
      {name !== "" && (
        <p className="fh-f">
          <span>{filter.kind === "person" ? `Lines by and to ${name}` : name}</span>
          <button type="button" onClick={() => setFilter(everything)}>
            Show all
          </button>
        </p>
      )}
    </>
  );
}
