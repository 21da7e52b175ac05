"use client";
import type { ReactNode } from "react";
import type { CastMember, CastView } from "@/server/contracts/chronicle/view";
import { Mark } from "@/components/charts/mark";
import { formatAgo } from "@/components/charts/prepare/story-time";
import { idClass } from "@/components/charts/prepare/person";
import { LiveDot, SectionHead } from "@/components/ui/small";
import { cn } from "@/components/ui/cn";
import { nowWords } from "./now-words";
import { Backstory, MoodAndNeeds, Nature, Wants } from "./panel-sections";
import { PanelTies } from "./panel-ties";
import type { TiesFrom } from "./ties";

interface PanelProps {
  member: CastMember;
  members: ReadonlyMap<string, CastMember>;
  ties: TiesFrom;
  view: CastView;
  onSelect: (id: string) => void;
  actions: ReactNode;
}

function Now({ member, members, view }: Pick<PanelProps, "member" | "members" | "view">) {
  const { doing, acting, ago } = nowWords(member, members, view.clock.tick);
  if (member.removed) return <p className="spk gone">Taken out of the cast</p>;
  return (
    <p className={cn("spk", !acting && "rest")}>
      {acting && <LiveDot />}
      {doing}
      {!acting && member.lastActTick !== null && `, ${ago} ago`}
    </p>
  );
}

/** Face, name, and what is being done. */
export function PanelHead({ member, members, view, actions }: Pick<PanelProps, "member" | "members" | "view" | "actions">) {
  const place = view.places.find(({ id }) => id === member.homePlaceId);
  return (
    <div className="chh">
      <Mark person={member} size={80} decorative />
      <div>
        <h2 className="chn">{member.name}</h2>
        <p className="sub">{[member.title || member.occupation, place?.name].filter(Boolean).join("; ")}</p>
        <Now member={member} members={members} view={view} />
      </div>
      <div className="cha">{actions}</div>
    </div>
  );
}

/** Everything worth knowing about one character at this moment. */
export function PanelBody({ member, members, ties, view, onSelect }: Omit<PanelProps, "actions">) {
  const line = view.lines.find(({ id }) => id === member.lastLineId);
  return (
    <>
      <MoodAndNeeds member={member} />
      <Nature member={member} />
      <Wants member={member} members={members} />
      <PanelTies member={member} members={members} ties={ties} onSelect={onSelect} />
      {line && (
        <section className={cn("cb", idClass(member.hue))}>
          <SectionHead
            title="Last words"
            level={3}
            note={line.tick === view.clock.tick ? "now" : `${formatAgo(view.clock.tick - line.tick)} ago`}
          />
          <p className="memq">{line.text}</p>
        </section>
      )}
      <Backstory member={member} />
    </>
  );
}
