"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { limits } from "@/server/contracts/limits";
import type { Line } from "@/server/contracts/line";
import { titleOfTake, type SplicedVersion, type Take, type TakeSet } from "@/server/contracts/take";
import { freshName, useStudio } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button, IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, Select, TextField } from "@/components/ui/field";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { moved } from "./prepare/outcome";

const MOST_LINES = 120;

export interface Picked {
  take: Take;
  line: Line;
}
interface SpliceProps {
  set: TakeSet;
  takes: readonly Take[];
  /** What was picked before: whoever closes this to look at a take again goes on with it. */
  picked: readonly Picked[];
  onPicked: (picked: readonly Picked[]) => void;
  onDone: (version: Pick<SplicedVersion, "timelineId" | "sceneId">) => void;
  onClose: () => void;
}

interface LinesProps {
  take: Take;
  picked: readonly Picked[];
  onPick: (lines: readonly Line[]) => void;
  onDrop: (line: Line) => void;
}
function TakeLines({ take, picked, onPick, onDrop }: LinesProps) {
  const { nameOf } = useStudio();
  const trpc = useTRPC();
  const { timelineId, sceneId } = take;
  const found = useQuery(trpc.timeline.lines.queryOptions({ timelineId, sceneId, limit: 500 }, { staleTime: Number.POSITIVE_INFINITY }));
  if (found.isError) return <FormError>{describeError(found.error)}</FormError>;
  if (!found.data) return <Skeleton shape="rows" count={6} label="Fetching the lines of this take" />;
  const { lines } = found.data;
  const isPicked = (line: Line): boolean => picked.some((each) => each.line.id === line.id);
  const free = (from: number): Line[] => lines.slice(from).filter((line) => line.ruling !== "rejected" && !isPicked(line));
  return (
    <ol className="tk-spl" aria-label={`Lines of take ${take.ordinal}`} tabIndex={0}>
      {lines.map((line, k) => {
        const isIn = isPicked(line);
        return (
          <li key={line.id}>
            <span>
              <span className="sc">{nameOf(line.speakerId)}</span> {line.text}
            </span>
            <span className="row2">
              <IconButton
                size="s"
                icon={isIn ? "check" : "plus"}
                label={`Pick: ${nameOf(line.speakerId)}, turn ${line.turn ?? ""}`}
                tip={null}
                pressed={isIn}
                disabled={line.ruling === "rejected"}
                onClick={() => (isIn ? onDrop(line) : onPick([line]))}
              />
              <IconButton
                size="s"
                icon="down"
                label={`Pick all from turn ${line.turn ?? ""} on`}
                disabled={free(k).length === 0}
                onClick={() => onPick(free(k))}
              />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function PickedLines({ picked, onChange }: { picked: readonly Picked[]; onChange: (picked: Picked[]) => void }) {
  const { nameOf } = useStudio();
  if (picked.length === 0)
    return <p className="hint">Pick lines of the takes; they are performed in the order in which they stand here.</p>;
  return (
    <ol className="tk-spl" aria-label="The version" tabIndex={0}>
      {picked.map(({ take, line }, k) => (
        <li key={line.id}>
          <span>
            <span className="n">{take.ordinal}</span> <span className="sc">{nameOf(line.speakerId)}</span> {line.text}
          </span>
          <span className="row2">
            <IconButton
              size="s"
              icon="up"
              label="Earlier"
              tip={null}
              disabled={k === 0}
              onClick={() => onChange(moved(picked, k, k - 1))}
            />
            <IconButton
              size="s"
              icon="down"
              label="Later"
              tip={null}
              disabled={k === picked.length - 1}
              onClick={() => onChange(moved(picked, k, k + 1))}
            />
            <IconButton
              size="s"
              icon="close"
              label="Leave out"
              tip={null}
              onClick={() => onChange(picked.filter((each) => each.line.id !== line.id))}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** One version of lines picked from several takes. */
export function SpliceDialog({ set, takes, picked, onPicked, onDone, onClose }: SpliceProps) {
  const { timelines } = useStudio();
  const trpc = useTRPC();
  const toast = useToast();
  const [takeId, setTakeId] = useState(takes[0]?.id ?? "");
  const [name, setName] = useState(() => freshName(`${set.title}, spliced`, timelines));
  const take = takes.find(({ id }) => id === takeId) ?? takes[0];
  const splice = useMutation(
    trpc.take.splice.mutationOptions({
      onSuccess: ({ timelineId, sceneId, refused }) => {
        if (refused.length > 0) toast.say(`${refused.length} of the lines could not be said there`, "The others stand in the new branch.");
        onPicked([]);
        onDone({ timelineId, sceneId });
      },
    }),
  );
  const pick = (from: Take, lines: readonly Line[]): void => {
    const all = [...picked, ...lines.map((line) => ({ take: from, line }))];
    onPicked(all.slice(0, MOST_LINES));
    if (all.length > MOST_LINES) toast.say(`One version takes ${MOST_LINES} lines`, `${all.length - MOST_LINES} were left out.`);
  };
  const send = (): void =>
    splice.mutate({ setId: set.id, name, lines: picked.map((each) => ({ takeId: each.take.id, lineId: each.line.id })) });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title="Splice takes into one version"
      description="A new branch is made where the takes began, and the picked lines are performed there in this order, each with its speaker, its move and its words. What they do to feelings and ties is worked out anew for this order, so it may differ from what they did in their takes. The scene is paused at the end, and can go on."
      footer={
        <>
          <span className="tk-sum" aria-live="polite">
            {picked.length === 1 ? "1 line" : `${picked.length} lines`}
            {picked.length === MOST_LINES && ": as many as one version takes"}
          </span>
          <Button
            variant="primary"
            icon="layers"
            type="submit"
            form="splice-takes"
            disabled={picked.length === 0}
            {...(splice.isPending && { busy: "Performing" })}
          >
            Perform this version
          </Button>
        </>
      }
    >
      <form
        id="splice-takes"
        className="tk-sp"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div>
          <Select
            label="From take"
            value={take?.id ?? ""}
            options={takes.map((each) => ({ value: each.id, label: titleOfTake(each) }))}
            onChange={({ target }) => setTakeId(target.value)}
          />
          {take && (
            <TakeLines
              key={take.id}
              take={take}
              picked={picked}
              onPick={(lines) => pick(take, lines)}
              onDrop={(line) => onPicked(picked.filter((each) => each.line.id !== line.id))}
            />
          )}
        </div>
        <div>
          <TextField
            label="Name of the version"
            value={name}
            required
            maxLength={limits.titleLength}
            onChange={({ target }) => setName(target.value)}
          />
          <PickedLines picked={picked} onChange={onPicked} />
        </div>
        {splice.isError && (
          <FormError>
            {describeError(splice.error)}. {noteOf(splice.error, "Nothing has changed.").detail}
          </FormError>
        )}
      </form>
    </Dialog>
  );
}
