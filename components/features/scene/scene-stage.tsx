"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { Scene } from "@/server/contracts/scene";
import { useStudio } from "@/components/features/studio";
import { useHotkeys } from "@/components/hooks/use-hotkeys";
import { Sheet } from "@/components/ui/sheet";
import { Desk } from "./desk";
import { DeskOver, DeskReplay } from "./desk-over";
import { EndScene } from "./end-scene";
import { withQuery } from "./prepare/address";
import { Room } from "./room";
import { RoomRow } from "./room-row";
import { SceneBar } from "./scene-bar";
import { Script } from "./script";
import { SceneSide } from "./scene-side";
import { useSay } from "./use-say";
import { useSceneCommands } from "./use-scene-commands";
import { useSceneLines } from "./use-scene-lines";
import { useScenePresence } from "./use-scene-presence";

/** The page of a scene: the room at the left, the script, what it did at the right, and the desk below. */
export function SceneStage({ scene }: { scene: Scene }) {
  const studio = useStudio();
  const router = useRouter();
  const script = useSceneLines(scene.id);
  const commands = useSceneCommands(scene.id);
  const { pending, say, retry, drop } = useSay(scene.id, script.lines);
  const [observing, setObserving] = useState(!studio.canWrite);
  const [typing, setTyping] = useState(false);
  const [open, setOpen] = useState<"end" | "sheet" | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useScenePresence(scene.id, typing);

  const isLive = studio.mode === "live";
  const isOpen = scene.status !== "ended";
  const mayConduct = studio.canModerate && isLive && isOpen;
  const maySpeak = studio.canWrite && isLive && isOpen;
  const hasDesk = maySpeak && !observing;
  const streaming = isLive ? studio.streaming.filter((turn) => turn.sceneId === scene.id) : [];
  const speakerId = isOpen ? (streaming[0]?.speakerId ?? script.lines.at(-1)?.speakerId ?? null) : null;

  useHotkeys(
    {
      " ": () => mayConduct && commands.toggle(scene.status),
      ".": () => mayConduct && commands.step(),
      "/": () => field.current?.focus(),
    },
    { rank: "before the frame" },
  );

  const room = <Room scene={scene} lines={script.lines} speakerId={speakerId} isSpeaking={streaming.length > 0} commands={commands} />;
  const side = <SceneSide scene={scene} lines={script.lines} isWhole={script.older === "none"} />;
  return (
    <div className={`scene-pg${hasDesk || !isOpen || !isLive ? "" : " observing"}`}>
      <SceneBar
        scene={scene}
        observing={observing}
        onObserve={maySpeak ? setObserving : null}
        conducts={mayConduct}
        commands={commands}
        onEnd={() => setOpen("end")}
        onDetails={() => setOpen("sheet")}
      />
      <aside className="room" aria-label="In the room">
        {room}
      </aside>
      <RoomRow scene={scene} speakerId={speakerId} onDetails={() => setOpen("sheet")} />
      <Script scene={scene} script={script} streaming={streaming} pending={pending} onRetry={retry} onDrop={drop} />
      <aside className="side-s" aria-label="What the scene does">
        {side}
      </aside>
      {!isLive ? (
        <DeskReplay />
      ) : !isOpen ? (
        <DeskOver scene={scene} onAgain={() => router.push(withQuery(studio.href("scenes"), { like: scene.id }))} />
      ) : (
        hasDesk && <Desk scene={scene} field={field} onSay={say} onTyping={setTyping} commands={commands} />
      )}
      <Sheet open={open === "sheet"} onOpenChange={(next) => setOpen(next ? "sheet" : null)} title={scene.title}>
        <div className="sc-sheet">
          <div className="only-s">{room}</div>
          {side}
        </div>
      </Sheet>
      <EndScene
        open={open === "end"}
        onOpenChange={(next) => setOpen(next ? "end" : null)}
        busy={commands.ending}
        onEnd={() => void commands.end().then(() => setOpen(null))}
      />
    </div>
  );
}
