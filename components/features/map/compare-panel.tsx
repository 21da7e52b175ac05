"use client";
import type { TieDifference } from "@/server/contracts/tie-tracks";
import { MarkStack } from "@/components/charts/mark";
import { signed } from "@/components/charts/prepare/change-words";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { Who } from "@/components/charts/who";
import { branchOptions } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { SectionHead } from "@/components/ui/small";
import { changeOf, groupDifferences } from "./prepare/differences";
import type { Moment } from "./prepare/map-state";
import type { MapDesk } from "./use-map-desk";

const few = 8;

/** One side of the comparison: which branch, and when; the same by keys as by the handle on the scrubber. */
function Side({ desk, side }: { desk: MapDesk; side: "left" | "right" }) {
  const { studio, state, set, startsAt } = desk;
  const { compare } = state;
  if (!compare) return null;
  const moment = compare[side];
  const { tick: nowTick } = studio.liveView.clock;
  const change = (patch: Partial<Moment>): void => set({ compare: { ...compare, [side]: { ...moment, ...patch } } });
  const tick = moment.tick ?? nowTick;
  return (
    <fieldset className={`cmp ${side}`}>
      <legend>{side === "left" ? "Before" : "After"}</legend>
      {studio.timelines.length > 1 && (
        <Select
          label="Branch"
          hideLabel
          value={moment.timelineId ?? studio.timelineId}
          options={branchOptions(studio.timelines)}
          onChange={({ target }) => change({ timelineId: target.value === studio.timelineId ? null : target.value })}
        />
      )}
      <p>
        <Button size="s" icon="left" aria-label="1 h earlier" disabled={tick <= 0} onClick={() => change({ tick: Math.max(0, tick - 6) })}>
          1 h
        </Button>
        <span className="n">{moment.tick === null ? "now" : formatStoryTime(startsAt, tick).full}</span>
        <Button
          size="s"
          icon="right"
          aria-label="1 h later"
          disabled={moment.tick === null}
          onClick={() => change({ tick: tick + 6 >= nowTick ? null : tick + 6 })}
        >
          1 h
        </Button>
      </p>
    </fieldset>
  );
}

function Row({ desk, difference }: { desk: MapDesk; difference: TieDifference }) {
  const { member } = desk.studio;
  const { fromId, toId, before, after, episodes } = difference;
  const [from, to] = [member(fromId), member(toId)];
  const line = episodes.find((episode) => episode.line !== null)?.line;
  if (!from || !to) return null;
  return (
    <li>
      <button type="button" className="gl-r diff" onClick={() => desk.select({ kind: "pair", a: fromId, b: toId })}>
        <MarkStack people={[from, to]} size={20} decorative />
        <span className="gl-n">
          <Who person={from} /> <Icon name="right" size={11} label="to" /> <Who person={to} to />
          {line && <i>“{line.text}”</i>}
        </span>
        <span className={changeOf(difference) < 0 ? "n dn" : "n up"}>
          {before ? signed(before.strength) : "–"} <Icon name="right" size={9} label="then" /> {after ? signed(after.strength) : "–"}
        </span>
      </button>
    </li>
  );
}

/** What differs between two moments, or two branches: who warmed, cooled, appeared, broke, and by which words. */
export function ComparePanel({ desk }: { desk: MapDesk }) {
  const { differences, set } = desk;
  return (
    <>
      <div className="cmps">
        <Side desk={desk} side="left" />
        <Side desk={desk} side="right" />
      </div>
      {differences.error !== null ? (
        <p className="mp-s gl-t" role="alert">
          {differences.error}. Nothing was changed.{" "}
          <Button size="s" icon="again" onClick={differences.retry}>
            Try again
          </Button>
        </p>
      ) : !differences.of ? (
        <Skeleton shape="rows" count={6} label="Comparing the two moments" />
      ) : differences.of.length === 0 ? (
        <p className="mp-s gl-t">Nothing differs between the two.</p>
      ) : (
        <div className={differences.loading ? "cmp-l dimw" : "cmp-l"} aria-busy={differences.loading}>
          {groupDifferences(differences.of).map(({ what, title, of }) => (
            <section className="mp-s" key={what}>
              <SectionHead title={title} value={String(of.length)} />
              <ul>
                {of.slice(0, few).map((each) => (
                  <Row key={each.fromId + each.toId} desk={desk} difference={each} />
                ))}
              </ul>
              {of.length > few && (
                <button type="button" className="lnk" onClick={() => set({ shape: "list" })}>
                  All {of.length} in the list
                </button>
              )}
            </section>
          ))}
        </div>
      )}
    </>
  );
}
