"use client";
import { useRef } from "react";
import { Controller, useWatch } from "react-hook-form";
import { limits } from "@/server/contracts/limits";
import { shortNameOf } from "@/components/charts/prepare/person";
import { CastPicker, useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, Select, TextArea, TextField } from "@/components/ui/field";
import { FaultSummary } from "./fault-summary";
import { openSceneOf, proposeTitle } from "./prepare/setup";
import { useNewScene } from "./use-new-scene";

interface NewSceneProps {
  /** The scene that this one is set like. */
  likeId: string | null;
  withIds: readonly string[];
  onClose: () => void;
}

const whole = { setValueAs: (value: unknown): number => (value === "" ? Number.NaN : Number(value)) };

/** Setting a scene: who, where, what it is about, and how long it may last. */
export function NewSceneDialog({ likeId, withIds, onClose }: NewSceneProps) {
  const { view, place } = useStudio();
  const { form, submit, busy, failure } = useNewScene({ likeId, withIds });
  const body = useRef<HTMLFormElement>(null);
  const { register, control, formState } = form;
  const { errors } = formState;
  const [cast, placeId] = useWatch({ control, name: ["cast", "placeId"] });
  const names = cast.flatMap((id) => {
    const person = view.characters.find((member) => member.id === id);
    return person ? [shortNameOf(person)] : [];
  });
  const proposed = proposeTitle(names, place(placeId)?.name ?? null);
  const message = (field: keyof typeof errors): { error?: string } => {
    const text = errors[field]?.message;
    return text ? { error: text } : {};
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title="Set a scene"
      description="They take turns by themselves. You can watch, speak with them, pause or end it at any time."
      footer={
        <>
          <span className="ns-sum" aria-live="polite">
            {cast.length < 2 ? "Choose at least two" : proposed}
          </span>
          <Button variant="primary" icon="play" type="submit" form="new-scene" {...(busy && { busy: "Setting the scene" })}>
            Start scene
          </Button>
        </>
      }
    >
      <form
        id="new-scene"
        ref={body}
        className="ns"
        noValidate
        onSubmit={(event) => void form.handleSubmit((draft) => submit(draft, proposed))(event)}
      >
        {formState.submitCount > 0 && <FaultSummary faults={errors} onGo={(name) => form.setFocus(name)} />}
        {failure && (
          <FormError {...(failure.reason && { reason: failure.reason })}>{failure.message}. Nothing you wrote is lost.</FormError>
        )}
        <div className="ns-c">
          <Controller
            control={control}
            name="cast"
            render={({ field }) => (
              <CastPicker
                value={field.value}
                onChange={field.onChange}
                busy={(id) => {
                  const elsewhere = openSceneOf(view.scenes, id);
                  return elsewhere && `In “${elsewhere.title}” until it ends`;
                }}
                inputRef={field.ref}
                error={errors.cast?.message}
              />
            )}
          />
          <div className="ns-f">
            <Select
              label="Where"
              options={[{ value: "", label: "Nowhere in particular" }, ...view.places.map(({ id, name }) => ({ value: id, label: name }))]}
              {...register("placeId", { setValueAs: (value: string | null) => (value === "" ? null : value) })}
              {...message("placeId")}
            />
            <TextField
              label="Title"
              placeholder={proposed}
              autoComplete="off"
              hint="Left empty, it is called after who is there."
              {...register("title")}
              {...message("title")}
            />
            <TextArea
              label="What it is about"
              rows={3}
              count={limits.premiseLength}
              placeholder="Rain keeps everyone in. Somebody names the one who is not there."
              {...register("premise")}
              {...message("premise")}
            />
            <TextField label="Mood" autoComplete="off" placeholder="uneasy, candlelit" {...register("mood")} {...message("mood")} />
            <fieldset className="ns-l">
              <legend>It ends by itself after</legend>
              <TextField
                label="Turns"
                type="number"
                inputMode="numeric"
                min={1}
                max={limits.sceneTurns}
                {...register("maxTurns", whole)}
                {...message("maxTurns")}
              />
              <TextField
                label="Minutes"
                type="number"
                inputMode="numeric"
                min={1}
                max={limits.sceneMinutes}
                {...register("maxMinutes", whole)}
                {...message("maxMinutes")}
              />
              <TextField
                label="Seconds a turn"
                type="number"
                inputMode="decimal"
                min={0.5}
                max={60}
                step={0.5}
                {...register("secondsPerTurn", whole)}
                {...message("secondsPerTurn")}
              />
            </fieldset>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
