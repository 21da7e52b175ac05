"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ratings } from "@/server/contracts/speech";
import { limits } from "@/server/contracts/limits";
import { turnStrategies, type Permission, type PolicyAction } from "@/server/contracts/direction";
import type { Scene } from "@/server/contracts/scene";
import { useTRPC } from "@/components/lib/trpc-client";
import { focusSoon } from "@/components/lib/focus-soon";
import { useStored } from "@/components/hooks/use-stored";
import { turnModelOptions, useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { Checkbox, RadioGroup, Switch } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Select, TextArea, TextField } from "@/components/ui/field";
import { TabPanel, Tabs } from "@/components/ui/tabs";
import { TalkSliders } from "./talk-sliders";
import { changedSettings, patchOf, settingsFaults, settingsOf, type Settings, type SettingsEdits } from "./prepare/settings";
import { actionOrder, actionWords, permissionOrder, permissionWords, permittedWords, strategyWords } from "./prepare/words";
import type { Direction } from "./use-direction";

export type SettingsTab = "scene" | "turns" | "policy" | "director";
const tabs: readonly { value: SettingsTab; label: string }[] = [
  { value: "scene", label: "Scene" },
  { value: "turns", label: "Turns" },
  { value: "policy", label: "Before it is said" },
  { value: "director", label: "The story’s hand" },
];
const tabOf: Partial<Record<keyof Settings, SettingsTab>> = {
  maxTurns: "turns",
  maxMinutes: "turns",
  secondsPerTurn: "turns",
  maxCalls: "turns",
  maxTokens: "turns",
  maxDollars: "turns",
  turnModel: "turns",
  wordList: "policy",
};

const actions = actionOrder.map((value) => ({ value, label: actionWords[value] }));
const permits = permissionOrder.map((value) => ({ value, label: permissionWords[value] }));
const checks: readonly { key: "ratingAction" | "harm" | "reach" | "repetition"; label: string; hint: string }[] = [
  { key: "ratingAction", label: "Words not for the rating", hint: "Slurs count under every rating." },
  { key: "harm", label: "Speaking of self-harm", hint: "Telling somebody to harm themselves." },
  { key: "reach", label: "Ways to reach somebody", hint: "Addresses and telephone numbers." },
  { key: "repetition", label: "Repetition", hint: "Near enough the same as one of the last twenty lines." },
];

const restoreEdits = (stored: unknown): SettingsEdits => (stored !== null && typeof stored === "object" ? (stored as SettingsEdits) : {});

interface DialogProps {
  scene: Scene;
  direction: Direction;
  start: SettingsTab;
  onClose: () => void;
}

