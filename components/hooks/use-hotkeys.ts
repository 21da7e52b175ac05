"use client";
import { useEffect, useEffectEvent } from "react";
import { createChords, spellKey } from "./hotkeys";

export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const typing = "input, textarea, select, [contenteditable=''], [contenteditable='true']";
/** Keys that these elements use themselves. */
const spaceTakers =
  "button, a[href], summary, [role='slider'], [role='button'], [role='tab'], [role='menuitem'], [role='checkbox'], [role='switch'], [role='radio'], [role='option']";

/** What is open above the page; a notice that passes by is a dialog by its role, and stands beside the page. */
const above =
  "[role='dialog']:not([data-modal='false'], [aria-modal='false']), [role='alertdialog']:not([aria-modal='false']), [role='menu']";

/** Typing, a composition of an input method, and whatever is open above the page keep their keys; "mod+…" works everywhere. */
function isTaken(event: KeyboardEvent, spelt: string): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return true;
  if (spelt.startsWith("mod+")) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(typing)) return true;
  if (spelt === " " && target?.closest(spaceTakers)) return true;
  return document.querySelector(above) !== null;
}

export interface HotkeyOptions {
  enabled?: boolean;
  /** "before the frame": takes a key that the frame around the page binds too, such as Space inside a scene. */
  rank?: "with the page" | "before the frame";
}

/** Keys of the page: single ("."), with the command key ("mod+k"), or one after the other ("g o"). */
export function useHotkeys(bindings: Hotkeys, { enabled = true, rank = "with the page" }: HotkeyOptions = {}): void {
  const run = useEffectEvent((name: string, event: KeyboardEvent) => {
    event.preventDefault();
    bindings[name]?.(event);
  });
  const names = Object.keys(bindings).join("\n");
  // The outside system is the keyboard.
  useEffect(() => {
    if (!enabled) return undefined;
    const match = createChords(names.split("\n"));
    const press = (event: KeyboardEvent) => {
      const spelt = spellKey(event);
      if (spelt === null || isTaken(event, spelt)) return;
      const name = match(spelt, event.timeStamp);
      if (name) run(name, event);
    };
    const capture = rank === "before the frame";
    window.addEventListener("keydown", press, { capture });
    return () => window.removeEventListener("keydown", press, { capture });
  }, [enabled, names, rank]);
}
