"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { relationshipKey } from "@/server/contracts/relationship-kinds";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { GraphAnalysis } from "@/server/contracts/graph";
import type { TieAt } from "@/server/contracts/tie-moments";
import type { MapGroup, MapHand, MapNode, MapSelection, TieShade } from "@/components/charts/map/types";
import { useCalmStudio, type Studio } from "@/components/features/studio";
import { countKinds, filterTies, pairKey, shownKeys, withinHops, type KindCounts, type Whereabouts } from "./prepare/filter-ties";
import { shadesOf } from "./prepare/differences";
import type { MapState } from "./prepare/map-state";
import { communityOf, toMapGroups, toMapNodes, weightsOf } from "./prepare/nodes";
import type { Tracks } from "./prepare/tracks";
import { useAnalysis, usePath, type FoundPath, type MapMoment } from "./use-graph";
import { useSettled } from "./use-settled";
import { useMapState, type SetMapState } from "./use-map-state";
import { useDifferences, useMoment, type Differences } from "./use-ties";

export type TieNow = TieAt;

export interface MapDesk {
  studio: Studio;
  state: MapState;
  set: SetMapState;
  startsAt: string;
  at: MapMoment;
  cast: CastMember[];
  /** Of those on the stage, at the moment that is shown. */
  ties: TieNow[];
  shownTies: TieNow[];
  shownPairs: number;
  counts: KindCounts;
  /** Ties drawn in full; null: all. */
  shown: ReadonlySet<string> | null;
  nodes: MapNode[];
  groups: MapGroup[];
  analysis: GraphAnalysis | null;
  analysisError: string | null;
  tracks: Tracks | null;
  path: FoundPath;
  differences: Differences;
  shades: ReadonlyMap<string, TieShade> | null;
  tieOf: (fromId: string, toId: string) => TieNow | null;
  /** The last event that says something about the two: what is known of them is known up to here. */
  versionOf: (a: string, b: string) => number;
  select: (selection: MapSelection) => void;
  flyTo: (id: string) => void;
  pick: { community: (id: string) => void };
  toggleCompare: () => void;
  /** Pages of the chosen pair's history that are wanted, and one more. */
  historyPages: number;
  showEarlier: () => void;
  hand: MapHand | null;
  setHand: (hand: MapHand | null) => void;
  hasHand: boolean;
  pin: (id: string, pinned: boolean) => void;
  isPinned: (id: string) => boolean;
}

const dayTicks = 144;
const hourTicks = 6;
const restMs = 220;
const firstSeq = 1;

/** The hand on the canvas, and where it is asked to fly; a wish waits until there is a canvas. */
function useHand() {
  const [hand, setHand] = useState<MapHand | null>(null);
  const [wish, setWish] = useState<{ id: string } | null>(null);
  const [, setPins] = useState(0);
  // The outside system is the canvas.
  useEffect(() => {
    if (hand && wish) hand.flyTo(wish.id);
  }, [hand, wish]);
  return {
    hand,
    setHand,
    hasHand: hand !== null,
    fly: useCallback((id: string) => setWish({ id }), []),
    pin: (id: string, pinned: boolean): void => {
      hand?.pin(id, pinned);
      setPins((count) => count + 1);
    },
    isPinned: (id: string): boolean => hand?.isPinned(id) ?? false,
  };
}

/** Who is selected on every page is selected here too: the palette chooses somebody, and the map flies there. */
function useSelection(studio: Studio, state: MapState, set: SetMapState, fly: (id: string) => void) {
  const { selectedId, select: selectAnywhere } = studio;
  const own = state.selection?.kind === "person" ? state.selection.id : null;
  const [seen, setSeen] = useState(selectedId);
  if (seen !== selectedId) {
    setSeen(selectedId);
    if (selectedId !== null && selectedId !== own) {
      set({ selection: { kind: "person", id: selectedId } });
      fly(selectedId);
    }
  }
  return useCallback(
    (selection: MapSelection) => {
      set({ selection });
      selectAnywhere(selection?.kind === "person" ? selection.id : null);
    },
    [set, selectAnywhere],
  );
}

function useWhereabouts(studio: Studio, communities: ReadonlyMap<string, string>): Whereabouts {
  const { view, member } = studio;
  return useMemo(() => {
    const scenes = new Map(view.scenes.map((scene) => [scene.id, new Set([...scene.cast, ...scene.present])]));
    const nobody = new Set<string>();
    return {
      placeOf: (id) => member(id)?.homePlaceId ?? null,
      sceneOf: (id) => scenes.get(id) ?? nobody,
      communityOf: (id) => communities.get(id) ?? null,
    };
  }, [view.scenes, member, communities]);
}

