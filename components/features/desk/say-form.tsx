"use client";
import { limits } from "@/server/contracts/limits";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { joinNames } from "@/components/lib/join-names";
import { DeskField } from "./desk-field";
import { PersonMenu } from "./person-menu";
import type { ModeFormProps } from "./desk-form";

interface SayFormProps extends Omit<ModeFormProps, "direction"> {
  /** Who may speak as these only, and not as themselves. */
  parts?: readonly string[] | null;
}

/** Speaking in the scene, as oneself or as one of them, to all or so that only some hear it. */
export function SayForm({ scene, hand, field, parts = null, onSay, onTyping, onSent }: SayFormProps) {
  const { member, me, nameOf } = useStudio();
  const { asId, toId, hears, text } = hand.draft.say;
  const present = scene.present.flatMap((id) => member(id) ?? []);
  const isElsewhere = (id: string): boolean => scene.players.some((each) => each.characterId === id && each.userId !== me.userId);
  const cast = present.filter(({ id, role }) => role === "cast" && (parts === null ? !isElsewhere(id) : parts.includes(id)));
  const speaker = cast.find(({ id }) => id === asId) ?? (parts === null ? null : (cast[0] ?? null));
  const listener = present.find(({ id }) => id === toId) ?? null;
  const others = present.filter(({ id }) => id !== speaker?.id && id !== toId);
  const isAside = hears !== null && listener !== null;
  const toggle = (id: string): void => {
    const known = hears ?? [];
    hand.change("say", { hears: known.includes(id) ? known.filter((each) => each !== id) : [...known, id] });
  };
  const send = (): void => {
    onSay({ asId: speaker?.id ?? null, toId: listener?.id ?? null, text: text.trim(), hears: isAside ? hears : null });
    hand.change("say", { text: "" });
    onTyping(false);
    field.current?.focus();
    onSent?.();
  };
  const asideWords = isAside ? (hears.length === 0 ? "aside, only they" : `aside, and ${joinNames(hears.map(nameOf))}`) : "all";
  return (
    <>
      <PersonMenu
        label="Speak as"
        people={cast}
        chosen={speaker}
        onChoose={(id) => hand.change("say", { asId: id })}
        nobody={parts === null ? { label: "Yourself", hint: me.name, icon: "user" } : undefined}
      />
      <PersonMenu
        label="Speak to"
        word="to"
        people={present.filter(({ id }) => id !== speaker?.id)}
        chosen={listener}
        onChoose={(id) => hand.change("say", { toId: id })}
        nobody={{ label: "the room", hint: "Whoever is named, or spoke last", icon: "users" }}
      />
      {listener && others.length > 0 && (
        <Popover
          side="top"
          align="start"
          title="Who hears it"
          trigger={
            <button type="button" className="to hears" aria-label={`Who hears it: ${asideWords}`}>
              <Icon name="ear" />
              <b>{isAside ? "aside" : "all"}</b>
              <Icon name="chev" />
            </button>
          }
        >
          <div className="hearers">
            <label className="ck">
              <input type="checkbox" checked={isAside} onChange={() => hand.change("say", { hears: isAside ? null : [] })} />
              <span className="t">An aside to {shortNameOf(listener)}</span>
            </label>
            {isAside &&
              others.map((person) => (
                <label key={person.id} className="ck">
                  <input type="checkbox" checked={hears.includes(person.id)} onChange={() => toggle(person.id)} />
                  <span className="t">{shortNameOf(person)} hears it, too</span>
                </label>
              ))}
          </div>
        </Popover>
      )}
      <DeskField
        field={field}
        label="Your line"
        shortcut="/"
        placeholder={speaker ? `What does ${shortNameOf(speaker)} say?` : "Say something in the room"}
        text={text}
        most={limits.lineLength}
        send={{ label: "Say it", icon: "speak" }}
        onText={(next) => {
          hand.change("say", { text: next });
          onTyping(next !== "");
        }}
        onSend={send}
      />
    </>
  );
}
