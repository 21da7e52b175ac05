"use client";
import { feelingPad } from "@/server/contracts/emotions";
import { useMemo } from "react";
import { EnergyBar } from "@/components/charts/bars";
import { FeelingChip } from "@/components/charts/feeling";
import { Mark } from "@/components/charts/mark";
import { nowWords } from "./now-words";
import { groupByHouse, type RosterRow } from "./roster";
import type { RosterProps } from "./roster-props";
import { useRowWindow } from "./use-row-window";

type Item = { house: string; count: number } | RosterRow;
/** The same as `.dps h2` and `.crow`. */
const HEADING = 34;
const ROW = 53;

/** The cast on a phone: two lines each, houses as headings. */
export function CastList({ rows, members, tick, selectedId, onSelect }: RosterProps) {
  const items = useMemo<Item[]>(() => groupByHouse(rows).flatMap(({ house, rows: of }) => [{ house, count: of.length }, ...of]), [rows]);
  const heights = useMemo(() => items.map((item) => ("member" in item ? ROW : HEADING)), [items]);
  const { watch, rows: sight } = useRowWindow(heights);
  return (
    <section className="dps" ref={watch} aria-label="The cast">
      <div style={{ height: sight.before }} />
      {items.slice(sight.first, sight.end).map((item) => {
        if (!("member" in item)) {
          return (
            <h2 key={`${item.house}-heading`}>
              {item.house}
              <span className="val">{item.count}</span>
            </h2>
          );
        }
        const { member } = item;
        const { doing } = nowWords(member, members, tick);
        return (
          <button
            key={member.id}
            type="button"
            className="crow"
            aria-pressed={member.id === selectedId}
            onClick={() => onSelect(member.id)}
          >
            <Mark person={member} size={34} decorative />
            <span className="cn2">
              <b>{member.name}</b>
              <span>{doing}</span>
            </span>
            <span className="cm">
              <FeelingChip label={member.state.feeling.label} pad={feelingPad(member.state.feeling.emotion, member.state.mood)} />
              <EnergyBar value={member.state.energy} hue={member.hue} />
            </span>
          </button>
        );
      })}
      <div style={{ height: sight.after }} />
    </section>
  );
}
