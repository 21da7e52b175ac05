"use client";
import { usualTalkativeness } from "@/server/contracts/direction";
import type { Scene } from "@/server/contracts/scene";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { Slider } from "@/components/ui/slider";

interface TalkProps {
  scene: Scene;
  talk: Readonly<Record<string, number>>;
  onTalk: (talk: Record<string, number>) => void;
}

const inPercent = (value: number): string => `${Math.round(value * 100)} %`;

/** How often each of them speaks without being named; at nought only when they are. */
export function TalkSliders({ scene, talk, onTalk }: TalkProps) {
  const { member } = useStudio();
  const cast = scene.present.flatMap((id) => member(id) ?? []).filter(({ role }) => role === "cast");
  const talkOf = (id: string): number => talk[id] ?? usualTalkativeness;
  return (
    <>
      {cast.map((person) => (
        <Slider
          key={person.id}
          label={`How talkative ${shortNameOf(person)} is`}
          value={talkOf(person.id)}
          step={0.05}
          low="only when named"
          high="often"
          format={inPercent}
          onChange={(value) => onTalk({ [person.id]: value })}
        />
      ))}
      {cast.every(({ id }) => talkOf(id) === 0) && (
        <p className="set-say" role="status">
          Nobody would speak unless somebody is named, and after three silent turns the scene is over.
        </p>
      )}
    </>
  );
}
