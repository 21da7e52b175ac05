"use client";
import { useEffect, useState, type KeyboardEvent, type RefObject } from "react";
import { limits } from "@/server/contracts/limits";
import type { Scene } from "@/server/contracts/scene";
import { Mark } from "@/components/charts/mark";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/small";
import { Menu } from "@/components/ui/menu";
import type { Words } from "./use-say";
import type { SceneCommands } from "./use-scene-commands";
import { useStored } from "@/components/hooks/use-stored";

interface DeskProps {
  scene: Scene;
  field: RefObject<HTMLTextAreaElement | null>;
  onSay: (words: Words) => void;
  onTyping: (typing: boolean) => void;
  commands: SceneCommands;
}

/** After the last key, one is not writing any more. */
const WRITES_FOR_MS = 4_000;
const nearlyFull = limits.lineLength * 0.9;

/** Speaking in the scene, as oneself or as one of them. What is typed outlives a reload. */
export function Desk({ scene, field, onSay, onTyping, commands }: DeskProps) {
  const { member, me } = useStudio();
  const [text, setText] = useStored(`dramatis.desk.${me.userId}.${scene.id}`, (stored) => (typeof stored === "string" ? stored : ""));
  const [asId, setAsId] = useState<string | null>(null);
  const [toId, setToId] = useState<string | null>(null);
  const present = scene.present.flatMap((id) => member(id) ?? []);
  const cast = present.filter(({ role }) => role === "cast");
  const speaker = cast.find(({ id }) => id === asId) ?? null;
  const listener = present.find(({ id }) => id === toId && id !== asId) ?? null;
  const isTooLong = text.length > limits.lineLength;
  const isBlank = text.trim() === "";

  // The outside system is the others’ pages: who stops typing stops writing.
  useEffect(() => {
    if (text === "") {
      onTyping(false);
      return undefined;
    }
    const timer = setTimeout(() => onTyping(false), WRITES_FOR_MS);
    return () => clearTimeout(timer);
  }, [text, onTyping]);

  const send = (): void => {
    if (isBlank || isTooLong) return;
    onSay({ asId: speaker?.id ?? null, toId: listener?.id ?? null, text: text.trim() });
    setText("");
    field.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") field.current?.blur();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <footer className="desk" aria-label="Desk">
      <span className="desk-l">Desk</span>
      <form
        className="whisper"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Menu
          label="Speak as"
          trigger={
            <button type="button" className="to" aria-label={`Speak as ${speaker ? shortNameOf(speaker) : "yourself"}`}>
              {speaker ? <Mark person={speaker} size={20} decorative /> : <Icon name="user" />}
              <b>{speaker ? shortNameOf(speaker) : "Yourself"}</b>
              <Icon name="chev" />
            </button>
          }
          entries={[
            { id: "speak-as", heading: "Speak as" },
            { id: "self", label: "Yourself", hint: me.name, icon: "user", checked: speaker === null, onSelect: () => setAsId(null) },
            ...cast.map((person) => ({
              id: person.id,
              label: shortNameOf(person),
              checked: person.id === asId,
              onSelect: () => setAsId(person.id),
            })),
          ]}
        />
        <Menu
          label="Speak to"
          trigger={
            <button type="button" className="to" aria-label={`Speak to ${listener ? shortNameOf(listener) : "the room"}`}>
              {"to "}
              {listener && <Mark person={listener} size={20} decorative />}
              <b>{listener ? shortNameOf(listener) : "the room"}</b>
              <Icon name="chev" />
            </button>
          }
          entries={[
            { id: "speak-to", heading: "Speak to" },
            {
              id: "room",
              label: "The room",
              hint: "Whoever is named, or spoke last",
              icon: "users",
              checked: listener === null,
              onSelect: () => setToId(null),
            },
            ...present
              .filter(({ id }) => id !== asId)
              .map((person) => ({
                id: person.id,
                label: shortNameOf(person),
                checked: person.id === listener?.id,
                onSelect: () => setToId(person.id),
              })),
          ]}
        />
        <textarea
          ref={field}
          className="field"
          rows={1}
          value={text}
          aria-label="Your line"
          aria-keyshortcuts="/"
          aria-invalid={isTooLong ? true : undefined}
          placeholder={speaker ? `What does ${shortNameOf(speaker)} say?` : "Say something in the room"}
          onKeyDown={press}
          onChange={(event) => {
            setText(event.target.value);
            onTyping(event.target.value !== "");
          }}
        />
        {text.length > nearlyFull && (
          <span className="exp" role="status">
            {text.length} of {limits.lineLength}
          </span>
        )}
        <button type="submit" className="send" aria-label="Say it" disabled={isBlank || isTooLong}>
          <Icon name="speak" />
          <Kbd>⏎</Kbd>
        </button>
      </form>
      <Button icon="step" kbd="." aria-keyshortcuts="." {...(commands.stepping && { busy: "Stepping" })} onClick={commands.step}>
        Step
      </Button>
    </footer>
  );
}
