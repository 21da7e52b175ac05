"use client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

interface NoticeProps {
  /** Why, as a sentence. */
  words: string;
  /** Null for whoever may only look on. */
  onResume: (() => void) | null;
  resuming: boolean;
}

/** A scene that was paused by nobody's hand: why, and the way on. */
export function PauseNotice({ words, onResume, resuming }: NoticeProps) {
  return (
    <section className="desk done" aria-label="The scene is paused">
      <Icon name="pause" />
      <p role="status">
        <b>The scene is paused.</b> {words}
      </p>
      {onResume && (
        <Button icon="play" {...(resuming && { busy: "Resuming" })} onClick={onResume}>
          Let them go on
        </Button>
      )}
    </section>
  );
}
