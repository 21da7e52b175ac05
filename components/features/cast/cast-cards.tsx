"use client";
import { feelingPad } from "@/server/contracts/emotions";
import { useCallback, useMemo } from "react";
import { EnergyBar } from "@/components/charts/bars";
import { FeelingChip } from "@/components/charts/feeling";
import { Mark } from "@/components/charts/mark";
import { idClass } from "@/components/charts/prepare/person";
import { useSize } from "@/components/hooks/use-size";
import { cn } from "@/components/ui/cn";
import { nowWords } from "./now-words";
import type { RosterProps } from "./roster-props";
import { TieGlyphs } from "./tie-glyphs";
import { tellingTies } from "./ties";
import { useRowWindow } from "./use-row-window";

/** The same as `.ccard` with its gap. */
const HEIGHT = 152;
const narrowest = 236;

/** The cast as cards: a face first. */
export function CastCards({ rows, members, ties, tick, selectedId, onSelect }: RosterProps) {
  const [measure, size] = useSize<HTMLElement>();
  const across = Math.max(1, Math.floor(((size?.width ?? 960) - 24) / narrowest));
  const lines = Math.ceil(rows.length / across);
  const heights = useMemo(() => new Array<number>(lines).fill(HEIGHT), [lines]);
  const { watch, rows: sight } = useRowWindow(heights);
  const attach = useCallback(
    (element: HTMLElement | null) => {
      const stops = [measure(element), watch(element)];
      return () => stops.forEach((stop) => stop?.());
    },
    [measure, watch],
  );
  const drawn = rows.slice(sight.first * across, sight.end * across);
  return (
    <section className="ccards" ref={attach} aria-label="The cast">
      <div style={{ height: sight.before }} />
      <ul style={{ gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))` }}>
        {drawn.map(({ member, via }) => {
          const { doing, ago, acting, past } = nowWords(member, members, tick);
          const telling = tellingTies(ties.get(member.id) ?? [], members, via);
          return (
            <li key={member.id}>
              <button
                type="button"
                className={cn("ccard", idClass(member.hue), member.id === selectedId && "sel")}
                aria-pressed={member.id === selectedId}
                onClick={() => onSelect(member.id)}
              >
                <Mark person={member} size={56} decorative />
                <span className="cc-n">
                  <b>{member.name}</b>
                  <span>{member.title}</span>
                </span>
                <span className="cc-m">
                  <FeelingChip label={member.state.feeling.label} pad={feelingPad(member.state.feeling.emotion, member.state.mood)} />
                  <EnergyBar value={member.state.energy} hue={member.hue} />
                </span>
                <span className={cn("cc-d", past && "past", acting && "now")}>
                  <span>{doing}</span>
                  <span className="lt">{ago}</span>
                </span>
                <span className="cc-t">
                  <TieGlyphs ties={telling} members={members} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <div style={{ height: sight.after }} />
    </section>
  );
}
