"use client";
import { limits } from "@/server/contracts/limits";
import { turnModelOptions, useStudio } from "@/components/features/studio";
import { remarkAt, useDirector } from "./director-context";
import { MotifPicks } from "./motif-picks";
import { handOptions, moods, ratingOptions, strategyOptions } from "./prepare/options";
import { TagsInput } from "./tags-input";
import { RowNumber, RowSelect, TitleRow } from "./title-row";

interface TextProps {
  id: string;
  field: "time" | "atmosphere" | "era";
  most: number;
  placeholder: string;
}
function SettingText({ id, field, most, placeholder }: TextProps) {
  const { scenario, update, editable } = useDirector();
  return (
    <textarea
      id={id}
      rows={1}
      value={scenario.setting[field]}
      maxLength={most}
      readOnly={!editable}
      placeholder={placeholder}
      onChange={(event) => {
        const value = event.target.value.replace(/\n/gu, " ");
        update(`setting.${field}`, (now) => ({ ...now, setting: { ...now.setting, [field]: value } }));
      }}
    />
  );
}

/** Who gives the words for all parts at once; each part may have its own. */
function WordsChoice({ id }: { id: string }) {
  const { scenario, set, editable, models } = useDirector();
  const given = new Set(scenario.cast.map(({ model }) => model));
  const [only] = given;
  const mixed = given.size > 1;
  return (
    <RowSelect
      id={id}
      value={mixed ? "mixed" : (only ?? "")}
      disabled={!editable || scenario.cast.length === 0 || (models.length === 0 && !mixed && !only)}
      options={[
        ...(mixed ? [{ value: "mixed", label: "Each part its own" }] : []),
        { value: "", label: "Improviser, no key" },
        ...models.map((value) => ({ value, label: value })),
        ...(!mixed && only && !models.includes(only) ? [{ value: only, label: `${only} (not set up)` }] : []),
      ]}
      onChange={(value) =>
        value !== "mixed" &&
        set(
          "cast",
          scenario.cast.map((part) => ({ ...part, model: value || null })),
        )
      }
    />
  );
}

/** Where, when, in what mood, how turns go and when it stops. */
export function TitleFields() {
  const { scenario, set, update, editable, remarks, models } = useDirector();
  const { view } = useStudio();
  const { setting, limits: caps } = scenario;
  const place = (over: Partial<typeof setting>, of: string): void =>
    update(`setting.${of}`, (now) => ({ ...now, setting: { ...now.setting, ...over } }));
  const cap = (over: Partial<typeof caps>, of: string): void =>
    update(`limits.${of}`, (now) => ({ ...now, limits: { ...now.limits, ...over } }));
  const isHere = view.places.some(({ id }) => id === setting.placeId);
  const nowhere = setting.place && !isHere ? setting.place : "Nowhere in particular";
  return (
    <div className="dr-fields">
      <TitleRow label="Place" icon="place">
        {(id) => (
          <RowSelect
            id={id}
            value={setting.placeId ?? ""}
            disabled={!editable}
            invalid={remarkAt(remarks, "setting.placeId") !== undefined}
            options={[
              { value: "", label: nowhere },
              ...(setting.placeId && !isHere ? [{ value: setting.placeId, label: `${setting.place || "A place"} (not here)` }] : []),
              ...view.places.map(({ id: value, name }) => ({ value, label: name })),
            ]}
            onChange={(value) => {
              // A place that is only told of stays when none of the cast’s is taken; the name of one that is there does not.
              const told = isHere ? "" : setting.place;
              place({ placeId: value || null, place: view.places.find((each) => each.id === value)?.name ?? told }, "placeId");
            }}
          />
        )}
      </TitleRow>
      <TitleRow label="When" icon="clock">
        {(id) => <SettingText id={id} field="time" most={80} placeholder="after dinner" />}
      </TitleRow>
      <TitleRow label="Air">
        {(id) => <SettingText id={id} field="atmosphere" most={limits.shortTextLength} placeholder="candles; rain on the windows" />}
      </TitleRow>
      <TitleRow label="Era">{(id) => <SettingText id={id} field="era" most={40} placeholder="any" />}</TitleRow>
      <TitleRow label="Mood">
        {(id) => (
          <>
            <input
              id={id}
              list={`${id}-m`}
              value={scenario.mood}
              maxLength={60}
              readOnly={!editable}
              placeholder="tense"
              onChange={(event) => set("mood", event.target.value)}
            />
            <datalist id={`${id}-m`}>
              {moods.map((mood) => (
                <option key={mood} value={mood} />
              ))}
            </datalist>
          </>
        )}
      </TitleRow>
      <div className="dr-row" role="group" aria-label="Motifs">
        <span className="k">Motifs</span>
        <MotifPicks />
      </div>
      <TitleRow label="Tags">
        {(id) => <TagsInput id={id} value={scenario.tags} onChange={(tags) => set("tags", tags)} disabled={!editable} />}
      </TitleRow>
      <TitleRow label="Rating">
        {(id) => (
          <RowSelect
            id={id}
            value={scenario.rating}
            options={ratingOptions}
            disabled={!editable}
            onChange={(value) => set("rating", value)}
          />
        )}
      </TitleRow>
      <TitleRow label="Turns">
        {(id) => (
          <RowSelect
            id={id}
            value={scenario.strategy}
            options={strategyOptions(models)}
            disabled={!editable}
            invalid={remarkAt(remarks, "strategy") !== undefined}
            onChange={(value) => set("strategy", value)}
          />
        )}
      </TitleRow>
      {scenario.strategy === "model" && (
        <TitleRow label="Turns by">
          {(id) => (
            <RowSelect
              id={id}
              value={scenario.turnModel ?? ""}
              options={turnModelOptions(models, scenario.turnModel)}
              disabled={!editable}
              invalid={remarkAt(remarks, "turnModel") !== undefined}
              onChange={(value) => set("turnModel", value || null)}
            />
          )}
        </TitleRow>
      )}
      <TitleRow label="Words">{(id) => <WordsChoice id={id} />}</TitleRow>
      <TitleRow label="Director">
        {(id) => (
          <RowSelect id={id} value={scenario.hand} options={handOptions} disabled={!editable} onChange={(value) => set("hand", value)} />
        )}
      </TitleRow>
      <div className="dr-row" role="group" aria-label="Stop at">
        <span className="k">Stop at</span>
        <div className="dr-lims">
          <RowNumber
            id="dr-limits.turns"
            label="Most turns"
            value={caps.turns}
            least={1}
            most={limits.sceneTurns}
            unit="turns"
            disabled={!editable}
            invalid={remarkAt(remarks, "limits.turns") !== undefined}
            onChange={(turns) => cap({ turns: turns ?? 1 }, "turns")}
          />
          <RowNumber
            label="Most minutes"
            value={caps.minutes}
            least={1}
            most={limits.sceneMinutes}
            unit="min"
            disabled={!editable}
            onChange={(minutes) => cap({ minutes: minutes ?? 1 }, "minutes")}
          />
          <RowNumber
            label="Seconds a turn"
            value={scenario.secondsPerTurn}
            least={0}
            most={60}
            step={0.5}
            unit="s a turn"
            disabled={!editable}
            onChange={(value) => set("secondsPerTurn", value ?? 0)}
          />
        </div>
      </div>
    </div>
  );
}
