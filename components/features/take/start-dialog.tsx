"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { limits } from "@/server/contracts/limits";
import type { Scene } from "@/server/contracts/scene";
import type { TakeVary } from "@/server/contracts/take";
import { useStudio } from "@/components/features/studio";
import { describeError } from "@/components/lib/app-error";
import { newCommandId, useTRPC } from "@/components/lib/trpc-client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, Select, TextField } from "@/components/ui/field";
import { Segment } from "@/components/ui/segment";
import { asksModel, centsTyped } from "./prepare/outcome";

const EIGHT = 8;
type Way = "seeds" | "mood" | "place" | "without";

interface Draft {
  way: Way;
  mood: string;
  placeId: string;
  without: string;
}

const varyOf = ({ way, mood, placeId, without }: Draft): TakeVary => {
  if (way === "seeds") return { kind: "seeds" };
  if (way === "mood") return { kind: "condition", change: { mood } };
  if (way === "place") return { kind: "condition", change: { placeId: placeId === "" ? null : placeId } };
  return { kind: "condition", change: { without } };
};

/** How often, from where, with what changed, and how much it may use. */
export function StartDialog({ scene, onClose }: { scene: Scene; onClose: () => void }) {
  const { timelineId, href, nameOf, view, mode } = useStudio();
  const trpc = useTRPC();
  const router = useRouter();
  const [commandId] = useState(newCommandId);
  const [from, setFrom] = useState<"opening" | "head">("opening");
  const [count, setCount] = useState(EIGHT);
  const [turns, setTurns] = useState("");
  const [dollars, setDollars] = useState("");
  const [draft, setDraft] = useState<Draft>({ way: "seeds", mood: "", placeId: "", without: scene.cast[0] ?? "" });
  const change = (patch: Partial<Draft>): void => setDraft({ ...draft, ...patch });
  const start = useMutation(
    trpc.take.start.mutationOptions({
      trpc: { context: { commandId } },
      onSuccess: ({ id }) => router.push(href("scenes", `takes/${id}`)),
    }),
  );
  const send = (): void =>
    start.mutate({
      timelineId,
      source: { kind: "scene", sceneId: scene.id, from },
      count,
      vary: varyOf(draft),
      budget: { turns: turns === "" ? null : Number(turns), cents: centsTyped(dollars) },
    });
  const ways: { value: Way; label: string }[] = [
    { value: "seeds", label: "Nothing but the dice" },
    { value: "mood", label: "Every second take in another mood" },
    { value: "place", label: "Every second take in another place" },
    ...(scene.cast.length > 2 ? [{ value: "without" as const, label: "Every second take without one of them" }] : []),
  ];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Takes of “${scene.title}”`}
      description="The scene is performed several times in the background, out of sight, each time on a branch of its own. This one stays as it is. Nobody is there to approve a line: what would be held is said and flagged, what is blocked stays blocked."
      footer={
        <Button variant="primary" icon="takes" type="submit" form="start-takes" {...(start.isPending && { busy: "Setting up" })}>
          Start {count} takes
        </Button>
      }
    >
      <form
        id="start-takes"
        className="tk-f"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className="fld">
          <span className="tk-lb">Each begins</span>
          <Segment
            label="Each begins"
            value={from}
            onChange={setFrom}
            options={[
              { value: "opening", label: "Before it opened" },
              { value: "head", label: mode === "live" ? "From now" : "From its end, not this moment" },
            ]}
          />
        </div>
        <TextField
          label="How many"
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={limits.takes}
          value={count}
          onChange={({ target }) => setCount(Number(target.value))}
        />
        <Select label="What differs" value={draft.way} options={ways} onChange={({ target }) => change({ way: target.value as Way })} />
        {draft.way === "mood" && (
          <TextField
            label="The other mood"
            value={draft.mood}
            maxLength={60}
            required
            onChange={({ target }) => change({ mood: target.value })}
          />
        )}
        {draft.way === "place" && (
          <Select
            label="The other place"
            value={draft.placeId}
            options={[{ value: "", label: "Nowhere in particular" }, ...view.places.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={({ target }) => change({ placeId: target.value })}
          />
        )}
        {draft.way === "without" && (
          <Select
            label="Who is left out"
            value={draft.without}
            options={scene.cast.map((id) => ({ value: id, label: nameOf(id) }))}
            onChange={({ target }) => change({ without: target.value })}
          />
        )}
        {draft.way !== "seeds" && (
          <p className="hint">In each pair of takes the dice are the same, so that only the change makes the difference.</p>
        )}
        <TextField
          label="At most so many turns for all of them"
          type="number"
          inputMode="numeric"
          min={1}
          max={limits.takes * limits.sceneTurns}
          value={turns}
          placeholder="no limit"
          hint={`Each take has ${scene.maxTurns} turns at most.`}
          onChange={({ target }) => setTurns(target.value)}
        />
        {asksModel(scene.direction) && (
          <TextField
            label="At most so much money for all of them, in dollars"
            type="number"
            inputMode="decimal"
            min={0}
            max={10_000}
            step={0.01}
            value={dollars}
            placeholder="no limit"
            hint="A call of a model that could go over it is not made; the takes stop then."
            onChange={({ target }) => setDollars(target.value)}
          />
        )}
        {start.isError && <FormError>{describeError(start.error)}. Nothing was begun.</FormError>}
      </form>
    </Dialog>
  );
}
