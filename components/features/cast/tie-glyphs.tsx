import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import { Mark } from "@/components/charts/mark";
import { signed } from "@/components/charts/prepare/change-words";
import { kindIcon, kindLabels } from "@/components/charts/prepare/kinds";
import { shortNameOf } from "@/components/charts/prepare/person";
import { Icon } from "@/components/ui/icon";

interface TieGlyphsProps {
  ties: readonly TieView[];
  members: ReadonlyMap<string, CastMember>;
}

/** Kind, whom, and how strongly: three ties in the room of one word. */
export function TieGlyphs({ ties, members }: TieGlyphsProps) {
  return ties.map((tie) => {
    const other = members.get(tie.toId);
    if (!other) return null;
    const words = `${shortNameOf(other)}: ${kindLabels[tie.kind]}, ${signed(tie.strength)}`;
    return (
      <span key={tie.toId} className={`ti k-${tie.kind}`} role="img" aria-label={words} title={words}>
        <Icon name={kindIcon(tie.kind)} />
        <Mark person={other} size={18} decorative />
        <span className="n" aria-hidden>
          {signed(tie.strength)}
        </span>
      </span>
    );
  });
}
