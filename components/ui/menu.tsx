"use client";
import { cloneElement, lazy, Suspense, useState, type ComponentProps, type ReactElement } from "react";
import type { IconName } from "./icon-names";
import { fetchBeforehand, sayMissing } from "./missing-part";
import { useToast } from "./toast";

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

const loadPopup = () => import("./menu-popup");
const MenuPopup = lazy(async () => ({ default: (await loadPopup()).MenuPopup }));
fetchBeforehand(loadPopup);

/** Only a button until somebody opens it: what is behind it is fetched when the page is at rest or a hand comes near. Where that fails, it stays a button and says so. */
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const toast = useToast();
  const near = () => void loadPopup().catch(() => undefined);
  const open = (): void => {
    void loadPopup().then(
      () => setWanted(true),
      () => void sayMissing(toast, open),
    );
  };
  const trigger = props.trigger as ReactElement<ComponentProps<"button">>;
  const closed = cloneElement(trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: near,
    onFocus: near,
    onClick: open,
  });
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <MenuPopup {...props} />
    </Suspense>
  );
}
