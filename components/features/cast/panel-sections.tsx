"use client";
import { useState } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { NeedBars, TraitBars } from "@/components/charts/bars";
import { MoodWheel, PadFigures } from "@/components/charts/mood-wheel";
import { octantOf } from "@/components/charts/prepare/octant";
import { shortNameOf } from "@/components/charts/prepare/person";
import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/small";
import { possessiveOf, wantWords } from "./person-words";
import { useMoodTrail } from "./use-mood-trail";

interface MemberProps {
  member: CastMember;
}

export function MoodAndNeeds({ member }: MemberProps) {
  const { mood, home, feeling, needs } = member.state;
  const trail = useMoodTrail(member.id, mood);
  return (
    <section className="cb two">
      <div>
        <SectionHead title="Mood" level={3} />
        <div className={`mrow e-${octantOf(mood)}`}>
          <MoodWheel label={`${feeling.label}; the dashed ring is where the mood returns to`} pad={mood} home={home} trail={trail} />
          <div>
            <b className="mn">{feeling.label}</b>
            <PadFigures pad={mood} />
          </div>
        </div>
      </div>
      <div>
        <SectionHead title="Needs" level={3} />
        <NeedBars needs={needs} />
      </div>
    </section>
  );
}

export function Nature({ member }: MemberProps) {
  const title = member.avatarAssetId ? "Nature" : `Nature, and how ${possessiveOf(member)} mark is cut`;
  return (
    <section className="cb">
      <SectionHead title={title} level={3} {...(member.bigFiveEstimated && { note: "estimated from a card" })} />
      <TraitBars bigFive={member.bigFive} hue={member.hue} />
    </section>
  );
}

export function Wants({ member, members }: MemberProps & { members: ReadonlyMap<string, CastMember> }) {
  if (member.goals.length === 0) return null;
  return (
    <section className="cb">
      <SectionHead title="Wants" level={3} />
      {member.goals.map((goal, index) => {
        const target = members.get(goal.targetId ?? "");
        return (
          <div key={`${index}-${goal.text}`} className="gl">
            <Icon name="target" />
            <span>{wantWords(goal.text)}</span>
            <em>{target ? shortNameOf(target) : goal.type}</em>
            <span className="n">{goal.priority.toFixed(2)}</span>
          </div>
        );
      })}
    </section>
  );
}

const longText = 260;

export function Backstory({ member }: MemberProps) {
  const [whole, setWhole] = useState(false);
  const text = member.backstory.trim();
  if (text === "") return null;
  const cut = text.length > longText && !whole;
  return (
    <section className="cb">
      <SectionHead title="Backstory" level={3} />
      <p className="bks">{cut ? `${text.slice(0, longText).replace(/\s+\S*$/u, "")} …` : text}</p>
      {text.length > longText && (
        <button type="button" className="lnk" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? "Less" : "All of it"}
        </button>
      )}
    </section>
  );
}
