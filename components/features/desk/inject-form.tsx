"use client";
import { cardSentences } from "@/server/contracts/card-sentences";
import { happeningKinds } from "@/server/contracts/direction";
import { limits } from "@/server/contracts/limits";
import { cardIds } from "@/server/contracts/plan";
import { useStudio } from "@/components/features/studio";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { DeskField } from "./desk-field";
import { cardWords, happeningWords, passingOf, passingWords } from "./prepare/words";
import { happeningOf } from "./prepare/happening";
import type { ModeFormProps } from "./desk-form";

/** Something that happens in the scene and is not said: an event, a card of the drama, time, another place. */
export function InjectForm({ scene, hand, field, direction, onSent }: ModeFormProps) {
  const { view } = useStudio();
  const draft = hand.draft.inject;
  const { kind, card, placeId, knownTo, text, ticks } = draft;
  const places = view.places.filter(({ id }) => id !== scene.placeId);
  const place = places.find(({ id }) => id === placeId) ?? null;
  const ready = happeningOf(draft, place?.name ?? null);
  const send = (): void => {
    if (!ready.ok) return;
    field.current?.focus();
    void direction.inject(ready.happening).then((outcome) => {
      if (outcome === "failed") return;
      hand.change("inject", { text: "" });
      onSent?.();
    });
  };
  const look = happeningWords[kind];
  const passing = passingOf(ticks);
  const byItself = kind === "card" && card ? cardSentences[card] : kind === "time" ? passing.told : undefined;
  return (
    <>
      <Menu
        label="What happens"
        trigger={
          <button type="button" className="to" aria-label={`What happens: ${look.label}`}>
            <Icon name={look.icon} />
            <b>{look.label}</b>
            <Icon name="chev" />
          </button>
        }
        entries={happeningKinds.map((each) => ({
          id: each,
          label: happeningWords[each].label,
          hint: happeningWords[each].hint,
          icon: happeningWords[each].icon,
          checked: each === kind,
          onSelect: () => hand.change("inject", { kind: each }),
        }))}
      />
      {kind === "card" && (
        <Menu
          label="Which turn of events"
          trigger={
            <button type="button" className="to" aria-label={`Which turn of events: ${card ? cardWords[card] : "none chosen"}`}>
              <b>{card ? cardWords[card] : "choose one"}</b>
              <Icon name="chev" />
            </button>
          }
          entries={cardIds.map((each) => ({
            id: each,
            label: cardWords[each],
            hint: cardSentences[each],
            checked: each === card,
            onSelect: () => hand.change("inject", { card: each }),
          }))}
        />
      )}
      {kind === "place" && (
        <Menu
          label="Which place"
          trigger={
            <button type="button" className="to" aria-label={`Which place: ${place ? place.name : "none chosen"}`}>
              <b>{place ? place.name : "choose one"}</b>
              <Icon name="chev" />
            </button>
          }
          entries={places.map(({ id, name }) => ({
            id,
            label: name,
            checked: id === placeId,
            onSelect: () => hand.change("inject", { placeId: id }),
          }))}
        />
      )}
      {kind === "time" && (
        <Menu
          label="How much time"
          trigger={
            <button type="button" className="to" aria-label={`How much time: ${passing.label}`}>
              <b>{passing.label}</b>
              <Icon name="chev" />
            </button>
          }
          entries={passingWords.map((each) => ({
            id: String(each.ticks),
            label: each.label,
            hint: each.hint,
            checked: each === passing,
            onSelect: () => hand.change("inject", { ticks: each.ticks }),
          }))}
        />
      )}
      <DeskField
        field={field}
        label={look.label}
        shortcut="i"
        placeholder={byItself ?? look.placeholder}
        text={text}
        most={limits.shortTextLength}
        mayBeEmpty
        missing={ready.ok ? null : ready.missing}
        busy={direction.busy.inject}
        send={{ label: "Let it happen", icon: "inject" }}
        onText={(next) => hand.change("inject", { text: next })}
        onSend={send}
      />
      {kind === "event" && (
        <Menu
          label="Who learns of it"
          align="end"
          trigger={
            <button
              type="button"
              className="to for"
              aria-label={`Who learns of it: ${knownTo === "present" ? "all notice" : "nobody notices"}`}
            >
              {knownTo === "present" ? "all notice" : "nobody notices"}
              <Icon name="chev" />
            </button>
          }
          entries={[
            {
              id: "present",
              label: "All who are here",
              checked: knownTo === "present",
              onSelect: () => hand.change("inject", { knownTo: "present" }),
            },
            {
              id: "nobody",
              label: "Nobody",
              hint: "Only the reader knows of it",
              checked: knownTo === "nobody",
              onSelect: () => hand.change("inject", { knownTo: "nobody" }),
            },
          ]}
        />
      )}
    </>
  );
}
