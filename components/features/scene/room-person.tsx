"use client";
import type { ReactNode } from "react";
import { feelingPad } from "@/server/contracts/emotions";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { FeelingChip } from "@/components/charts/feeling";
import { Mark } from "@/components/charts/mark";
import { idClass } from "@/components/charts/prepare/person";
import { Who } from "@/components/charts/who";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { percent } from "@/components/ui/small";
import { lineCount } from "./prepare/scene-words";

interface PersonProps {
  person: CastMember;
  lines: number;
  part: "speaking" | "spoke" | "addressed" | "none";
  isWriting: boolean;
  /** Lead or extra; support is not said. */
  role: string;
  isMuted: boolean;
  /** Who plays them, in words; null where nobody does. */
  playedBy: string | null;
  /** What is done about them. */
  action?: ReactNode;
  /** Turn of the line of theirs that waits. */
  heldTurn: number | null;
}

const partWords: Record<PersonProps["part"], string> = { speaking: "Speaking", spoke: "Spoke last", addressed: "Spoken to", none: "" };

export function RoomPerson({ person, lines, part, isWriting, role, isMuted, playedBy, action, heldTurn }: PersonProps) {
  const said = lines === 0 ? "No line yet" : lineCount(lines);
  const energy = percent(person.state.energy);
  const isVisitor = person.role === "visitor";
  return (
    <li className={cn("pr", idClass(person.hue), (part === "speaking" || part === "spoke") && "has-turn")}>
      <Mark person={person} size={34} decorative />
      <div>
        <Who person={person} />
        <span className="do">
          {isMuted && <Icon name="mute" label="Muted." />}
          {heldTurn !== null ? `Held: line ${heldTurn}` : isWriting ? "Writing" : (playedBy ?? (partWords[part] || said))}
          {role !== "" && <span className="role">, {role}</span>}
        </span>
      </div>
      <span className="pr-e">
        {action}
        {isVisitor ? (
          <span className="kick">Visitor</span>
        ) : (
          <FeelingChip label={person.state.feeling.label} pad={feelingPad(person.state.feeling.emotion, person.state.mood)} />
        )}
      </span>
      {!isVisitor && (
        <span className="shr" role="img" aria-label={`Energy ${energy} %`} title={`Energy ${energy} %`}>
          <i style={{ width: `${energy}%` }} />
        </span>
      )}
    </li>
  );
}