/** While the clock runs the cast is looked at as a whole once an hour of the story; while it stands, after everything the writer does. */
function useAsked({ timelineId, liveView }: Studio, atSeq: number | null): MapMoment {
  const settled = useSettled(atSeq, restMs);
  const { playing, tick } = liveView.clock;
  const fresh = atSeq !== null ? "past" : playing ? `tick ${Math.floor(tick / hourTicks)}` : `seq ${liveView.seq}`;
  // Back at the head there is nothing to wait for.
  const asked = atSeq === null ? null : settled;
  return useMemo(() => ({ timelineId, atSeq: asked, fresh }), [timelineId, asked, fresh]);
}

/** How far back one looks at a pair; another pair begins with its newest changes. */
function useDepth({ selection }: MapState) {
  const pair = selection?.kind === "pair" ? pairKey(selection.a, selection.b) : "";
  const [depth, setDepth] = useState({ pair, pages: 1 });
  const historyPages = depth.pair === pair ? depth.pages : 1;
  return { historyPages, showEarlier: (): void => setDepth({ pair, pages: historyPages + 1 }) };
}

/** Everything the parts of the map share. */
export function useMapDesk(): MapDesk {
  const studio = useCalmStudio();
  const { view, liveView, replayTick, setReplayTick, nameOf } = studio;
  const [state, set] = useMapState(replayTick, setReplayTick);
  const { filter, ego, compare } = state;
  const depth = useDepth(state);
  const hand = useHand();
  const { fly } = hand;
  const select = useSelection(studio, state, set, fly);
  const moment = useMoment(studio);
  const at = useAsked(studio, moment.atSeq);
  const { analysis, error: analysisError } = useAnalysis(at);
  const path = usePath(at, state.path);
  const differences = useDifferences(studio, compare, moment.tracks);

  const onStage = useMemo(() => new Set(studio.cast.map(({ id }) => id)), [studio.cast]);
  const everyTie = useMemo(
    () => moment.ties.filter(({ fromId, toId }) => onStage.has(fromId) && onStage.has(toId)),
    [moment.ties, onStage],
  );
  const near = useMemo(() => (ego ? withinHops(everyTie, ego.id, ego.hops) : null), [everyTie, ego]);
  const cast = useMemo(() => (near ? studio.cast.filter(({ id }) => near.has(id)) : studio.cast), [studio.cast, near]);
  const ties = useMemo(
    () => (near ? everyTie.filter(({ fromId, toId }) => near.has(fromId) && near.has(toId)) : everyTie),
    [everyTie, near],
  );

  const communities = useMemo(() => communityOf(analysis?.communities ?? []), [analysis]);
  const weights = useMemo(() => weightsOf(analysis?.centralities ?? [], state.size), [analysis, state.size]);
  const nodes = useMemo(() => toMapNodes(cast, weights, communities), [cast, weights, communities]);
  const groups = useMemo(
    () => toMapGroups(nodes, { by: state.colour, places: view.places, communities: analysis?.communities ?? [], nameOf }),
    [nodes, state.colour, view.places, analysis, nameOf],
  );
  const where = useWhereabouts(studio, communities);
  const counts = useMemo(() => countKinds(ties, filter, where), [ties, filter, where]);
  const shownTies = useMemo(() => filterTies(ties, filter, where), [ties, filter, where]);
  const shown = useMemo(() => shownKeys(ties, filter, where), [ties, filter, where]);
  const shownPairs = useMemo(
    () => (filter.kinds.length === 0 ? counts.all : new Set(shownTies.map(({ fromId, toId }) => pairKey(fromId, toId))).size),
    [shownTies, counts, filter.kinds],
  );
  const byKey = useMemo(() => new Map(moment.ties.map((tie) => [relationshipKey(tie.fromId, tie.toId), tie])), [moment.ties]);
  const shades = useMemo(() => (compare && differences.of ? shadesOf(differences.of) : null), [compare, differences.of]);
  const tieOf = (fromId: string, toId: string): TieNow | null => byKey.get(relationshipKey(fromId, toId)) ?? null;
  const { tick: nowTick, startsAt } = liveView.clock;

  return {
    ...hand,
    ...depth,
    studio,
    state,
    set,
    startsAt,
    at,
    cast,
    ties,
    shownTies,
    shownPairs,
    counts,
    shown,
    nodes,
    groups,
    analysis,
    analysisError,
    tracks: moment.tracks,
    path,
    differences,
    shades,
    tieOf,
    versionOf: (a, b) => at.atSeq ?? Math.max(studio.ruledSeq, tieOf(a, b)?.changedSeq ?? 0, tieOf(b, a)?.changedSeq ?? 0, firstSeq),
    select,
    flyTo: (id) => {
      select({ kind: "person", id });
      fly(id);
    },
    pick: { community: (id) => set({ filter: { ...filter, communityId: filter.communityId === id ? null : id } }) },
    toggleCompare: () => {
      if (compare) return set({ compare: null });
      // From a past moment to now, or over the last day of the story.
      const from = replayTick ?? Math.max(0, nowTick - dayTicks);
      setReplayTick(null);
      select(null);
      set({ compare: { left: { timelineId: null, tick: from }, right: { timelineId: null, tick: null } } });
    },
  };
}
