"use client";
import { Menu as Base } from "@base-ui/react/menu";
import { cn } from "./cn";
import { Icon } from "./icon";
import type { MenuAction, MenuEntry, MenuProps } from "./menu";
import { Kbd } from "./small";

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

/** Comes with the first menu that is opened, and opens at once. */
export function MenuPopup({ trigger, label, entries, align = "start" }: MenuProps) {
  return (
    <Base.Root modal={false} defaultOpen>
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
