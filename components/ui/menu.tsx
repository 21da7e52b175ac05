"use client";
import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement } from "react";
import { cn } from "./cn";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { Kbd } from "./small";

export interface MenuAction {
  id: string;
  label: string;
  icon?: IconName | undefined;
  hint?: string | undefined;
  kbd?: string | undefined;
  /** Given for a choice among several: a tick stands at the chosen one. */
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  danger?: boolean | undefined;
  onSelect: () => void;
}
export type MenuEntry = MenuAction | { id: string; separator: true } | { id: string; heading: string };

export interface MenuProps {
  trigger: ReactElement;
  label: string;
  entries: readonly MenuEntry[];
  align?: "start" | "center" | "end" | undefined;
}

function Action({ label, icon, hint, kbd, checked, disabled = false, danger, onSelect }: MenuAction) {
  const face = (
    <>
      {icon && <Icon name={icon} />}
      <span className="t">
        {label}
        {hint && <span className="h">{hint}</span>}
      </span>
      {checked && <Icon name="check" className="tick" />}
      {kbd && <Kbd>{kbd}</Kbd>}
    </>
  );
  const className = cn("menu-i", danger && "danger");
  if (checked === undefined) {
    return (
      <Base.Item className={className} disabled={disabled} onClick={onSelect}>
        {face}
      </Base.Item>
    );
  }
  return (
    <Base.CheckboxItem className={className} checked={checked} disabled={disabled} closeOnClick onClick={onSelect}>
      {face}
    </Base.CheckboxItem>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if ("separator" in entry) return <Base.Separator className="menu-sep" />;
  if ("heading" in entry) {
    return (
      <div className="menu-g" role="presentation">
        {entry.heading}
      </div>
    );
  }
  return <Action {...entry} />;
}

export function Menu({ trigger, label, entries, align = "start" }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="pop-w">
          <Base.Popup className="pop menu" aria-label={label}>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
