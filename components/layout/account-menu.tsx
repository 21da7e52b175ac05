"use client";
import { Menu, type MenuEntry } from "../ui/menu";

export interface AccountMenuProps {
  name: string;
  email: string;
  entries: readonly MenuEntry[];
}

export function AccountMenu({ name, email, entries }: AccountMenuProps) {
  const trigger = (
    <button type="button" className="me" aria-label={`Account of ${name}`}>
      <span aria-hidden>{name.trim().charAt(0).toUpperCase() || "?"}</span>
    </button>
  );
  return <Menu label="Account" align="end" trigger={trigger} entries={[{ id: "who", heading: `${name}, ${email}` }, ...entries]} />;
}
