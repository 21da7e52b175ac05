"use client";
import type { Scene } from "@/server/contracts/scene";
import { awaitedPlayer } from "@/server/contracts/scene-state";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import type { Direction } from "./use-direction";

interface ActionsProps {
  scene: Scene;
  direction: Direction;
  /** May do more than conduct: hold, force, mute. */
  writes: boolean;
  isSpeaking: boolean;
  stepping: boolean;
  onStep: () => void;
  onForce: () => void;
}

/** What is done to a scene at a stroke. */
export function DeskActions({ scene, direction, writes, isSpeaking, stepping, onStep, onForce }: ActionsProps) {
  const { member } = useStudio();
  const cast = scene.present.flatMap((id) => member(id) ?? []).filter(({ role }) => role === "cast");
  const { muted, holdNext, status } = scene;
  const canStop = status === "running" || isSpeaking;
  return (
    <div className="desk-a" role="group" aria-label="At a stroke">
      {writes && (
        <>
          <Button
            icon="hold"
            aria-pressed={holdNext}
            aria-keyshortcuts="h"
            title="The next line waits for you before anybody hears it (h)"
            className={holdNext ? "on" : ""}
            disabled={direction.busy.change}
            onClick={direction.holdNext}
          >
            {holdNext ? "Holds next" : "Hold next"}
          </Button>
          <Button icon="director" aria-keyshortcuts="f" title="Give somebody the turn, and the move (f)" onClick={onForce}>
            Force
          </Button>
          <Menu
            label="Who is silent"
            align="end"
            trigger={
              <Button icon="mute" className={muted.length > 0 ? "on" : ""} title="Silent unless told to speak">
                {muted.length > 0 ? `Muted ${muted.length}` : "Mute"}
              </Button>
            }
            entries={[
              { id: "heading", heading: "Silent unless told to speak" },
              ...cast.map((person) => ({
                id: person.id,
                label: shortNameOf(person),
                checked: muted.includes(person.id),
                onSelect: () => direction.mute(person.id),
              })),
            ]}
          />
        </>
      )}
      <Button
        icon="stop"
        aria-keyshortcuts="x"
        title="Breaks off what is being said, and pauses (x)"
        disabled={!canStop}
        {...(direction.busy.stop && { busy: "Stopping" })}
        onClick={direction.stop}
      >
        Stop
      </Button>
      <Button
        icon="step"
        kbd="."
        aria-keyshortcuts="."
        disabled={scene.held !== null || awaitedPlayer(scene) !== null}
        {...(stepping && { busy: "Stepping" })}
        onClick={onStep}
      >
        Step
      </Button>
    </div>
  );
}
