"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { limits } from "@/server/contracts/limits";
import { useStudio } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { newCommandId, useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, Select, TextField } from "@/components/ui/field";
import { NumberField } from "@/components/ui/number-input";
import { Segment } from "@/components/ui/segment";
import {
  beginDraft,
  budgetOf,
  improviser,
  mayCost,
  mostTurns,
  performedOf,
  sourceOf,
  varyOf,
  waysFor,
  whyNot,
  type Performed,
  type TakeSubject,
  type TakesDraft,
  type Way,
} from "./prepare/start";
import { VaryFields, wayLabels } from "./vary-fields";

interface PartProps {
  draft: TakesDraft;
  performed: Performed;
  onChange: (over: Partial<TakesDraft>) => void;
}

/** What all of them together may use. */
function BudgetFields({ draft, performed, onChange }: PartProps) {
  return (
    <fieldset className="tk-bud">
      <legend>At most, for all of them together</legend>
      <NumberField
        label="Turns"
        value={draft.turns}
        min={1}
        max={mostTurns}
        empty
        placeholder="no limit"
        hint={`Each take has ${performed.maxTurns} at most.`}
        onChange={(turns) => onChange({ turns })}
      />
      <NumberField
        label="Minutes"
        value={draft.minutes}
        min={0.5}
        max={1_440}
        step={0.5}
        empty
        placeholder="no limit"
        hint="Of playing; a server that stands still uses none."
        onChange={(minutes) => onChange({ minutes })}
      />
      {mayCost(draft, performed) && (
        <TextField
          label="Money, in dollars"
          type="number"
          inputMode="decimal"
          min={0}
          max={10_000}
          step={0.01}
          value={draft.dollars}
          placeholder="no limit"
          hint="A call of a model that could go over it is not made; the takes stop then."
          onChange={({ target }) => onChange({ dollars: target.value })}
        />
      )}
    </fieldset>
  );
}

/** How often, from where, with what changed, and how much it may use. */
export function StartDialog({ subject, onClose }: { subject: TakeSubject; onClose: () => void }) {
  const { timelineId, href, mode } = useStudio();
  const trpc = useTRPC();
  const router = useRouter();
  const [commandId] = useState(newCommandId);
  const [performed] = useState(() => performedOf(subject));
  const voices = useQuery(trpc.scene.models.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }));
  const models = (voices.data?.models ?? []).filter((model) => model !== improviser);
  const [draft, setDraft] = useState<TakesDraft>(() => beginDraft(performed, models));
  const change = (over: Partial<TakesDraft>): void => setDraft((now) => ({ ...now, ...over }));
  const start = useMutation(
    trpc.take.start.mutationOptions({
      trpc: { context: { commandId } },
      onSuccess: ({ id }) => router.push(href("scenes", `takes/${id}`)),
    }),
  );
  const problem = whyNot(draft, performed);
  const isDone = start.isPending || start.isSuccess;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Takes of “${performed.title}”`}
      description={`The scene is performed several times in the background, out of sight, each time on a branch of its own. ${
        subject.kind === "scene" ? "This one stays as it is." : "It goes on when you leave this page."
      } Nobody is there to approve a line: what would be held is said and flagged, what is blocked stays blocked.`}
      footer={
        <>
          <span className="tk-no" role="status">
            {problem}
          </span>
          <Button
            variant="primary"
            icon="takes"
            type="submit"
            form="start-takes"
            disabled={problem !== null}
            {...(isDone && { busy: "Setting up" })}
          >
            {draft.count === 1 ? "Start one take" : `Start ${draft.count} takes`}
          </Button>
        </>
      }
    >
      <form
        id="start-takes"
        className="tk-f"
        onSubmit={(event) => {
          event.preventDefault();
          if (problem !== null || isDone) return;
          start.mutate({
            timelineId,
            source: sourceOf(subject, draft),
            count: draft.count,
            vary: varyOf(draft, performed),
            budget: budgetOf(draft, performed),
          });
        }}
      >
        {subject.kind === "scene" && (
          <div className="fld">
            <span className="tk-lb">Each begins</span>
            <Segment
              label="Each begins"
              value={draft.from}
              onChange={(from) => change({ from })}
              options={[
                { value: "opening", label: "Before it opened" },
                { value: "head", label: mode === "live" ? "From now" : "From its end, not this moment" },
              ]}
            />
          </div>
        )}
        <NumberField
          label="How many"
          value={draft.count}
          min={1}
          max={limits.takes}
          hint={`Up to ${limits.takes}.`}
          onChange={(count) => count !== null && change({ count })}
        />
        <Select
          label="What differs"
          value={draft.way}
          options={waysFor(performed, models).map((value) => ({ value, label: wayLabels[value] }))}
          onChange={({ target }) => change({ way: target.value as Way })}
        />
        <VaryFields draft={draft} performed={performed} models={models} onChange={change} />
        {draft.way !== "seeds" && draft.way !== "models" && draft.way !== "casts" && (
          <p className="hint">In each pair of takes the dice are the same, so that only the change makes the difference.</p>
        )}
        <BudgetFields draft={draft} performed={performed} onChange={change} />
        {start.isError && (
          <FormError>
            {describeError(start.error)}. {noteOf(start.error, "Nothing was begun.").detail}
          </FormError>
        )}
      </form>
    </Dialog>
  );
}
