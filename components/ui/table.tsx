import type { ReactNode } from "react";
import { cn } from "./cn";
import { Icon } from "./icon";

/** A plain table in a frame that scrolls sideways by itself; the frame can be reached by keys. */
export function Table({ caption, children, className }: { caption: string; children: ReactNode; className?: string | undefined }) {
  return (
    <div className="tbl-w" role="region" aria-label={caption} tabIndex={0}>
      <table className={cn("tbl", className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export type SortDirection = "ascending" | "descending" | "none";

export interface SortHeaderProps {
  children: ReactNode;
  sort: SortDirection;
  onSort: () => void;
  align?: "start" | "end" | undefined;
}

export function SortHeader({ children, sort, onSort, align = "start" }: SortHeaderProps) {
  return (
    <th scope="col" aria-sort={sort} className={align === "end" ? "num" : undefined}>
      <button type="button" onClick={onSort}>
        {children}
        {sort !== "none" && <Icon name={sort === "ascending" ? "up" : "down"} />}
      </button>
    </th>
  );
}
