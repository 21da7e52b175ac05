"use client";
import { useMemo, type ReactNode } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { Mark, MarkStack } from "@/components/charts/mark";
import { signed } from "@/components/charts/prepare/change-words";
import { Who } from "@/components/charts/who";
import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/small";
import { Skeleton } from "@/components/ui/skeleton";
import { findOneSided, mostCentral, nameCommunity, realCommunities, sayBalance, sayShare, strongestPairs } from "./prepare/glance";
import type { MapDesk } from "./use-map-desk";

const few = 5;

interface PairRowProps {
  a: CastMember | null;
  b: CastMember | null;
  /** One direction is meant, not both. */
  oneWay?: boolean;
  figures: string;
  onPick: () => void;
}

function PairRow({ a, b, oneWay = false, figures, onPick }: PairRowProps) {
  if (!a || !b) return null;
  return (
    <li>
      <button type="button" className="gl-r" onClick={onPick}>
        <MarkStack people={[a, b]} size={20} decorative />
        <span className="gl-n">
          <Who person={a} /> <Icon name={oneWay ? "right" : "both"} size={11} label={oneWay ? "to" : "and"} /> <Who person={b} to />
        </span>
        <span className="n">{figures}</span>
      </button>
    </li>
  );
}

function Part({ title, value, note, children }: { title: string; value?: string; note?: string; children: ReactNode }) {
  return (
    <section className="mp-s">
      <SectionHead title={title} value={value} note={note} />
      {children}
    </section>
  );
}

const measures = { pageRank: "by PageRank", degree: "by ties", betweenness: "by what goes through them" } as const;

/** What only a graph of the whole cast can tell. */
function Analysis({ desk }: { desk: MapDesk }) {
  const { analysis, analysisError, studio, state, select, pick } = desk;
  const { member, nameOf } = studio;
  if (!analysis) {
    return analysisError === null ? (
      <Skeleton shape="rows" count={4} label="Looking at the whole cast" />
    ) : (
      <p className="gl-t" role="alert">
        {analysisError}. Ties and history are not touched by this.
      </p>
    );
  }
  const communities = realCommunities(analysis.communities);
  const figure = (value: number): string => (state.size === "degree" ? String(value) : sayShare(value));
  return (
    <>
      <Part title="Most central" note={measures[state.size]}>
        <ul>
          {mostCentral(analysis, state.size, few).map((each) => {
            const person = member(each.id);
            return (
              person && (
                <li key={each.id}>
                  <button type="button" className="gl-r" onClick={() => select({ kind: "person", id: each.id })}>
                    <Mark person={person} size={20} decorative />
                    <span className="gl-n">
                      <Who person={person} />
                    </span>
                    <span className="n">{figure(each[state.size])}</span>
                  </button>
                </li>
              )
            );
          })}
        </ul>
      </Part>
      <Part title="Balance">
        <p className="gl-t">{sayBalance(analysis.triads)}</p>
      </Part>
      {communities.length > 0 && (
        <Part title="Communities" value={String(communities.length)}>
          <ul>
            {communities.slice(0, few + 2).map((each) => (
              <li key={each.id}>
                <button
                  type="button"
                  className="gl-r"
                  aria-pressed={state.filter.communityId === each.id}
                  onClick={() => pick.community(each.id)}
                >
                  <MarkStack people={each.memberIds.slice(0, 4).flatMap((id) => member(id) ?? [])} size={20} max={4} decorative />
                  <span className="gl-n">{nameCommunity(each, nameOf)}</span>
                  <span className="n">{each.memberIds.length}</span>
                </button>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {analysis.bridges.length > 0 && (
        <Part title="Bridges" note="without this tie the cast falls apart">
          <ul>
            {analysis.bridges.slice(0, few).map(([a, b]) => (
              <PairRow key={a + b} a={member(a)} b={member(b)} figures="" onPick={() => select({ kind: "pair", a, b })} />
            ))}
          </ul>
        </Part>
      )}
      {analysis.isolates.length > 0 && (
        <Part title="On their own" value={String(analysis.isolates.length)} note="nobody has a tie with them">
          <ul>
            {analysis.isolates.slice(0, few).map((id) => {
              const person = member(id);
              return (
                person && (
                  <li key={id}>
                    <button type="button" className="gl-r" onClick={() => select({ kind: "person", id })}>
                      <Mark person={person} size={20} decorative />
                      <span className="gl-n">
                        <Who person={person} />
                      </span>
                    </button>
                  </li>
                )
              );
            })}
          </ul>
        </Part>
      )}
    </>
  );
}

/** Nobody is chosen: what there is to choose, the most telling first. */
export function GlancePanel({ desk }: { desk: MapDesk }) {
  const { shownTies, studio, select } = desk;
  const oneSided = useMemo(() => findOneSided(shownTies, few), [shownTies]);
  const strongest = useMemo(() => strongestPairs(shownTies, few), [shownTies]);
  const { member } = studio;
  const one = (value: number | null): string => (value === null ? "–" : signed(value));
  return (
    <>
      {oneSided.length > 0 && (
        <Part title="Not returned" note="given, and what comes back">
          <ul>
            {oneSided.map(({ fromId, toId, given, back }) => (
              <PairRow
                key={fromId + toId}
                a={member(fromId)}
                b={member(toId)}
                oneWay
                figures={`${signed(given)} ${one(back)}`}
                onPick={() => select({ kind: "pair", a: fromId, b: toId })}
              />
            ))}
          </ul>
        </Part>
      )}
      {strongest.length > 0 && (
        <Part title="Strongest ties" note="both ways">
          <ul>
            {strongest.map(({ a, b, out, back }) => (
              <PairRow
                key={a + b}
                a={member(a)}
                b={member(b)}
                figures={`${one(out)} ${one(back)}`}
                onPick={() => select({ kind: "pair", a, b })}
              />
            ))}
          </ul>
        </Part>
      )}
      <Analysis desk={desk} />
    </>
  );
}
