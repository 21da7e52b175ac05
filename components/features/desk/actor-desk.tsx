"use client";
import { useRef } from "react";
import type { Scene } from "@/server/contracts/scene";
import type { SpokenWords } from "./desk-form";
import { SayForm } from "./say-form";
import { useDeskDraft } from "./use-desk-draft";

interface ActorDeskProps {
  scene: Scene;
  /** The characters whom this person plays. */
  parts: readonly string[];
  onSay: (words: SpokenWords) => void;
  onTyping: (typing: boolean) => void;
}

/** The desk of somebody who only looks on, but plays a part: they speak as that one. */
export function ActorDesk({ scene, parts, onSay, onTyping }: ActorDeskProps) {
  const hand = useDeskDraft(scene.id, scene.present);
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <section className="desk" aria-label="Your part">
      <span className="desk-l">Your part</span>
      <form className="whisper" onSubmit={(event) => event.preventDefault()}>
        <SayForm scene={scene} hand={hand} field={field} parts={parts} onSay={onSay} onTyping={onTyping} />
      </form>
    </section>
  );
}
