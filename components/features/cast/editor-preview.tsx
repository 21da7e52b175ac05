"use client";
import type { ReactNode } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { initialsOf } from "@/server/contracts/identity";
import { moodLabel, moodPhrase, temperamentHome } from "@/server/contracts/temperament";
import type { CharacterProfile } from "@/server/contracts/character";
import { EnergyBar, TraitBars } from "@/components/charts/bars";
import { Mark } from "@/components/charts/mark";
import { MoodWheel, PadFigures } from "@/components/charts/mood-wheel";
import { octantOf } from "@/components/charts/prepare/octant";
import { SectionHead } from "@/components/ui/small";
import { autonomyWord, possessiveOf } from "./person-words";

interface PreviewProps {
  /** Of the member, so that the mark is cut the same; "new" for somebody who has none yet. */
  id: string;
  /** Hue of somebody new, whose colour the cast gives. */
  hue: number | null;
  avatar: ReactNode;
}

/** What the five traits make of a person: the mark, and the mood they come home to. */
export function EditorPreview({ id, hue, avatar }: PreviewProps) {
  const { control } = useFormContext<CharacterProfile>();
  const profile = useWatch({ control }) as CharacterProfile;
  const { name, title, bigFive, autonomy, socialEnergy } = profile;
  const home = temperamentHome(bigFive);
  const shownHue = hue ?? profile.hue;
  const person = { ...profile, id, name: name || "?", hue: shownHue, initials: profile.initials || initialsOf(name || "?") };
  return (
    <aside className="insp chr cep" aria-label="Preview">
      <div className="chh">
        <Mark person={person} size={80} decorative />
        <div>
          <h2 className="chn">{name.trim() || "Nobody yet"}</h2>
          <p className="sub">{title}</p>
          {avatar}
        </div>
      </div>
      <section className="cb" aria-live="polite">
        <SectionHead title="Temperament" level={3} />
        <div className={`mrow e-${octantOf(home)}`}>
          <MoodWheel label={`Home mood: ${moodLabel(home)}`} pad={home} size={84} />
          <div>
            <b className="mn">{moodLabel(home)}</b>
            <PadFigures pad={home} />
          </div>
        </div>
        <p className="hint">
          When nothing happens, {possessiveOf(profile)} mood comes home to <b>{moodPhrase(home)}</b>.
        </p>
      </section>
      <section className="cb">
        <SectionHead title={`How ${possessiveOf(profile)} mark is cut`} level={3} />
        <TraitBars bigFive={bigFive} hue={shownHue} />
      </section>
      <section className="cb">
        <SectionHead title="Begins with" level={3} />
        <div className="nd">
          Energy
          <EnergyBar value={socialEnergy} hue={shownHue} label="Social energy" />
        </div>
        <div className="nd">
          Autonomy
          <span>{autonomyWord(autonomy)}</span>
        </div>
      </section>
    </aside>
  );
}
