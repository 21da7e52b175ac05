"use client";
import { limits } from "@/server/contracts/limits";
import type { Beat } from "@/server/contracts/scene-plan";
import { Mark } from "@/components/charts/mark";
import { Button } from "@/components/ui/button";
import { Checkbox, Switch } from "@/components/ui/choice";
import { FormError, Select, TextField } from "@/components/ui/field";
import { NumberField } from "@/components/ui/number-input";
import { Sheet } from "@/components/ui/sheet";
import { Slider } from "@/components/ui/slider";
import { ConditionList } from "./condition-list";
import { remarkAt, useDirector } from "./director-context";
import { focusAfter } from "./focus-after";
import { MovePicks } from "./move-picks";
import { copyBeat, dropBeat, editBeat } from "./prepare/edits";

interface CountProps {
  label: string;
  value: number;
  least: number;
  error?: string | undefined;
  onChange: (value: number) => void;
}
function Count({ label, value, least, error, onChange }: CountProps) {
  const { editable } = useDirector();
  return (
    <NumberField
      label={label}
      value={value}
      min={least}
      max={limits.sceneTurns}
      disabled={!editable}
      error={error}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}

function Needed({ beat, set }: { beat: Beat; set: (over: Partial<Beat>) => void }) {
  const { scenario, names, member, editable, remarks } = useDirector();
  const ids = [...new Set([...scenario.cast.map(({ characterId }) => characterId), ...beat.required])];
  const error = remarkAt(remarks, `beats/${beat.id}/required`);
  return (
    <fieldset className="dr-needed" disabled={!editable}>
      <legend>Has to be there</legend>
      {ids.map((id) => {
        const person = member(id);
        return (
          <Checkbox
            key={id}
            label={
              <>
                {person && <Mark person={person} size={18} decorative />}
                {names.person(id)}
              </>
            }
            checked={beat.required.includes(id)}
            onChange={(event) =>
              set({ required: event.target.checked ? [...beat.required, id] : beat.required.filter((each) => each !== id) })
            }
          />
        );
      })}
      {ids.length === 0 && <p className="hint">The cast is empty.</p>}
      {error && <FormError>{error}</FormError>}
    </fieldset>
  );
}

function Fortune({ beat, set }: { beat: Beat; set: (over: Partial<Beat>) => void }) {
  const { scenario, names, editable } = useDirector();
  const { valence } = beat;
  return (
    <>
      <Select
        label="Whose mood counts"
        value={valence?.focalId ?? ""}
        disabled={!editable}
        options={[
          { value: "", label: "Nobody’s" },
          ...scenario.cast.map(({ characterId }) => ({ value: characterId, label: names.person(characterId) })),
        ]}
        onChange={(event) => set({ valence: event.target.value ? { focalId: event.target.value, target: valence?.target ?? 0 } : null })}
      />
      {valence && (
        <Slider
          label="Their mood is to be"
          value={valence.target}
          min={-1}
          max={1}
          step={0.05}
          low="wretched"
          high="happy"
          disabled={!editable}
          onChange={(target) => set({ valence: { ...valence, target } })}
        />
      )}
    </>
  );
}

/** Everything about one beat. */
export function BeatSheet({ beat }: { beat: Beat }) {
  const { scenario, update, takeOut, editable, openBeat, remarks } = useDirector();
  const index = scenario.beats.findIndex(({ id }) => id === beat.id);
  const set = (over: Partial<Beat>): void => update(`beat ${beat.id} ${Object.keys(over).join()}`, editBeat(beat.id, over));
  const error = (part: string): string | undefined => remarkAt(remarks, `beats/${beat.id}/${part}`);
  const remove = (): void => {
    takeOut(dropBeat(beat.id), `“${beat.title}” is gone`);
    openBeat(null);
    focusAfter(
      "beats",
      scenario.beats.map(({ id }) => id),
      beat.id,
    );
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && openBeat(null)}
      finalFocus={() => document.getElementById(`dr-beats/${beat.id}`)}
      title={beat.title || "A beat"}
      subtitle={`Beat ${index + 1} of ${scenario.beats.length}`}
      footer={
        editable && (
          <>
            <Button
              variant="quiet"
              icon="layers"
              disabled={scenario.beats.length >= limits.beats}
              onClick={() => update(null, copyBeat(beat.id))}
            >
              Duplicate
            </Button>
            <Button variant="danger" icon="trash" onClick={remove}>
              Delete
            </Button>
          </>
        )
      }
    >
      <div className="dr-form">
        <TextField
          label="Title"
          value={beat.title}
          maxLength={limits.titleLength}
          disabled={!editable}
          error={error("title")}
          onChange={(event) => set({ title: event.target.value })}
        />
        <Needed beat={beat} set={set} />
        <ConditionList
          label="Begins when"
          none="At once, when it is the best of those that may."
          value={beat.pre}
          beatId={beat.id}
          error={error("pre")}
          onChange={(pre) => set({ pre })}
        />
        <ConditionList
          label="Succeeds when"
          none="It asks for nothing, and has succeeded when its turns are over."
          changes
          value={beat.success}
          beatId={beat.id}
          error={error("success")}
          onChange={(success) => set({ success })}
        />
        <ConditionList
          label="Fails when"
          none="It cannot fail."
          changes
          value={beat.fail}
          beatId={beat.id}
          error={error("fail")}
          onChange={(fail) => set({ fail })}
        />
        <div className="dr-two">
          <Count
            label="At least turns"
            value={beat.minTurns}
            least={0}
            error={error("minTurns")}
            onChange={(minTurns) => set({ minTurns })}
          />
          <Count label="At most turns" value={beat.maxTurns} least={1} onChange={(maxTurns) => set({ maxTurns })} />
        </div>
        <Slider
          label="Tension"
          value={beat.tension}
          step={0.01}
          low="at ease"
          high="at breaking"
          disabled={!editable}
          onChange={(tension) => set({ tension })}
        />
        <Fortune beat={beat} set={set} />
        <MovePicks beat={beat} set={set} />
        <Slider
          label="Priority"
          value={beat.priority}
          max={10}
          step={0.5}
          format={(value) => value.toFixed(1)}
          hint="Of beats that may begin, the higher goes first."
          disabled={!editable}
          onChange={(priority) => set({ priority })}
        />
        <Slider
          label="How much the tension counts"
          value={beat.weight}
          max={10}
          step={0.5}
          format={(value) => value.toFixed(1)}
          disabled={!editable}
          onChange={(weight) => set({ weight })}
        />
        <Switch label="Only once" checked={beat.once} disabled={!editable} onChange={(event) => set({ once: event.target.checked })} />
      </div>
    </Sheet>
  );
}
