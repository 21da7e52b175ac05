"use client";
import { useState, type ReactNode } from "react";
import type { BranchComparison, ComparedSide } from "@/server/contracts/branch";
import { Curves } from "@/components/charts/curves";
import { motifName, stateWord } from "@/components/charts/prepare/motif";
import { Who } from "@/components/charts/who";
import { useStudio } from "@/components/features/studio";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Meter, percent } from "@/components/ui/small";
import { tieWords } from "./prepare/tie-words";

const TIES = 10;
const MOTIFS = 8;
const VOICES = 5;
const outcomeWords = { success: "reached", fail: "failed", timeout: "ran out of turns" } as const;

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="cp-p">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface FewProps<T> {
  items: readonly T[];
  most: number;
  /** What there is more of, for the button: "All 13 ties". */
  what: string;
  className: string;
  children: (item: T) => ReactNode;
}

/** The first few of many, and the others on a word. */
function FirstFew<T>({ items, most, what, className, children }: FewProps<T>) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={className}>{(all ? items : items.slice(0, most)).map(children)}</ul>
      {items.length > most && (
        <Button size="s" variant="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `The first ${most}` : `All ${items.length} ${what}`}
        </Button>
      )}
    </>
  );
}

function Endings({ side }: { side: ComparedSide }) {
  return (
    <div>
      <h3 title={side.name}>
        <bdi>{side.name}</bdi>
      </h3>
      <ul>
        {side.beats.map(({ id, title, outcome, turn }) => (
          <li key={`${id} ${turn}`}>
            {title}: {outcomeWords[outcome]} at turn {turn}
          </li>
        ))}
        {side.endings.map(({ title, ending, turns }, k) => (
          <li key={`${title} ${k}`}>
            “{title}” ended after {turns} turns: {ending}
          </li>
        ))}
        {side.beats.length + side.endings.length === 0 && <li>No scene has ended, no beat has been reached.</li>}
        <li>Cost of its words: {side.cents === null ? "not priced" : `$${(side.cents / 100).toFixed(2)}`}</li>
      </ul>
    </div>
  );
}

function Voices({ side }: { side: ComparedSide }) {
  const { member } = useStudio();
  return (
    <div>
      <h3 title={side.name}>
        <bdi>{side.name}</bdi>
      </h3>
      {side.voices.length === 0 && <p>Nobody has spoken.</p>}
      <FirstFew className="cp-v" items={side.voices} most={VOICES} what="voices">
        {({ characterId, wordShare, lines }) => {
          const person = member(characterId);
          return (
            <li key={characterId} className={person ? `id-${person.hue + 1}` : undefined}>
              <span>{person ? <Who person={person} /> : "Somebody"}</span>
              <Meter value={wordShare} tone="id" label="Share of the words" />
              <span className="n">
                {percent(wordShare)} %, {lines}
              </span>
            </li>
          );
        }}
      </FirstFew>
    </div>
  );
}

const asCurve = (values: readonly number[]) => values.map((value, at) => ({ at, value }));

/** What became of the cast on either side: ties, endings, themes, voices and tension. */
export function CompareFacts({ found }: { found: BranchComparison }) {
  const { member } = useStudio();
  const { left, right } = found;
  return (
    <div className="cp-g">
      <Part title="Ties that differ">
        {found.ties.length === 0 ? (
          <p>None.</p>
        ) : (
          <FirstFew className="cp-ties" items={found.ties} most={TIES} what="ties">
            {(tie) => {
              const { fromId, toId } = tie;
              const [from, to] = [member(fromId), member(toId)];
              if (!from || !to) return null;
              const { what, left: one, right: other } = tieWords(tie);
              return (
                <li key={`${fromId} ${toId}`}>
                  <span>
                    <Who person={from} /> <Icon name="right" label="to" /> <Who person={to} to />
                  </span>
                  <span className="n">
                    <em>{what}</em> {one} <span className="sr-only">left,</span> <Icon name="both" /> {other}{" "}
                    <span className="sr-only">right</span>
                  </span>
                </li>
              );
            }}
          </FirstFew>
        )}
      </Part>
      <Part title="What the lines stirred up">
        <Curves
          label={`Strain by line: ${left.name} ends at ${(left.tension.at(-1) ?? 0).toFixed(2)}, ${right.name} at ${(right.tension.at(-1) ?? 0).toFixed(2)}`}
          curves={[
            { label: left.name, look: "one", points: asCurve(left.tension) },
            { label: right.name, look: "other", points: asCurve(right.tension) },
          ]}
        />
        <ul className="crv-k">
          <li className="one" title={left.name}>
            <bdi>{left.name}</bdi>
          </li>
          <li className="other" title={right.name}>
            <bdi>{right.name}</bdi>
          </li>
        </ul>
      </Part>
      <Part title="How it ended">
        <div className="cp-2">
          <Endings side={left} />
          <Endings side={right} />
        </div>
      </Part>
      <Part title="Who had the word: share of the words, lines">
        <div className="cp-2">
          <Voices side={left} />
          <Voices side={right} />
        </div>
      </Part>
      <Part title="Themes that differ">
        {found.motifs.length === 0 ? (
          <p>None.</p>
        ) : (
          <FirstFew className="cp-ties" items={found.motifs} most={MOTIFS} what="themes">
            {({ id, category, left: one, right: other }) => (
              <li key={id}>
                <span>{motifName(category)}</span>
                <span className="n">
                  {one ? `${one.intensity.toFixed(1)} ${stateWord(one.state)}` : "–"} <Icon name="both" />{" "}
                  {other ? `${other.intensity.toFixed(1)} ${stateWord(other.state)}` : "–"}
                </span>
              </li>
            )}
          </FirstFew>
        )}
      </Part>
    </div>
  );
}
