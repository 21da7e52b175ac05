"use client";
import { feelingPad } from "@/server/contracts/emotions";
import { memo } from "react";
import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import { EnergyBar, TraitColumns } from "@/components/charts/bars";
import { FeelingChip } from "@/components/charts/feeling";
import { Mark } from "@/components/charts/mark";
import { idClass } from "@/components/charts/prepare/person";
import { cn } from "@/components/ui/cn";
import { nowWords } from "./now-words";
import type { RosterProps } from "./roster-props";
import { TieGlyphs } from "./tie-glyphs";
import { tellingTies } from "./ties";

export const rowId = (id: string): string => `cast-${id}`;
const noTies: readonly TieView[] = [];

interface CastRowProps extends Pick<RosterProps, "members" | "ties" | "tick" | "onSelect"> {
  member: CastMember;
  via: TieView | null;
  selected: boolean;
  tabbable: boolean;
  /** 1 is the heading. */
  index: number;
  house: { name: string; span: number } | null;
}

/** One of the cast in one line: who, how, and what with whom. */
export const CastRow = memo(function CastRow({
  member,
  via,
  selected,
  tabbable,
  index,
  house,
  members,
  ties,
  tick,
  onSelect,
}: CastRowProps) {
  const { doing, ago, acting, past } = nowWords(member, members, tick);
  const { feeling, mood, energy } = member.state;
  return (
    <tr
      className={cn(idClass(member.hue), "pickable", selected && "sel", acting && "act")}
      aria-rowindex={index}
      onClick={() => onSelect(member.id)}
    >
      {house && (
        <th scope="rowgroup" rowSpan={house.span}>
          <span title={house.name}>{house.name}</span>
        </th>
      )}
      <td className="nm">
        <Mark person={member} size={24} decorative />
        <button type="button" id={rowId(member.id)} aria-pressed={selected} tabIndex={tabbable ? 0 : -1}>
          <b>{member.name}</b>
        </button>
        {member.bigFiveEstimated && (
          <span className="est" title="Traits estimated from a card">
            est.
          </span>
        )}
      </td>
      <td>
        <FeelingChip label={feeling.label} pad={feelingPad(feeling.emotion, mood)} />
      </td>
      <td>
        <EnergyBar value={energy} hue={member.hue} />
      </td>
      <td className="b5">
        <TraitColumns bigFive={member.bigFive} hue={member.hue} />
      </td>
      <td className={cn("dn", past && "past")} title={doing}>
        {doing}
      </td>
      <td className="tis">
        <TieGlyphs ties={tellingTies(ties.get(member.id) ?? noTies, members, via)} members={members} />
      </td>
      <td className="lt">{ago}</td>
    </tr>
  );
});
