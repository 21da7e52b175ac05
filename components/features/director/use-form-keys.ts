"use client";
import { useEffect, useEffectEvent, type ClipboardEvent, type KeyboardEvent } from "react";
import { useHotkeys } from "@/components/hooks/use-hotkeys";
import { useToast } from "@/components/ui/toast";
import type { ScenarioEditor } from "./use-scenario-editor";

type Editor = Pick<ScenarioEditor, "editable" | "undo" | "redo" | "isDirty" | "saved" | "moved">;
interface Keys {
  editor: Editor;
  /** Something lies above the form. */
  covered: boolean;
  onSave: () => void;
}

/** Which way a key goes through what was written: back, on again, or neither. */
const wayOf = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<globalThis.KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">) => {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const name = key.toLowerCase();
  if (name === "z") return shiftKey ? "redo" : "undo";
  return name === "y" && !shiftKey ? "redo" : null;
};

/** Save, undo and redo by keys, wherever one is on the page; and a word when something pasted was too long to be taken whole. */
export function useFormKeys({ editor, covered, onSave }: Keys) {
  const toast = useToast();
  const save = (): void => {
    if (editor.moved) toast.say("First say how it goes on", `Version ${editor.moved.headVersion} stands against yours: see above.`);
    else if (editor.isDirty) onSave();
    else toast.say(`There is nothing new since version ${editor.saved.version}`);
  };
  useHotkeys({ "mod+s": save }, { enabled: editor.editable && !covered });
  const go = (event: globalThis.KeyboardEvent | KeyboardEvent): void => {
    const way = wayOf(event);
    if (way === null || !editor.editable) return;
    event.preventDefault();
    editor[way]();
  };
  // The outside system is the keyboard: what was focused may be what was just deleted, and then nothing is.
  const goFromNowhere = useEffectEvent((event: globalThis.KeyboardEvent): void => {
    if (event.target === document.body && !covered) go(event);
  });
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => goFromNowhere(event);
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  const paste = (event: ClipboardEvent): void => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || field.maxLength < 0) return;
    const text = event.clipboardData.getData("text");
    const chosen = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
    const room = field.maxLength - (field.value.length - chosen);
    if (text.length > room)
      toast.say(
        `This field takes ${field.maxLength.toLocaleString("en")} characters`,
        `${Math.max(0, room).toLocaleString("en")} of the ${text.length.toLocaleString("en")} pasted are here now; the rest was left out.`,
      );
  };
  return { save, keys: { onKeyDown: go, onPasteCapture: paste } };
}
