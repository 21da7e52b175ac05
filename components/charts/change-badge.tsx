import { Icon } from "../ui/icon";
import { changeWord, signed, type TieDimension } from "./prepare/change-words";

export interface ChangeBadgeProps {
  dimension: TieDimension;
  delta: number;
  /** The word for the size of it; a number never stands alone, so leave it on unless the room is very small. */
  words?: boolean | undefined;
  /** Whose regard it is: "Mr Bingley". */
  of?: string | undefined;
}

export function ChangeBadge({ dimension, delta, words = true, of }: ChangeBadgeProps) {
  const falls = delta < 0;
  const word = words ? changeWord(dimension, delta) : "";
  return (
    <span className={`chg ${falls ? "dn" : "up"}`}>
      <Icon name={falls ? "down" : "up"} />
      <span className="n">{signed(delta)}</span>
      {of && <span className="p">{of}</span>}
      <span className="d">{dimension}</span>
      {word && <i>{word}</i>}
    </span>
  );
}
