"use client";
import type { Felt, TieChange } from "@/server/contracts/simulation";
import { FeelingChip } from "@/components/charts/feeling";
import { TieEffect } from "@/components/charts/tie-effect";
import { mainChange } from "@/components/charts/prepare/change-words";
import { useStudio } from "@/components/features/studio";

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
      {changes.slice(0, SHOWN).map(({ fromId, toId, dimension, delta }) => (
        <TieEffect key={`${fromId} ${toId}`} from={member(fromId)} to={member(toId)} dimension={dimension} delta={delta} />
      ))}
    </>
  );
}
