"use client";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import type { Line } from "@/server/contracts/line";
import type { Scene } from "@/server/contracts/scene";
import { BranchButton } from "@/components/features/branch";
import { ActorDesk, Desk, useDirection, type SettingsTab } from "@/components/features/desk";
import { HeldCard } from "@/components/features/moderation";
import { ExportButton } from "@/components/features/script";
import { ForkDialog, useStudio } from "@/components/features/studio";
import { TakesButton } from "@/components/features/take";
import { useHotkeys } from "@/components/hooks/use-hotkeys";
import { useStored } from "@/components/hooks/use-stored";
import { Button } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import { Sheet } from "@/components/ui/sheet";
import { AwaitCard } from "./await-card";
import { DeskOver, DeskReplay } from "./desk-over";
import { EndScene } from "./end-scene";
import { focusLine } from "./focus-line";
import { LimitNotice } from "./limit-notice";
import { PauseNotice } from "./pause-notice";
import { withQuery } from "./prepare/address";
import { pauseWords } from "./prepare/scene-words";
import { Room } from "./room";
import { RoomRow } from "./room-row";
import { SceneBar } from "./scene-bar";
import { Script } from "./script";
import type { LineForm } from "./script-desk";
import { SceneSide } from "./scene-side";
import { StrikeLine } from "./strike-line";
import type { Jump } from "./use-jump";
import { useLineCommands } from "./use-line-commands";
import { useParts } from "./use-parts";
import { useSay } from "./use-say";
import { useSceneCommands } from "./use-scene-commands";
import { useSceneLines } from "./use-scene-lines";
import { useScenePresence } from "./use-scene-presence";

const SettingsDialog = late(() => import("@/components/features/desk").then((module) => module.SettingsDialog));
const IronyBoard = late(() => import("@/components/features/irony").then((module) => module.IronyBoard));

type Open = { what: "end" | "sheet" | "irony" } | { what: "settings"; tab: SettingsTab } | { what: "branch" | "strike"; line: Line };

