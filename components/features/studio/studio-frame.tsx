"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import type { CastView } from "@/server/contracts/chronicle/view";
import type { Ecosystem, Timeline } from "@/server/contracts/ecosystem";
import { shortNameOf } from "@/components/charts/prepare/person";
import { StudioShell } from "@/components/layout/studio-shell";
import { studioNav } from "@/components/layout/nav";
import { BranchAway } from "./branch-away";
import { FrameGone, FrameLoading, FrameStale } from "./frame-states";
import { StudioBar } from "./studio-bar";
import { StudioContext, type Me, type Studio, type StudioPage } from "./studio-context";
import { useChip } from "./use-chip";
import { useKnownBranch } from "./use-known-branch";
import { useLiveView } from "./use-live-view";
import { useReplay } from "./use-replay";

interface FrameProps {
  ecosystem: Ecosystem;
  timelines: Timeline[];
  me: Me;
  children: ReactNode;
}

const onStage = (view: CastView) => view.characters.filter((member) => !member.removed && member.role === "cast");

const useHref = (ecosystem: Ecosystem, timelineId: string) => {
  const query = timelineId === ecosystem.mainTimelineId ? "" : `?branch=${timelineId}`;
  return useMemo(
    () =>
      (page: StudioPage, rest = ""): string =>
        page === "settings" ? "/settings" : `/${ecosystem.id}/${page}${rest === "" ? "" : `/${rest}`}${query}`,
    [ecosystem.id, query],
  );
};

/** The studio around every page of an ecosystem: one live view, the shell, and everything the pages share. */
export function StudioFrame({ ecosystem, timelines, me, children }: FrameProps) {
  const branch = useSearchParams().get("branch");
  const listed = timelines.find((each) => each.id === branch);
  // Whoever has a branch open stays on it when it is put away and the list comes without it: they are told, and decide.
  const [seen, setSeen] = useState(listed);
  if (listed && listed !== seen) setSeen(listed);
  const known = listed ?? (seen?.id === branch ? seen : undefined);
  const timelineId = known?.id ?? ecosystem.mainTimelineId;
  useKnownBranch(branch === null || known !== undefined);
  // A take is out of sight but for whoever opens it, and stays as it was played until it is kept.
  const shown = useMemo(() => {
    const all = !known || timelines.includes(known) ? timelines : [...timelines, known];
    return all.filter(({ id, takeSetId }) => takeSetId === null || id === timelineId);
  }, [timelines, known, timelineId]);
  const isTake = shown.some(({ id, takeSetId }) => id === timelineId && takeSetId !== null);
  const { snapshot, view: liveView, recent, ruledSeq } = useLiveView(timelineId);
  const replay = useReplay(timelineId);
  const connection = useChip();
  const [selected, setSelected] = useState<{ timelineId: string; id: string } | null>(null);
  const select = useCallback((id: string | null) => setSelected(id === null ? null : { timelineId, id }), [timelineId]);
  const href = useHref(ecosystem, timelineId);
  const here = usePathname().split("/")[2] ?? "observatory";
  const view = replay.tick === null ? liveView : (replay.view ?? liveView);

  const studio = useMemo<Studio | null>(() => {
    if (!view || !liveView) return null;
    const members = new Map(view.characters.map((member) => [member.id, member]));
    const places = new Map(view.places.map((place) => [place.id, place]));
    const member: Studio["member"] = (id) => members.get(id ?? "") ?? null;
    return {
      ecosystem,
      timelines: shown,
      timelineId,
      me,
      canWrite: !isTake && (me.role === "owner" || me.role === "editor"),
      canModerate: !isTake && me.role !== "viewer",
      view,
      liveView,
      cast: onStage(view),
      recent,
      ruledSeq,
      streaming: snapshot.streaming,
      people: snapshot.people,
      mode: replay.tick === null ? "live" : "replay",
      replayTick: replay.tick,
      setReplayTick: replay.setTick,
      replayLoading: replay.loading,
      replayError: replay.error,
      selectedId: selected?.timelineId === timelineId ? selected.id : null,
      select,
      href,
      member,
      place: (id) => places.get(id ?? "") ?? null,
      nameOf: (id) => {
        const person = member(id);
        return person ? shortNameOf(person) : "Somebody";
      },
      connection,
    };
  }, [view, liveView, ecosystem, shown, isTake, timelineId, me, recent, ruledSeq, snapshot, replay, selected, select, href, connection]);

  const held = me.role === "viewer" ? 0 : (liveView?.scenes.filter((scene) => scene.held !== null && scene.status !== "ended").length ?? 0);
  const items = studioNav({
    observatory: href("observatory"),
    map: href("map"),
    director: href("director"),
    scenes: href("scenes"),
    cast: href("cast"),
    settings: href("settings"),
  }).map((item) =>
    item.id === "scenes" && held > 0 ? { ...item, badge: { count: held, label: held === 1 ? "held line" : "held lines" } } : item,
  );
  const isStale = connection.kind === "offline" || connection.kind === "reconnecting" || connection.kind === "silent";
  return (
    <StudioContext value={studio}>
      <StudioShell
        items={items}
        here={here}
        brandHref="/"
        header={<StudioBar ecosystem={ecosystem} me={me} studio={studio} connection={connection} />}
      >
        {snapshot.status === "gone" ? (
          <FrameGone />
        ) : studio ? (
          <>
            {known && snapshot.removedAt !== null && (
              <BranchAway branch={known} ecosystemId={ecosystem.id} canWrite={me.role !== "viewer"} />
            )}
            {isStale && snapshot.version > 1 && <FrameStale connection={connection} />}
            {children}
          </>
        ) : (
          <FrameLoading failed={snapshot.status === "failed"} />
        )}
      </StudioShell>
    </StudioContext>
  );
}
