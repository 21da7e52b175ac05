"use client";
import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import { Mark } from "@/components/charts/mark";
import { KindGlyph } from "@/components/charts/kind";
import { signed } from "@/components/charts/prepare/change-words";
import { shortNameOf } from "@/components/charts/prepare/person";
import { SectionHead } from "@/components/ui/small";
import type { TiesFrom } from "./ties";

interface PanelTiesProps {
  member: CastMember;
  members: ReadonlyMap<string, CastMember>;
  ties: TiesFrom;
  onSelect: (id: string) => void;
}

const shown = 6;

/** The strongest feelings of one character, for or against, each with what comes back. */
export function PanelTies({ member, members, ties, onSelect }: PanelTiesProps) {
  const own = (ties.get(member.id) ?? []).filter(({ toId }) => members.get(toId)?.removed === false);
  if (own.length === 0) return null;
  const strongest = [...own].sort((a, b) => Math.abs(b.strength) - Math.abs(a.strength)).slice(0, shown);
  const back = (tie: TieView): TieView | undefined => ties.get(tie.toId)?.find(({ toId }) => toId === member.id);
  return (
    <section className="cb">
      <SectionHead title="Ties" level={3} value={own.length} note="given, and returned" />
      <ul className="ptis">
        {strongest.map((tie) => {
          const other = members.get(tie.toId);
          const returned = back(tie);
          if (!other) return null;
          return (
            <li key={tie.toId}>
              <button type="button" onClick={() => onSelect(other.id)} title={tie.evidence || undefined}>
                <Mark person={other} size={20} decorative />
                <span className="t">{shortNameOf(other)}</span>
                <KindGlyph kind={tie.kind} />
                <span className="n">{signed(tie.strength)}</span>
                <span className="n back" title={returned ? `${shortNameOf(other)} returns it so` : "Nothing is returned yet"}>
                  {returned ? signed(returned.strength) : "–"}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
