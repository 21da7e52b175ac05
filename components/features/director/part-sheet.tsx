"use client";
import { goalTypes } from "@/server/contracts/goal-types";
import { limits } from "@/server/contracts/limits";
import { dropPerson } from "@/server/contracts/scenario-people";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { Select, TextArea, TextField } from "@/components/ui/field";
import { NumberField } from "@/components/ui/number-input";
import { Segment } from "@/components/ui/segment";
import { Sheet } from "@/components/ui/sheet";
import { Slider } from "@/components/ui/slider";
import { remarkAt, useDirector } from "./director-context";
import { focusAfter } from "./focus-after";
import { editPart, giveParts, movePart, type Part } from "./prepare/edits";
import { roleOptions } from "./prepare/options";

const goalWords: Record<(typeof goalTypes)[number], string> = {
  bond: "Come close",
  repair: "Make good",
  status: "Be esteemed",
  learn: "Find out",
  protect: "Protect",
  revenge: "Be avenged",
  possess: "Have",
  achieve: "Achieve",
  escape: "Get away",
  unite: "Bring together",
  hide: "Keep hidden",
};

function GoalPart({ part }: { part: Part }) {
  const { scenario, update, editable, names, remarks } = useDirector();
  const { goal, characterId } = part;
  const set = (over: Partial<NonNullable<Part["goal"]>>): void =>
    update(
      `goal ${characterId} ${Object.keys(over).join()}`,
      editPart(characterId, { goal: { type: "achieve", text: "", targetId: null, priority: 0.7, ...goal, ...over } }),
    );
  if (!goal)
    return editable ? (
      <Button icon="flag" onClick={() => set({ text: "Get through the evening" })}>
        Give a goal for this scene
      </Button>
    ) : null;
  return (
    <fieldset className="dr-goal" disabled={!editable}>
      <legend>Goal in this scene</legend>
      <TextField
        label="Wants to"
        value={goal.text}
        maxLength={limits.shortTextLength}
        error={remarkAt(remarks, `cast/${characterId}/goal`)}
        onChange={(event) => set({ text: event.target.value })}
      />
      <div className="dr-two">
        <Select
          label="Kind"
          value={goal.type}
          options={goalTypes.map((value) => ({ value, label: goalWords[value] }))}
          onChange={(event) => set({ type: event.target.value as (typeof goalTypes)[number] })}
        />
        <Select
          label="About"
          value={goal.targetId ?? ""}
          options={[
            { value: "", label: "Nobody in particular" },
            ...scenario.cast
              .filter((each) => each.characterId !== characterId)
              .map((each) => ({ value: each.characterId, label: names.person(each.characterId) })),
          ]}
          onChange={(event) => set({ targetId: event.target.value || null })}
        />
      </div>
      <Slider
        label="How much"
        value={goal.priority}
        low="a wish"
        high="above all"
        disabled={!editable}
        onChange={(priority) => set({ priority })}
      />
      <Button size="s" icon="trash" onClick={() => update(null, editPart(characterId, { goal: null }))}>
        No goal
      </Button>
    </fieldset>
  );
}

function WhoPlays({ part }: { part: Part }) {
  const { scenario, update, member, editable, openPart } = useDirector();
  const { cast } = useStudio();
  const taken = new Set(scenario.cast.map(({ characterId }) => characterId));
  const free = cast.filter(({ id }) => id === part.characterId || !taken.has(id)).slice(0, 500);
  const person = member(part.characterId);
  return (
    <Select
      label="Played by"
      value={person ? part.characterId : ""}
      disabled={!editable}
      hint={
        person
          ? "Whoever takes over takes everything that is written for the part, also in the beats."
          : `${part.name || "This part"} has nobody yet.`
      }
      options={[...(person ? [] : [{ value: "", label: "Nobody yet" }]), ...free.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) => {
        const next = cast.find(({ id }) => id === event.target.value);
        if (!next) return;
        update(null, giveParts(part.characterId, next, person));
        openPart(next.id);
      }}
    />
  );
}

/** All that is written for one part. */
export function PartSheet({ part }: { part: Part }) {
  const { scenario, update, takeOut, editable, names, openPart, remarks, models } = useDirector();
  const { characterId } = part;
  const name = names.person(characterId);
  const index = scenario.cast.findIndex((each) => each.characterId === characterId);
  const set = (over: Partial<Part>): void => update(`part ${characterId} ${Object.keys(over).join()}`, editPart(characterId, over));
  const remove = (): void => {
    takeOut((now) => dropPerson(now, characterId), `${name} is not in it any more`);
    openPart(null);
    focusAfter(
      "cast",
      scenario.cast.map((each) => each.characterId),
      characterId,
    );
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && openPart(null)}
      finalFocus={() => document.getElementById(`dr-cast/${characterId}`)}
      title={name}
      subtitle={`Part ${index + 1} of ${scenario.cast.length}`}
      footer={
        editable && (
          <>
            <Button variant="quiet" icon="up" disabled={index === 0} onClick={() => update(null, movePart(characterId, index - 1))}>
              Earlier
            </Button>
            <Button
              variant="quiet"
              icon="down"
              disabled={index === scenario.cast.length - 1}
              onClick={() => update(null, movePart(characterId, index + 1))}
            >
              Later
            </Button>
            <Button variant="danger" icon="trash" onClick={remove}>
              Remove
            </Button>
          </>
        )
      }
    >
      <div className="dr-form">
        <WhoPlays part={part} />
        <Segment label="Part" value={part.role} options={roleOptions} disabled={!editable} onChange={(role) => set({ role })} />
        <TextArea
          label="Instructions"
          value={part.instructions}
          count={limits.instructionsLength}
          maxLength={limits.instructionsLength}
          rows={3}
          disabled={!editable}
          placeholder="Says less than everyone expects"
          onChange={(event) => set({ instructions: event.target.value })}
        />
        <TextArea
          id={`dr-cast/${characterId}/secret`}
          label="Secret"
          hint="Only this one knows it when the scene begins."
          value={part.secret}
          count={limits.shortTextLength}
          maxLength={limits.shortTextLength}
          rows={2}
          disabled={!editable}
          onChange={(event) => set({ secret: event.target.value })}
        />
        <GoalPart part={part} />
        <Slider
          label="Talkativeness"
          value={part.talkativeness}
          step={0.05}
          low="only when named"
          high="always"
          format={(value) => `${Math.round(value * 100)} %`}
          hint={scenario.strategy === "natural" ? undefined : "Counts in the natural order of turns."}
          disabled={!editable}
          onChange={(talkativeness) => set({ talkativeness })}
        />
        <NumberField
          label="Enters at turn"
          value={part.entersAt}
          min={1}
          max={limits.sceneTurns}
          disabled={!editable}
          error={remarkAt(remarks, `cast/${characterId}/entersAt`)}
          hint={part.entersAt === 1 ? "There from the beginning." : undefined}
          onChange={(entersAt) => entersAt !== null && set({ entersAt })}
        />
        <Select
          label="Words by"
          value={part.model ?? ""}
          disabled={!editable}
          error={remarkAt(remarks, `cast/${characterId}/model`)}
          options={[
            { value: "", label: "Improviser, no key" },
            ...models.map((value) => ({ value, label: value })),
            ...(part.model && !models.includes(part.model) ? [{ value: part.model, label: `${part.model} (not set up)` }] : []),
          ]}
          onChange={(event) => set({ model: event.target.value || null })}
        />
      </div>
    </Sheet>
  );
}
