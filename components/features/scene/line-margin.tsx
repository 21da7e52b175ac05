"use client";
import type { Line } from "@/server/contracts/line";
import { FeelingChip } from "@/components/charts/feeling";
import { Mark } from "@/components/charts/mark";
import { TieEffect } from "@/components/charts/tie-effect";
import { isOwnChoice, sayInstead, WhyPopover } from "@/components/features/line";
import { useStudio } from "@/components/features/studio";
import { LineMenu } from "./line-menu";
import { marginOf, type LineMargin as Effects } from "./prepare/script";

function LineEffects({ effects, speakerId }: { effects: Effects; speakerId: string | null }) {
  const { member } = useStudio();
  return (
    <>
      {effects.felt.map(({ characterId, label, pad }) => {
        const person = member(characterId);
        return (
          <span key={characterId} className="fx">
            {characterId !== speakerId && person && <Mark person={person} size={16} />}
            <FeelingChip label={label} pad={pad} />
          </span>
        );
      })}
      {effects.changes.map(({ fromId, toId, dimension, delta }) => (
        <TieEffect key={`${fromId} ${toId}`} from={member(fromId)} to={member(toId)} dimension={dimension} delta={delta} />
      ))}
    </>
  );
}

/** Beside a line: what its speaker felt and which ties it moved most; why it was said, and all that it did, one step further. */
export function LineMargin({ line }: { line: Line }) {
  const { timelineId, nameOf, member } = useStudio();
  const effects = marginOf(line, "shown");
  const all = marginOf(line, "all");
  const isHuman = line.source === "human";
  return (
    <aside className="mg" aria-label="What it did">
      <LineEffects effects={effects} speakerId={line.speakerId} />
      {isHuman && <span className="fx note">{isOwnChoice(line) ? "worded by a person" : "said by a person"}</span>}
      {line.instead && <span className="fx note">by the improviser: {sayInstead(line.instead)}</span>}
      {(isOwnChoice(line) || all.felt.length + all.changes.length > 0) && (
        <WhyPopover
          timelineId={timelineId}
          line={line}
          actor={member(line.speakerId)}
          target={member(line.addresseeId)}
          about={`Line ${line.turn ?? ""}, ${nameOf(line.speakerId)}`}
        >
          <div className="why-e">
            <LineEffects effects={all} speakerId={null} />
          </div>
        </WhyPopover>
      )}
      <LineMenu line={line} about={`line ${line.turn ?? ""}, ${nameOf(line.speakerId)}`} />
    </aside>
  );
}
