"use client";
import { titleOfTake, type Take, type TakeOutcome } from "@/server/contracts/take";
import { Curves } from "@/components/charts/curves";
import { signed } from "@/components/charts/prepare/change-words";
import { idClass } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { TakeActs, type ActsProps } from "./take-table";
import { voiceWords } from "./prepare/outcome";

const TIES = 3;
const WIDTH = 220;
const BAR = 8;

/** Who had how much of the words, as one bar; the words below it say the same. */
function VoiceBar({ voices }: { voices: TakeOutcome["voices"] }) {
  const { member } = useStudio();
  const told = voices.flatMap((voice) => {
    const person = member(voice.characterId);
    return person ? [{ person, share: voice.wordShare }] : [];
  });
  return (
    <svg className="tk-v" viewBox={`0 0 ${WIDTH} ${BAR}`} aria-hidden preserveAspectRatio="none">
      {told.map(({ person, share }, k) => {
        const before = told.slice(0, k).reduce((sum, each) => sum + each.share, 0);
        return (
          <rect key={person.id} className={idClass(person.hue)} x={before * WIDTH} width={Math.max(0, share * WIDTH - 1)} height={BAR} />
        );
      })}
    </svg>
  );
}

interface Planned {
  /** Beats of the scene; a take that ended before they began says nothing of the others. */
  planned: number;
}
type MultiplesProps = { takes: readonly Take[] } & Planned & ActsProps;

function Small({ take, outcome, planned, ...acts }: { take: Take; outcome: TakeOutcome } & Planned & ActsProps) {
  const { nameOf } = useStudio();
  const { tension, voices, ties, turns, ending, beats } = outcome;
  const wanted = tension.flatMap(({ turn, target }) => (target === null ? [] : [{ at: turn, value: target }]));
  const last = tension.at(-1)?.tension ?? 0;
  return (
    <li className={take.discarded ? "gone" : undefined}>
      <h3>{titleOfTake(take)}</h3>
      <span className="only-s">
        <TakeActs take={take} {...acts} />
      </span>
      <Curves
        label={`Tension over ${turns} turns, at the end ${last.toFixed(2)}${wanted.length > 0 ? "; dashed: what was wanted" : ""}`}
        curves={[
          { label: "wanted", look: "wanted", points: wanted },
          { label: "tension", look: "one", points: tension.map(({ turn, tension: value }) => ({ at: turn, value })) },
        ]}
      />
      <VoiceBar voices={voices} />
      <p className="tk-vw">{voiceWords(voices, nameOf)}</p>
      <p>
        {turns} turns, {ending}
        {planned > 0 && `; ${beats.filter((beat) => beat.outcome === "success").length} of ${planned} beats reached`}
      </p>
      {ties.length > 0 && (
        <p className="tk-tw" aria-hidden>
          Regard at the end, and how it moved
        </p>
      )}
      <ul>
        {ties.slice(0, TIES).map(({ fromId, toId, before, after }) => {
          const by = (after?.strength ?? 0) - (before?.strength ?? 0);
          return (
            <li key={`${fromId} ${toId}`}>
              <span>
                {nameOf(fromId)} to {nameOf(toId)}
              </span>
              <span className="n">
                {signed(after?.strength ?? 0)} <span className={by < 0 ? "dn" : "up"}>{signed(by)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** The takes beside each other, drawn on the same scales. */
export function TakeMultiples({ takes, ...rest }: MultiplesProps) {
  return (
    <ul className="tk-g">{takes.map((take) => take.outcome && <Small key={take.id} take={take} outcome={take.outcome} {...rest} />)}</ul>
  );
}
