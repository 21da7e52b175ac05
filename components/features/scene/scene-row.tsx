"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { Scene } from "@/server/contracts/scene";
import { MarkStack } from "@/components/charts/mark";
import { idClass, shortNameOf } from "@/components/charts/prepare/person";
import { ExportButton } from "@/components/features/script";
import { useStudio } from "@/components/features/studio";
import { useTRPC } from "@/components/lib/trpc-client";
import { Icon } from "@/components/ui/icon";
import { LiveDot } from "@/components/ui/small";
import { agoWords, endedWords, turnCount, turnWords } from "./prepare/scene-words";

/** One scene in the list: what it is called, where, who was in it, and the last that was said. */
export function SceneRow({ scene, now }: { scene: Scene; now: number }) {
  const { view, timelineId, href, place, member } = useStudio();
  const trpc = useTRPC();
  const inView = view.lines.findLast(({ sceneId }) => sceneId === scene.id);
  const fetched = useQuery(
    trpc.timeline.lines.queryOptions(
      { timelineId, sceneId: scene.id, beforeSeq: view.seq + 1, limit: 1 },
      {
        enabled: !inView && scene.turn > 0,
        staleTime: Number.POSITIVE_INFINITY,
        queryKeyHashFn: () => `last line ${timelineId} ${scene.id} ${scene.turn}`,
      },
    ),
  );
  const last = inView ?? fetched.data?.lines.at(-1);
  const speaker = member(last?.speakerId);
  const people = scene.cast.flatMap((id) => member(id) ?? []);
  const isOpen = scene.status !== "ended";
  return (
    <li>
      <Link className="scr" href={href("scenes", scene.id)}>
        <span className="scr-t">
          <b>{scene.title}</b>
          <span className="scr-s">
            {scene.status === "running" && <LiveDot />}
            {isOpen && scene.held && <Icon name="hold" label="A line is held;" />}
            {scene.status === "paused" && <Icon name="pause" label="Paused" />}
            {isOpen ? turnWords(scene) : turnCount(scene.turn)}
          </span>
        </span>
        <span className="scr-w">
          <MarkStack people={people} max={8} />
          <span>{[place(scene.placeId)?.name, scene.mood].filter(Boolean).join(", ")}</span>
        </span>
        <span className="scr-l">
          {last && speaker ? (
            <>
              <span className={`sc who ${idClass(speaker.hue)}`}>{shortNameOf(speaker)}</span> {last.text}
            </>
          ) : (
            <em>{scene.turn > 0 && fetched.isFetching ? "" : "Nobody has spoken yet"}</em>
          )}
        </span>
        <span className="scr-e">
          {isOpen ? `begun ${agoWords(scene.openedAt, now)}` : endedWords(scene, agoWords(scene.endedAt ?? scene.openedAt, now))}
        </span>
      </Link>
      <ExportButton scene={scene} className="scr-x" />
    </li>
  );
}
