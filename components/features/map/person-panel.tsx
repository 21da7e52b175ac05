"use client";
import { useMemo, useState } from "react";
import { feelingPad } from "@/server/contracts/emotions";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { FeelingChip } from "@/components/charts/feeling";
import { KindGlyph } from "@/components/charts/kind";
import { Mark } from "@/components/charts/mark";
import { signed } from "@/components/charts/prepare/change-words";
import { shortNameOf } from "@/components/charts/prepare/person";
import { Who } from "@/components/charts/who";
import { Button, ButtonLink } from "@/components/ui/button";
import { Segment } from "@/components/ui/segment";
import { SectionHead } from "@/components/ui/small";
import { PersonChoice } from "./person-choice";
import { PathPart } from "./path-part";
import { bondsOf, type Bond } from "./prepare/bonds";
import { sayStance } from "./prepare/tie-words";
import { useSimilar } from "./use-graph";
import type { MapDesk, TieNow } from "./use-map-desk";

const shownFirst = 12;

function BondRow({ bond, desk, person }: { bond: Bond<TieNow>; desk: MapDesk; person: CastMember }) {
  const other = desk.studio.member(bond.otherId);
  const main = bond.out ?? bond.back;
  if (!other || !main) return null;
  return (
    <li>
      <button type="button" className="gl-r bond" onClick={() => desk.select({ kind: "pair", a: person.id, b: other.id })}>
        <Mark person={other} size={24} decorative />
        <span className="gl-n">
          <Who person={other} /> <KindGlyph kind={main.kind} />
          <i>{bond.out ? sayStance(bond.out) : "knows them, unknown in return"}</i>
        </span>
        <span className="n">
          {bond.out ? signed(bond.out.strength) : "–"}
          <span className="sr-only"> given, </span> <em>{bond.back ? signed(bond.back.strength) : "–"}</em>
          <span className="sr-only"> returned</span>
        </span>
      </button>
    </li>
  );
}

function Ties({ desk, person }: { desk: MapDesk; person: CastMember }) {
  const [all, setAll] = useState(false);
  const bonds = useMemo(() => bondsOf(desk.shownTies, person.id), [desk.shownTies, person.id]);
  const shown = all ? bonds : bonds.slice(0, shownFirst);
  return (
    <section className="mp-s">
      <SectionHead title="Ties" value={String(bonds.length)} note="given, returned" />
      {bonds.length === 0 && (
        <p className="gl-t">Ties appear when {person.pronouns === "they" ? "they meet" : `${person.pronouns} meets`} somebody.</p>
      )}
      <ul>
        {shown.map((bond) => (
          <BondRow key={bond.otherId} bond={bond} desk={desk} person={person} />
        ))}
      </ul>
      {bonds.length > shownFirst && (
        <button type="button" className="lnk" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${bonds.length}`}
        </button>
      )}
    </section>
  );
}

function Alike({ desk, person }: { desk: MapDesk; person: CastMember }) {
  const { data } = useSimilar(desk.at, person.id);
  const known = (data ?? []).flatMap(({ id, similarity }) => {
    const other = desk.studio.member(id);
    return other && similarity > 0 ? [{ other, similarity }] : [];
  });
  if (known.length === 0) return null;
  return (
    <section className="mp-s">
      <SectionHead title="Most alike in whom they care for" />
      <ul>
        {known.slice(0, 4).map(({ other, similarity }) => (
          <li key={other.id}>
            <button type="button" className="gl-r" onClick={() => desk.select({ kind: "person", id: other.id })}>
              <Mark person={other} size={20} decorative />
              <span className="gl-n">
                <Who person={other} />
              </span>
              <span className="n">{similarity.toFixed(2)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const reaches = [
  { value: "0", label: "Everybody" },
  { value: "1", label: "1 step" },
  { value: "2", label: "2 steps" },
  { value: "3", label: "3" },
] as const;

function Reach({ desk, person }: { desk: MapDesk; person: CastMember }) {
  const { ego } = desk.state;
  const value = ego?.id === person.id ? String(Math.min(3, ego.hops)) : "0";
  return (
    <section className="mp-s">
      <SectionHead title={`Show only those near ${shortNameOf(person)}`} />
      <Segment
        label="How far"
        value={value as "0"}
        options={reaches}
        onChange={(hops) => desk.set({ ego: hops === "0" ? null : { id: person.id, hops: Number(hops) } })}
      />
    </section>
  );
}

/** Who one person is to the others. */
export function PersonPanel({ desk, person }: { desk: MapDesk; person: CastMember }) {
  const { state, set, studio, cast } = desk;
  const { feeling, mood } = person.state;
  const others = useMemo(() => cast.filter(({ id }) => id !== person.id), [cast, person.id]);
  const toId = state.path?.fromId === person.id ? state.path.toId : null;
  const pinned = desk.isPinned(person.id);
  return (
    <>
      <div className="mp-feel">
        <FeelingChip label={feeling.label} pad={feelingPad(feeling.emotion, mood)} pill />
        {person.homePlaceId !== null && (
          <span className="sub">at home in {studio.place(person.homePlaceId)?.name ?? "no known place"}</span>
        )}
      </div>
      <Ties desk={desk} person={person} />
      <section className="mp-s">
        <PersonChoice
          label={`How is ${shortNameOf(person)} connected to …`}
          people={others}
          value={toId}
          onChange={(id) => set({ path: id === null ? null : { fromId: person.id, toId: id, way: state.path?.way ?? "steps" } })}
        />
      </section>
      <PathPart desk={desk} />
      <Reach desk={desk} person={person} />
      <Alike desk={desk} person={person} />
      <footer className="ia">
        <Button icon="pin" aria-pressed={pinned} disabled={!desk.hasHand} onClick={() => desk.pin(person.id, !pinned)}>
          {pinned ? "Let go" : "Pin here"}
        </Button>
        <ButtonLink variant="quiet" icon="cast" href={studio.href("cast", person.id)}>
          Open in the cast
        </ButtonLink>
      </footer>
    </>
  );
}
