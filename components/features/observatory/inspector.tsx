"use client";
import { feelingPad } from "@/server/contracts/emotions";
import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import { NeedBars, TraitBars, EnergyBar } from "@/components/charts/bars";
import { FeelingDot } from "@/components/charts/feeling";
import { KindChip } from "@/components/charts/kind";
import { Mark } from "@/components/charts/mark";
import { MoodWheel, PadFigures } from "@/components/charts/mood-wheel";
import { signed } from "@/components/charts/prepare/change-words";
import { energyWord, roomWord } from "@/components/charts/prepare/octant";
import { idClass } from "@/components/charts/prepare/person";
import { formatAgo } from "@/components/charts/prepare/story-time";
import { Who } from "@/components/charts/who";
import { MindSections } from "@/components/features/mind";
import { cn } from "@/components/ui/cn";
import { ButtonLink } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/small";
import { Sheet } from "@/components/ui/sheet";
import { Pursuits } from "./pursuits";
import { strongestTies } from "./prepare/strongest-ties";
import type { Stage } from "./use-stage";

const shownLines = 4;

function Side({ tie, from, to }: { tie: TieView | null; from: CastMember; to: CastMember }) {
  if (!tie) return null;
  return (
    <div className="tie-s">
      <p>
        <Who person={from} /> of <Who person={to} />
        <span className="n">
          {signed(tie.strength)} · trust {tie.trust.toFixed(2)}
        </span>
      </p>
      {tie.evidence && <p className="ev">{tie.evidence}</p>}
    </div>
  );
}

function Ties({ stage: { studio }, person }: { stage: Stage; person: CastMember }) {
  const ties = strongestTies(studio.view.ties, person.id, new Set(studio.cast.map(({ id }) => id)));
  return (
    <section className="insp-b">
      <SectionHead title="Strongest ties" level={3} />
      {ties.length === 0 && <p className="blk-none">Ties appear when they meet somebody.</p>}
      {ties.map(({ otherId, out, back }) => {
        const other = studio.member(otherId);
        if (!other) return null;
        return (
          <div className="insp-t" key={otherId}>
            <button type="button" onClick={() => studio.select(otherId)}>
              <Mark person={other} size={24} decorative /> <Who person={other} />
            </button>
            {out && <KindChip kind={out.kind} />}
            <Side tie={out} from={person} to={other} />
            <Side tie={back} from={other} to={person} />
          </div>
        );
      })}
    </section>
  );
}

function LastLines({ stage: { studio, lines }, person }: { stage: Stage; person: CastMember }) {
  const said = lines.filter(({ speakerId }) => speakerId === person.id).slice(-shownLines);
  if (said.length === 0) return null;
  return (
    <section className="insp-b">
      <SectionHead title="Said last" level={3} />
      <ul>
        {said.toReversed().map((line) => (
          <li key={line.id} className="insp-l">
            <p>{line.text}</p>
            <span>
              {line.addresseeId ? `to ${studio.nameOf(line.addresseeId)}, ` : ""}
              {studio.view.clock.tick === line.tick ? "just now" : `${formatAgo(studio.view.clock.tick - line.tick)} ago`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who this is, how they are now, and how they stand with the others. */
export function Inspector({ stage, person }: { stage: Stage; person: CastMember }) {
  const { select, href } = stage.studio;
  const { mood, home, feeling, energy, needs } = person.state;
  return (
    <Sheet
      open
      modal={false}
      onOpenChange={(open) => !open && select(null)}
      title={person.name}
      subtitle={person.title || person.occupation || "Of the cast"}
      footer={
        <ButtonLink href={href("cast", person.id)} icon="cast">
          Open in the cast
        </ButtonLink>
      }
    >
      <div className={cn("insp", idClass(person.hue))}>
        <section className="insp-m">
          <Mark person={person} size={64} decorative />
          <div>
            <p className="insp-w">
              <FeelingDot pad={feelingPad(feeling.emotion, mood)} size={18} /> {feeling.label}
            </p>
            <p className="sub">
              Mood {roomWord(mood)}; at home {roomWord(home)}
            </p>
            <PadFigures pad={mood} />
          </div>
          <MoodWheel label={`Mood of ${person.name}: ${roomWord(mood)}; the dashed ring is home`} pad={mood} home={home} />
        </section>
        <section className="insp-b">
          <SectionHead title="Energy" level={3} value={energy.toFixed(2)} note={energyWord(energy)} />
          <EnergyBar value={energy} hue={person.hue} />
        </section>
        <Pursuits person={person} />
        <MindSections person={person} />
        <Ties stage={stage} person={person} />
        <LastLines stage={stage} person={person} />
        <section className="insp-b">
          <SectionHead title="Needs" level={3} />
          <NeedBars needs={needs} />
        </section>
        <section className="insp-b">
          <SectionHead title="Nature" level={3} note={person.bigFiveEstimated ? "estimated from the card" : undefined} />
          <TraitBars bigFive={person.bigFive} hue={person.hue} />
        </section>
      </div>
    </Sheet>
  );
}
