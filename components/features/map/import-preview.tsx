"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { FoundTie, TiePreview } from "@/server/contracts/tie-file";
import { signed } from "@/components/charts/prepare/change-words";
import { kindLabels } from "@/components/charts/prepare/kinds";
import { Checkbox } from "@/components/ui/choice";
import { Icon } from "@/components/ui/icon";
import { sayPreview } from "./prepare/chosen-ties";

interface PreviewProps {
  preview: TiePreview;
  /** Places in `preview.ties`. */
  taken: ReadonlySet<number>;
  nameOf: (id: string) => string;
  onTaken: (taken: ReadonlySet<number>) => void;
}

const rowPx = 34;
const words: Record<FoundTie["what"], string> = { new: "new", changed: "changed", same: "as it is" };

function Faults({ preview: { faults, counts, warnings } }: { preview: TiePreview }) {
  if (faults.length === 0 && warnings.length === 0) return null;
  return (
    <div className="ti-f" role="region" aria-label="What is wrong with the file" tabIndex={0}>
      <ul>
        {faults.map(({ line, text }) => (
          <li key={`${line}-${text}`}>
            <Icon name="warn" />
            <b>Line {line}</b> {text}
          </li>
        ))}
        {counts.faulty > faults.length && <li>and {counts.faulty - faults.length} more lines</li>}
        {warnings.map((text) => (
          <li key={text} className="odd">
            <Icon name="info" />
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a file would do, line by line; whatever is ticked is taken. */
export function ImportPreview({ preview, taken, nameOf, onTaken }: PreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  const { ties } = preview;
  const virtual = useVirtualizer({ count: ties.length, getScrollElement: () => box.current, estimateSize: () => rowPx, overscan: 10 });
  const items = virtual.getVirtualItems();
  const able = ties.flatMap(({ what }, index) => (what === "same" ? [] : [index]));
  const toggle = (index: number): void => {
    const next = new Set(taken);
    if (!next.delete(index)) next.add(index);
    onTaken(next);
  };
  return (
    <div className="ti-p">
      <p role="status">{sayPreview(preview)}</p>
      <Faults preview={preview} />
      {ties.length > 0 && (
        <>
          <Checkbox
            label={`Take all ${able.length}`}
            checked={able.length > 0 && taken.size === able.length}
            disabled={able.length === 0}
            onChange={() => onTaken(new Set(taken.size === able.length ? [] : able))}
          />
          <div className="tbl-w ti-w" ref={box} role="region" aria-label="What the file would do" tabIndex={0}>
            <table className="tbl" aria-rowcount={ties.length + 1}>
              <caption className="sr-only">Relationships in {preview.fileName}</caption>
              <thead>
                <tr>
                  <th scope="col">Take</th>
                  <th scope="col">Line</th>
                  <th scope="col">From, to</th>
                  <th scope="col">What</th>
                  <th scope="col">Kind</th>
                  <th scope="col" className="num">
                    Strength
                  </th>
                </tr>
              </thead>
              <tbody>
                <tr aria-hidden>
                  <td colSpan={6} style={{ height: items[0]?.start ?? 0, padding: 0, border: 0 }} />
                </tr>
                {items.map(({ index }) => {
                  const tie = ties[index];
                  if (!tie) return null;
                  const { fromId, toId, what, before, after, line } = tie;
                  const pair = `${nameOf(fromId)} to ${nameOf(toId)}`;
                  return (
                    <tr key={index} aria-rowindex={index + 2}>
                      <td>
                        <input
                          type="checkbox"
                          aria-label={`Take ${pair}`}
                          checked={taken.has(index)}
                          disabled={what === "same"}
                          onChange={() => toggle(index)}
                        />
                      </td>
                      <td className="n">{line}</td>
                      <th scope="row">{pair}</th>
                      <td>{words[what]}</td>
                      <td>
                        {before && before.kind !== after.kind
                          ? `${kindLabels[before.kind]}, then ${kindLabels[after.kind]}`
                          : kindLabels[after.kind]}
                      </td>
                      <td className="num">
                        {before && before.strength !== after.strength ? `${signed(before.strength)}, then ` : ""}
                        {signed(after.strength)}
                      </td>
                    </tr>
                  );
                })}
                <tr aria-hidden>
                  <td colSpan={6} style={{ height: virtual.getTotalSize() - (items.at(-1)?.end ?? 0), padding: 0, border: 0 }} />
                </tr>
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}
