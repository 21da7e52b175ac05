"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import { relationshipKey, relationshipSchema, type Relationship } from "@/server/contracts/relationship";
import { useStudio } from "@/components/features/studio";
import { KindChip } from "@/components/charts/kind";
import { Mark } from "@/components/charts/mark";
import { signed } from "@/components/charts/prepare/change-words";
import { shortNameOf } from "@/components/charts/prepare/person";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { EmptyState } from "@/components/ui/states";
import { Table } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { TieDialog, type TieDraft } from "./tie-dialog";

const fresh: TieDraft = {
  otherId: null,
  way: "out",
  kind: "acquaintance",
  strength: 0.2,
  trust: 0.5,
  familiarity: 0.3,
  offence: 0,
  evidence: "",
};

interface TieRowProps {
  tie: TieView;
  member: CastMember;
  other: CastMember;
  onEdit: (() => void) | null;
}

function TieRow({ tie, member, other, onEdit }: TieRowProps) {
  const out = tie.fromId === member.id;
  const [from, to] = out ? [member, other] : [other, member];
  const words = `How ${shortNameOf(from)} sees ${shortNameOf(to)}`;
  return (
    <tr>
      <th scope="row">
        <span className="cell" title={words}>
          <Icon name={out ? "right" : "left"} label={out ? "towards" : "from"} size={13} />
          <Mark person={other} size={20} decorative /> {shortNameOf(other)}
        </span>
      </th>
      <td>
        <KindChip kind={tie.kind} />
      </td>
      <td className="num">{signed(tie.strength)}</td>
      <td className="num">{tie.trust.toFixed(2)}</td>
      <td className="num">{tie.familiarity.toFixed(2)}</td>
      <td className="evi">{tie.evidence}</td>
      <td>{onEdit && <IconButton icon="edit" size="s" label={`${words}: edit`} tip={null} onClick={onEdit} />}</td>
    </tr>
  );
}

/** Whom they feel something for, and who feels something for them; the strongest pairs first. */
export function CharacterTies({ member }: { member: CastMember }) {
  const studio = useStudio();
  const trpc = useTRPC();
  const toast = useToast();
  const [open, setOpen] = useState<{ draft: TieDraft; isNew: boolean } | null>(null);
  const author = useMutation(trpc.relationship.author.mutationOptions());
  const editable = studio.canWrite && studio.mode === "live" && !member.removed;

  const rows = studio.view.ties
    .filter(({ fromId, toId }) => fromId === member.id || toId === member.id)
    .map((tie) => ({ tie, other: studio.member(tie.fromId === member.id ? tie.toId : tie.fromId) }))
    .flatMap(({ tie, other }) => (other && !other.removed ? [{ tie, other }] : []))
    .sort((a, b) => a.other.name.localeCompare(b.other.name, "en") || (a.tie.fromId === member.id ? -1 : 1));

  const save = (relationship: Relationship): void => {
    const before = studio.liveView.ties.find(({ fromId, toId }) => fromId === relationship.fromId && toId === relationship.toId);
    author.mutate(
      { timelineId: studio.timelineId, relationship },
      {
        onSuccess: () => {
          setOpen(null);
          const words = `${studio.nameOf(relationship.fromId)} sees ${studio.nameOf(relationship.toId)} anew`;
          if (!before) return toast.say(words);
          const back = { timelineId: studio.timelineId, relationship: relationshipSchema.parse(before) };
          toast.undo(words, () => author.mutate(back), undefined, `${before.fromId} ${before.toId}`);
        },
      },
    );
  };
  const edit = (tie: TieView, other: CastMember) => () => {
    author.reset();
    const { kind, strength, trust, familiarity, offence, evidence } = tie;
    const way = tie.fromId === member.id ? "out" : "in";
    setOpen({ draft: { otherId: other.id, way, kind, strength, trust, familiarity, offence, evidence }, isNew: false });
  };
  const add = (): void => {
    author.reset();
    setOpen({ draft: fresh, isNew: true });
  };
  const addButton = editable && (
    <Button icon="plus" onClick={add}>
      Add a tie
    </Button>
  );
  return (
    <section className="cts">
      {rows.length === 0 ? (
        <EmptyState icon="link" title={`${shortNameOf(member)} has met nobody yet`} action={addButton}>
          Ties appear when people meet, or when you say that there is one.
        </EmptyState>
      ) : (
        <>
          <Table caption={`Ties of ${member.name}, both ways`}>
            <thead>
              <tr>
                <th scope="col">With</th>
                <th scope="col">Kind</th>
                <th scope="col" className="num">
                  Strength
                </th>
                <th scope="col" className="num">
                  Trust
                </th>
                <th scope="col" className="num">
                  Familiarity
                </th>
                <th scope="col" className="cause">
                  Why
                </th>
                <th scope="col">
                  <span className="sr-only">Edit</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ tie, other }) => (
                <TieRow
                  key={relationshipKey(tie.fromId, tie.toId)}
                  tie={tie}
                  member={member}
                  other={other}
                  onEdit={editable ? edit(tie, other) : null}
                />
              ))}
            </tbody>
          </Table>
          {addButton}
        </>
      )}
      {open && (
        <TieDialog
          member={member}
          people={studio.cast.filter(({ id }) => id !== member.id)}
          start={open.draft}
          isNew={open.isNew}
          busy={author.isPending}
          failure={author.isError ? describeError(author.error) : null}
          onSave={save}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
