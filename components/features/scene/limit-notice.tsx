"use client";
import type { Scene } from "@/server/contracts/scene";
import { reachedWords, type LimitKind } from "@/server/contracts/scene-limits";
import type { Direction } from "@/components/features/desk";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { raiseOf } from "./prepare/limits";

interface NoticeProps {
  scene: Scene;
  kind: LimitKind;
  /** Null for whoever may only look on. */
  direction: Direction | null;
  onSettings: () => void;
  onEnd: () => void;
}

/** A scene that waits at one of its limits: which one, and what can be done about it. */
export function LimitNotice({ scene, kind, direction, onSettings, onEnd }: NoticeProps) {
  const raise = raiseOf(scene, kind);
  return (
    <section className="desk done" aria-label="The scene waits at a limit">
      <Icon name="pause" />
      <p role="status">
        <b>The scene is paused.</b> {reachedWords(scene, kind)}{" "}
        {direction ? "Raise the limit, or end the scene." : "It goes on when the limit is raised."}
      </p>
      {direction && (
        <>
          {raise && (
            <Button
              variant="primary"
              icon="play"
              {...(direction.busy.change && { busy: "Raising" })}
              onClick={() => void direction.change(raise.patch)}
            >
              {raise.words}
            </Button>
          )}
          <Button icon="settings" onClick={onSettings}>
            Limits
          </Button>
          <Button className="stop" icon="stop" onClick={onEnd}>
            End the scene
          </Button>
        </>
      )}
    </section>
  );
}
