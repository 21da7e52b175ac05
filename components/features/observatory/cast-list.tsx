"use client";
import { feelingPad } from "@/server/contracts/emotions";
import { EnergyBar } from "@/components/charts/bars";
import { FeelingDot } from "@/components/charts/feeling";
import { Mark } from "@/components/charts/mark";
import { shortNameOf } from "@/components/charts/prepare/person";
import { isActive } from "./prepare/overview";
import type { Stage } from "./use-stage";

/** Everyone and how they are, for a narrow screen. */
export function CastList({ stage: { studio } }: { stage: Stage }) {
  const { cast, view, select } = studio;
  const people = [...cast].sort((a, b) => (b.lastActTick ?? -1) - (a.lastActTick ?? -1) || (a.name < b.name ? -1 : 1));
  return (
    <ul className="ob-cast">
      {people.map((person) => (
        <li key={person.id}>
          <button type="button" onClick={() => select(person.id)}>
            <Mark person={person} size={36} state={isActive(person, view.clock.tick) ? "resting" : "asleep"} decorative />
            <span>
              <b>{shortNameOf(person)}</b>
              <span>{person.title}</span>
            </span>
            <span className="ob-f">
              <span>
                <FeelingDot pad={feelingPad(person.state.feeling.emotion, person.state.mood)} /> {person.state.feeling.label}
              </span>
              <EnergyBar value={person.state.energy} hue={person.hue} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
