"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { SortHeader, type SortDirection } from "@/components/ui/table";
import { sortRows, turnSorting, type Direction, type Sorting } from "./prepare/list-rows";

export interface Column<R, C extends string> {
  id: C;
  title: string;
  /** Figures stand at the right and begin with the greatest. */
  figure?: boolean;
  value: (row: R) => string | number | null;
  cell: (row: R) => ReactNode;
}

interface TableProps<R, C extends string> {
  caption: string;
  columns: readonly Column<R, C>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  start: Sorting<C>;
  isChosen?: (row: R) => boolean;
  /** Said where there is no row. */
  none: string;
}

const rowPx = 34;
/** Below this all rows are there, so that the browser's own search finds them. */
const virtualFrom = 200;

/** A table that sorts by any of its columns, and draws only the rows in sight when there are many. */
export function SortedTable<R, C extends string>({ caption, columns, rows, keyOf, start, isChosen, none }: TableProps<R, C>) {
  const [sorting, setSorting] = useState(start);
  const box = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => {
    const valueOf = new Map(columns.map(({ id, value }) => [id, value]));
    return sortRows(rows, sorting, (row, by) => valueOf.get(by)?.(row) ?? null);
  }, [rows, sorting, columns]);
  const many = sorted.length >= virtualFrom;
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 12,
    enabled: many,
  });
  const items = many ? virtual.getVirtualItems() : sorted.map((_, index) => ({ index, start: 0, end: 0 }));
  const before = many ? (items[0]?.start ?? 0) : 0;
  const after = many ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const directionOf = (id: C): SortDirection => (sorting.by === id ? sorting.direction : "none");
  const first = (figure: boolean | undefined): Direction => (figure ? "descending" : "ascending");
  if (rows.length === 0) return <p className="ml-none">{none}</p>;
  return (
    <div className="tbl-w ml-w" role="region" aria-label={caption} tabIndex={0} ref={box}>
      <table className="tbl" aria-rowcount={sorted.length + 1}>
        <caption className="sr-only">
          {caption}: {sorted.length}
        </caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, title, figure }) => (
              <SortHeader
                key={id}
                sort={directionOf(id)}
                align={figure ? "end" : "start"}
                onSort={() => setSorting(turnSorting(sorting, id, first(figure)))}
              >
                {title}
              </SortHeader>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && (
            <tr aria-hidden>
              <td colSpan={columns.length} style={{ height: before, padding: 0, border: 0 }} />
            </tr>
          )}
          {items.map(({ index }) => {
            const row = sorted[index];
            if (row === undefined) return null;
            return (
              <tr key={keyOf(row)} aria-rowindex={index + 2} className={isChosen?.(row) ? "sel" : undefined}>
                {columns.map(({ id, figure, cell }, i) =>
                  i === 0 ? (
                    <th scope="row" key={id}>
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={id} className={figure ? "num" : undefined}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
          {after > 0 && (
            <tr aria-hidden>
              <td colSpan={columns.length} style={{ height: after, padding: 0, border: 0 }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
