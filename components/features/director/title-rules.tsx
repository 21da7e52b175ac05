"use client";
import { useState } from "react";
import { limits } from "@/server/contracts/limits";
import { cardIds } from "@/server/contracts/plan";
import { Checkbox } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/field";
import { useDirector } from "./director-context";
import { actionOptions, cardLabels, permissionLabels, permissionOptions, policyLabels } from "./prepare/options";
import { RowNumber, RowSelect, TitleRow } from "./title-row";

const toWords = (text: string): string[] =>
  text
    .split(/[\n,]/u)
    .map((word) => word.trim().slice(0, 60))
    .filter(Boolean)
    .slice(0, 200);

function DirectorRules() {
  const { scenario, set, update, editable } = useDirector();
  return (
    <details className="dr-more">
      <summary>What the director may do</summary>
      {permissionLabels.map(({ key, label }) => (
        <TitleRow key={key} label={label}>
          {(id) => (
            <RowSelect
              id={id}
              value={scenario.permissions[key]}
              options={permissionOptions}
              disabled={!editable}
              onChange={(value) => update(null, (now) => ({ ...now, permissions: { ...now.permissions, [key]: value } }))}
            />
          )}
        </TitleRow>
      ))}
      <fieldset className="dr-cards" disabled={!editable}>
        <legend>Cards that may be played</legend>
        {cardIds.map((card) => (
          <Checkbox
            key={card}
            label={cardLabels[card]}
            checked={scenario.cards.includes(card)}
            onChange={(event) =>
              set(
                "cards",
                event.target.checked
                  ? cardIds.filter((each) => each === card || scenario.cards.includes(each))
                  : scenario.cards.filter((each) => each !== card),
              )
            }
          />
        ))}
      </fieldset>
      <Checkbox
        label="Somebody may speak twice in a row"
        checked={scenario.selfReplies}
        disabled={!editable}
        onChange={(event) => set("selfReplies", event.target.checked)}
      />
      <Checkbox
        label="Pause when the beats are over"
        checked={scenario.pauseAfterBeats}
        disabled={!editable}
        onChange={(event) => set("pauseAfterBeats", event.target.checked)}
      />
    </details>
  );
}

function MoreLimits() {
  const { scenario, update, editable } = useDirector();
  const { calls, tokens, cents } = scenario.limits;
  const cap = (over: Partial<typeof scenario.limits>, of: string): void =>
    update(`limits.${of}`, (now) => ({ ...now, limits: { ...now.limits, ...over } }));
  return (
    <details className="dr-more">
      <summary>What a model may cost</summary>
      <p className="hint">The improviser costs nothing. Left empty, there is no limit.</p>
      <div className="dr-lims">
        <RowNumber
          empty
          label="Most calls"
          value={calls}
          least={0}
          most={100_000}
          unit="calls"
          disabled={!editable}
          onChange={(value) => cap({ calls: value }, "calls")}
        />
        <RowNumber
          empty
          label="Most tokens"
          value={tokens}
          least={0}
          most={1_000_000_000}
          unit="tokens"
          disabled={!editable}
          onChange={(value) => cap({ tokens: value }, "tokens")}
        />
        <RowNumber
          empty
          label="Most money, in dollars"
          value={cents === null ? null : cents / 100}
          least={0}
          most={10_000}
          step={0.01}
          unit="$"
          disabled={!editable}
          onChange={(value) => cap({ cents: value === null ? null : Math.round(value * 100) }, "cents")}
        />
      </div>
    </details>
  );
}

function Moderation() {
  const { scenario, update, editable } = useDirector();
  const { policy } = scenario;
  const [typed, setTyped] = useState("");
  const { list } = policy.words;
  const isTyped = toWords(typed).join() === list.join();
  const rule = (of: string | null, over: Partial<typeof policy>): void =>
    update(of, (now) => ({ ...now, policy: { ...now.policy, ...over } }));
  return (
    <details className="dr-more">
      <summary>What may be said</summary>
      {policyLabels.map(({ key, label }) => (
        <TitleRow key={key} label={label}>
          {(id) => (
            <RowSelect
              id={id}
              value={policy[key]}
              options={actionOptions}
              disabled={!editable}
              onChange={(value) => rule(null, { [key]: value })}
            />
          )}
        </TitleRow>
      ))}
      <TitleRow label="Words of my list">
        {(id) => (
          <RowSelect
            id={id}
            value={policy.words.action}
            options={actionOptions}
            disabled={!editable}
            onChange={(action) => rule(null, { words: { ...policy.words, action } })}
          />
        )}
      </TitleRow>
      <TextArea
        id="dr-policy.words"
        label="The list"
        hint="One a line, or with commas between."
        rows={3}
        maxLength={limits.lineLength}
        disabled={!editable}
        value={isTyped ? typed : list.join("\n")}
        onChange={({ target }) => {
          setTyped(target.value);
          rule("policy.words", { words: { ...policy.words, list: toWords(target.value) } });
        }}
      />
      <Checkbox
        label="Every line waits for a moderator"
        checked={policy.everyLine}
        disabled={!editable}
        onChange={(event) => rule(null, { everyLine: event.target.checked })}
      />
    </details>
  );
}

export function TitleRules() {
  return (
    <>
      <DirectorRules />
      <Moderation />
      <MoreLimits />
    </>
  );
}
