"use client";
import type { Line } from "@/server/contracts/line";
import { ChangeBadge } from "@/components/charts/change-badge";
import { FeelingChip } from "@/components/charts/feeling";
import { Mark } from "@/components/charts/mark";
import { WhyPopover } from "@/components/features/line";
import { useStudio } from "@/components/features/studio";
import { Icon } from "@/components/ui/icon";
import { marginOf } from "./prepare/script";

/** Beside a line: what was felt, which ties it moved, and why it was said. */
export function LineMargin({ line }: { line: Line }) {
  const { timelineId, member, nameOf } = useStudio();
  const { felt, changes } = marginOf(line);
  return (
    <aside className="mg" aria-label="What it did">
      {felt.map(({ characterId, label, pad }) => {
        const person = member(characterId);
        return (
          <span key={characterId} className="fx">
            {characterId !== line.speakerId && person && <Mark person={person} size={16} />}
            <FeelingChip label={label} pad={pad} />
          </span>
        );
      })}
      {changes.map(({ fromId, toId, dimension, delta }) => {
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
      {line.source === "human" && <span className="fx note">said by a person</span>}
      {line.moveSeq !== null && line.source !== "human" && (
        <WhyPopover timelineId={timelineId} moveSeq={line.moveSeq} about={`Line ${line.turn ?? ""}, ${nameOf(line.speakerId)}`} />
      )}
    </aside>
  );
}
