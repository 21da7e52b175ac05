"use client";
import { motifCategories } from "@/server/contracts/motifs";
import { limits } from "@/server/contracts/limits";
import { themeWord } from "@/server/contracts/scenario-words";
import type { BeatCondition } from "@/server/contracts/scene-plan";
import { useStudio } from "@/components/features/studio";
import { Select } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import { useDirector } from "./director-context";
import { boundOf, isChange, withBound, type Bound } from "./prepare/conditions";
import { outcomeOptions } from "./prepare/options";

interface FieldsProps {
  condition: BeatCondition;
  beatId: string;
  /** It may ask for a change since the beat began. */
  changes: boolean;
  onChange: (condition: BeatCondition) => void;
}
interface PickProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}
function Choice({ label, value, options, onChange }: PickProps) {
  return <Select hideLabel label={label} value={value} options={options} onChange={(event) => onChange(event.target.value)} />;
}

type Bounded = Extract<BeatCondition, { edge: unknown } | { motif: unknown } | { mood: unknown }>;
const levels = [
  { value: "atLeast", label: "is at least" },
  { value: "atMost", label: "is at most" },
];
const shifts = [
  { value: "rises", label: "rises by" },
  { value: "falls", label: "falls by" },
];
/** Enough of a change to be seen, and not so much that nobody could bring it about. */
const usualChange = (condition: Bounded): number => ("motif" in condition ? 1 : 0.05);

function BoundFields({ condition, changes, onChange }: Pick<FieldsProps, "changes" | "onChange"> & { condition: Bounded }) {
  const bound = boundOf(condition);
  const isShift = isChange(bound);
  const [most, step] = "motif" in condition ? ([10, 0.5] as const) : ([1, isShift ? 0.01 : 0.05] as const);
  const least = isShift ? step : "motif" in condition ? 0 : -1;
  const turnTo = (side: Bound["side"]): void => {
    const value = isChange({ side }) === isShift ? bound.value : isShift ? 0.5 * most : usualChange(condition);
    onChange(withBound(condition, { side, value }));
  };
  return (
    <>
      <Choice
        label="How it has to be"
        value={bound.side}
        options={changes || isShift ? [...levels, ...shifts] : levels}
        onChange={(side) => turnTo(side as Bound["side"])}
      />
      <NumberInput
        className="inp"
        aria-label="How much"
        min={least}
        max={most}
        step={step}
        value={bound.value}
        onChange={(value) => value !== null && onChange(withBound(condition, { ...bound, value }))}
      />
    </>
  );
}

const fields = [
  { value: "strength", label: "regard" },
  { value: "trust", label: "trust" },
  { value: "familiarity", label: "familiarity" },
  { value: "offence", label: "grudge" },
];
const axes = [
  { value: "pleasure", label: "pleasure" },
  { value: "arousal", label: "agitation" },
  { value: "dominance", label: "command" },
];

/** What a condition is about, in the words of its kind. */
export function ConditionFields({ condition, beatId, changes, onChange }: FieldsProps) {
  const { scenario, names } = useDirector();
  const { view } = useStudio();
  const people = scenario.cast.map(({ characterId }) => ({ value: characterId, label: names.person(characterId) }));
  const withOther = (id: string) =>
    people.some(({ value }) => value === id) ? people : [...people, { value: id, label: names.person(id) }];
  if ("turns" in condition) {
    return (
      <NumberInput
        className="inp"
        aria-label="Turn"
        min={1}
        max={limits.sceneTurns}
        value={condition.turns}
        onChange={(turns) => turns !== null && onChange({ turns })}
      />
    );
  }
  if ("beat" in condition) {
    const others = scenario.beats
      .map(({ id, title }, index) => ({ value: id, label: `${index + 1}. ${title || "Without a title"}` }))
      .filter(({ value }) => value !== beatId);
    const known = others.some(({ value }) => value === condition.beat)
      ? others
      : [{ value: condition.beat, label: "A beat that is not there" }, ...others];
    return (
      <>
        <Choice label="Which beat" value={condition.beat} options={known} onChange={(beat) => onChange({ ...condition, beat })} />
        <Choice
          label="How it ended"
          value={condition.outcome ?? ""}
          options={outcomeOptions}
          onChange={(outcome) => onChange({ beat: condition.beat, ...(outcome !== "" && { outcome: outcome as "success" }) })}
        />
      </>
    );
  }
  if ("knows" in condition) {
    const [who, fact] = condition.knows;
    const facts = view.facts.map(({ id, text }) => ({ value: id, label: text }));
    return (
      <>
        <Choice label="Who" value={who} options={withOther(who)} onChange={(next) => onChange({ knows: [next, fact] })} />
        <Choice
          label="Which fact"
          value={fact}
          options={facts.some(({ value }) => value === fact) ? facts : [{ value: fact, label: "A fact that is not there" }, ...facts]}
          onChange={(next) => onChange({ knows: [who, next] })}
        />
      </>
    );
  }
  if ("motif" in condition) {
    return (
      <>
        <Choice
          label="Which motif"
          value={condition.motif}
          options={motifCategories.map((value) => ({ value, label: themeWord(value) }))}
          onChange={(motif) => onChange({ ...condition, motif: motif as "BETRAYAL" })}
        />
        <BoundFields condition={condition} changes={changes} onChange={onChange} />
      </>
    );
  }
  if ("mood" in condition) {
    return (
      <>
        <Choice
          label="Whose"
          value={condition.mood}
          options={withOther(condition.mood)}
          onChange={(mood) => onChange({ ...condition, mood })}
        />
        <Choice
          label="Side of the mood"
          value={condition.axis}
          options={axes}
          onChange={(axis) => onChange({ ...condition, axis: axis as "pleasure" })}
        />
        <BoundFields condition={condition} changes={changes} onChange={onChange} />
      </>
    );
  }
  const [from, to] = condition.edge;
  return (
    <>
      <Choice label="From whom" value={from} options={withOther(from)} onChange={(next) => onChange({ ...condition, edge: [next, to] })} />
      <Choice
        label="What"
        value={condition.field}
        options={fields}
        onChange={(field) => onChange({ ...condition, field: field as "trust" })}
      />
      <Choice label="To whom" value={to} options={withOther(to)} onChange={(next) => onChange({ ...condition, edge: [from, next] })} />
      <BoundFields condition={condition} changes={changes} onChange={onChange} />
    </>
  );
}