/** The page of a scene: the room at the left, the script, what it did at the right, and the desk below. */
export function SceneStage({ scene }: { scene: Scene }) {
  const studio = useStudio();
  const router = useRouter();
  const script = useSceneLines(scene.id);
  const commands = useSceneCommands(scene.id);
  const lineCommands = useLineCommands();
  const direction = useDirection(scene);
  const parts = useParts(scene);
  const { pending, say, retry, drop } = useSay(scene.id, script.lines);
  const [observing, setObserving] = useStored(`dramatis.observing.${studio.me.userId}.${scene.id}`, (stored) => stored === true, "browser");
  const [typing, setTyping] = useState(false);
  const [finding, setFinding] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const [form, setForm] = useState<LineForm | null>(null);
  const [jump, setJump] = useState<Jump | null>(null);
  useScenePresence(scene.id, typing);

  const { canWrite, canModerate, mode, setReplayTick, liveView } = studio;
  const isLive = mode === "live";
  const isOpen = scene.status !== "ended";
  const mayConduct = canModerate && isLive && isOpen;
  const maySpeak = canWrite && isLive && isOpen;
  const directs = maySpeak && !observing;
  const hasDesk = mayConduct && !observing;
  const held = isLive && isOpen ? scene.held : null;
  const awaited = isLive && isOpen ? parts.awaited : null;
  // While a line is held, nobody speaks: what is on its way is that line being said again, and not for everybody.
  const streaming = isLive && !held ? studio.streaming.filter((turn) => turn.sceneId === scene.id) : [];
  const speakerId = isOpen ? (streaming[0]?.speakerId ?? script.lines.at(-1)?.speakerId ?? null) : null;
  const paused = pauseWords(scene);
  const close = (): void => {
    setOpen(null);
    if (open !== null && "line" in open) focusLine(open.line.id);
  };

  useHotkeys(
    {
      " ": () => mayConduct && commands.toggle(scene.status),
      ".": () => mayConduct && commands.step(),
    },
    { rank: "before the frame" },
  );

  const rules = canModerate && isLive && !observing;
  const writes = canWrite && isLive && !observing;
  const canGoBack = isLive && liveView.clock.tick > 0;
  const scriptDesk = useMemo(
    () => ({
      commands: lineCommands,
      rules,
      writes,
      form,
      setForm,
      onBranch: (line: Line) => setOpen({ what: "branch", line }),
      onStrike: (line: Line) => setOpen({ what: "strike", line }),
      onMoment: canGoBack ? (line: Line) => setReplayTick(line.tick) : null,
    }),
    [lineCommands, rules, writes, form, canGoBack, setReplayTick],
  );

  const room = (
    <Room
      scene={scene}
      lines={script.lines}
      speakerId={speakerId}
      isSpeaking={streaming.length > 0}
      commands={commands}
      parts={parts}
      onBoard={() => setOpen({ what: "irony" })}
    />
  );
  const side = (
    <SceneSide
      scene={scene}
      lines={script.lines}
      isWhole={script.older === "none"}
      direction={directs ? direction : null}
      onSettings={(tab) => setOpen({ what: "settings", tab })}
      onTurn={(turn) => setJump({ to: { turn } })}
    />
  );
  return (
    <div className={`scene-pg${hasDesk || !isOpen || !isLive || parts.mine.length > 0 ? "" : " observing"}`}>
      <SceneBar
        scene={scene}
        observing={observing}
        onObserve={maySpeak ? setObserving : null}
        conducts={mayConduct}
        commands={commands}
        onEnd={() => setOpen({ what: "end" })}
        onDetails={() => setOpen({ what: "sheet" })}
        onFind={() => setFinding(true)}
        onSettings={directs ? () => setOpen({ what: "settings", tab: "scene" }) : null}
      />
      <aside className="room" aria-label="In the room">
        {room}
      </aside>
      <RoomRow scene={scene} speakerId={speakerId} onDetails={() => setOpen({ what: "sheet" })} />
      <Script
        scene={scene}
        script={script}
        streaming={streaming}
        pending={pending}
        onRetry={retry}
        onDrop={drop}
        desk={scriptDesk}
        held={
          held ? (
            <HeldCard held={held} />
          ) : (
            awaited && (
              <AwaitCard
                scene={scene}
                player={awaited}
                turn={scene.turn + 1}
                parts={parts}
                onSpeak={hasDesk ? () => void direction.force({ speakerId: awaited.characterId, addresseeId: null, move: null }) : null}
                busy={direction.busy.force}
              />
            )
          )
        }
        heldId={held?.lineId ?? (awaited && `turn ${scene.turn + 1}`)}
        jump={jump}
        isFinding={finding}
        onFinding={setFinding}
      />
      <aside className="side-s" aria-label="What the scene does">
        {side}
      </aside>
      {!isLive ? (
        <DeskReplay />
      ) : !isOpen ? (
        <DeskOver scene={scene} onAgain={() => router.push(withQuery(studio.href("scenes"), { like: scene.id }))} />
      ) : scene.reached !== null ? (
        <LimitNotice
          scene={scene}
          kind={scene.reached}
          direction={hasDesk ? direction : null}
          onSettings={() => setOpen({ what: "settings", tab: "turns" })}
          onEnd={() => setOpen({ what: "end" })}
        />
      ) : paused !== null ? (
        <PauseNotice words={paused} onResume={hasDesk ? () => commands.toggle(scene.status) : null} resuming={commands.resuming} />
      ) : null}
      {isLive && isOpen && hasDesk && (
        <Desk
          scene={scene}
          direction={direction}
          writes={maySpeak}
          isSpeaking={streaming.length > 0}
          stepping={commands.stepping}
          onStep={commands.step}
          onSay={say}
          onTyping={setTyping}
        />
      )}
      {isLive && isOpen && !hasDesk && parts.mine.length > 0 && (
        <ActorDesk scene={scene} parts={parts.mine} onSay={say} onTyping={setTyping} />
      )}
      <Sheet open={open?.what === "sheet"} onOpenChange={(next) => setOpen(next ? { what: "sheet" } : null)} title={scene.title}>
        <div className="sc-sheet">
          <div className="only-s">
            <div className="hbar">
              <Button
                icon="search"
                onClick={() => {
                  close();
                  setFinding(true);
                }}
              >
                Find
              </Button>
              {directs && (
                <Button icon="settings" onClick={() => setOpen({ what: "settings", tab: "scene" })}>
                  Scene settings
                </Button>
              )}
              {mayConduct && <TakesButton scene={scene} />}
              {mayConduct && <BranchButton sceneId={scene.id} />}
              <ExportButton scene={scene} />
            </div>
            {room}
          </div>
          {side}
        </div>
      </Sheet>
      <EndScene
        open={open?.what === "end"}
        onOpenChange={(next) => setOpen(next ? { what: "end" } : null)}
        busy={commands.ending}
        onEnd={() => void commands.end().then(close)}
      />
      {open?.what === "settings" && <SettingsDialog scene={scene} direction={direction} start={open.tab} onClose={close} />}
      {open?.what === "irony" && <IronyBoard scene={scene} onClose={close} onLine={(lineId) => setJump({ to: { lineId } })} />}
      {open?.what === "branch" && (
        <ForkDialog
          ecosystemId={studio.ecosystem.id}
          timelineId={studio.timelineId}
          lineId={open.line.id}
          title={`Branch after line ${open.line.turn ?? ""}`}
          description={`The branch has everything up to what ${studio.nameOf(open.line.speakerId)} says here, as it reads now, and goes its own way from there. This one stays as it is.`}
          action={{ label: "Branch here", busy: "Branching" }}
          fallback={`After line ${open.line.turn ?? ""}`}
          page={`scenes/${scene.id}`}
          onClose={close}
        />
      )}
      {open?.what === "strike" && <StrikeLine line={open.line} onStrike={lineCommands.strike} onClose={close} />}
    </div>
  );
}
