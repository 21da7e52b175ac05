"use client";
import type { Player } from "@/server/contracts/direction";
import type { Scene } from "@/server/contracts/scene";
import { Mark } from "@/components/charts/mark";
import { idClass, shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { guidanceFor } from "./prepare/guidance";
import type { Parts } from "./use-parts";

interface AwaitProps {
  scene: Scene;
  player: Player;
  turn: number;
  parts: Parts;
  /** Lets the program speak for them this once; null for whoever may not. */
  onSpeak: (() => void) | null;
  busy: boolean;
}

/** A turn that waits for the person who plays its speaker. */
export function AwaitCard({ scene, player, turn, parts, onSpeak, busy }: AwaitProps) {
  const { member, me, people } = useStudio();
  const person = member(player.characterId);
  const name = person ? shortNameOf(person) : "Somebody";
  const isMine = player.userId === me.userId;
  const isAway = !isMine && !people.some(({ userId }) => userId === player.userId);
  return (
    <article className={cn("held", idClass(person?.hue ?? 0))} aria-label={isMine ? `It is your turn, as ${name}` : `${name}’s turn waits`}>
      <span className="ln-n">{turn}</span>
      {person ? <Mark person={person} size={26} decorative /> : <span />}
      <div className="sw-w">
        <header>
          <span className="sc">{name}</span>
        </header>
        <p role="status">
          {isMine ? `It is your turn: what does ${name} say?` : `${player.name} plays ${name}, and is to speak.`}
          {isAway && ` ${player.name} is not here just now.`}
        </p>
        {isMine && (
          <div className="lnotes">
            {guidanceFor(scene, player.characterId).map(({ key, icon, text }) => (
              <span key={key}>
                <Icon name={icon} />
                {text}
              </span>
            ))}
          </div>
        )}
        {(isMine || onSpeak) && (
          <div className="hbar">
            {onSpeak && (
              <Button size="s" icon="speak" {...(busy && { busy: "Speaking" })} onClick={onSpeak}>
                Let {name} find the words, once
              </Button>
            )}
            <Button
              size="s"
              {...(onSpeak && { variant: "quiet" })}
              icon="step"
              {...(parts.passing && { busy: "Going on" })}
              onClick={parts.pass}
            >
              Pass
            </Button>
          </div>
        )}
      </div>
      <aside className="mg">
        <span className="hold-t">
          <Icon name="hold" />
          {isMine ? "Your turn" : "Waits"}
        </span>
      </aside>
    </article>
  );
}
