import type { BigFive, Needs } from "@/server/contracts/character";
import { needNames, traitNames } from "@/server/contracts/traits";
import { Meter, percent } from "../ui/small";
import { cn } from "../ui/cn";
import { Mark } from "./mark";
import { signed } from "./prepare/change-words";
import { idClass, shortNameOf, type MarkPerson } from "./prepare/person";
import { cutWords } from "./prepare/rosette";

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const wanting = 0.35;

/** How well each need is met; what is wanting stands out. */
export function NeedBars({ needs }: { needs: Needs }) {
  return (
    <div>
      {needNames.map((need) => {
        const low = needs[need] < wanting;
        return (
          <div key={need} className={cn("nd", low && "low")}>
            {capital(need)}
            <Meter value={needs[need]} label={`${capital(need)}${low ? ", wanting" : ""}`} tone={low ? "warn" : "ink"} />
          </div>
        );
      })}
    </div>
  );
}

/** The five traits, and how each is cut into the portrait mark. */
export function TraitBars({ bigFive, hue }: { bigFive: BigFive; hue: number }) {
  const words = cutWords(bigFive);
  return (
    <div className={idClass(hue)}>
      {traitNames.map((trait) => (
        <div key={trait} className="nat">
          {capital(trait)}
          <EnergyBar value={bigFive[trait]} hue={hue} label={capital(trait)} />
          <span className="n">{bigFive[trait].toFixed(2)}</span>
          <em>{words[trait]}</em>
        </div>
      ))}
    </div>
  );
}

/** O C E A N as five small columns. */
export function TraitColumns({ bigFive, hue }: { bigFive: BigFive; hue: number }) {
  return (
    <span
      className={cn("b5", idClass(hue))}
      role="img"
      aria-label={traitNames.map((trait) => `${trait} ${bigFive[trait].toFixed(2)}`).join(", ")}
    >
      {traitNames.map((trait) => (
        <i key={trait} style={{ height: 2 + Math.round(bigFive[trait] * 16) }} />
      ))}
    </span>
  );
}

export function EnergyBar({ value, hue, label = "Energy" }: { value: number; hue: number; label?: string | undefined }) {
  return (
    <span className={cn("enb", idClass(hue))} role="img" aria-label={`${label}: ${percent(value)} %`}>
      <i style={{ width: `${percent(value)}%` }} />
    </span>
  );
}

export interface EnergyPerson {
  id: string;
  name: string;
  hue: number;
  energy: number;
  active: boolean;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** One column a character, highest first: the energy of the room at a glance. */
export function EnergyColumns({ people }: { people: readonly EnergyPerson[] }) {
  const [width, height] = [228, 30];
  const sorted = [...people].sort((a, b) => b.energy - a.energy || (a.id < b.id ? -1 : 1));
  const each = width / Math.max(1, sorted.length);
  const gap = each > 5 ? 2 : 0;
  return (
    <svg
      className="eb"
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      preserveAspectRatio="none"
      role="img"
      aria-label={`Social energy of ${sorted.length} characters, highest first`}
    >
      {sorted.map((person, i) => (
        <rect
          key={person.id}
          className={cn(idClass(person.hue), !person.active && "rest")}
          x={round(i * each)}
          y={round(height - Math.max(0.03, person.energy) * height)}
          width={round(each - gap)}
          height={round(Math.max(0.03, person.energy) * height)}
          rx={gap ? 1 : 0}
        />
      ))}
    </svg>
  );
}

export interface Term {
  label: string;
  source?: string | undefined;
  value: number;
}

/** Signed terms of a choice, each with where it comes from. */
export function TermBars({ terms }: { terms: readonly Term[] }) {
  const largest = Math.max(1, ...terms.map((term) => Math.abs(term.value)));
  return (
    <ul>
      {terms.map((term) => (
        <li key={`${term.label}|${term.source ?? ""}`} className={cn("term", term.value < 0 ? "dn" : "up")}>
          <span className="t">
            {term.label}
            {term.source && <em>{term.source}</em>}
          </span>
          <span className="tb" aria-hidden>
            <i style={{ width: `${percent(Math.abs(term.value) / largest)}%` }} />
          </span>
          <span className="n">{signed(term.value)}</span>
        </li>
      ))}
    </ul>
  );
}

export interface Chance {
  person: MarkPerson;
  probability: number;
  reasons: readonly string[];
}

/** Who may speak next, most probable first. */
export function ChanceBars({ chances }: { chances: readonly Chance[] }) {
  return (
    <ol className="nexts">
      {chances.map(({ person, probability, reasons }, i) => (
        <li key={person.id} className={i === 0 ? "first" : undefined}>
          <Mark person={person} size={20} decorative />
          <span>{shortNameOf(person)}</span>
          <span className="pb" aria-hidden>
            <i style={{ width: `${percent(probability)}%` }} />
          </span>
          <span className="n">{probability.toFixed(2)}</span>
          {reasons.length > 0 && <em>{reasons.join(", ")}</em>}
        </li>
      ))}
    </ol>
  );
}
