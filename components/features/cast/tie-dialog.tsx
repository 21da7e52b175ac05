"use client";
import { useState } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { limits } from "@/server/contracts/limits";
import { relationshipKinds, type Relationship, type RelationshipKind } from "@/server/contracts/relationship";
import { signed } from "@/components/charts/prepare/change-words";
import { kindLabels } from "@/components/charts/prepare/kinds";
import { shortNameOf } from "@/components/charts/prepare/person";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError, Select, TextArea } from "@/components/ui/field";
import { Segment } from "@/components/ui/segment";
import { Slider } from "@/components/ui/slider";
import { PersonSelect } from "@/components/charts/person-select";

export interface TieDraft extends Omit<Relationship, "toId" | "fromId"> {
  otherId: string | null;
  /** From the one whose page it is, or to them. */
  way: "out" | "in";
}

interface TieDialogProps {
  member: CastMember;
  /** Who may be chosen; the tie of somebody given keeps its ends. */
  people: readonly CastMember[];
  start: TieDraft;
  isNew: boolean;
  busy: boolean;
  failure: string | null;
  onSave: (relationship: Relationship) => void;
  onClose: () => void;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** How one sees the other: kind, strength, trust, familiarity, and why. */
export function TieDialog({ member, people, start, isNew, busy, failure, onSave, onClose }: TieDialogProps) {
  const [draft, setDraft] = useState(start);
  const [missing, setMissing] = useState(false);
  const set = (patch: Partial<TieDraft>): void => setDraft({ ...draft, ...patch });
  const other = people.find(({ id }) => id === draft.otherId);
  const [from, to] = draft.way === "out" ? [member, other] : [other, member];
  const save = (): void => {
    const { otherId, way, ...values } = draft;
    if (!otherId) return setMissing(true);
    onSave({ ...values, fromId: way === "out" ? member.id : otherId, toId: way === "out" ? otherId : member.id });
  };
  const title = from && to ? `How ${shortNameOf(from)} sees ${shortNameOf(to)}` : "A tie";
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description="One direction only: what comes back is a tie of its own."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Leave it
          </Button>
          <Button variant="primary" {...(busy && { busy: "Saving" })} onClick={save}>
            {isNew ? "Add the tie" : "Save the tie"}
          </Button>
        </>
      }
    >
      <form
        className="tief"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {failure && <FormError>{failure}</FormError>}
        {isNew && (
          <>
            <PersonSelect
              label="With"
              value={draft.otherId}
              people={people}
              none="Choose somebody"
              error={missing && !draft.otherId ? "A tie needs somebody at its other end" : undefined}
              onChange={(otherId) => set({ otherId })}
            />
            <Segment
              label="Direction"
              value={draft.way}
              onChange={(way) => set({ way })}
              options={[
                { value: "out", label: `${shortNameOf(member)} sees them`, icon: "right" },
                { value: "in", label: `They see ${shortNameOf(member)}`, icon: "left" },
              ]}
            />
          </>
        )}
        <Select
          label="Kind"
          value={draft.kind}
          options={relationshipKinds.map((value) => ({ value, label: capital(kindLabels[value]) }))}
          onChange={(event) => set({ kind: event.target.value as RelationshipKind })}
        />
        <Slider
          label="Strength"
          value={draft.strength}
          min={-1}
          max={1}
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
          high="knows them through and through"
          onChange={(familiarity) => set({ familiarity })}
        />
        <TextArea
          label="Why"
          rows={2}
          value={draft.evidence}
          maxLength={limits.shortTextLength}
          hint="A sentence from the source, or yours."
          onChange={(event) => set({ evidence: event.target.value })}
        />
      </form>
    </Dialog>
  );
}
