"use client";
import { useId, useState, type KeyboardEvent } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { Mark } from "@/components/charts/mark";
import { SearchField } from "@/components/ui/search-field";
import { findPeople } from "./prepare/find-people";
import type { MapDesk } from "./use-map-desk";

/** Somebody's name, and the map goes there. */
export function FindField({ desk }: { desk: MapDesk }) {
  const id = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const found = findPeople(desk.cast, query);
  const index = Math.min(at, Math.max(0, found.length - 1));
  const go = (person: CastMember | undefined): void => {
    if (!person) return;
    desk.flyTo(person.id);
    setQuery("");
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) setAt((index + step + found.length) % found.length);
    else if (event.key === "Enter") go(found[index]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="map-find" onKeyDown={press}>
      <SearchField
        label="Find somebody on the map"
        placeholder="Find and fly"
        value={query}
        onChange={(text) => {
          setQuery(text);
          setAt(0);
        }}
      />
      {query.trim() !== "" && (
        <ul id={id} aria-label="Found">
          {found.map((person, i) => (
            <li key={person.id}>
              <button type="button" className={i === index ? "on" : undefined} onClick={() => go(person)}>
                <Mark person={person} size={22} decorative />
                {person.name}
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="none">Nobody of that name is on the stage.</li>}
        </ul>
      )}
      <span className="sr-only" role="status">
        {query.trim() === ""
          ? ""
          : found.length === 0
            ? "Nobody found"
            : `${found.length} found. Enter goes to ${found[index]?.name ?? ""}`}
      </span>
    </div>
  );
}
