"use client";
import { useDeferredValue, useMemo } from "react";
import type { CastMember, CastView } from "@/server/contracts/chronicle/view";
import { buildRoster, type Order, type RosterRow } from "./roster";
import { groupTies, type TiesFrom } from "./ties";

export interface Roster {
  view: CastView;
  members: ReadonlyMap<string, CastMember>;
  ties: TiesFrom;
  present: readonly CastMember[];
  removed: readonly CastMember[];
  rows: readonly RosterRow[];
}

/** Who is shown, in which order. Lags behind the live view when a large cast is busy, so that typing never does. */
export function useRoster(live: CastView, question: { query: string; order: Order; showRemoved: boolean }): Roster {
  const view = useDeferredValue(live);
  const query = useDeferredValue(question.query);
  const { order, showRemoved } = question;
  const { characters, places } = view;
  const members = useMemo(() => new Map(characters.map((member) => [member.id, member])), [characters]);
  const ties = useMemo(() => groupTies(view.ties), [view.ties]);
  const present = useMemo(() => characters.filter((member) => !member.removed && member.role === "cast"), [characters]);
  const removed = useMemo(() => characters.filter((member) => member.removed && member.role === "cast"), [characters]);
  const rows = useMemo(
    () => buildRoster({ members: showRemoved ? removed : present, places, ties, query, order }),
    [showRemoved, removed, present, places, ties, query, order],
  );
  return { view, members, ties, present, removed, rows };
}