/** How a scene is played from here on. Only what was changed is sent, so two directors do not undo each other; what is typed outlives a reload. */
export function SettingsDialog({ scene, direction, start, onClose }: DialogProps) {
  const { view, me } = useStudio();
  const trpc = useTRPC();
  const models = useQuery(trpc.scene.models.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY })).data?.models;
  const voices = models?.slice(1) ?? [];
  const asked = voices[0]
    ? { hint: "A model says who; as people do where its answer cannot be used" }
    : { disabled: true, hint: models ? "No model is set up on this server" : "Looking which models there are" };
  const [edits, setEdits] = useStored(`dramatis.settings.${me.userId}.${scene.id}`, restoreEdits);
  const [tab, setTab] = useState(start);
  const shown: Settings = { ...settingsOf(scene), ...edits };
  const set = (patch: SettingsEdits): void => setEdits((now) => ({ ...now, ...patch }));
  const patch = patchOf(scene, edits);
  const faults = settingsFaults(patch);
  const wrong = Object.keys(faults) as (keyof Settings)[];
  const changes = Object.keys(changedSettings(scene, edits)).length;
  const busy = direction.busy.change;
  const save = (): void => {
    const first = wrong[0];
    if (first) {
      setTab(tabOf[first] ?? "scene");
      focusSoon(() => document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]'));
    } else if (changes === 0) onClose();
    else
      void direction.change(patch).then((outcome) => {
        if (outcome === "failed") return;
        setEdits({});
        onClose();
      });
  };
  const text = (
    key:
      | "title"
      | "mood"
      | "premise"
      | "time"
      | "atmosphere"
      | "maxTurns"
      | "maxMinutes"
      | "secondsPerTurn"
      | "maxCalls"
      | "maxTokens"
      | "maxDollars"
      | "wordList",
  ) => ({
    value: shown[key],
    onChange: (event: { target: { value: string } }) => set({ [key]: event.target.value }),
    ...(faults[key] && { error: faults[key] }),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title="Scene settings"
      description="They hold from the next turn on."
      footer={
        <>
          <span className="ns-sum" role="status">
            {wrong.length > 0
              ? "Something is not right yet"
              : changes === 0
                ? "Nothing changed"
                : `${changes} ${changes === 1 ? "change" : "changes"}`}
          </span>
          {changes > 0 && (
            <Button variant="quiet" onClick={() => setEdits({})}>
              Undo the changes
            </Button>
          )}
          <Button variant="primary" icon="check" {...(busy && { busy: "Saving" })} onClick={save}>
            {changes === 0 ? "Close" : "Save"}
          </Button>
        </>
      }
    >
      <Tabs label="Settings of the scene" value={tab} onChange={setTab} items={tabs} className="sc-set">
        <TabPanel value="scene" className="set-p">
          <TextField label="Title" autoComplete="off" {...text("title")} />
          <TextField label="Mood" autoComplete="off" placeholder="uneasy, candlelit" {...text("mood")} />
          <TextField label="When" autoComplete="off" placeholder="after supper" {...text("time")} />
          <Select
            label="Where"
            value={shown.placeId ?? ""}
            options={[{ value: "", label: "Nowhere in particular" }, ...view.places.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => set({ placeId: event.target.value === "" ? null : event.target.value })}
          />
          <TextArea label="Atmosphere" rows={2} count={limits.shortTextLength} {...text("atmosphere")} />
          <TextArea label="What it is about" rows={3} count={limits.premiseLength} {...text("premise")} />
        </TabPanel>
        <TabPanel value="turns" className="set-p">
          <RadioGroup
            label="Who takes the next turn"
            value={shown.strategy}
            onChange={(strategy) => set({ strategy })}
            options={turnStrategies.map((value) => ({ value, ...strategyWords[value], ...(value === "model" && asked) }))}
          />
          <div className="set-n">
            {shown.strategy === "natural" && (
              <TalkSliders
                scene={scene}
                talk={{ ...settingsOf(scene).talk, ...edits.talk }}
                onTalk={(talk) => set({ talk: { ...edits.talk, ...talk } })}
              />
            )}
            {shown.strategy === "model" && (
              <Select
                label="The model that says who"
                value={shown.turnModel}
                options={turnModelOptions(voices, shown.turnModel || null)}
                onChange={(event) => set({ turnModel: event.target.value })}
              />
            )}
            <TextField label="Turns" type="number" inputMode="numeric" min={1} max={limits.sceneTurns} {...text("maxTurns")} />
            <TextField label="Minutes" type="number" inputMode="numeric" min={1} max={limits.sceneMinutes} {...text("maxMinutes")} />
            <TextField
              label="Most calls of a model"
              type="number"
              inputMode="numeric"
              min={0}
              placeholder="no limit"
              {...text("maxCalls")}
            />
            <TextField label="Most tokens" type="number" inputMode="numeric" min={0} placeholder="no limit" {...text("maxTokens")} />
            <TextField
              label="Most money, in dollars"
              type="number"
              inputMode="decimal"
              min={0}
              step={0.01}
              placeholder="no limit"
              {...text("maxDollars")}
            />
            <TextField label="Seconds a turn" type="number" inputMode="decimal" min={0} max={60} step={0.5} {...text("secondsPerTurn")} />
            <Switch
              label="Somebody may speak twice in a row"
              checked={shown.selfReplies}
              onChange={(event) => set({ selfReplies: event.target.checked })}
            />
            {scene.plan !== null && (
              <Switch
                label="Pause when the beats are over"
                checked={shown.pauseAfterBeats}
                onChange={(event) => set({ pauseAfterBeats: event.target.checked })}
              />
            )}
          </div>
        </TabPanel>
        <TabPanel value="policy" className="set-p">
          <Select
            label="Rating"
            value={shown.rating}
            options={ratings.map((value) => ({ value, label: value }))}
            onChange={(event) => set({ rating: event.target.value as Settings["rating"] })}
          />
          {checks.map(({ key, label, hint }) => (
            <Select
              key={key}
              label={label}
              hint={hint}
              value={shown[key]}
              options={actions}
              onChange={(event) => set({ [key]: event.target.value as PolicyAction })}
            />
          ))}
          <TextArea label="Words of your own" rows={2} hint="By commas or lines" {...text("wordList")} />
          <Select
            label="When one of them is said"
            value={shown.wordAction}
            options={actions}
            onChange={(event) => set({ wordAction: event.target.value as PolicyAction })}
          />
          <Checkbox
            label="Every line waits for a moderator"
            checked={shown.everyLine}
            onChange={(event) => set({ everyLine: event.target.checked })}
          />
        </TabPanel>
        <TabPanel value="director" className="set-p">
          <p className="set-say">What the program may do by itself when a beat stalls or the tension goes astray.</p>
          {(
            [
              ["mayWhisper", permittedWords.whisper],
              ["mayEvent", permittedWords.event],
              ["mayTurn", permittedWords.turn],
            ] as const
          ).map(([key, label]) => (
            <Select
              key={key}
              label={label}
              value={shown[key]}
              options={permits}
              onChange={(event) => set({ [key]: event.target.value as Permission })}
            />
          ))}
        </TabPanel>
      </Tabs>
    </Dialog>
  );
}
