"use client";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { TieEpisode } from "@/server/contracts/tie-tracks";
import { ChangeBadge } from "@/components/charts/change-badge";
import { Mark } from "@/components/charts/mark";
import { mainChange, signed } from "@/components/charts/prepare/change-words";
import { kindLabels } from "@/components/charts/prepare/kinds";
import { formatStoryTime, storyDate, dayWords } from "@/components/charts/prepare/story-time";
import { Who } from "@/components/charts/who";
import { WhyPopover } from "@/components/features/line";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import type { Cause } from "./prepare/causes";
import type { MapDesk } from "./use-map-desk";

interface CauseListProps {
  desk: MapDesk;
  causes: readonly Cause[];
  /** The last one is what stands now. */
  live: boolean;
}

const whenWords = (startsAt: string, tick: number, nowTick: number): string => {
  const { day, time } = formatStoryTime(startsAt, tick);
  return day === dayWords(storyDate(startsAt, nowTick)) ? time : day;
};

/** What one change did to one direction: by how much, or to what kind. */
function Effect({ episode, desk, isStart }: { episode: TieEpisode; desk: MapDesk; isStart: boolean }) {
  const { member } = desk.studio;
  const [from, to] = [member(episode.fromId), member(episode.toId)];
  const main = mainChange(episode);
  return (
    <span className="fx">
      {from && <Mark person={from} size={16} />}
      <Icon name="right" label="to" />
      {to && <Mark person={to} size={16} />}
      {isStart ? (
        <span className="chg">
          begins at <span className="n">{signed(episode.strength)}</span>
        </span>
      ) : episode.cause === "kind" || !main ? (
        <span className="chg">{episode.cause === "kind" ? `now ${kindLabels[episode.kind]}` : "no change that can be felt"}</span>
      ) : (
        <ChangeBadge dimension={main.dimension} delta={main.delta} words={false} />
      )}
    </span>
  );
}

const byHand: Partial<Record<TieEpisode["cause"], string>> = {
  authored: "set by hand",
  kind: "it has become something else",
  ruling: "told anew without a struck line",
};

function noteOf({ cause, line }: TieEpisode): string | null {
  if (line?.ruling === "rejected") return "struck";
  if (line?.ruling === "edited") return "rewritten";
  return byHand[cause] ?? line?.sceneTitle ?? null;
}

function Words({ episode, speaker }: { episode: TieEpisode; speaker: CastMember | null }) {
  const { line, because, cause } = episode;
  if (!line) return <p className="act">{because || byHand[cause] || "Without a word"}</p>;
  return line.ruling === "rejected" ? (
    <p>
      <del>{line.text}</del>
    </p>
  ) : (
    <p aria-label={speaker ? `${speaker.name}: ${line.text}` : undefined}>{line.text}</p>
  );
}

function Row({ desk, cause, number, now }: { desk: MapDesk; cause: Cause; number: number; now: boolean }) {
  const { studio, startsAt } = desk;
  const [first] = cause.episodes;
  if (!first) return null;
  const speaker = studio.member(first.line?.speakerId ?? (first.cause === "act" ? first.fromId : null));
  // The reasons are asked for by the line itself, which the page has only while it is recent.
  const line = first.line && studio.liveView.lines.find(({ id }) => id === first.line?.id);
  const note = cause.isStart ? "so it began" : noteOf(first);
  return (
    <li className={cn(now && "now", first.line?.ruling === "rejected" && "struck")}>
      <span className="cn">{number}</span>
      <div>
        <header>
          {speaker ? <Who person={speaker} /> : <b>The writer</b>}
          <span className="at">{whenWords(startsAt, cause.tick, studio.liveView.clock.tick)}</span>
        </header>
        <Words episode={first} speaker={speaker} />
        <footer>
          <span className="fxs">
            {cause.episodes.slice(0, 2).map((episode) => (
              <Effect key={`${episode.fromId}-${episode.seq}`} episode={episode} desk={desk} isStart={cause.isStart} />
            ))}
          </span>
          {note && <span className="nt">{note}</span>}
          {line && (
            <WhyPopover
              timelineId={studio.timelineId}
              line={line}
              actor={studio.member(line.speakerId)}
              target={studio.member(line.addresseeId)}
              about={`“${line.text.slice(0, 60)}”`}
            />
          )}
        </footer>
      </div>
    </li>
  );
}

/** What moved the tie, in the words that moved it. */
export function CauseList({ desk, causes, live }: CauseListProps) {
  return (
    <ol className="causes">
      {causes.map((cause, i) => (
        <Row key={cause.key} desk={desk} cause={cause} number={i + 1} now={live && i === causes.length - 1} />
      ))}
    </ol>
  );
}
