"use client";
import { memo } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import { ChangeBadge } from "@/components/charts/change-badge";
import { FeelingChip } from "@/components/charts/feeling";
import { Mark } from "@/components/charts/mark";
import { mainChange } from "@/components/charts/prepare/change-words";
import { initialsOf, shortNameOf } from "@/components/charts/prepare/person";
import { Pair } from "@/components/charts/who";
import { cn } from "@/components/ui/cn";
import { late } from "@/components/ui/late";
import { groupOfMove } from "./prepare/move-words";
import { mainTie } from "./prepare/weigh-line";

const LineWhy = late(() => import("@/components/features/line").then((module) => module.LineWhy));

export interface FeedLineProps {
  timelineId: string;
  line: Line;
  speaker: CastMember | null;
  addressee: CastMember | null;
  /** Empty when it need not be said. */
  room: string;
  /** "40 min" */
  when: string;
  fullTime: string;
  fresh: boolean;
  open: boolean;
  onWhy: (lineId: string) => void;
  onSelect: (id: string) => void;
}

/** The feeling that the line shows: the speaker's own, else the strongest of those who heard it. */
const feltOf = ({ felt, speakerId }: Line) =>
  felt.find(({ characterId }) => characterId === speakerId) ?? [...felt].sort((a, b) => b.intensity - a.intensity)[0];

function Effects({ line, speaker, addressee }: Pick<FeedLineProps, "line" | "speaker" | "addressee">) {
  const felt = feltOf(line);
  const tie = mainTie(line);
  const change = tie && mainChange(tie);
  const holder = tie && (tie.fromId === speaker?.id ? speaker : tie.fromId === addressee?.id ? addressee : null);
  const feeler = felt && felt.characterId === addressee?.id ? `${shortNameOf(addressee)} ` : "";
  return (
    <>
      {felt && <FeelingChip label={feeler === "" ? felt.label : `${feeler}${felt.label.toLowerCase()}`} pad={felt.pad} />}
      {change && (
        <ChangeBadge
          dimension={change.dimension}
          delta={change.delta}
          of={holder && holder !== speaker ? shortNameOf(holder) : undefined}
        />
      )}
    </>
  );
}

function FeedLineView({ timelineId, line, speaker, addressee, room, when, fullTime, fresh, open, onWhy, onSelect }: FeedLineProps) {
  if (!speaker) return null;
  return (
    <article className={cn("ln", fresh && "fresh")} data-line={line.id}>
      <button
        type="button"
        className="ln-m"
        aria-label={`About ${shortNameOf(speaker)}, ${initialsOf(speaker)}`}
        onClick={() => onSelect(speaker.id)}
      >
        <Mark person={speaker} size={fresh ? 36 : 28} decorative />
      </button>
      <div className="bd">
        <header>
          <Pair from={speaker} to={addressee} />
          <span className="at" title={fullTime}>
            {room !== "" && <span className="rm">{room}</span>}
            {room !== "" && " · "}
            {when}
          </span>
        </header>
        <p className={cn("say", groupOfMove(line.move) === null && "act")}>
          {line.direction && <i className="dir">({line.direction}) </i>}
          {line.text}
        </p>
        <footer>
          <span className="effects">
            <Effects line={line} speaker={speaker} addressee={addressee} />
          </span>
          {line.moveSeq !== null && (
            <button type="button" className="whyb" aria-expanded={open} onClick={() => onWhy(line.id)}>
              why?
            </button>
          )}
        </footer>
        {open && <LineWhy timelineId={timelineId} line={line} actor={speaker} target={addressee} />}
      </div>
    </article>
  );
}

const looksSame = (a: CastMember | null, b: CastMember | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.id === b.id &&
    a.name === b.name &&
    a.shortName === b.shortName &&
    a.initials === b.initials &&
    a.hue === b.hue &&
    a.avatarAssetId === b.avatarAssetId &&
    a.goals === b.goals &&
    a.bigFive === b.bigFive);

/** One line with what it changed. Moods of the speaker come and go without drawing it again. */
export const FeedLine = memo(
  FeedLineView,
  (a, b) =>
    a.line === b.line &&
    a.when === b.when &&
    a.room === b.room &&
    a.fresh === b.fresh &&
    a.open === b.open &&
    a.onWhy === b.onWhy &&
    a.onSelect === b.onSelect &&
    looksSame(a.speaker, b.speaker) &&
    looksSame(a.addressee, b.addressee),
);
