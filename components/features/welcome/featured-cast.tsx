"use client";
import { Mark, MarkDrawing } from "@/components/charts/mark";
import { idClass, type MarkPerson } from "@/components/charts/prepare/person";
import { sketchPlaces } from "@/components/charts/prepare/sketch";
import { Icon } from "@/components/ui/icon";
import { storyDay, type CastChoice, type CastPreview } from "./cast-choice";

const [width, height] = [520, 500];
const markSize = 40;

const toPerson = ({ key, name, initials, hue, bigFive }: CastPreview["characters"][number]): MarkPerson => ({
  id: key,
  name,
  shortName: name,
  initials,
  hue,
  bigFive,
  avatarAssetId: null,
});

/** The whole cast as one picture: marks, and the ties between them in the colour of their kind. */
function FeaturedGraph({ cast }: { cast: CastPreview }) {
  const ties = cast.ties.map(({ from, to, kind }) => ({ fromId: from, toId: to, kind }));
  const places = sketchPlaces(
    cast.characters.map(({ key }) => key),
    ties,
    width - markSize,
    height - markSize,
  );
  const half = markSize / 2;
  return (
    <svg className="graph feat-graph" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`Who is tied to whom in ${cast.title}`}>
      <g transform={`translate(${half} ${half})`}>
        {ties.map(({ fromId, toId, kind }) => {
          const [a, b] = [places.get(fromId), places.get(toId)];
          return a && b && <path key={`${fromId}>${toId}`} className={`feat-tie k-${kind}`} d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />;
        })}
      </g>
      {cast.characters.map((character) => {
        const at = places.get(character.key);
        if (!at) return null;
        return (
          <svg
            key={character.key}
            className={`mk ${idClass(character.hue)}`}
            x={at.x}
            y={at.y}
            width={markSize}
            height={markSize}
            viewBox="0 0 100 100"
          >
            <MarkDrawing person={toPerson(character)} detail="small" />
          </svg>
        );
      })}
    </svg>
  );
}

interface FeaturedProps {
  cast: CastPreview;
  choice: CastChoice;
  onChoice: (choice: CastChoice) => void;
}

export function FeaturedCast({ cast, choice, onChoice }: FeaturedProps) {
  const chosen = choice.kind === "demo" && choice.slug === cast.slug;
  const begin = (openingKey: string | null): void => onChoice({ kind: "demo", slug: cast.slug, openingKey });
  const openingKey = chosen ? choice.openingKey : null;
  return (
    <div className={chosen ? "feat on" : "feat"} onClick={() => !chosen && begin(cast.openings[0]?.key ?? null)}>
      <div className="fg">
        <FeaturedGraph cast={cast} />
      </div>
      <div className="ft">
        {chosen && (
          <span className="tick2">
            <Icon name="check" />
          </span>
        )}
        <p className="kick">Ready to play</p>
        <h3>{cast.title}</h3>
        <p className="by">{cast.author}</p>
        <p className="ds">{cast.premise}</p>
        <fieldset className="begin">
          <legend>Begin at</legend>
          {cast.openings.map((opening) => (
            <label key={opening.key} className={opening.key === openingKey ? "on" : ""} title={opening.premise}>
              <input type="radio" name="opening" checked={opening.key === openingKey} onChange={() => begin(opening.key)} />
              <i aria-hidden />
              {opening.title}
              <span>{storyDay(opening.startsAt)}</span>
            </label>
          ))}
        </fieldset>
        <div className="rowm" aria-hidden>
          {cast.characters.slice(0, 24).map((character) => (
            <Mark key={character.key} person={toPerson(character)} size={27} decorative />
          ))}
        </div>
        <dl>
          <div>
            <dt>characters</dt>
            <dd>{cast.characters.length}</dd>
          </div>
          <div>
            <dt>relationships</dt>
            <dd>{cast.ties.length}</dd>
          </div>
          <div>
            <dt>places</dt>
            <dd>{cast.places.length}</dd>
          </div>
        </dl>
      </div>
    </div>
  );
}
