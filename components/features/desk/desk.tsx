"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Scene } from "@/server/contracts/scene";
import { awaitedPlayer } from "@/server/contracts/scene-state";
import { useStudio } from "@/components/features/studio";
import { useHotkeys } from "@/components/hooks/use-hotkeys";
import { usePhone } from "@/components/hooks/use-media";
import { focusSoon } from "@/components/lib/focus-soon";
import { Icon } from "@/components/ui/icon";
import { Sheet } from "@/components/ui/sheet";
import { DeskActions } from "./desk-actions";
import { DeskForm, type SpokenWords } from "./desk-form";
import { DirectDialog } from "./direct-dialog";
import { modeWords } from "./prepare/words";
import type { DeskMode } from "./prepare/draft";
import { useDeskDraft } from "./use-desk-draft";
import type { Direction } from "./use-direction";

interface DeskProps {
  scene: Scene;
  direction: Direction;
  /** May write in the scene; else only what a moderator does is there. */
  writes: boolean;
  isSpeaking: boolean;
  stepping: boolean;
  onStep: () => void;
  onSay: (words: SpokenWords) => void;
  onTyping: (typing: boolean) => void;
}

/** After the last key, one is not writing any more. */
const WRITES_FOR_MS = 4_000;

/** The director's desk: one field that says, whispers or lets things happen, and what is done at a stroke. */
export function Desk({ scene, direction, writes, isSpeaking, stepping, onStep, onSay, onTyping }: DeskProps) {
  const hand = useDeskDraft(scene.id, scene.present);
  const field = useRef<HTMLTextAreaElement>(null);
  const isPhone = usePhone();
  const [open, setOpen] = useState<"sheet" | "force" | null>(null);
  const { mode, say } = hand.draft;
  const { me } = useStudio();
  const awaited = awaitedPlayer(scene);
  const myTurn = awaited?.userId === me.userId ? awaited.characterId : null;
  const speakAs = useEffectEvent((asId: string) => hand.change("say", { asId }));
  // The outside system is the scene: when it waits for this person, the desk speaks as the one whom they play.
  useEffect(() => {
    if (myTurn !== null) speakAs(myTurn);
  }, [myTurn]);

  // The outside system is the others’ pages: who stops typing stops writing.
  useEffect(() => {
    if (say.text === "") return undefined;
    const timer = setTimeout(() => onTyping(false), WRITES_FOR_MS);
    return () => clearTimeout(timer);
  }, [say.text, onTyping]);

  const turnTo = (next: DeskMode): void => {
    hand.turnTo(next);
    if (isPhone) setOpen("sheet");
    focusSoon(() => field.current);
  };
  useHotkeys(
    {
      "/": () => turnTo("say"),
      w: () => turnTo("whisper"),
      i: () => turnTo("inject"),
      f: () => setOpen("force"),
      h: () => direction.holdNext(),
    },
    { enabled: writes },
  );
  useHotkeys({ x: () => direction.stop() }, { enabled: scene.status === "running" || isSpeaking });

  const form = (
    <DeskForm
      scene={scene}
      hand={hand}
      field={field}
      direction={direction}
      onSay={onSay}
      onTyping={onTyping}
      onSent={isPhone ? () => setOpen(null) : undefined}
    />
  );
  return (
    <section className="desk" aria-label="Desk">
      <span className="desk-l">Desk</span>
      {writes && !isPhone && form}
      {writes && isPhone && (
        <button type="button" className="desk-open" onClick={() => turnTo(mode)}>
          <Icon name={modeWords[mode].icon} />
          <span>{modeWords[mode].label}</span>
          {hand.draft[mode].text !== "" && <em>{hand.draft[mode].text}</em>}
          <Icon name="chev" />
        </button>
      )}
      {!writes && <span className="grow" />}
      <DeskActions
        scene={scene}
        direction={direction}
        writes={writes}
        isSpeaking={isSpeaking}
        stepping={stepping}
        onStep={onStep}
        onForce={() => setOpen("force")}
      />
      {isPhone && (
        <Sheet open={open === "sheet"} onOpenChange={(next) => setOpen(next ? "sheet" : null)} title="Desk">
          <div className="desk-sheet">{form}</div>
        </Sheet>
      )}
      {open === "force" && <DirectDialog scene={scene} direction={direction} onClose={() => setOpen(null)} />}
    </section>
  );
}
