"use client";
import { traitNames } from "@/server/contracts/character";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { SortHeader, type SortDirection } from "@/components/ui/table";
import { firstDirection, type Order, type SortKey } from "./roster";

interface HeadProps {
  order: Order;
  onOrder: (order: Order) => void;
}

export const turnOrder = (order: Order, by: SortKey): Order =>
  order.by === by ? { by, direction: order.direction === "ascending" ? "descending" : "ascending" } : { by, direction: firstDirection(by) };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function CastTableHead({ order, onOrder }: HeadProps) {
  const sortOf = (by: SortKey): SortDirection => (order.by === by ? order.direction : "none");
  const column = (by: SortKey, title: string) => (
    <SortHeader sort={sortOf(by)} onSort={() => onOrder(turnOrder(order, by))}>
      {title}
    </SortHeader>
  );
  const trait = traitNames.find((name) => name === order.by);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {column("house", "House")}
        {column("name", "Name")}
        {column("mood", "Mood")}
        {column("energy", "Energy")}
        <th scope="col" aria-sort={trait ? order.direction : "none"}>
          <Menu
            label="Sort by a trait"
            trigger={
              <button type="button" title="Openness, conscientiousness, extraversion, agreeableness, neuroticism">
                {traitNames.map((name) => (
                  <span key={name} className={name === trait ? "tr on" : "tr"}>
                    {name.charAt(0).toUpperCase()}
                  </span>
                ))}
                <span className="sr-only">{trait ? `: sorted by ${trait}` : ": sort by a trait"}</span>
              </button>
            }
            entries={traitNames.map((name) => ({
              id: name,
              label: capital(name),
              checked: name === trait,
              onSelect: () => onOrder(turnOrder(order, name)),
            }))}
          />
          {trait && <Icon name={order.direction === "ascending" ? "up" : "down"} size={10} />}
        </th>
        <th scope="col">Doing</th>
        <th scope="col">Closest and furthest</th>
        {column("acted", "Acted")}
      </tr>
    </thead>
  );
}
