"use client";
import Link from "next/link";
import type { Scene } from "@/server/contracts/scene";
import { ExportButton } from "@/components/features/script";
import { BranchButton } from "@/components/features/branch";
import { useStudio } from "@/components/features/studio";
import { TakesButton } from "@/components/features/take";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Segment } from "@/components/ui/segment";
import { LiveDot } from "@/components/ui/small";
import { turnWords } from "./prepare/scene-words";
import type { SceneCommands } from "./use-scene-commands";

interface BarProps {
  scene: Scene;
  observing: boolean;
  /** Null for whoever may only look on. */
  onObserve: ((observing: boolean) => void) | null;
  conducts: boolean;
  commands: SceneCommands;
  onEnd: () => void;
  onDetails: () => void;
  onFind: () => void;
  /** Null for whoever may only look on. */
  onSettings: (() => void) | null;
}

const stateWords: Record<Scene["status"], string> = { running: "", paused: "paused, ", ended: "ended, " };

export function SceneBar({ scene, observing, onObserve, conducts, commands, onEnd, onDetails, onFind, onSettings }: BarProps) {
  const { href } = useStudio();
  const isRunning = scene.status === "running";
  return (
    <div className="tbar">
      <nav className="crumbs" aria-label="Where this is">
        <Link href={href("scenes")}>Scenes</Link>
        <Icon name="chevr" />
        <h1>{scene.title}</h1>
        <span className="saved">
          {isRunning && <LiveDot />}
          <span className="sc-state">{stateWords[scene.status]}</span>
          {turnWords(scene)}
        </span>
      </nav>
      <span className="grow" />
      {onObserve && (
        <>
          <span className="only-l">
            <Segment
              label="Your part"
              value={observing ? "observe" : "direct"}
              onChange={(part) => onObserve(part === "observe")}
              options={[
                { value: "observe", label: "Observe", icon: "eye" },
                { value: "direct", label: "Direct", icon: "quill" },
              ]}
            />
          </span>
          <IconButton
            className="only-s"
            icon="eye"
            label="Observe only"
            tip={null}
            pressed={observing}
            onClick={() => onObserve(!observing)}
          />
        </>
      )}
      <span className="only-l bar-i">
        <IconButton icon="search" label="Find in this scene" kbd="⌘F" onClick={onFind} />
        {onSettings && <IconButton icon="settings" label="Scene settings" onClick={onSettings} />}
        <TakesButton scene={scene} />
        <BranchButton sceneId={scene.id} />
        <ExportButton scene={scene} />
      </span>
      <IconButton className="sc-more" icon="info" label="The room, and what the scene does" onClick={onDetails} />
      {conducts && (
        <>
          <Button
            icon={isRunning ? "pause" : "play"}
            {...(isRunning ? commands.pausing && { busy: "Pausing" } : commands.resuming && { busy: "Resuming" })}
            onClick={() => commands.toggle(scene.status)}
          >
            {isRunning ? "Pause" : "Resume"}
          </Button>
          <Button className="stop" icon="stop" onClick={onEnd}>
            End
          </Button>
        </>
      )}
    </div>
  );
}
