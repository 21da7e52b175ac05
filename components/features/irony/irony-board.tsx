"use client";
import { useState } from "react";
import type { Scene } from "@/server/contracts/scene";
import { Mark } from "@/components/charts/mark";
import { useStudio } from "@/components/features/studio";
import { describeError, findAppError } from "@/components/lib/app-error";
import { cn } from "@/components/ui/cn";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Segment } from "@/components/ui/segment";
import { Skeleton } from "@/components/ui/skeleton";
import { Slider } from "@/components/ui/slider";
import { EmptyState, ErrorCard } from "@/components/ui/states";
import { Table } from "@/components/ui/table";
import { AUTHOR, cellsAt, factText, listSteps, READER, rowOf, type Board, type Cell } from "./prepare/board";
import { useIrony } from "./use-irony";
import { wordLooks } from "./words";

interface BoardProps {
  scene: Scene;
  onClose: () => void;
  onLine: (lineId: string) => void;
}

function CellWords({ cell, fromName, onLine }: { cell: Cell; fromName: string | null; onLine: (lineId: string) => void }) {
  const { word, step, isIronic } = cell;
  const { icon, tone } = wordLooks[word];
  const lineId = step?.lineId ?? null;
  const words = (
    <>
      <Icon name={icon} />
      <span>
        {word}
        {fromName && <em>by {fromName}</em>}
        {isIronic && <em className="iro">the reader knows</em>}
      </span>
    </>
  );
  return (
    <td className={cn("kc", tone, isIronic && "irony")}>
      {lineId === null ? (
        <span className="kw">{words}</span>
      ) : (
        <button type="button" className="kw" title={`Since turn ${step?.turn ?? 0}; show the line`} onClick={() => onLine(lineId)}>
          {words}
        </button>
      )}
    </td>
  );
}

function Grid({ board, turn, onLine }: { board: Board; turn: number; onLine: (lineId: string) => void }) {
  const { member } = useStudio();
  const cells = cellsAt(board.steps, turn);
  const nameOf = (id: string | null): string | null => board.holders.find((holder) => holder.id === id)?.name ?? null;
  return (
    <Table caption={`Who knows what after turn ${turn}`} className="kgrid">
      <thead>
        <tr>
          <th scope="col">What is so</th>
          {board.holders.map(({ id, name }) => {
            const person = member(id);
            return (
              <th key={id} scope="col">
                <span className="kh">
                  {person ? <Mark person={person} size={24} decorative /> : <Icon name={id === AUTHOR ? "quill" : "lore"} size={18} />}
                  <span title={name}>{name}</span>
                </span>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {board.facts.map((fact) => (
          <tr key={fact.id}>
            <th scope="row">
              {factText(fact.text)}
              {fact.isSecret && <Icon name="lock" label=" A secret" />}
              {!fact.isTrue && <em>not so</em>}
            </th>
            {rowOf(cells, fact.id, board.holders).map((cell) => (
              <CellWords key={cell.holderId} cell={cell} fromName={nameOf(cell.step?.fromId ?? null)} onLine={onLine} />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function List({ board, turn, onLine }: { board: Board; turn: number; onLine: (lineId: string) => void }) {
  const nameOf = (id: string | null): string => board.holders.find((holder) => holder.id === id)?.name ?? "";
  const textOf = (id: string): string => factText(board.facts.find((fact) => fact.id === id)?.text ?? "");
  return (
    <Table caption={`Everything that anybody learned up to turn ${turn}, in order`} className="klist">
      <thead>
        <tr>
          <th scope="col" className="num">
            Turn
          </th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">How</th>
          <th scope="col">Line</th>
        </tr>
      </thead>
      <tbody>
        {listSteps(board, turn).map((step, i) => {
          const { lineId } = step;
          const word =
            rowOf(new Map([[`${step.factId} ${step.holderId}`, step]]), step.factId, [{ id: step.holderId }])[0]?.word ?? "unaware";
          return (
            <tr key={i}>
              <td className="num">{step.turn === 0 ? "before" : step.turn}</td>
              <td>{step.holderId === READER ? "The reader" : nameOf(step.holderId)}</td>
              <td>{textOf(step.factId)}</td>
              <td>{step.fromId ? `${word} by ${nameOf(step.fromId) || "somebody"}` : word}</td>
              <td>
                {lineId && (
                  <button type="button" className="lnk" onClick={() => onLine(lineId)}>
                    Show
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** Dramatic irony: every fact against the reader and each of the cast, at any turn; where the reader is ahead is marked. */
export function IronyBoard({ scene, onClose, onLine }: BoardProps) {
  const irony = useIrony({ scene, enabled: true });
  const [at, setAt] = useState<number | null>(null);
  const [shape, setShape] = useState<"grid" | "list">("grid");
  const board = irony.data;
  const last = board?.turns ?? scene.turn;
  const turn = Math.min(at ?? last, last);
  const go = (lineId: string): void => {
    onClose();
    onLine(lineId);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title="Who knows what"
      description="What the reader knows and somebody does not is marked: there the irony is."
    >
      <div className="kboard">
        {irony.isPending && <Skeleton shape="lines" count={5} label="Asking each of them" />}
        {irony.isError && !board && (
          <ErrorCard
            title="It could not be asked"
            onRetry={() => void irony.refetch()}
            {...(findAppError(irony.error)?.reason && { reason: findAppError(irony.error)?.reason })}
          >
            {describeError(irony.error)}. The scene itself is safe.
          </ErrorCard>
        )}
        {board && board.facts.length === 0 && (
          <EmptyState icon="lore" title="There are no facts yet">
            Write one in a character’s mind, give somebody a secret in the scene’s plan, or let something happen that they notice.
          </EmptyState>
        )}
        {board && board.facts.length > 0 && (
          <>
            <div className="kbar">
              <Slider
                label="After turn"
                value={turn}
                min={0}
                max={Math.max(1, last)}
                step={1}
                format={(value) => (value === 0 ? "before it began" : `${value} of ${last}`)}
                onChange={setAt}
              />
              <Segment
                label="Shape"
                value={shape}
                onChange={setShape}
                options={[
                  { value: "grid", label: "Board", icon: "grid" },
                  { value: "list", label: "List", icon: "list" },
                ]}
              />
            </div>
            {shape === "grid" ? <Grid board={board} turn={turn} onLine={go} /> : <List board={board} turn={turn} onLine={go} />}
          </>
        )}
      </div>
    </Dialog>
  );
}
