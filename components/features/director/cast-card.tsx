"use client";
import { FeelingChip } from "@/components/charts/feeling";
import { Mark } from "@/components/charts/mark";
import { idClass, shortNameOf } from "@/components/charts/prepare/person";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { useDirector } from "./director-context";
import type { Part } from "./prepare/edits";
import type { Sorting } from "./use-sortable";

const bars = [0.1, 0.3, 0.5, 0.7, 0.9];

const noteOf = ({ goal, secret, instructions }: Part): string => goal?.text || instructions || (secret ? "Keeps a secret" : "As they are");

interface CardProps {
  part: Part;
  index: number;
  sorting: Sorting;
}

/** Somebody of the cast, and what they have to do with it. Opens what is written for the part. */
export function CastCard({ part, index, sorting }: CardProps) {
  const { member, editable, openPart, remarks } = useDirector();
  const person = member(part.characterId);
  const isWrong = remarks.some(({ level, field }) => level === "error" && field.startsWith(`cast/${part.characterId}/`));
  const name = person ? shortNameOf(person) : part.name || "Somebody";
  return (
    <li className={cn(sorting.over === part.characterId && "over")} {...(editable && sorting.hands(part.characterId))}>
      <button
        type="button"
        id={`dr-cast/${part.characterId}`}
        className={cn("dr-cc", person && idClass(person.hue), isWrong && "wrong", !person && "role")}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={editable ? sorting.keys(part.characterId) : undefined}
        onClick={() => openPart(part.characterId)}
      >
        {person ? (
          <Mark person={person} size={42} decorative />
        ) : (
          <span className="dr-who" aria-hidden>
            <Icon name="user" />
          </span>
        )}
        <span className="b">
          <span className="h">
            <b>{name}</b>
            <span className="sr-only">
              , {part.role}, number {index + 1}
            </span>
            <span className="fl">
              {part.secret !== "" && <Icon name="lock" label="has a secret" />}
              {part.goal && <Icon name="flag" label="has a goal" />}
              {part.entersAt > 1 && <Icon name="clock" label={`enters at turn ${part.entersAt}`} />}
            </span>
          </span>
          <span className="p">{person ? noteOf(part) : "Nobody plays this part yet"}</span>
          <span className="f">
            {person ? <FeelingChip label={person.state.feeling.label} pad={person.state.mood} /> : <span className="emo">to be cast</span>}
            <span className="dr-talk" title={`Talks ${Math.round(part.talkativeness * 100)} %`} aria-hidden>
              {bars.map((from) => (
                <i key={from} className={part.talkativeness >= from ? "on" : undefined} />
              ))}
            </span>
          </span>
        </span>
      </button>
    </li>
  );
}
