"use client";
import type { Felt, TieChange } from "@/server/contracts/simulation";
import { ChangeBadge } from "@/components/charts/change-badge";
import { FeelingChip } from "@/components/charts/feeling";
import { Mark } from "@/components/charts/mark";
import { mainChange } from "@/components/charts/prepare/change-words";
import { useStudio } from "@/components/features/studio";
import { Icon } from "@/components/ui/icon";

interface EffectsProps {
  speakerId: string;
  felt: readonly Felt[];
  ties: readonly TieChange[];
}

const SHOWN = 4;

/** What a line would do if it were said now. */
export function HeldEffects({ speakerId, felt, ties }: EffectsProps) {
  const { member } = useStudio();
  const own = felt.find(({ characterId }) => characterId === speakerId);
  const changes = ties.flatMap((tie) => {
    const main = mainChange(tie);
    return main ? [{ ...main, fromId: tie.fromId, toId: tie.toId }] : [];
  });
  return (
    <>
      {own && <FeelingChip label={own.label} pad={own.pad} />}
      <span className="est-t">{changes.length > 0 ? "would change" : "would change nothing between them"}</span>
      {changes.slice(0, SHOWN).map(({ fromId, toId, dimension, delta }) => {
        const [from, to] = [member(fromId), member(toId)];
        return (
          <span key={`${fromId} ${toId}`} className="fx">
            {from && <Mark person={from} size={16} />}
            <Icon name="right" label="towards" />
            {to && <Mark person={to} size={16} />}
            <ChangeBadge dimension={dimension} delta={delta} />
          </span>
        );
      })}
    </>
  );
}
