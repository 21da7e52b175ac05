"use client";
import { useMemo } from "react";
import type { Line } from "@/server/contracts/line";
import type { Scene } from "@/server/contracts/scene";
import { ChanceBars } from "@/components/charts/bars";
import { useStudio } from "@/components/features/studio";
import { SectionHead } from "@/components/ui/small";
import { ComeAndGo } from "./come-and-go";
import { countLines } from "./prepare/script";
import { RoomPerson } from "./room-person";
import type { SceneCommands } from "./use-scene-commands";

interface RoomProps {
  scene: Scene;
  lines: readonly Line[];
  speakerId: string | null;
  isSpeaking: boolean;
  commands: SceneCommands;
}

/** Who is here and how they are, and who may speak next before it happens. */
export function Room({ scene, lines, speakerId, isSpeaking, commands }: RoomProps) {
  const { member, people, canWrite, mode } = useStudio();
  const present = scene.present.flatMap((id) => member(id) ?? []);
  const counts = useMemo(() => countLines(lines), [lines]);
  const last = lines.at(-1);
  const chances = scene.next.flatMap(({ characterId, probability, reasons }) => {
    const person = member(characterId);
    return person ? [{ person, probability, reasons }] : [];
  });
  const isOpen = scene.status !== "ended";
  return (
    <>
      <div className="room-h">
        <SectionHead title={isOpen ? "In the room" : "Was in the room"} value={present.length} />
        {isOpen && canWrite && mode === "live" && <ComeAndGo scene={scene} commands={commands} />}
      </div>
      <ul className="prs">
        {present.map((person) => (
          <RoomPerson
            key={person.id}
            person={person}
            lines={counts.get(person.id) ?? 0}
            part={
              person.id === speakerId
                ? isSpeaking
                  ? "speaking"
                  : "spoke"
                : isOpen && person.id === last?.addresseeId
                  ? "addressed"
                  : "none"
            }
            isWriting={people.some(
              ({ userId, typing, sceneId }) => typing && sceneId === scene.id && person.tags.includes(`person:${userId}`),
            )}
          />
        ))}
      </ul>
      {isOpen && (
        <>
          <SectionHead title="Who speaks next" />
          {chances.length > 0 ? (
            <ChanceBars chances={chances} />
          ) : (
            <p className="nexts-none">{speakerId === null ? "They are finding their places." : "A turn is being taken."}</p>
          )}
        </>
      )}
    </>
  );
}
