import { Icon } from "../ui/icon";
import { ChangeBadge, type ChangeBadgeProps } from "./change-badge";
import { Mark } from "./mark";
import type { MarkPerson } from "./prepare/person";

interface TieEffectProps extends Pick<ChangeBadgeProps, "dimension" | "delta"> {
  from: MarkPerson | null;
  to: MarkPerson | null;
}

/** What a line does to one tie, in a margin: from whom, toward whom, and by how much. */
export function TieEffect({ from, to, dimension, delta }: TieEffectProps) {
  return (
    <span className="fx">
      {from && <Mark person={from} size={16} />}
      <Icon name="right" label="towards" />
      {to && <Mark person={to} size={16} />}
      <ChangeBadge dimension={dimension} delta={delta} />
    </span>
  );
}
