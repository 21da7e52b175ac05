"use client";
import { moveWord } from "@/server/contracts/scenario-words";
import { directedMoves, type MoveId } from "@/server/contracts/moves";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";

/** The moves as the model's table has them, in its groups. */
const groups: readonly { label: string; from: MoveId; to: MoveId }[] = [
  { label: "Contact", from: "GREET", to: "FAREWELL" },
  { label: "Warmth", from: "COMPLIMENT", to: "DEFEND" },
  { label: "Romance", from: "FLIRT", to: "BREAK_OFF" },
  { label: "News", from: "ASK", to: "ADVISE" },
  { label: "Influence", from: "REQUEST_HELP", to: "CHALLENGE" },
  { label: "Conflict", from: "CRITICISE", to: "STONEWALL" },
  { label: "Repair", from: "APOLOGISE", to: "MEDIATE" },
];
const at = (move: MoveId): number => (directedMoves as readonly string[]).indexOf(move);

interface MoveSelectProps {
  value: MoveId | null;
  onChange: (move: MoveId | null) => void;
  /** What no move in particular is called; left out where one has to be chosen. */
  none?: string | undefined;
  label?: string | undefined;
}

export function MoveSelect({ value, onChange, none, label = "What they do" }: MoveSelectProps) {
  return (
    <Field label={label}>
      {(wiring) => (
        <span className="inp-w">
          <select
            className="inp"
            {...wiring}
            value={value ?? ""}
            onChange={(event) => onChange((event.target.value || null) as MoveId | null)}
          >
            {none !== undefined && <option value="">{none}</option>}
            {groups.map((group) => (
              <optgroup key={group.label} label={group.label}>
                {directedMoves.slice(at(group.from), at(group.to) + 1).map((move) => (
                  <option key={move} value={move}>
                    {moveWord(move)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <Icon name="chev" />
        </span>
      )}
    </Field>
  );
}
