import type { Pad } from "@/server/contracts/numbers";
import { cn } from "../ui/cn";
import { signed } from "./prepare/change-words";
import { octantOf, roomWord } from "./prepare/octant";
import { idClass } from "./prepare/person";

const round = (value: number): number => Math.round(value * 10) / 10;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The square root of the way from the middle: most moods are slight, and would stand upon each other otherwise. */
const spread = ({ pleasure, arousal }: Pad): [number, number] => {
  const way = Math.hypot(pleasure, arousal);
  const far = way === 0 ? 0 : (Math.sqrt(Math.min(1, way)) * 42) / way;
  return [round(50 + pleasure * far), round(50 - arousal * far)];
};

export interface CastWheelPerson {
  id: string;
  name: string;
  hue: number;
  pad: Pad;
  active: boolean;
}

/** Every mood of a cast on one wheel; the cross is where those who act stand together. */
export function CastWheel({ people, size = 92 }: { people: readonly CastWheelPerson[]; size?: number | undefined }) {
  const active = people.filter((person) => person.active);
  const heard = active.length > 0 ? active : people;
  const at: Pad = {
    pleasure: mean(heard.map(({ pad }) => pad.pleasure)),
    arousal: mean(heard.map(({ pad }) => pad.arousal)),
    dominance: mean(heard.map(({ pad }) => pad.dominance)),
  };
  return (
    <svg
      className="mw"
      viewBox="0 0 100 100"
      width={size}
      height={size}
      role="img"
      aria-label={`Moods of the cast, pleasure across and arousal up: together ${roomWord(at)}`}
    >
      <circle className="o" cx="50" cy="50" r="47" />
      <circle className="o i" cx="50" cy="50" r="24" />
      <path className="o" d="M50 3V97M3 50H97" />
      {people.map((person) => (
        <circle
          key={person.id}
          className={cn("d", idClass(person.hue), !person.active && "rest")}
          cx={spread(person.pad)[0]}
          cy={spread(person.pad)[1]}
          r={person.active ? 3.7 : 2.6}
        />
      ))}
      {people.length > 0 && <path className="x" d={`M${round(spread(at)[0] - 5)} ${spread(at)[1]}h10m-5-5v10`} />}
    </svg>
  );
}

export interface MoodWheelProps {
  label: string;
  pad: Pad;
  /** Where the mood returns to. */
  home?: Pad | undefined;
  /** Oldest first. */
  trail?: readonly Pad[] | undefined;
  size?: number | undefined;
}

/** One character's mood with the way it came, and home as a dashed ring. */
export function MoodWheel({ label, pad, home, trail = [], size = 66 }: MoodWheelProps) {
  const place = ({ pleasure, arousal }: Pad): [number, number] => [round(50 + pleasure * 44), round(50 - arousal * 44)];
  const way = [...trail, pad].map(place);
  const [x, y] = place(pad);
  return (
    <svg className={`bw e-${octantOf(pad)}`} width={size} height={size} viewBox="0 0 100 100" role="img" aria-label={label}>
      <circle className="o" cx="50" cy="50" r="48" />
      <path className="o" d="M50 2V98M2 50H98" />
      {home && <circle className="hm" cx={place(home)[0]} cy={place(home)[1]} r="7" />}
      {way.length > 1 && <path className="tr" d={way.map(([px, py], i) => `${i ? "L" : "M"}${px} ${py}`).join("")} />}
      <circle className="pt" cx={x} cy={y} r="6.5" />
    </svg>
  );
}

export function PadFigures({ pad }: { pad: Pad }) {
  return (
    <div className="pad3">
      {(["pleasure", "arousal", "dominance"] as const).map((axis) => (
        <span key={axis}>
          {axis} <b className="n">{signed(pad[axis])}</b>
        </span>
      ))}
    </div>
  );
}
