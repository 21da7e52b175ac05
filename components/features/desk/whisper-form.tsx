"use client";
import { limits } from "@/server/contracts/limits";
import { whisperKinds } from "@/server/contracts/direction";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { DeskField } from "./desk-field";
import { PersonMenu } from "./person-menu";
import { turnsWord, whisperWords } from "./prepare/words";
import type { ModeFormProps } from "./desk-form";

const lengths = [1, 2, 3, 5, 10, 20, 50];

/** A word in one character's ear: nobody else hears it, and it is not a line. */
export function WhisperForm({ scene, hand, field, direction, onSent }: ModeFormProps) {
  const { member } = useStudio();
  const { toId, kind, turns, text } = hand.draft.whisper;
  const cast = scene.present.flatMap((id) => member(id) ?? []).filter(({ role }) => role === "cast");
  const listener = cast.find(({ id }) => id === toId) ?? cast[0] ?? null;
  const send = (): void => {
    if (!listener) return;
    const words = text.trim();
    field.current?.focus();
    void direction.whisper({ characterId: listener.id, kind, text: words, turns }).then((outcome) => {
      if (outcome === "failed") return;
      hand.change("whisper", { text: "" });
      onSent?.();
    });
  };
  const name = listener ? shortNameOf(listener) : "somebody";
  return (
    <>
      <PersonMenu label="Whisper to" word="to" people={cast} chosen={listener} onChoose={(id) => hand.change("whisper", { toId: id })} />
      <Menu
        label="What kind of word"
        trigger={
          <button type="button" className="to" aria-label={`What kind of word: ${whisperWords[kind].label}`}>
            <b>{whisperWords[kind].label}</b>
            <Icon name="chev" />
          </button>
        }
        entries={whisperKinds.map((each) => ({
          id: each,
          label: whisperWords[each].label,
          hint: whisperWords[each].hint,
          checked: each === kind,
          onSelect: () => hand.change("whisper", { kind: each }),
        }))}
      />
      <DeskField
        field={field}
        label={`Whisper to ${name}`}
        shortcut="w"
        placeholder={kind === "instruction" ? `What should ${name} do?` : `What comes into ${name}’s mind?`}
        text={text}
        most={limits.shortTextLength}
        missing={listener ? null : "Nobody is here to whisper to"}
        busy={direction.busy.whisper}
        send={{ label: `Whisper it to ${name}`, icon: "whisper" }}
        onText={(next) => hand.change("whisper", { text: next })}
        onSend={send}
      />
      <Menu
        label="For how long"
        align="end"
        trigger={
          <button type="button" className="to for" aria-label={`It holds for ${turnsWord(turns)}`}>
            for {turnsWord(turns)}
            <Icon name="chev" />
          </button>
        }
        entries={lengths.map((each) => ({
          id: String(each),
          label: turnsWord(each),
          checked: each === turns,
          onSelect: () => hand.change("whisper", { turns: each }),
        }))}
      />
    </>
  );
}
