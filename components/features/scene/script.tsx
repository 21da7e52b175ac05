"use client";
import { useMemo, useRef, useState } from "react";
import type { StreamingTurn } from "@/server/contracts/realtime";
import type { Scene } from "@/server/contracts/scene";
import { useHotkeys } from "@/components/hooks/use-hotkeys";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Announcer } from "./announcer";
import { listItems } from "./prepare/script-items";
import { lineCount } from "./prepare/scene-words";
import { ScriptHead } from "./script-head";
import { ScriptLine } from "./script-line";
import { SentWords, WordsOnTheirWay } from "./script-words";
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
}

/** The script itself: only the lines in sight are in the page, the end is followed until the reader goes back. */
export function Script({ scene, script, streaming, pending, onRetry, onDrop }: ScriptProps) {
  const box = useRef<HTMLDivElement>(null);
  const { lines } = script;
  const items = useMemo(() => listItems(lines, streaming, pending), [lines, streaming, pending]);
  const scroll = useScriptScroll(box, items, script);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const lastLine = lines.at(-1);
  const isOpen = scene.status !== "ended";
  const isSpeaking = items.some(({ kind }) => kind === "streaming");
  const unread = scroll.leftAtSeq === null ? 0 : lines.filter(({ seq }) => seq > (scroll.leftAtSeq ?? 0)).length;

  const move = (by: 1 | -1): void => {
    const from = items.findIndex(({ key }) => key === currentKey);
    const first = from === -1 ? items.findLastIndex(({ kind }) => kind === "line") : from + by;
    const target = items[Math.min(items.length - 1, Math.max(1, first))];
    if (target?.kind !== "line") return;
    setCurrentKey(target.key);
    scroll.show(items.indexOf(target));
  };
  useHotkeys({ j: () => move(1), k: () => move(-1) });

  return (
    <section className="script-w" aria-label="Script">
      <div
        className="script"
        ref={box}
        role="log"
        aria-live="off"
        aria-label={`Lines of ${scene.title}`}
        tabIndex={0}
        onScroll={scroll.onScroll}
      >
        <div className="page-s">
          <div className="roll" style={{ height: scroll.totalSize }}>
            {scroll.rows.map((row) => {
              const item = items[row.index];
              if (!item) return null;
              return (
                <div key={item.key} ref={scroll.measure} data-index={row.index} style={{ transform: `translateY(${row.start}px)` }}>
                  {item.kind === "head" && <ScriptHead scene={scene} script={script} />}
                  {item.kind === "line" && (
                    <ScriptLine
                      line={item.line}
                      isFresh={item.line === lastLine && isOpen && !isSpeaking}
                      isCurrent={item.key === currentKey}
                    />
                  )}
                  {item.kind === "streaming" && <WordsOnTheirWay turn={item.turn} number={scene.turn + 1} />}
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
      <Announcer lines={lines} />
    </section>
  );
}
