"use client";
import { Mark } from "@/components/charts/mark";
import { shortNameOf } from "@/components/charts/prepare/person";
import { ComparePanel } from "./compare-panel";
import { GlancePanel } from "./glance-panel";
import { PairPanel } from "./pair-panel";
import { PanelFrame } from "./panel-frame";
import { PathPart } from "./path-part";
import { PersonPanel } from "./person-panel";
import { sayPair } from "./prepare/tie-words";
import type { MapDesk } from "./use-map-desk";

/** What is chosen, in full; or, where nothing is, what there is to choose. */
export function MapPanel({ desk }: { desk: MapDesk }) {
  const { state, studio, select, set, tieOf, cast } = desk;
  const { selection, compare, path } = state;
  const back = compare ? "Back to what has changed" : "Close";
  const close = (): void => select(null);
  if (selection?.kind === "pair") {
    const [a, b] = [studio.member(selection.a), studio.member(selection.b)];
    if (a && b) {
      return (
        <PanelFrame
          key={`${a.id}${b.id}`}
          title={`${shortNameOf(a)} and ${shortNameOf(b)}`}
          sub={sayPair(a, b, tieOf(a.id, b.id), tieOf(b.id, a.id))}
          marks={
            <>
              <Mark person={a} size={44} decorative />
              <Mark person={b} size={44} decorative />
            </>
          }
          onClose={close}
          closeLabel={back}
        >
          <PairPanel desk={desk} a={a} b={b} />
        </PanelFrame>
      );
    }
  }
  const person = selection?.kind === "person" ? studio.member(selection.id) : null;
  if (person) {
    return (
      <PanelFrame
        key={person.id}
        title={person.name}
        sub={person.title || person.occupation || "Of the cast"}
        marks={<Mark person={person} size={44} decorative />}
        onClose={close}
        closeLabel={back}
      >
        <PersonPanel desk={desk} person={person} />
      </PanelFrame>
    );
  }
  if (compare) {
    return (
      <PanelFrame
        title="What has changed"
        sub="Between two moments, or two branches"
        onClose={() => set({ compare: null })}
        closeLabel="Stop comparing"
      >
        <ComparePanel desk={desk} />
      </PanelFrame>
    );
  }
  const { communities, isolates } = desk.analysis ?? { communities: [], isolates: [] };
  const groups = communities.filter(({ memberIds }) => memberIds.length > 1).length;
  const alone = isolates.length === 0 ? "" : `, ${isolates.length} on their own`;
  return (
    <PanelFrame
      title="The cast at a glance"
      sub={`${cast.length} ${cast.length === 1 ? "person" : "people"}${groups > 0 ? ` in ${groups} ${groups === 1 ? "circle" : "circles"}` : ""}${alone}`}
    >
      {path && <PathPart desk={desk} />}
      <GlancePanel desk={desk} />
    </PanelFrame>
  );
}
