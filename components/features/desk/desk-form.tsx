"use client";
import { focusSoon } from "@/components/lib/focus-soon";
import type { RefObject } from "react";
import type { Scene } from "@/server/contracts/scene";
import { Segment } from "@/components/ui/segment";
import { InjectForm } from "./inject-form";
import { deskModes } from "./prepare/draft";
import { modeWords } from "./prepare/words";
import { SayForm } from "./say-form";
import type { DraftHand } from "./use-desk-draft";
import type { Direction } from "./use-direction";
import { WhisperForm } from "./whisper-form";

export interface SpokenWords {
  asId: string | null;
  toId: string | null;
  text: string;
  /** Who hears it besides the two; null: everybody. */
  hears: string[] | null;
}

export interface ModeFormProps {
  scene: Scene;
  hand: DraftHand;
  field: RefObject<HTMLTextAreaElement | null>;
  direction: Direction;
  onSay: (words: SpokenWords) => void;
  onTyping: (typing: boolean) => void;
  /** It has been sent: what lies over the script may go. */
  onSent?: (() => void) | undefined;
}

const forms = { say: SayForm, whisper: WhisperForm, inject: InjectForm } as const;

/** One field, and what it does: say, whisper, or let something happen. Each keeps its own draft. */
export function DeskForm(props: ModeFormProps) {
  const { hand, field } = props;
  const { mode } = hand.draft;
  const Form = forms[mode];
  return (
    <div
      className="desk-f"
      onKeyDown={(event) => {
        const next = deskModes[["Digit1", "Digit2", "Digit3"].indexOf(event.code)];
        if (!event.altKey || next === undefined) return;
        event.preventDefault();
        hand.turnTo(next);
        focusSoon(() => field.current);
      }}
    >
      <Segment
        label="What the desk does"
        value={mode}
        onChange={hand.turnTo}
        options={deskModes.map((each) => ({ value: each, label: modeWords[each].label, icon: modeWords[each].icon }))}
      />
      <form
        className="whisper"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Form key={mode} {...props} />
      </form>
    </div>
  );
}
