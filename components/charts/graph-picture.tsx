"use client";
import { useMemo, useState, type KeyboardEvent } from "react";
import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import { relationshipKey } from "@/server/contracts/relationship-kinds";
import { GraphBulk } from "./graph-bulk";
import { GraphLane, type GraphLaneProps } from "./graph-lane";
import { GraphName, GraphNode, type NodeLook } from "./graph-node";
import { PulseBeads, PulseChip, usePulseShown } from "./graph-pulse";
import { litCharacters, passes, type GraphFilter } from "./prepare/graph/filter";
import { bendOf, layLane, softShape } from "./prepare/graph/lanes";
import type { GraphLayout } from "./prepare/graph/types";
import type { Transform } from "./prepare/transform";

export interface GraphPulse {
  /** A new one is a new pulse. */
  key: string | number;
  fromId: string;
  toId: string;
  sign: 1 | -1;
  /** "−0.15 trust" */
  label: string;
}

export interface GraphPictureProps {
  characters: readonly CastMember[];
  ties: readonly TieView[];
  layout: GraphLayout;
  transform: Transform;
  acting: readonly string[];
  speakerId?: string | null | undefined;
  addresseeId?: string | null | undefined;
  pulse?: GraphPulse | null | undefined;
  selectedId: string | null;
  filter?: GraphFilter | undefined;
  focusId: string | null;
  onFocus: (id: string) => void;
  onPick: (id: string) => void;
  onKey: (event: KeyboardEvent<SVGGElement>, id: string) => void;
}

const namesFrom = 0.5;

export function GraphPicture({
  characters,
  ties,
  layout,
  transform,
  acting,
  speakerId,
  addresseeId,
  pulse,
  selectedId,
  filter,
  focusId,
  onFocus,
  onPick,
  onKey,
}: GraphPictureProps) {
  const [hoverId, setHoverId] = useState<string | null>(null);
  const shown = usePulseShown(pulse?.key ?? null);
  const live = shown && pulse ? pulse : null;
  const egoId = hoverId ?? selectedId;
  const lit = useMemo(() => litCharacters(ties, filter, egoId), [ties, filter, egoId]);
  const lookOf = (id: string): NodeLook => {
    if (id === speakerId) return "speaking";
    if (id === addresseeId) return "addressed";
    return acting.includes(id) ? "acting" : "resting";
  };
  const dim = (id: string): boolean => lit !== null && !lit.has(id);
  const laneLook = (tie: TieView): GraphLaneProps["look"] => {
    if (live && tie.fromId === live.fromId && tie.toId === live.toId) return "focus";
    if (!passes(tie, filter) || (egoId !== null && tie.fromId !== egoId && tie.toId !== egoId)) return "dim";
    if (egoId !== null) return "on";
    return tie.fromId === speakerId && tie.toId === addresseeId ? "on" : "faint";
  };
  const full = layout.detail === "full";
  const drawn = full ? ties : ties.filter((tie) => ["on", "focus"].includes(laneLook(tie)));
  const lanes = drawn
    .map((tie) => ({ tie, look: laneLook(tie), from: layout.nodes[tie.fromId], to: layout.nodes[tie.toId] }))
    .sort((a, b) => depth[a.look] - depth[b.look]);
  const standing = characters.flatMap((person) => {
    const node = layout.nodes[person.id];
    return node ? [{ person, node, look: lookOf(person.id), dim: dim(person.id) }] : [];
  });
  const tabStop = standing.some(({ person }) => person.id === focusId) ? focusId : (selectedId ?? standing[0]?.person.id ?? null);
  const pulseLane = live && laneOf(layout, ties, live);
  const named = (id: string, look: NodeLook): boolean =>
    (full && transform.k >= namesFrom) || look !== "resting" || id === egoId || (lit !== null && lit.size < 30 && lit.has(id));
  return (
    <g transform={transform.toString()}>
      {layout.homes.map((home) => (
        <path key={home.id} className="home" d={softShape(home.points)} />
      ))}
      {layout.homes.map((home) => (
        <text key={home.id} className="home-t" x={home.label.x} y={home.label.y} fontSize={Math.max(9.5, 7.6 / transform.k)}>
          {home.name}
        </text>
      ))}
      {!full && <GraphBulk ties={ties} layout={layout} filter={filter} />}
      {lanes.map(
        ({ tie, look, from, to }) =>
          from &&
          to && (
            <GraphLane
              key={relationshipKey(tie.fromId, tie.toId)}
              tie={tie}
              from={from}
              to={to}
              layout={layout}
              look={look}
              sign={look === "focus" ? live?.sign : undefined}
            />
          ),
      )}
      {live && pulseLane && <PulseBeads key={live.key} lane={pulseLane} sign={live.sign} />}
      {standing.map(({ person, node, look, dim: faded }) => (
        <GraphNode
          key={person.id}
          person={person}
          node={node}
          detail={layout.detail}
          look={look}
          selected={person.id === selectedId}
          dim={faded}
          tabbable={person.id === tabStop}
          onSelect={onPick}
          onHover={setHoverId}
          onKey={onKey}
          onFocus={onFocus}
        />
      ))}
      {standing.map(
        ({ person, node, look, dim: faded }) =>
          named(person.id, look) && (
            <GraphName
              key={person.id}
              person={person}
              node={node}
              look={look}
              dim={faded}
              withMood={look === "speaking" || look === "addressed" || person.id === selectedId}
              scale={transform.k}
            />
          ),
      )}
      {live && pulseLane && (
        <PulseChip lane={pulseLane} sign={live.sign} label={live.label} avoid={standing.map(({ node }) => node)} scale={transform.k} />
      )}
    </g>
  );
}

const depth: Record<GraphLaneProps["look"], number> = { dim: 0, faint: 1, on: 2, focus: 3 };

function laneOf(layout: GraphLayout, ties: readonly TieView[], { fromId, toId }: GraphPulse) {
  const from = layout.nodes[fromId];
  const to = layout.nodes[toId];
  if (!from || !to) return null;
  const strength = ties.find((tie) => tie.fromId === fromId && tie.toId === toId)?.strength ?? 0;
  return layLane({ from, to, bend: bendOf(layout, fromId, toId), strength, emphasis: 1.35, offset: 2.9 });
}
