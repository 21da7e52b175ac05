"use client";
import Link from "next/link";
import { useMemo } from "react";
import { MarkStack } from "@/components/charts/mark";
import { signed } from "@/components/charts/prepare/change-words";
import { Pair } from "@/components/charts/who";
import { cn } from "@/components/ui/cn";
import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/small";
import { roomKey } from "./prepare/rooms";
import type { Talk } from "./prepare/talks";
import { findTurning } from "./prepare/turning-ties";
import type { Stage } from "./use-stage";

const shownTalks = 5;
const shownTies = 5;

function TalkFace({ talk, stage }: { talk: Talk; stage: Stage }) {
  const people = talk.people.flatMap((id) => stage.studio.member(id) ?? []);
  return (
    <>
      <MarkStack people={people.slice(0, 2)} />
      <span className="tt">
        <b>{talk.title}</b>
        <span>
          <em>{talk.word}</em> · {people.length} people · {talk.lines} {talk.lines === 1 ? "line" : "lines"}
        </span>
      </span>
    </>
  );
}

/** Who speaks with whom: a scene opens its page, a place narrows the feed to it. */
export function TalksBlock({ stage }: { stage: Stage }) {
  const { talks, studio, filter, fresh, setFilter } = stage;
  return (
    <div className="blk talks">
      <SectionHead title="Conversations" />
      {talks.length === 0 && <p className="blk-none">Nobody is in conversation just now.</p>}
      <ul>
        {talks.slice(0, shownTalks).map((talk) => {
          const look = cn("talk", `e-${talk.octant}`, fresh && roomKey(fresh) === talk.key && "hot");
          const chosen = filter.kind === "room" && filter.key === talk.key;
          return (
            <li key={talk.key}>
              {talk.sceneId ? (
                <Link className={look} href={studio.href("scenes", talk.sceneId)}>
                  <TalkFace talk={talk} stage={stage} />
                </Link>
              ) : (
                <button
                  type="button"
                  className={look}
                  aria-pressed={chosen}
                  title={chosen ? "Show every line again" : `Show only the lines of ${talk.title}`}
                  onClick={() => setFilter(chosen ? { kind: "all" } : { kind: "room", key: talk.key, title: talk.title })}
                >
                  <TalkFace talk={talk} stage={stage} />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Which ties have moved most in the last six hours of the story. */
export function TurningBlock({ stage: { lines, studio } }: { stage: Stage }) {
  const { view, member, select } = studio;
  const ties = useMemo(() => findTurning(lines, view.clock.tick, shownTies), [lines, view.clock.tick]);
  if (ties.length === 0) return null;
  return (
    <div className="blk turning">
      <SectionHead title="Ties on the move" />
      <ul>
        {ties.map(({ key, fromId, toId, dimension, delta, word }) => {
          const [from, to] = [member(fromId), member(toId)];
          if (!from || !to) return null;
          return (
            <li key={key}>
              <button
                type="button"
                className={cn("turn", delta < 0 ? "dn" : "up")}
                title={`${signed(delta)} ${dimension}`}
                onClick={() => select(fromId)}
              >
                <Pair from={from} to={to} />
                <span className="tw">
                  <Icon name={delta < 0 ? "down" : "up"} />
                  {word}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
