"use client";
import { useMemo, type KeyboardEvent } from "react";
import { CastRow, rowId } from "./cast-row";
import { CastTableHead } from "./cast-table-head";
import { groupByHouse, type Order } from "./roster";
import type { RosterProps } from "./roster-props";
import { useRowWindow } from "./use-row-window";

interface CastTableProps extends RosterProps {
  order: Order;
  onOrder: (order: Order) => void;
}

/** The same as `.dp td` and `.dp thead th`. */
const ROW = 32;
const HEAD = 31;
const columns = 8;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -Infinity, End: Infinity };

function Gap({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tbody className="gap" aria-hidden>
      <tr>
        <td colSpan={columns} style={{ height }} />
      </tr>
    </tbody>
  );
}

/** Dramatis personae: one line each, by house. Only the rows in sight are drawn. */
export function CastTable({ rows, members, ties, tick, selectedId, onSelect, order, onOrder }: CastTableProps) {
  const heights = useMemo(() => rows.map(() => ROW), [rows]);
  const { watch, rows: sight, reveal } = useRowWindow(heights, HEAD);
  const drawn = rows.slice(sight.first, sight.end);
  const tabbableId = drawn.some(({ member }) => member.id === selectedId) ? selectedId : (drawn[0]?.member.id ?? null);

  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || rows.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest("thead")) return;
    event.preventDefault();
    const at = rows.findIndex(({ member }) => member.id === selectedId);
    const index = Math.min(rows.length - 1, Math.max(0, at + step));
    const next = rows[index];
    if (!next) return;
    onSelect(next.member.id);
    reveal(index);
    // The row may be drawn only after the scroll.
    window.setTimeout(() => document.getElementById(rowId(next.member.id))?.focus({ preventScroll: true }), 60);
  };

  let index = sight.first;
  return (
    <section className="dpw" ref={watch} onKeyDown={move} aria-label="The cast">
      <table className="dp" aria-rowcount={rows.length + 1}>
        <caption className="sr-only">Dramatis personae. Arrow keys go from one to the next.</caption>
        <CastTableHead order={order} onOrder={onOrder} />
        <Gap height={sight.before} />
        {groupByHouse(drawn).map((group) => (
          <tbody key={`${group.house}|${group.rows[0]?.member.id ?? ""}`}>
            {group.rows.map(({ member, via }, position) => (
              <CastRow
                key={member.id}
                member={member}
                via={via}
                index={index++ + 2}
                house={position === 0 ? { name: group.house, span: group.rows.length } : null}
                selected={member.id === selectedId}
                tabbable={member.id === tabbableId}
                members={members}
                ties={ties}
                tick={tick}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        ))}
        <Gap height={sight.after} />
      </table>
    </section>
  );
}
