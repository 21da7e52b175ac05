"use client";
import { useState } from "react";
import type { MoveId } from "@/server/contracts/moves";
import type { Scene } from "@/server/contracts/scene";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Select, TextField } from "@/components/ui/field";
import { Slider } from "@/components/ui/slider";
import { MoveSelect } from "./move-select";
import type { Direction, Outcome } from "./use-direction";

const ways = [
  { value: "now", label: "This turn", hint: "They speak next, and do this." },
  { value: "pin", label: "Before long", hint: "They do it within so many turns, when it is their turn." },
  { value: "forbid", label: "Never", hint: "It does not happen in this scene until you allow it again." },
  { value: "weight", label: "More often, or less", hint: "It becomes likelier, or less likely." },
] as const;
type Way = (typeof ways)[number]["value"];
const sendWords: Record<Way, string> = { now: "Give them the turn", pin: "Order it", forbid: "Forbid it", weight: "Weigh it so" };

/** Who does what to whom: at once, before long, never, or more or less often. */
export function DirectDialog({ scene, direction, onClose }: { scene: Scene; direction: Direction; onClose: () => void }) {
  const { member } = useStudio();
  const cast = scene.present.flatMap((id) => member(id) ?? []).filter(({ role }) => role === "cast");
  const [way, setWay] = useState<Way>("now");
  const [chosen, setWho] = useState(cast[0]?.id ?? "");
  const [to, setTo] = useState("");
  const [move, setMove] = useState<MoveId | null>(null);
  const [within, setWithin] = useState("3");
  const [weight, setWeight] = useState(1);
  const forAll = way === "forbid" || way === "weight";
  const toWhom = way === "now" || way === "pin";
  // Everybody can be forbidden something; a turn is one person’s.
  const who = chosen === "" && !forAll ? (cast[0]?.id ?? "") : chosen;
  const turns = Math.trunc(Number(within));
  const busy = direction.busy.force || direction.busy.order;
  const isWrong = (way !== "now" && move === null) || (way === "pin" && !(turns >= 1 && turns <= 50)) || (who === "" && !forAll);
  const targetId = to === "" || to === who ? null : to;

  const run = (): Promise<Outcome> => {
    if (way === "now" || move === null) return direction.force({ speakerId: who, addresseeId: targetId, move });
    const characterId = who === "" ? null : who;
    if (way === "forbid") return direction.order({ what: "forbid", characterId, move, forbidden: true });
    if (way === "weight") return direction.order({ what: "weight", characterId, move, weight });
    return direction.order({ what: "pin", characterId: who, move, targetId, withinTurns: turns });
  };
  const send = (): void => {
    if (!isWrong && !busy) void run().then((outcome) => outcome === "done" && onClose());
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Direct a move"
      description="What you order shows under “In force”, and can be taken back there."
      footer={
        <Button variant="primary" icon="director" type="submit" form="direct" disabled={isWrong} {...(busy && { busy: "Ordering" })}>
          {sendWords[way]}
        </Button>
      }
    >
      <form
        id="direct"
        className="direct"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <RadioGroup label="When" value={way} onChange={setWay} options={ways} />
        <div className="direct-f">
          <Select
            label="Who"
            value={who}
            options={[
              ...(forAll ? [{ value: "", label: "Everybody" }] : []),
              ...cast.map((person) => ({ value: person.id, label: shortNameOf(person) })),
            ]}
            onChange={(event) => setWho(event.target.value)}
          />
          <MoveSelect
            value={move}
            onChange={setMove}
            none={way === "now" ? "What they would do themselves" : "Choose a move"}
            {...(way === "forbid" && { label: "What does not happen" })}
          />
          {toWhom && (
            <Select
              label="To whom"
              value={targetId ?? ""}
              options={[
                { value: "", label: "Whomever they choose" },
                ...scene.present.flatMap((id) => {
                  const person = member(id);
                  return person && id !== who ? [{ value: id, label: shortNameOf(person) }] : [];
                }),
              ]}
              onChange={(event) => setTo(event.target.value)}
            />
          )}
          {way === "pin" && (
            <TextField
              label="Within turns"
              type="number"
              inputMode="numeric"
              min={1}
              max={50}
              value={within}
              onChange={(event) => setWithin(event.target.value)}
              {...(!(turns >= 1 && turns <= 50) && { error: "A whole number from 1 to 50" })}
            />
          )}
          {way === "weight" && (
            <Slider label="Weight" value={weight} min={-2} max={2} step={0.25} low="seldom" high="often" onChange={setWeight} />
          )}
        </div>
      </form>
    </Dialog>
  );
}
