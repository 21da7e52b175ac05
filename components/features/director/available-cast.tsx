"use client";
import { useDeferredValue, useState } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { Mark } from "@/components/charts/mark";
import { findPeople } from "@/components/charts/prepare/find-people";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { useDirector } from "./director-context";
import { addParts } from "./prepare/edits";
import { groupByPlace } from "./prepare/group-people";

const shown = 80;

/** Whoever is brought in is not there any more to be focused: keys go on at whoever stands next. */
const focusBeside = (pick: HTMLElement): void => {
  const picks = [...document.querySelectorAll<HTMLButtonElement>(".dr-pick")];
  const at = picks.findIndex((each) => each === pick);
  window.setTimeout(() => {
    const next = [picks[at + 1], picks[at - 1]].find((each) => each?.isConnected && !each.disabled);
    (next ?? document.getElementById("dr-find"))?.focus();
  }, 0);
};

/** Everybody who is not in it, by where they live; a press, Enter in the search or the mouse brings them in. */
export function AvailableCast({ others, full }: { others: readonly CastMember[]; full: boolean }) {
  const { update, editable } = useDirector();
  const { place } = useStudio();
  const [search, setSearch] = useState("");
  const found = findPeople(others, useDeferredValue(search));
  const groups = groupByPlace(found.slice(0, shown), (id) => place(id)?.name ?? null);
  const first = findPeople(others, search)[0];
  return (
    <>
      <header className="dr-sh av">
        <h2>
          Available<span className="cnt">{others.length}</span>
        </h2>
        <span className="grow" />
        <input
          id="dr-find"
          className="dr-find"
          type="search"
          placeholder="Find somebody"
          aria-label="Find somebody"
          value={search}
          autoComplete="off"
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !first || full || !editable || search.trim() === "") return;
            event.preventDefault();
            update(null, addParts([first]));
            setSearch("");
          }}
        />
      </header>
      <div className="dr-avail">
        {groups.map(({ name, people }) => (
          <div className="dr-ag" key={name} role="group" aria-label={name}>
            <span className="n">{name}</span>
            <span className="m">
              {people.map((person) => (
                <button
                  key={person.id}
                  type="button"
                  className="dr-pick"
                  disabled={!editable || full}
                  draggable={editable && !full}
                  onDragStart={(event) => event.dataTransfer.setData("text/x-character", person.id)}
                  title={person.name}
                  onClick={({ currentTarget, detail: presses }) => {
                    update(null, addParts([person]));
                    if (presses === 0) focusBeside(currentTarget);
                  }}
                >
                  <Mark person={person} size={22} decorative />
                  <span className="sr-only">Add </span>
                  {shortNameOf(person)}
                </button>
              ))}
            </span>
          </div>
        ))}
        {found.length === 0 && <p className="dr-none">{others.length === 0 ? "Everybody is in it." : "Nobody of that name is left."}</p>}
        {found.length > shown && <p className="dr-none">{found.length - shown} more: type a part of a name.</p>}
      </div>
    </>
  );
}
