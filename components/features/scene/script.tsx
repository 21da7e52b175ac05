"use client";
import { useMemo, useRef, useState, type ReactNode } from "react";
import type { StreamingTurn } from "@/server/contracts/realtime";
import type { Scene } from "@/server/contracts/scene";
import { useStudio } from "@/components/features/studio";
import { useHotkeys } from "@/components/hooks/use-hotkeys";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Announcer } from "./announcer";
import { FindBar } from "./find-bar";
import { listItems } from "./prepare/script-items";
import { lineCount, pauseWords } from "./prepare/scene-words";
import { ScriptDeskContext, type ScriptDesk } from "./script-desk";
import { ScriptHappening } from "./script-happening";
import { ScriptHead } from "./script-head";
import { ScriptLine } from "./script-line";
import { SentWords, WordsOnTheirWay } from "./script-words";
import { useFind } from "./use-find";
import { useJump, type Jump } from "./use-jump";
import type { SentLine } from "./use-say";
import type { SceneLines } from "./use-scene-lines";
import { WhoWrites } from "./who-writes";
import { useScriptScroll } from "./use-script-scroll";

interface ScriptProps {
  scene: Scene;
  script: SceneLines;
  streaming: readonly StreamingTurn[];
  pending: readonly SentLine[];
  onRetry: (sent: SentLine) => void;
  onDrop: (commandId: string) => void;
  desk: Omit<ScriptDesk, "query">;
  /** The line that waits for a moderator; null for none, or where it is not to be seen. */
  held: ReactNode;
  heldId: string | null;
  jump: Jump | null;
  /** Whether somebody looks for words. */
  isFinding: boolean;
  onFinding: (finding: boolean) => void;
}

const noticeOf = (scene: Scene): string | null => {
  const why = pauseWords(scene);
  return why === null ? null : `The scene is paused. ${why}`;
};

const isStop = (kind: string | undefined): boolean => kind === "line" || kind === "happening";

/** The script itself: only the lines in sight are in the page, the end is followed until the reader goes back. */
export function Script({
  scene,
  script,
  streaming,
  pending,
  onRetry,
  onDrop,
  desk,
  held,
  heldId,
  jump,
  isFinding,
  onFinding,
}: ScriptProps) {
  const box = useRef<HTMLDivElement>(null);
  const { startsAt } = useStudio().view.clock;
  const { lines, older } = script;
  const { happenings } = scene;
  const isWhole = older === "none";
  const items = useMemo(
    () => listItems(lines, streaming, pending, { happenings, heldId, isWhole }),
    [lines, streaming, pending, happenings, heldId, isWhole],
  );
  const scroll = useScriptScroll(box, items, script);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const lastLine = lines.at(-1);
  const isOpen = scene.status !== "ended";
  const isSpeaking = items.some(({ kind }) => kind === "streaming");
  const unread = scroll.leftAtSeq === null ? 0 : lines.filter(({ seq }) => seq > (scroll.leftAtSeq ?? 0)).length;

  const go = (key: string): void => {
    const index = items.findIndex((item) => item.key === key);
    if (index === -1) return;
    setCurrentKey(key);
    scroll.show(index);
  };
  const find = useFind({ items, script, onGo: go, isOpen: isFinding });
  useJump({ items, script, jump, onGo: go });
  const move = (by: 1 | -1): void => {
    const from = items.findIndex(({ key }) => key === currentKey);
    let to = from === -1 ? items.findLastIndex(({ kind }) => isStop(kind)) : from + by;
    while (to > 0 && to < items.length && !isStop(items[to]?.kind)) to += by;
    const target = items[to];
    if (target && isStop(target.kind)) go(target.key);
  };
  const closeFind = (): void => {
    onFinding(false);
    box.current?.focus({ preventScroll: true });
  };
  useHotkeys({ j: () => move(1), k: () => move(-1) });
  // A second press is the browser’s own search.
  useHotkeys({ "mod+f": () => onFinding(true) }, { enabled: !isFinding });

  const shared = useMemo<ScriptDesk>(() => ({ ...desk, query: find.sought }), [desk, find.sought]);
  return (
    <ScriptDeskContext value={shared}>
      <section className="script-w" aria-label="Script">
        {isFinding && <FindBar find={find} onClose={closeFind} />}
        <div
          className="script"
          ref={box}
          role="log"
          aria-live="off"
          aria-label={`Lines of ${scene.title}`}
          tabIndex={0}
          onScroll={scroll.onScroll}
          onKeyDown={(event) => {
            if (event.key !== "End" || event.target !== box.current) return;
            event.preventDefault();
            scroll.toEnd();
          }}
        >
          <div className="page-s">
            <div className="roll" style={{ height: scroll.totalSize }}>
              {scroll.rows.map((row) => {
                const item = items[row.index];
                if (!item) return null;
                const isCurrent = item.key === currentKey;
                return (
                  <div key={item.key} ref={scroll.measure} data-index={row.index} style={{ transform: `translateY(${row.start}px)` }}>
                    {item.kind === "head" && <ScriptHead scene={scene} script={script} />}
                    {item.kind === "line" && (
                      <ScriptLine line={item.line} isFresh={item.line === lastLine && isOpen && !isSpeaking} isCurrent={isCurrent} />
                    )}
                    {item.kind === "happening" && <ScriptHappening happening={item.happening} isCurrent={isCurrent} startsAt={startsAt} />}
                    {item.kind === "streaming" && <WordsOnTheirWay turn={item.turn} number={scene.turn + 1} />}
                    {item.kind === "held" && held}
                    {item.kind === "sent" && (
                      <SentWords sent={item.sent} onRetry={() => onRetry(item.sent)} onDrop={() => onDrop(item.key)} />
                    )}
                  </div>
                );
              })}
            </div>
          </div>
        </div>
        <WhoWrites sceneId={scene.id} />
        {scroll.leftAtSeq !== null && (
          <Button className="to-end" size="s" onClick={scroll.toEnd}>
            <Icon name="down" />
            {unread > 0 ? `${lineCount(unread).replace(" ", " new ")}` : "To the last line"}
          </Button>
        )}
        <Announcer lines={lines} happenings={happenings} notice={noticeOf(scene)} />
      </section>
    </ScriptDeskContext>
  );
}
