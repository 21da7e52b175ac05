import dynamic from "next/dynamic";
import { cn } from "../ui/cn";
import { Icon } from "../ui/icon";
import { avatarUrl, idClass, initialsOf, shortNameOf, type MarkPerson } from "./prepare/person";
import { rosette } from "./prepare/rosette";

// Most marks are drawn: what shows pictures comes with the first picture. Without it there is no picture, and still a page.
const AvatarImage = dynamic(() =>
  import("./avatar-image").then(
    (module) => module.AvatarImage,
    () => Unpictured,
  ),
);

export type MarkState = "resting" | "acting" | "speaking" | "addressed" | "asleep" | "muted" | "selected";
const stateClass: Record<MarkState, string | false> = {
  resting: false,
  acting: "acts",
  speaking: "speaks",
  addressed: "hears",
  asleep: "idle",
  muted: "muted",
  selected: "selected",
};

function Unpictured() {
  return null;
}

/** Below this many pixels only the outline and the initials are drawn. */
const fullFrom = 32;

/** The rosette in a box of 100, for a picture that is SVG already. */
export function MarkDrawing({ person, detail }: { person: MarkPerson; detail: "full" | "small" }) {
  const { outline, inner } = rosette(person.id + person.name, person.bigFive);
  const initials = initialsOf(person);
  const long = [...initials].length > 1;
  const small = detail === "small";
  return (
    <>
      <path className="mk-o" d={outline} />
      {!small && <path className="mk-l" d={inner} />}
      <text className="mk-t" x="50" y={small ? (long ? 64 : 65) : long ? 60 : 61} fontSize={small ? (long ? 41 : 46) : long ? 29 : 34}>
        {initials}
      </text>
    </>
  );
}

export interface MarkProps {
  person: MarkPerson;
  size?: number | undefined;
  state?: MarkState | undefined;
  /** The name stands beside it, so the mark itself is silent. */
  decorative?: boolean | undefined;
  className?: string | undefined;
}

export function Mark({ person, size = 28, state = "resting", decorative = false, className }: MarkProps) {
  const voice = decorative
    ? { "aria-hidden": true as const }
    : { role: "img", "aria-label": state === "resting" ? shortNameOf(person) : `${shortNameOf(person)}, ${state}` };
  return (
    <span className={cn("ms", idClass(person.hue), stateClass[state], className)} style={{ width: size, height: size }} {...voice}>
      {person.avatarAssetId ? (
        <AvatarImage src={avatarUrl(person.avatarAssetId)} size={size} />
      ) : (
        <svg className="mk" width={size} height={size} viewBox="0 0 100 100" aria-hidden>
          <MarkDrawing person={person} detail={size < fullFrom ? "small" : "full"} />
        </svg>
      )}
      {state === "muted" && <Icon name="mute" />}
    </span>
  );
}

export function MarkStack({
  people,
  size = 22,
  max = 6,
  decorative = false,
}: {
  people: readonly MarkPerson[];
  size?: number | undefined;
  max?: number | undefined;
  /** The names stand beside it. */
  decorative?: boolean | undefined;
}) {
  const rest = people.length - max;
  return (
    <span className="stack" {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": people.map(shortNameOf).join(", ") })}>
      {people.slice(0, max).map((person) => (
        <Mark key={person.id} person={person} size={size} decorative />
      ))}
      {rest > 0 && <span className="more">+{rest}</span>}
    </span>
  );
}
