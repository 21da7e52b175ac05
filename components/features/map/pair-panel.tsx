"use client";
import { useMemo, useState } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { Mark } from "@/components/charts/mark";
import { shortNameOf } from "@/components/charts/prepare/person";
import { Who } from "@/components/charts/who";
import { Button, IconButton } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { SectionHead } from "@/components/ui/small";
import { ThreadRow, openThreads } from "@/components/features/thread";
import { late } from "@/components/ui/late";
import { CauseList } from "./cause-list";
import { Earlier } from "./earlier";
import { PairDirs } from "./pair-dirs";
import { PairMultiples } from "./pair-multiples";
import { PathPart } from "./path-part";
import { chooseCauses, groupCauses } from "./prepare/causes";
import { usePairInsight } from "./use-graph";
import { useForkAt } from "./use-fork-at";
import type { MapDesk } from "./use-map-desk";
import { usePairHistory } from "./use-ties";

const SetByHand = late(() => import("./set-by-hand").then((module) => module.SetByHand));

const numbered = 4;

interface PairProps {
  desk: MapDesk;
  a: CastMember;
  b: CastMember;
}

function Threads({ desk, a, b }: PairProps) {
  const { studio } = desk;
  const ids = new Set([a.id, b.id]);
  const open = openThreads(studio.view.threads).filter(
    ({ holderId, otherId }) => ids.has(holderId) && otherId !== null && ids.has(otherId),
  );
  if (open.length === 0) return null;
  return (
    <section className="mp-s">
      <SectionHead title="Open between them" value={String(open.length)} />
      <ul className="threads">
        {open.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} studio={studio} words="all" />
        ))}
      </ul>
    </section>
  );
}

function People({
  desk,
  ids,
  title,
  note,
}: {
  desk: MapDesk;
  ids: readonly { id: string; figure: string }[];
  title: string;
  note: string;
}) {
  const known = ids.flatMap(({ id, figure }) => {
    const person = desk.studio.member(id);
    return person ? [{ person, figure }] : [];
  });
  if (known.length === 0) return null;
  return (
    <section className="mp-s">
      <SectionHead title={title} note={note} />
      <ul className="gl-w">
        {known.slice(0, 6).map(({ person, figure }) => (
          <li key={person.id}>
            <button type="button" className="gl-r" onClick={() => desk.select({ kind: "person", id: person.id })}>
              <Mark person={person} size={20} decorative />
              <span className="gl-n">
                <Who person={person} />
              </span>
              <span className="n">{figure}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Insight({ desk, a, b }: PairProps) {
  const { data } = usePairInsight(desk.at, a.id, b.id);
  if (!data) return null;
  return (
    <>
      <People
        desk={desk}
        title="Known to both"
        note={`alike by ${data.similarity.toFixed(2)}`}
        ids={data.mutual.map(({ id, strength }) => ({ id, figure: strength.toFixed(2) }))}
      />
      <People
        desk={desk}
        title="Could bring them together"
        note="on good terms with both"
        ids={data.introducers.map(({ id, score }) => ({ id, figure: score.toFixed(2) }))}
      />
    </>
  );
}

/** The life of what is between two people: where it stands, how it came there, and by which words. */
export function PairPanel({ desk, a, b }: PairProps) {
  const { studio, state, set, startsAt, tieOf } = desk;
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState(false);
  const history = usePairHistory(studio.timelineId, a.id, b.id, { version: desk.versionOf(a.id, b.id), pages: desk.historyPages });
  const causes = useMemo(() => groupCauses(history.data?.episodes ?? []), [history.data]);
  const chosen = useMemo(() => (all ? causes : chooseCauses(causes, numbered)), [all, causes]);
  const live = studio.mode === "live";
  const nowTick = studio.replayTick ?? studio.liveView.clock.tick;
  const { fork, isForking } = useForkAt(desk);
  const last = chosen.at(-1);
  const connected = `How ${shortNameOf(a)} and ${shortNameOf(b)} are connected`;
  const connect = (): void => set({ path: { fromId: a.id, toId: b.id, way: "strength" } });
  return (
    <>
      <PairDirs a={a} b={b} out={tieOf(a.id, b.id)} back={tieOf(b.id, a.id)} />
      {history.isError ? (
        <p className="mp-s gl-t" role="alert">
          The history could not be fetched; it is safe.{" "}
          <Button size="s" icon="again" onClick={() => void history.refetch()}>
            Try again
          </Button>
        </p>
      ) : !history.data ? (
        <Skeleton shape="lines" count={3} label="Looking up their history" />
      ) : causes.length === 0 ? (
        <p className="mp-s gl-t">Nothing has passed between them yet.</p>
      ) : (
        <>
          <PairMultiples a={a} b={b} episodes={history.data.episodes} marked={chosen} nowTick={nowTick} startsAt={startsAt} live={live} />
          <SectionHead
            title="Lines that changed it"
            value={
              <>
                {chosen.length} of {causes.length}
                {causes.length > numbered && (
                  <button type="button" className="lnk" aria-expanded={all} onClick={() => setAll(!all)}>
                    {all ? "The weightiest" : "Show all"}
                  </button>
                )}
              </>
            }
          />
          <CauseList desk={desk} causes={chosen} live={live} />
          <Earlier desk={desk} history={history} />
        </>
      )}
      <Threads desk={desk} a={a} b={b} />
      <PathPart desk={desk} />
      <Insight desk={desk} a={a} b={b} />
      <footer className="ia">
        {studio.canWrite && last && (
          <Button icon="branch" {...(isForking && { busy: "Forking" })} onClick={() => fork(last, chosen.length)}>
            Fork before {chosen.length}
          </Button>
        )}
        {studio.canWrite && live && (
          <Button variant="quiet" icon="edit" onClick={() => setEditing(true)}>
            Set by hand
          </Button>
        )}
        {!state.path &&
          (studio.canWrite ? (
            <IconButton icon="link" label={connected} tip="How they are connected" onClick={connect} />
          ) : (
            <Button icon="link" aria-label={connected} onClick={connect}>
              How they are connected
            </Button>
          ))}
      </footer>
      {editing && <SetByHand desk={desk} a={a} b={b} onClose={() => setEditing(false)} />}
    </>
  );
}
