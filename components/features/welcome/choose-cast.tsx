"use client";
import { CastSketch } from "@/components/charts/cast-sketch";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import type { CastChoice, CastPreview } from "./cast-choice";
import { FeaturedCast } from "./featured-cast";

interface ChooseProps {
  casts: readonly CastPreview[];
  choice: CastChoice;
  onChoice: (choice: CastChoice) => void;
}

const demo = (cast: CastPreview): CastChoice => ({ kind: "demo", slug: cast.slug, openingKey: cast.openings[0]?.key ?? null });

const ownWays: { choice: CastChoice; icon: IconName; title: string; text: string }[] = [
  {
    choice: { kind: "cards" },
    icon: "upload",
    title: "From character cards",
    text: "PNG, JSON, WebP or CHARX, versions 1 to 3. Nothing in them is lost.",
  },
  { choice: { kind: "empty" }, icon: "quill", title: "An empty stage", text: "Begin with one character and a place." },
];

/** The right side of the first page: which cast to begin with. */
export function ChooseCast({ casts, choice, onChoice }: ChooseProps) {
  const shown = casts.find((cast) => choice.kind === "demo" && cast.slug === choice.slug) ?? casts[0];
  return (
    <section className="choose" aria-labelledby="choose-title">
      <header>
        <h2 id="choose-title">Choose a cast</h2>
        <p>Change it, mix it or replace it whenever you like.</p>
      </header>
      {shown && <FeaturedCast cast={shown} choice={choice} onChoice={onChoice} />}
      <div className="csts" role="radiogroup" aria-label="Other casts">
        {casts
          .filter((cast) => cast !== shown)
          .map((cast) => (
            <label key={cast.slug} className="cst">
              <input type="radio" name="cast" checked={false} onChange={() => onChoice(demo(cast))} />
              <CastSketch
                people={cast.characters.map(({ key, hue }) => ({ id: key, hue }))}
                ties={cast.ties.map(({ from, to, kind }) => ({ fromId: from, toId: to, kind }))}
                label={`The ties of ${cast.title}`}
              />
              <b>{cast.title}</b>
              <span>{cast.author}</span>
              <em>
                {cast.characters.length} characters, {cast.ties.length} ties
                <br />
                {cast.openings[0]?.title}
              </em>
            </label>
          ))}
      </div>
      <div className="own" role="radiogroup" aria-label="A cast of your own">
        {ownWays.map((way) => (
          <label key={way.title} className={`cst own1${choice.kind === way.choice.kind ? " on" : ""}`}>
            <input type="radio" name="cast" checked={choice.kind === way.choice.kind} onChange={() => onChoice(way.choice)} />
            <Icon name={way.icon} />
            <b>{way.title}</b>
            <em>{way.text}</em>
          </label>
        ))}
      </div>
    </section>
  );
}
