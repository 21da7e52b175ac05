"use client";
import { useMemo } from "react";
import type { Line } from "@/server/contracts/line";
import type { Scene } from "@/server/contracts/scene";
import { ChanceBars } from "@/components/charts/bars";
import { Mark } from "@/components/charts/mark";
import { Who } from "@/components/charts/who";
import { KnowsPanel } from "@/components/features/irony";
import { useStudio } from "@/components/features/studio";
import { SectionHead } from "@/components/ui/small";
import { ComeAndGo } from "./come-and-go";
import { nobodyNextWords } from "./prepare/scene-words";
import { countLines } from "./prepare/script";
import { PartMenu } from "./part-menu";
import { RoomPerson } from "./room-person";
import type { Parts } from "./use-parts";
import type { SceneCommands } from "./use-scene-commands";

interface RoomProps {
  scene: Scene;
  lines: readonly Line[];
  speakerId: string | null;
  isSpeaking: boolean;
  commands: SceneCommands;
  parts: Parts;
  onBoard: () => void;
}

const roleWords = { lead: "lead", support: "", extra: "extra" } as const;

/** Who is here and how they are, and who may speak next before it happens. */
export function Room({ scene, lines, speakerId, isSpeaking, commands, parts: played, onBoard }: RoomProps) {
  const { member, people, canWrite, mode, me } = useStudio();
  const present = scene.present.flatMap((id) => member(id) ?? []);
  const counts = useMemo(() => countLines(lines), [lines]);
  const last = lines.at(-1);
  const chances = scene.next.flatMap(({ characterId, probability, reasons }) => {
    const person = member(characterId);
    return person ? [{ person, probability, reasons }] : [];
  });
  const isOpen = scene.status !== "ended";
  const isLive = isOpen && mode === "live";
  const playedBy = (id: string): string | null => {
    const player = isOpen ? played.playerOf(id) : null;
    return player && (player.userId === me.userId ? "You play them" : `Played by ${player.name}`);
  };
  const { parts } = scene.direction;
  const partOf = (id: string) => parts.find(({ characterId }) => characterId === id);
  const coming = isOpen
    ? parts
        .filter(({ characterId, entersAt }) => entersAt > scene.turn && !scene.present.includes(characterId))
        .flatMap(({ characterId, entersAt }) => {
          const person = member(characterId);
          return person ? [{ person, entersAt }] : [];
        })
    : [];
  return (
    <>
      <div className="room-h">
        <SectionHead title={isOpen ? "In the room" : "Was in the room"} value={present.length} />
        {isLive && canWrite && <ComeAndGo scene={scene} commands={commands} />}
      </div>
      <ul className="prs">
        {present.map((person) => (
          <RoomPerson
            key={person.id}
            person={person}
            lines={counts.get(person.id) ?? 0}
            role={roleWords[partOf(person.id)?.role ?? "support"]}
            playedBy={playedBy(person.id)}
            action={
              isLive && person.role === "cast" && (canWrite || played.mine.includes(person.id)) ? (
                <PartMenu person={person} parts={played} />
              ) : null
            }
            isMuted={isOpen && scene.muted.includes(person.id)}
            heldTurn={scene.held?.speakerId === person.id ? scene.held.turn : null}
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
              ({ userId, typing, sceneId }) =>
                typing &&
                sceneId === scene.id &&
                (person.tags.includes(`person:${userId}`) || played.playerOf(person.id)?.userId === userId),
            )}
          />
        ))}
        {coming.map(({ person, entersAt }) => (
          <li key={person.id} className="pr coming">
            <Mark person={person} size={34} decorative />
            <div>
              <Who person={person} />
              <span className="do">Enters at turn {entersAt}</span>
            </div>
          </li>
        ))}
      </ul>
      {isOpen && (
        <>
          <SectionHead title="Who speaks next" />
          {chances.length > 0 ? (
            <ChanceBars chances={chances} />
          ) : (
            <p className="nexts-none">{nobodyNextWords(scene, speakerId !== null)}</p>
          )}
        </>
      )}
      <KnowsPanel scene={scene} onBoard={onBoard} />
    </>
  );
}
