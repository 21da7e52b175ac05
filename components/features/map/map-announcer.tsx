"use client";
import { speakPair, speakPerson } from "./prepare/spoken";
import type { MapDesk } from "./use-map-desk";

function summary(desk: MapDesk): string {
  const { state, studio, shownTies, tieOf, counts } = desk;
  const { selection } = state;
  if (selection?.kind === "person") {
    const person = studio.member(selection.id);
    return person ? speakPerson(person, shownTies, studio.nameOf) : "";
  }
  if (selection?.kind === "pair") {
    const [a, b] = [studio.member(selection.a), studio.member(selection.b)];
    return a && b ? speakPair(a, b, tieOf(a.id, b.id), tieOf(b.id, a.id)) : "";
  }
  return state.filter.kinds.length > 0 ? `${desk.shownPairs} of ${counts.all} relationships shown` : "";
}

/** What was just chosen, for whoever listens instead of looking. */
export function MapAnnouncer({ desk }: { desk: MapDesk }) {
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {summary(desk)}
    </p>
  );
}
