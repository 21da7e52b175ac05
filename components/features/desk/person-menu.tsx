"use client";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { Mark } from "@/components/charts/mark";
import { shortNameOf } from "@/components/charts/prepare/person";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import { Menu } from "@/components/ui/menu";

interface PersonMenuProps {
  /** "Speak as", also before the name for whoever listens. */
  label: string;
  /** The end of the label that is seen, too: "to". */
  word?: string | undefined;
  people: readonly CastMember[];
  chosen: CastMember | null;
  onChoose: (id: string | null) => void;
  /** What stands there for nobody in particular; left out, somebody has to be chosen. */
  nobody?: { label: string; hint?: string; icon: IconName } | undefined;
}

/** Chooses one of those who are here. */
export function PersonMenu({ label, word, people, chosen, onChoose, nobody }: PersonMenuProps) {
  const name = chosen ? shortNameOf(chosen) : (nobody?.label ?? "somebody");
  const unseen = word === undefined ? `${label} ` : label.slice(0, -word.length);
  return (
    <Menu
      label={label}
      trigger={
        <button type="button" className="to">
          <span className="sr-only">{unseen}</span>
          {word && `${word} `}
          {chosen ? <Mark person={chosen} size={20} decorative /> : nobody && <Icon name={nobody.icon} />}
          <b>{name}</b>
          <Icon name="chev" />
        </button>
      }
      entries={[
        { id: "heading", heading: label },
        ...(nobody
          ? [
              {
                id: "nobody",
                label: nobody.label,
                ...(nobody.hint && { hint: nobody.hint }),
                icon: nobody.icon,
                checked: chosen === null,
                onSelect: () => onChoose(null),
              },
            ]
          : []),
        ...people.map((person) => ({
          id: person.id,
          label: shortNameOf(person),
          checked: person.id === chosen?.id,
          onSelect: () => onChoose(person.id),
        })),
      ]}
    />
  );
}
