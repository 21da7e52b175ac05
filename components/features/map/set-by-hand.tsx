"use client";
import { useState } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { limits } from "@/server/contracts/limits";
import { relationshipKinds, type RelationshipKind } from "@/server/contracts/relationship-kinds";
import { signed } from "@/components/charts/prepare/change-words";
import { kindLabels } from "@/components/charts/prepare/kinds";
import { shortNameOf } from "@/components/charts/prepare/person";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { FormError, Select, TextArea } from "@/components/ui/field";
import { Slider } from "@/components/ui/slider";
import { draftOf, isSame, type HandDraft } from "./prepare/hand-draft";
import { useAuthorTies } from "./use-ties";
import type { MapDesk, TieNow } from "./use-map-desk";

interface HandProps {
  desk: MapDesk;
  a: CastMember;
  b: CastMember;
  onClose: () => void;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const kinds = relationshipKinds.map((value) => ({ value, label: capital(kindLabels[value]) }));

interface WayProps {
  from: CastMember;
  to: CastMember;
  draft: HandDraft;
  onChange: (draft: HandDraft) => void;
}

function Way({ from, to, draft, onChange }: WayProps) {
  const set = (patch: Partial<HandDraft>): void => onChange({ ...draft, ...patch });
  return (
    <fieldset className="hand-w">
      <legend>
        How {shortNameOf(from)} sees {shortNameOf(to)}
      </legend>
      {draft.isNew && (
        <Checkbox
          label="Give them a tie this way"
          checked={draft.kept}
          onChange={({ target }) => set({ kept: target.checked })}
          hint="There is none so far."
        />
      )}
      {draft.kept && (
        <>
          <Select
            label="Kind"
            value={draft.kind}
            options={kinds}
            onChange={({ target }) => set({ kind: target.value as RelationshipKind })}
          />
          <Slider
            label="Strength"
            value={draft.strength}
            min={-1}
            format={signed}
            low="hates"
            high="loves"
            onChange={(strength) => set({ strength })}
          />
          <Slider label="Trust" value={draft.trust} low="believes nothing" high="without question" onChange={(trust) => set({ trust })} />
          <Slider
            label="Familiarity"
            value={draft.familiarity}
            low="hardly met"
            high="through and through"
            onChange={(familiarity) => set({ familiarity })}
          />
          <Slider label="Offence" value={draft.offence} low="none" high="unforgiven" onChange={(offence) => set({ offence })} />
        </>
      )}
    </fieldset>
  );
}

/** The writer's hand on both directions of a tie, with a reason that stays in the history. */
export function SetByHand({ desk, a, b, onClose }: HandProps) {
  const start = (tie: TieNow | null): HandDraft => draftOf(tie);
  const [out, setOut] = useState(() => start(desk.tieOf(a.id, b.id)));
  const [back, setBack] = useState(() => start(desk.tieOf(b.id, a.id)));
  const [first] = useState({ out, back });
  const [because, setBecause] = useState("");
  const [asked, setAsked] = useState(false);
  const author = useAuthorTies(desk.studio.timelineId, onClose);
  const changed = [
    { fromId: a.id, toId: b.id, draft: out, was: first.out },
    { fromId: b.id, toId: a.id, draft: back, was: first.back },
  ].filter(({ draft, was }) => draft.kept && !isSame(draft, was));
  const missing = asked && because.trim() === "";
  const save = (): void => {
    setAsked(true);
    if (because.trim() === "" || changed.length === 0) return;
    author.save(
      changed.map(({ fromId, toId, draft: { kind, strength, trust, familiarity, offence } }) => ({
        fromId,
        toId,
        kind,
        strength,
        trust,
        familiarity,
        offence,
      })),
      because.trim(),
      `${shortNameOf(a)} and ${shortNameOf(b)}`,
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title={`${shortNameOf(a)} and ${shortNameOf(b)}, by your hand`}
      description="It enters the history as yours, from this moment on. What went before stays, and it can be taken back."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Leave it
          </Button>
          <Button variant="primary" type="submit" form="hand" {...(author.isPending && { busy: "Setting" })}>
            Set the tie
          </Button>
        </>
      }
    >
      <form
        id="hand"
        className="hand"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {author.failure && <FormError>{author.failure} Nothing was changed.</FormError>}
        {asked && changed.length === 0 && <FormError>Nothing is different yet. Move something, or leave it.</FormError>}
        <div className="hand-2">
          <Way from={a} to={b} draft={out} onChange={setOut} />
          <Way from={b} to={a} draft={back} onChange={setBack} />
        </div>
        <TextArea
          label="Why"
          rows={2}
          value={because}
          maxLength={limits.shortTextLength}
          required
          error={missing ? "A sentence that says why; it stands in the history" : undefined}
          hint="“She has read his letter.”"
          onChange={({ target }) => setBecause(target.value)}
        />
      </form>
    </Dialog>
  );
}
