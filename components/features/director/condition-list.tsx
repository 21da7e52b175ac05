"use client";
import { limits } from "@/server/contracts/limits";
import { conditionWords } from "@/server/contracts/scenario-words";
import type { BeatCondition } from "@/server/contracts/scene-plan";
import { Button, IconButton } from "@/components/ui/button";
import { FormError, Select } from "@/components/ui/field";
import { useStudio } from "@/components/features/studio";
import { ConditionFields } from "./condition-fields";
import { useDirector } from "./director-context";
import { conditionKinds, kindOf, newCondition, type ConditionKind } from "./prepare/conditions";

interface ListProps {
  label: string;
  /** What it means when there are none. */
  none: string;
  value: readonly BeatCondition[];
  beatId: string;
  /** They may ask for a change since the beat began. */
  changes?: boolean;
  error: string | undefined;
  onChange: (conditions: BeatCondition[]) => void;
}
const most = 8;

/** All of these have to be so. */
export function ConditionList({ label, none, value, beatId, changes = false, error, onChange }: ListProps) {
  const { scenario, names, editable } = useDirector();
  const { view } = useStudio();
  const seed = {
    people: scenario.cast.map(({ characterId }) => characterId),
    beats: scenario.beats.map(({ id }) => id).filter((id) => id !== beatId),
    facts: view.facts.map(({ id }) => id),
    turn: Math.min(limits.sceneTurns, Math.ceil(scenario.limits.turns / 2)),
  };
  const replace = (index: number, next: BeatCondition | null): void =>
    onChange(next ? value.map((each, at) => (at === index ? next : each)) : value.filter((_, at) => at !== index));
  const kinds = conditionKinds.filter(({ value: kind }) => newCondition(kind, seed) !== null);
  return (
    <fieldset className="dr-conds" disabled={!editable}>
      <legend>{label}</legend>
      {value.length === 0 && <p className="hint">{none}</p>}
      {value.map((condition, index) => (
        <div className="dr-cf" key={index} role="group" aria-label={conditionWords(condition, names)}>
          <Select
            hideLabel
            label="What is looked at"
            value={kindOf(condition)}
            options={conditionKinds.map((kind) => ({ ...kind, disabled: !kinds.includes(kind) }))}
            onChange={(event) => {
              const next = newCondition(event.target.value as ConditionKind, seed);
              if (next) replace(index, next);
            }}
          />
          <IconButton icon="trash" size="s" label={`Take out: ${conditionWords(condition, names)}`} onClick={() => replace(index, null)} />
          <div className="dr-cff">
            <ConditionFields condition={condition} beatId={beatId} changes={changes} onChange={(next) => replace(index, next)} />
          </div>
        </div>
      ))}
      {value.length < most && (
        <Button
          size="s"
          icon="plus"
          onClick={() => {
            const [first] = kinds;
            const next = first && newCondition(first.value, seed);
            if (next) onChange([...value, next]);
          }}
        >
          {value.length === 0 ? "Add a condition" : "And …"}
        </Button>
      )}
      {error && <FormError>{error}</FormError>}
    </fieldset>
  );
}
