"use client";
import { limits } from "@/server/contracts/limits";
import { handGain, hands } from "@/server/contracts/scenario";
import { handLabels, strategyLabels } from "@/server/contracts/scenario-words";
import { recastParts } from "@/server/contracts/take";
import { CastPicker, useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Select, TextArea, TextField } from "@/components/ui/field";
import { improviser, type Performed, type TakesDraft, type Way } from "./prepare/start";

const mostOthers = 3;
export const wayLabels: Readonly<Record<Way, string>> = {
  seeds: "Nothing but the dice",
  models: "Who gives the words, in turn",
  casts: "Who is in it, in turn",
  mood: "Every second take in another mood",
  place: "Every second take in another place",
  premise: "Every second take from another premise",
  hand: "Every second take under another hand",
  strategy: "Every second take with another order of turns",
  without: "Every second take without one of them",
};
/** By what they weigh: a scene has no other name for its hand. */
const handOptions = hands.map((hand) => ({ value: String(handGain[hand]), label: handLabels[hand] }));
/** Those that go on by themselves and ask no model. */
const orders = (["social", "natural", "list", "pooled", "director"] as const).map((value) => ({ value, label: strategyLabels[value] }));

interface VaryProps {
  draft: TakesDraft;
  performed: Performed;
  models: readonly string[];
  onChange: (over: Partial<TakesDraft>) => void;
}

function Casts({ draft, performed, onChange }: Omit<VaryProps, "models">) {
  const { nameOf } = useStudio();
  const { casts } = draft;
  return (
    <>
      <p className="hint">
        Cast 1, as it is: {performed.cast.map(nameOf).join(", ")}. Whoever comes in has the part of whoever goes, as long as there is one.
      </p>
      {casts.map((cast, index) => (
        <div key={index}>
          <p className="hint" role="status">
            {[...recastParts(performed.cast, cast)].map(([gone, comer]) => `${nameOf(comer)} for ${nameOf(gone)}`).join("; ")}
          </p>
          <CastPicker
            value={cast}
            legend={`Cast ${index + 2}`}
            onChange={(next) => onChange({ casts: casts.map((each, at) => (at === index ? next : each)) })}
          />
        </div>
      ))}
      <span className="row2">
        <Button size="s" icon="plus" disabled={casts.length >= mostOthers} onClick={() => onChange({ casts: [...casts, performed.cast] })}>
          One more cast
        </Button>
        {casts.length > 1 && (
          <Button size="s" icon="trash" onClick={() => onChange({ casts: casts.slice(0, -1) })}>
            Take out cast {casts.length + 1}
          </Button>
        )}
      </span>
    </>
  );
}

function Models({ draft, models, onChange }: Omit<VaryProps, "performed">) {
  const { models: chosen } = draft;
  const all = [improviser, ...models];
  return (
    <fieldset className="tk-who">
      <legend>Models that take turns</legend>
      {all.map((model) => (
        <Checkbox
          key={model}
          label={model === improviser ? "Improviser, no key" : model}
          checked={chosen.includes(model)}
          onChange={({ target }) => onChange({ models: all.filter((each) => (each === model ? target.checked : chosen.includes(each))) })}
        />
      ))}
    </fieldset>
  );
}

/** In what the takes differ, beside their dice. */
export function VaryFields(props: VaryProps) {
  const { draft, performed, onChange } = props;
  const { nameOf, view } = useStudio();
  switch (draft.way) {
    case "seeds":
      return null;
    case "models":
      return <Models {...props} />;
    case "casts":
      return <Casts {...props} />;
    case "mood":
      return (
        <TextField label="The other mood" value={draft.mood} maxLength={60} onChange={({ target }) => onChange({ mood: target.value })} />
      );
    case "premise":
      return (
        <TextArea
          label="The other premise"
          value={draft.premise}
          rows={3}
          maxLength={limits.premiseLength}
          count={limits.premiseLength}
          onChange={({ target }) => onChange({ premise: target.value })}
        />
      );
    case "place":
      return (
        <Select
          label="The other place"
          value={draft.placeId}
          options={[{ value: "", label: "Nowhere in particular" }, ...view.places.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ target }) => onChange({ placeId: target.value })}
        />
      );
    case "hand":
      return (
        <Select
          label="The other hand of the director"
          value={String(draft.hand)}
          options={handOptions.filter(({ value }) => Number(value) !== performed.plan?.hand)}
          onChange={({ target }) => onChange({ hand: Number(target.value) })}
        />
      );
    case "strategy":
      return (
        <Select
          label="The other order of turns"
          value={draft.strategy}
          options={orders.filter(({ value }) => value !== performed.direction.strategy)}
          onChange={({ target }) => onChange({ strategy: target.value as TakesDraft["strategy"] })}
        />
      );
    case "without":
      return (
        <Select
          label="Who is left out"
          value={draft.without}
          options={performed.cast.map((id) => ({ value: id, label: nameOf(id) }))}
          onChange={({ target }) => onChange({ without: target.value })}
        />
      );
  }
}
