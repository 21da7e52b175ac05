import { cn } from "../ui/cn";
import { Icon } from "../ui/icon";
import { idClass, shortNameOf, type MarkPerson } from "./prepare/person";

type Named = Pick<MarkPerson, "name" | "shortName" | "hue">;

/** A name in the colour of the one who bears it. */
export function Who({ person, to = false }: { person: Named; to?: boolean | undefined }) {
  return <b className={cn("who", idClass(person.hue), to && "to")}>{shortNameOf(person)}</b>;
}

/** Who, to whom. */
export function Pair({ from, to }: { from: Named; to: Named | null }) {
  return (
    <span className="sp">
      <Who person={from} />
      {to && (
        <>
          <Icon name="right" label="to" />
          <Who person={to} to />
        </>
      )}
    </span>
  );
}
